"""The port through which free text becomes an intent, and the names of the intents that lessons own.

    text ──▶ Understanding.parse ──▶ Parse ── answer    sure enough to act on `intent`
                                           ── ask       offer `candidates` as buttons
                                           ── fallback  the menu and a person

Safety (a scam in progress, an emergency, a secret typed in) is decided before any of this, in the tutor.
"""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

OUT_OF_SCOPE = "out_of_scope"
LESSON = "lesson"
FAQ = "faq"


class Outcome(StrEnum):
    """What to do with a parse."""

    ANSWER = "answer"
    ASK = "ask"
    FALLBACK = "fallback"


@dataclass(frozen=True)
class Candidate:
    """One intent the text may carry; `confidence` is the chance, 0 to 1, that it is the right one."""

    intent: str
    confidence: float


@dataclass(frozen=True)
class Parse:
    """What a text most likely means.

    `text` is the text as it was asked. `intent` is `out_of_scope` when nothing fits.
    `candidates` come best first, hold at most three and never `out_of_scope`.
    """

    text: str
    intent: str
    confidence: float
    candidates: tuple[Candidate, ...]
    outcome: Outcome


class Understanding(Protocol):
    """Anything that finds the intent of a text; never raises over what the text holds."""

    async def parse(self, text: str) -> Parse:
        """Return what the text most likely means, and what to do about it."""
        ...


def unknown(text: str) -> Parse:
    """Return the parse of a text that means nothing here."""
    return Parse(text, OUT_OF_SCOPE, 0.0, (), Outcome.FALLBACK)


def lesson_of(intent: str) -> str | None:
    """Return the lesson id in `lesson.<lesson>` or `faq.<lesson>.<faq>`, or None for any other intent."""
    kind, _, rest = intent.partition(".")
    return rest.partition(".")[0] or None if kind in (LESSON, FAQ) else None


def faq_of(intent: str) -> str | None:
    """Return the FAQ id in `faq.<lesson>.<faq>`, or None for any other intent."""
    kind, _, rest = intent.partition(".")
    return rest.partition(".")[2] or None if kind == FAQ else None
