"""Find secrets in a shadow: which stretch of it, and what kind of secret it is.

    "ma otp la 482 913 nghen"  ──▶  (10, 17, otp)

The rules run one after another, each on what the ones before it have left; `secret_rules` holds their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.tutor.safety import secret_rules as rules
from bot.tutor.safety.passwords import passwords_in
from bot.tutor.safety.plain_numbers import HARMLESS, HOTLINES
from bot.tutor.safety.said_digits import SPOKEN, digits_of
from bot.tutor.safety.weighing import LONGEST_CODE, Secret, kind_of

# Where a secret starts and ends in a shadow, and what it is.
Span = tuple[int, int, Secret]


# A masked stretch in the shadow: no rule looks across it, so masking twice finds nothing new. A shadow has no
# capitals of its own, and a letter keeps word boundaries where the masked digits had them.
BARRIER = "X"
# A harmless number in the shadow: rules look across it but see no digits.
_HARMLESS = "~"
_NUMBER = re.compile(r"\+?\d+(?:(?: ?\(?[.\-] ?| |\) ?)\d+)*")
# Whole thousands: a price, a sum.
_MONEY = re.compile(r"(?<![a-z\d.,])[1-9]\d{0,2}(?:[.,]?\d{3})*[.,]?(?:000|500)(?![\d.,]*\d)")
# How far a trigger reaches, in characters: about ten words before a number, five after.
_BEFORE, _AFTER = 60, 30


def secrets_in(plain: str) -> list[Span]:
    """Find the secrets in a shadow, each rule seeing what the rules before it have masked."""
    found = list(_tokens(plain))
    plain = _without_harmless(cover(plain, found, BARRIER))
    for rule in (_spoken, _lettered, _numbers, _passwords):
        fresh = list(rule(plain))
        found += fresh
        plain = cover(plain, fresh, BARRIER)
    return found


def may_hide_one(plain: str) -> bool:
    """Whether a shadow holds digits, typed or said, that are not money or the like: what no rule took may be one."""
    left = _MONEY.sub("", _without_harmless(plain))
    return any(char.isdecimal() for char in left) or any(digits_of(each.group()) for each in SPOKEN.finditer(left))


def cover(plain: str, spans: list[Span], filler: str) -> str:
    """Return `plain` with every span overwritten by `filler`, its length unchanged."""
    pieces: list[str] = []
    done = 0
    for start, end, _ in sorted(spans):
        pieces += [plain[done:start], filler * (end - start)]
        done = end
    return "".join([*pieces, plain[done:]])


def _without_harmless(plain: str) -> str:
    for pattern in HARMLESS:
        plain = pattern.sub(lambda match: _HARMLESS * len(match.group()), plain)
    return plain


def _around(plain: str, start: int, end: int) -> tuple[str, str]:
    """Return the words before and after a stretch, no further than the nearest barrier."""
    before = plain[max(0, start - _BEFORE) : start].rpartition(BARRIER)[2]
    after = plain[end : end + _AFTER].partition(BARRIER)[0]
    return before, after


def _tokens(plain: str) -> Iterator[Span]:
    for match in rules.TOKEN.finditer(plain):
        yield *match.span(), Secret.TOKEN


def _lettered(plain: str) -> Iterator[Span]:
    for match in rules.LETTERED_ACCOUNT.finditer(plain):
        yield *match.span(), Secret.ACCOUNT
    for match in rules.LETTERED_ID.finditer(plain):
        if rules.ID_WORDS.search(_around(plain, *match.span())[0]):
            yield *match.span(), Secret.ID_NUMBER


def _spoken(plain: str) -> Iterator[Span]:
    """Find digits said as words; shorter than six only beside a code word."""
    for match in SPOKEN.finditer(plain):
        digits = digits_of(match.group())
        kind = kind_of(digits, *_around(plain, match.start(), match.end())) if digits else None
        if kind:
            yield *match.span(), kind


def _numbers(plain: str) -> Iterator[Span]:
    for match in _NUMBER.finditer(plain):
        groups = re.findall(r"\d+", match.group())
        if all(group in HOTLINES for group in groups) or _is_an_order(groups):
            continue
        before, after = _around(plain, match.start(), match.end())
        digits = "".join(groups)
        kind = Secret.PHONE if match.group()[0] == "+" and len(digits) > LONGEST_CODE else None
        kind = kind or kind_of(digits, before, after, is_even=len({len(group) for group in groups}) == 1)
        if kind:
            yield *match.span(), kind


def _is_an_order(groups: list[str]) -> bool:
    """Whether these are the answer to "put in order": 3 1 2."""
    return len(groups) > 1 and sorted(groups) == [str(place) for place in range(1, len(groups) + 1)]


def _passwords(plain: str) -> Iterator[Span]:
    for start, end in passwords_in(plain, BARRIER):
        yield start, end, Secret.PASSWORD
