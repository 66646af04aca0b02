"""Asks as the bot asks: rules first, then the guards and the served model, by the bot's own listener."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime

from benchmarks.understanding.cases import Case, Spelling
from benchmarks.understanding.heard import Heard, buttons
from bot.tutor.course import Course
from bot.tutor.listening import listen
from bot.tutor.meaning import Wish
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.safety import Redacted, redact
from bot.tutor.session import Session
from bot.understanding.base import Parse, Understanding
from bot.understanding.rasa import AwayError, RasaClient

DANGERS = {Wish.SCAM: "scam", Wish.EMERGENCY: "emergency", Wish.SECRET: "secret_shared"}
"""What the rules can raise, by the intents' names."""

URGENT = frozenset(DANGERS.values())


class UnansweredError(Exception):
    """The server gave no answer, and keywords must not take its place in a measurement."""


class Insistent(RasaClient):
    """A client that lets nothing else answer in its place."""

    async def parse(self, text: str) -> Parse:
        """Return the server's parse; raises UnansweredError."""
        try:
            return await super().parse(text)
        except AwayError as fault:
            raise UnansweredError(f"{text!r}: {fault}") from fault


async def hear(
    understanding: Understanding, course: Course, cases: Sequence[Case], spelling: Spelling
) -> tuple[Heard, ...]:
    """Return what the bot makes of each case in this spelling, one after the other."""
    return tuple([await _heard(understanding, course, case, case.spelled(spelling)) for case in cases])


async def _heard(understanding: Understanding, course: Course, case: Case, text: str) -> Heard:
    masked = redact(text)
    started = time.perf_counter()
    parse = await understanding.parse(masked.text)
    seconds = time.perf_counter() - started
    return Heard(
        case,
        parse.intent,
        parse.confidence,
        best=parse.candidates[0].intent if parse.candidates else "",
        scope=parse.candidates[0].confidence if parse.candidates else 0.0,
        offered=buttons([each.intent for each in parse.candidates]),
        outcome=parse.outcome,
        danger=danger_in(masked, course),
        seconds=seconds,
    )


def danger_in(masked: Redacted, course: Course) -> str:
    """Return what the rules raise before anything is understood, such as `emergency.fire`; "" for nothing."""
    incoming = Incoming(0, IncomingKind.TEXT, datetime.now(UTC), masked.text, secrets=masked.kinds)
    meaning = listen(Session(0), incoming, course)
    if meaning is None or meaning.wish not in DANGERS:
        return ""
    kind = f".{meaning.value}" if meaning.wish is Wish.EMERGENCY and meaning.value else ""
    return DANGERS[meaning.wish] + kind
