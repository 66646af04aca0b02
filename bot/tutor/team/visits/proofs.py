"""Codes by which a learner shows a member, sitting beside, that a task is done: six letters, once, for a short time.

Consonants only, so that no word is taken for a code; no digits, so that none is taken for an OTP.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.tutor.safety import redact

ALPHABET = "BCDGHKLMNPQRSTVX"
LENGTH = 6
VALID = timedelta(minutes=15)

MOST_WRONG = 5
"""Wrong codes that a member may type within WRONG_WITHIN: of 16 million, that finds none."""

WRONG_WITHIN = timedelta(hours=1)


@dataclass(frozen=True)
class Proof:
    """A code that counts now: whose task it is for."""

    learner: int
    lesson: str
    item: str


class Proofs(Protocol):
    """Which codes count."""

    def proof(self, code: str, now: datetime) -> Proof | None:
        """Return what a code stands for, or None when there is none or its time is over."""
        ...

    def wrong(self, person: int, since: datetime) -> int:
        """Return how many wrong codes a member typed since then."""
        ...


def new_code(draw: Callable[[int], bytes]) -> str:
    """Return a code drawn by chance; one that would be masked as a secret is drawn anew."""
    while True:
        code = "".join(ALPHABET[byte % len(ALPHABET)] for byte in draw(LENGTH))
        if not redact(code).kinds:
            return code


def typed(text: str) -> str:
    """Return the code that a text is, however it was spaced, or an empty string."""
    code = "".join(text.split()).upper()
    return code if len(code) == LENGTH and set(code) <= set(ALPHABET) else ""


def shown(code: str) -> str:
    """Return a code as it is read out: in two halves."""
    return f"{code[:3]} {code[3:]}"
