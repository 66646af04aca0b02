"""Asks as the bot asks: rules first, then the guards and the served model, by the bot's own listener."""

from __future__ import annotations

import time
from collections.abc import Sequence
from datetime import UTC, datetime

from benchmarks.understanding.cases import Case, Spelling
from benchmarks.understanding.heard import Heard, buttons
from bot.tutor import interpreting
from bot.tutor.course import Course
from bot.tutor.listening import listen
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.safety import Redacted, redact
from bot.tutor.session import Session
from bot.understanding.base import Outcome, Parse, Understanding
from bot.understanding.rasa import AwayError, RasaClient

DANGERS = {Wish.SCAM: "scam", Wish.EMERGENCY: "emergency", Wish.SECRET: "secret_shared"}
"""What can be raised, by the intents' names."""

_INTENTS = {str(alarm): intent for intent, alarm in interpreting.DANGERS.items()}


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
    candidates = [each.intent for each in parse.candidates]
    danger = danger_in(masked, course)
    meaning = interpreting.interpret(course, parse.intent, parse.outcome, candidates, masked.text)
    is_asked = not danger and meaning.wish is Wish.DOUBT
    offered = buttons(candidates)
    return Heard(
        case,
        parse.intent,
        parse.confidence,
        best=parse.candidates[0].intent if parse.candidates else "",
        scope=parse.candidates[0].confidence if parse.candidates else 0.0,
        # A doubt leaves room for one button beside its own.
        offered=(_INTENTS[meaning.value], *offered[: len(meaning.candidates)][:1]) if is_asked else offered,
        outcome=Outcome.ASK if is_asked else parse.outcome,
        danger=danger,
        raised=danger or named(meaning),
        seconds=seconds,
    )


def danger_in(masked: Redacted, course: Course) -> str:
    """Return what the rules raise before anything is understood, such as `emergency.fire`; "" for nothing."""
    incoming = Incoming(0, IncomingKind.TEXT, datetime.now(UTC), masked.text, secrets=masked.kinds)
    return named(listen(Session(0), incoming, course))


def named(meaning: Meaning | None) -> str:
    """Return the intent of an alarm or a secret; "" for any other meaning."""
    if meaning is None or meaning.wish not in DANGERS:
        return ""
    kind = f".{meaning.value}" if meaning.wish is Wish.EMERGENCY and meaning.value else ""
    return DANGERS[meaning.wish] + kind
