"""Mask what must never be kept: codes, passwords, identity, card, account and phone numbers, bot tokens.

The rules look at a shadow of the text (no accents, no invisible characters, plain digits) whose every character
knows where it came from, so the mask lands on the original and the rest of the text stays as it was typed.

    "mã OTP là ４８２ 913 nghen"  ──▶  "mã OTP là [đã che: mã OTP] nghen"
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from bot.tutor.folding import shadow
from bot.tutor.safety.finding import BARRIER, Span, cover, may_hide_one, secrets_in
from bot.tutor.safety.weighing import Secret


@dataclass(frozen=True)
class Redacted:
    """A text that may be kept, and the kinds of secret masked in it, in the order they were typed."""

    text: str
    kinds: tuple[Secret, ...]


MARKS = {
    Secret.OTP: "[đã che: mã OTP]",
    Secret.PASSWORD: "[đã che: mật khẩu]",
    Secret.ID_NUMBER: "[đã che: số căn cước]",
    Secret.CARD: "[đã che: số thẻ]",
    Secret.ACCOUNT: "[đã che: số tài khoản]",
    Secret.PHONE: "[đã che: số điện thoại]",
    Secret.TOKEN: "[đã che: mã bot]",
}

_MARK = re.compile("|".join(map(re.escape, MARKS.values())))
# A mask may uncover another secret ("mk 4829 4829otp"); two rounds settle what people type.
_ROUNDS = 6


def redact(text: str) -> Redacted:
    """Return `text` with each secret replaced by a readable mark; what is not a secret is left untouched.

    Masks rather too much than too little: a mask costs a word, a kept code may cost someone's savings.
    Redacting twice changes nothing. Takes any string, in time linear in its length.
    """
    plain, origin = _shadow_of(text)
    found: list[Span] = []
    for _ in range(_ROUNDS):
        fresh = secrets_in(plain)
        if not fresh:
            break
        found += fresh
        plain = cover(plain, fresh, BARRIER)
    return _masked(text, [(origin[start], origin[end - 1] + 1, kind) for start, end, kind in sorted(found)])


def may_hide_secret(text: str) -> bool:
    """Whether there is anything in `text` that could be a secret, whatever a classifier says of its words."""
    return may_hide_one(_shadow_of(text)[0])


def hides_number(text: str) -> bool:
    """Whether a phone or an account number was masked in `text`: nothing to warn of, but to be told of."""
    return MARKS[Secret.PHONE] in text or MARKS[Secret.ACCOUNT] in text


def without_marks(text: str) -> str:
    """Return what was said around the masks."""
    return _MARK.sub(" ", text)


def _shadow_of(text: str) -> tuple[str, list[int]]:
    """Return the shadow of `text`, marks of an earlier redaction as barriers, and where each character came from."""
    plain: list[str] = []
    origin: list[int] = []
    done = 0
    for mark in [*_MARK.finditer(text), None]:
        stop = mark.start() if mark else len(text)
        for index in range(done, stop):
            for char in shadow(text[index]):
                plain.append(char)
                origin.append(index)
        if mark:
            plain.append(BARRIER)
            origin.append(stop)
            done = mark.end()
    return "".join(plain), origin


def _masked(text: str, spans: list[Span]) -> Redacted:
    """Return `text` with the given stretches of it replaced by their marks."""
    pieces: list[str] = []
    done = 0
    for start, end, kind in spans:
        pieces += [text[done:start], MARKS[kind]]
        done = end
    return Redacted("".join([*pieces, text[done:]]), tuple(kind for _, _, kind in spans))
