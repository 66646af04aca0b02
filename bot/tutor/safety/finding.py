"""Find secrets in a shadow: which stretch of it, and what kind of secret it is.

    "ma otp la 482 913 nghen"  ──▶  (10, 17, otp)

The rules run one after another, each on what the ones before it have left; `secret_rules` holds their words.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from enum import StrEnum

from bot.tutor.safety import secret_rules as rules


class Secret(StrEnum):
    """What a masked piece of text was."""

    OTP = "otp"
    PASSWORD = "password"
    ID_NUMBER = "id_number"
    CARD = "card"
    ACCOUNT = "account"
    PHONE = "phone"
    TOKEN = "token"


GUARDED = frozenset({Secret.OTP, Secret.PASSWORD, Secret.ID_NUMBER, Secret.CARD, Secret.TOKEN})
"""What opens a door, and is warned of; a phone or an account number is masked too, but is given to be found."""

# Where a secret starts and ends in a shadow, and what it is.
Span = tuple[int, int, Secret]


# A masked stretch in the shadow: no rule looks across it, so masking twice finds nothing new. A shadow has no
# capitals of its own, and a letter keeps word boundaries where the masked digits had them.
BARRIER = "X"
# A harmless number in the shadow: rules look across it but see no digits.
_HARMLESS = "~"
_NUMBER = re.compile(r"\+?\d+(?:(?: ?\(?[.\-] ?| |\) ?)\d+)*")
_DIGIT_NAME = "|".join(rules.DIGIT_NAMES)
# Whole thousands: a price, a sum.
_MONEY = re.compile(r"(?<![a-z\d.,])[1-9]\d{0,2}(?:[.,]?\d{3})*[.,]?(?:000|500)(?![\d.,]*\d)")
_SPOKEN = re.compile(rf"\b(?:{_DIGIT_NAME}|\d)(?:[ ,.\-]{{1,2}}(?:{_DIGIT_NAME}|\d)\b){{3,}}")
_TRIGGERS = {
    kind: re.compile(rf"(?<![a-z])(?:{words})(?![a-z])")
    for kind, words in (
        (Secret.OTP, rules.CODE_WORDS),
        (Secret.ID_NUMBER, rules.ID_WORDS),
        (Secret.ACCOUNT, rules.ACCOUNT_WORDS),
        (Secret.PHONE, rules.PHONE_WORDS),
        (Secret.PASSWORD, rules.PASSWORD_WORDS),
    )
}
_BESIDE = {
    kind: re.compile(rf"(?:{words.pattern}){rules.LINKS}$")
    for kind, words in _TRIGGERS.items()
    if kind is not Secret.PASSWORD
}
_PASSWORD_LINK = re.compile(rf"(?:\s+[^\s:={BARRIER}]+){{0,6}}?\s*(?:[:=]|\s(?:la|is)(?=\s))\s*")
# How far a trigger reaches, in characters: about ten words before a number, five after.
_BEFORE, _AFTER = 60, 30
_LONGEST_CODE = 8


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
    return bool(_SPOKEN.search(left)) or any(char.isdecimal() for char in left)


def cover(plain: str, spans: list[Span], filler: str) -> str:
    """Return `plain` with every span overwritten by `filler`, its length unchanged."""
    pieces: list[str] = []
    done = 0
    for start, end, _ in sorted(spans):
        pieces += [plain[done:start], filler * (end - start)]
        done = end
    return "".join([*pieces, plain[done:]])


def _without_harmless(plain: str) -> str:
    for pattern in rules.HARMLESS:
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
    for match in rules.PASSPORT.finditer(plain):
        if _TRIGGERS[Secret.ID_NUMBER].search(_around(plain, *match.span())[0]):
            yield *match.span(), Secret.ID_NUMBER


def _spoken(plain: str) -> Iterator[Span]:
    """Find digits said as words: "tám hai không một chín bảy"; shorter than six only beside a code word."""
    for match in _SPOKEN.finditer(plain):
        said = re.findall(r"\w+", match.group())
        digits = "".join(rules.DIGIT_NAMES.get(word, word) for word in said)
        if digits == match.group().replace(" ", "") or not any(word in rules.DIGIT_NAMES for word in said):
            continue
        before, after = _around(plain, match.start(), match.end())
        kind = _kind(digits, before, after)
        if kind:
            yield *match.span(), kind


def _numbers(plain: str) -> Iterator[Span]:
    for match in _NUMBER.finditer(plain):
        groups = re.findall(r"\d+", match.group())
        if all(group in rules.HOTLINES for group in groups) or _is_an_order(groups):
            continue
        before, after = _around(plain, match.start(), match.end())
        digits = "".join(groups)
        kind = Secret.PHONE if match.group()[0] == "+" and len(digits) > _LONGEST_CODE else None
        kind = kind or _kind(digits, before, after)
        if kind:
            yield *match.span(), kind


def _is_an_order(groups: list[str]) -> bool:
    """Whether these are the answer to "put in order": 3 1 2."""
    return len(groups) > 1 and sorted(groups) == [str(place) for place in range(1, len(groups) + 1)]


def _kind(digits: str, before: str, after: str) -> Secret | None:
    """Return what a number is, judged by its length, its shape and the words around it."""
    length = len(digits)
    beside = next((kind for kind, words in _BESIDE.items() if words.search(before)), None)
    if length <= _LONGEST_CODE:
        if beside is None and before[-1:].isalpha():
            return None  # the tail of a word such as hoa1960, which is for the password rule to judge
        return _short_kind(digits, before, after, beside)
    if _is_an_amount(digits) and beside is None:
        return None
    if beside is Secret.ID_NUMBER and length in (9, 12):
        return Secret.ID_NUMBER
    if beside is not Secret.ACCOUNT:
        if rules.VIETNAMESE_PHONE.fullmatch(digits):
            return Secret.PHONE
        if length in (9, 12):
            return Secret.ID_NUMBER
    if 16 <= length <= 19 or (13 <= length <= 19 and _passes_luhn(digits)):
        return Secret.CARD
    return Secret.ACCOUNT


def _short_kind(digits: str, before: str, after: str, beside: Secret | None) -> Secret | None:
    """Return what a number of up to eight digits is: a code or a short account number, or nothing."""
    length = len(digits)
    if length < 4:
        card_back = length == 3 and re.search(
            rf"(?<![a-z])(?:{rules.CARD_BACK_WORDS})(?![a-z]).{{0,12}}{rules.LINKS}$", before
        )
        return Secret.CARD if card_back else None
    if beside is Secret.OTP:
        return Secret.OTP
    if _is_an_amount(digits) or rules.MONEY_BEFORE.search(before):
        return None
    if beside is Secret.ACCOUNT and length >= 6:
        return Secret.ACCOUNT
    if _TRIGGERS[Secret.OTP].search(before) or _TRIGGERS[Secret.OTP].search(after) or length == 6:
        return Secret.OTP
    return None


def _is_an_amount(digits: str) -> bool:
    """Whether a plain number reads as money: whole thousands, or half ones, up to hundreds of billions."""
    return digits[0] != "0" and len(digits) <= 12 and digits.endswith(("000", "500"))


def _passes_luhn(digits: str) -> bool:
    """Whether the last digit is the check digit that cards carry (ISO/IEC 7812)."""
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0


def _passwords(plain: str) -> Iterator[Span]:
    """Find what follows each word for a password, as far as the next such word."""
    names = [match.span() for match in _TRIGGERS[Secret.PASSWORD].finditer(plain)]
    stops = [start for start, _ in names[1:]] + [len(plain)]
    for (_, start), stop in zip(names, stops, strict=False):
        words, barrier, _ = plain[start : min(stop, start + _BEFORE + _AFTER)].partition(BARRIER)
        ahead = words + barrier
        linked = _password_after_link(ahead)
        shaped = _password_by_shape(ahead[: linked[0]] if linked else ahead)
        for span in filter(None, (shaped, linked)):
            yield start + span[0], start + span[1], Secret.PASSWORD


def _password_after_link(ahead: str) -> tuple[int, int] | None:
    """Find the password after "là", ":" or "=": one odd-looking word, or the one to three words that end the clause."""
    link = _PASSWORD_LINK.match(ahead)
    if not link:
        return None
    value = re.match(rf"[^\s,;?%{BARRIER}][^\s,;?{BARRIER}]*", ahead[link.end() :])
    if not value or value.group().strip(".!") in rules.REMARKS:
        return None
    start, word = link.end(), value.group().rstrip(".!")
    if not any(char.isalnum() for char in word):
        return None
    if not word.isalpha():
        return (start, start + len(word)) if not word.isdecimal() or len(word) >= 4 else None
    clause = re.match(r"[a-z ]+", ahead[start:])
    words = clause.group().split() if clause else [word]
    ends = clause is None or start + clause.end() == len(ahead) or ahead[start + clause.end()] in ",.;!?"
    if ends and len(words) <= 3 and not rules.REMARKS.intersection(words):
        return start, start + len((clause.group() if clause else word).rstrip())
    return (start, start + len(word)) if ahead[link.end() - 1 : link.end()] in ":=" or len(word) > 7 else None


def _password_by_shape(ahead: str) -> tuple[int, int] | None:
    """Find a password said without "là": among the next five words, one of letters and digits, or of four digits on."""
    for word in list(re.finditer(rf"[^\s,;?~%{BARRIER}][^\s,;?~{BARRIER}]*", ahead))[:5]:
        bare = word.group().rstrip(".!")
        digits = sum(char.isdecimal() for char in bare)
        odd = len(bare) >= 5 and not bare.isalpha() and any(char.isalpha() for char in bare)
        has_sign = bool(re.search(r"[@#$!*&_]", bare[1:]))
        if bare in rules.HOTLINES or rules.PRODUCTS.fullmatch(bare):
            continue
        if (odd and (digits >= 2 or has_sign or (digits == 1 and len(bare) >= 8))) or (
            bare.isdecimal() and len(bare) >= 4
        ):
            return word.start(), word.start() + len(bare)
    return None
