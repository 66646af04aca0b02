"""What a number is, by its length, its shape and the words around it.

A word for a code, an amount or a thing that is numbered may all stand in one sentence: the nearest one wins, but
what is said to *be* the code is the code, however much the sentence talks of money.
"""

from __future__ import annotations

import re
from enum import StrEnum

from bot.tutor.safety import secret_rules as rules
from bot.tutor.safety.plain_numbers import AMOUNT_BEFORE, BATTERY, MONEY_NEAR, NUMBERED, NUMBERED_AFTER, UNIT_AFTER


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


_NAMES = {
    Secret.ID_NUMBER: rules.ID_WORDS,
    Secret.ACCOUNT: rules.ACCOUNT_WORDS,
    Secret.CARD: rules.CARD_WORDS,
}
_BESIDE = {
    kind: re.compile(rf"(?:{words.pattern}){rules.LINKS}$")
    for kind, words in (
        (Secret.OTP, rules.CODE_WORDS),
        (Secret.ID_NUMBER, rules.ID_WORDS),
        (Secret.ACCOUNT, rules.ACCOUNT_WORDS),
        (Secret.PHONE, rules.PHONE_WORDS),
    )
}
_SENTENCE = re.compile(r"[.!?;]\s")
_SIGNS = tuple("@#$_*&!")
LONGEST_CODE = 8
_SHORTEST_CODE = 4
_USUAL_CODE = 6
_CARD_BACK = 3
_SHORTEST_CARD, _SURE_CARD, _LONGEST_CARD = 13, 16, 19
_DOMESTIC = "9704"
"""How the cards of banks in Viet Nam begin."""
_IDS = (9, 12)
# A province, a century with the sex, a year.
_IDENTITY = re.compile(r"0\d\d[0-3]\d{8}")
_TRANSFER = re.compile(
    r"(?<![a-z])(?:chuyen|ck|vcb|viet ?com(?:bank)?|vietin(?:bank)?|agri(?:bank)?|bidv|mb(?:bank)?|acb|tech(?:com)?bank"
    r"|techcom|sacom(?:bank)?|tpbank|vpbank|hdbank|shb|lpbank)(?![a-z])"
)


def kind_of(digits: str, before: str, after: str, *, is_even: bool = True) -> Secret | None:
    """Return what secret a number is, or None; `is_even` says that its groups are equally long, as those of codes."""
    if len(digits) <= LONGEST_CODE:
        beside = next((kind for kind, words in _BESIDE.items() if words.search(before)), None)
        if before[-1:] in _SIGNS or (beside is None and before[-1:].isalpha()):
            return None  # the tail of a word such as hoa1960 or hoa@1960, which is for the password rule to judge
        return _short_kind(digits, before, after, beside, is_even=is_even)
    return _long_kind(digits, before)


def _long_kind(digits: str, before: str) -> Secret | None:
    """Return what a number of nine digits or more is; of the words that may name it the last one does."""
    length = len(digits)
    is_phone = bool(rules.VIETNAMESE_PHONE.fullmatch(digits))
    named = {kind: _last(words, before) for kind, words in _NAMES.items()}
    last = max(named, key=lambda kind: named[kind])
    nearest = last if named[last] >= 0 else None
    is_open = nearest is None or (nearest is Secret.CARD and length < _SURE_CARD)
    if is_open and not is_phone and (_is_an_amount(digits) or NUMBERED.search(_clause(before))):
        return None
    if is_phone and nearest is not Secret.ACCOUNT:
        return Secret.PHONE
    if nearest is Secret.ID_NUMBER and length < _SHORTEST_CARD:
        return Secret.ID_NUMBER
    is_card = nearest is Secret.CARD or digits.startswith(_DOMESTIC) or _passes_luhn(digits)
    is_card = is_card and nearest is not Secret.ACCOUNT
    if length >= _SURE_CARD or (length >= _SHORTEST_CARD and is_card):
        return Secret.CARD if length <= _LONGEST_CARD else Secret.ACCOUNT
    if (
        length in _IDS
        and nearest is not Secret.ACCOUNT
        and (_IDENTITY.fullmatch(digits) or not _TRANSFER.search(before))
    ):
        return Secret.ID_NUMBER
    return Secret.ACCOUNT


def _short_kind(digits: str, before: str, after: str, beside: Secret | None, *, is_even: bool) -> Secret | None:
    """Return what a number of up to eight digits is: a code or a short account number, or nothing."""
    length = len(digits)
    if length < _SHORTEST_CODE:
        return Secret.CARD if length == _CARD_BACK and rules.CARD_BACK.search(before) else None
    weak = rules.WEAK_BESIDE.search(before)
    is_counted = bool(UNIT_AFTER.match(after)) or (_is_an_amount(digits) and bool(BATTERY.search(before)))
    named = max(_last(rules.CODE_WORDS, before), _last(rules.PASSWORD_WORDS, before))
    is_told = digits[0] == "0" or bool(rules.SAID_TO_BE.search(before))
    if not is_counted and (beside is Secret.OTP or (named >= 0 and is_told)):
        return Secret.OTP
    if digits[0] != "0" and (is_counted or _is_money(digits, before, is_code=named >= 0 or bool(weak))):
        return None
    clause = _clause(before)
    numbered = _last(NUMBERED, clause)
    if numbered >= 0 and numbered >= max(_last(rules.CODE_WORDS, clause), _last(rules.SENT, clause)):
        return None
    if beside is Secret.ACCOUNT and length >= _USUAL_CODE:
        return Secret.ACCOUNT
    if named >= 0 or any((weak, rules.CODE_WORDS.search(after), rules.WEAK_AFTER.search(after))):
        return Secret.OTP
    is_bare = length == _USUAL_CODE and is_even and not NUMBERED_AFTER.match(after) and not NUMBERED.search(after)
    return Secret.OTP if is_bare else None


def _is_money(digits: str, before: str, *, is_code: bool) -> bool:
    """Whether a number is a sum; where a code is named too, only words that stand right before it tell."""
    near = None if is_code else MONEY_NEAR.search(before)
    return _is_an_amount(digits) or bool(AMOUNT_BEFORE.search(before) or (near and not rules.SENT.search(near.group())))


def _clause(before: str) -> str:
    """Return the sentence that a number stands in, as far as the number."""
    return _SENTENCE.split(before)[-1]


def _last(words: re.Pattern[str], text: str) -> int:
    """Return where the last of these words ends, or -1."""
    return max((match.end() for match in words.finditer(text)), default=-1)


def _is_an_amount(digits: str) -> bool:
    """Whether a plain number reads as money: whole thousands, or half ones, up to hundreds of billions."""
    return digits[0] != "0" and len(digits) <= 12 and digits.endswith(("000", "500"))


def _passes_luhn(digits: str) -> bool:
    """Whether the last digit is the check digit that cards carry (ISO/IEC 7812)."""
    doubled = [int(digit) * (2 if place % 2 else 1) for place, digit in enumerate(reversed(digits))]
    return sum(value - 9 if value > 9 else value for value in doubled) % 10 == 0
