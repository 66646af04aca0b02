"""What `sen parse` prints: exactly what the bot would do with a text outside a lesson."""

from __future__ import annotations

import asyncio
import json
import logging
from collections.abc import Callable, Iterable, Sequence
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.hearing import hearing
from bot.settings import Settings
from bot.shelf import Shelf
from bot.tutor.course import Course
from bot.tutor.interpreting import DANGERS, INTENTS, interpret
from bot.tutor.listening import ALARMS, listen
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.safety import redact
from bot.tutor.session import Session
from bot.understanding.base import Candidate, Understanding, faq_of, lesson_of
from bot.understanding.layout import Layout
from bot.understanding.record import ModelError, verified_model

CHILD_AWAKE_WITHIN = 60.0
"""Seconds to wait for a Rasa of our own to start, before keywords answer."""

SERVERS_AWAKE_WITHIN = 10.0
"""Seconds to wait for Rasa servers that are already running elsewhere."""

OUTCOMES = {
    Wish.SCAM: "safety",
    Wish.EMERGENCY: "safety",
    Wish.SECRET: "safety",
    Wish.UNSURE: "ask",
    Wish.DOUBT: "ask",
    Wish.LOST: "fallback",
    Wish.OUTSIDE: "fallback",
}
"""What the bot does about a meaning; `answer` for all others."""

EVEN = 0.5
"""The confidence told of an alarm that the learner is asked about: it may be, or not."""

_NAMES = {wish: intent for intent, wish in INTENTS.items()}
_ALARMS = {ALARMS[alarm]: str(alarm) for alarm in DANGERS.values()}

_log = logging.getLogger(__name__)


async def parsed(
    home: Path, settings: Settings, shelf: Shelf, texts: Iterable[str], tell: Callable[[str], None]
) -> None:
    """Tell a JSON object for each text: text, intent, confidence, lesson, faq, outcome, candidates."""
    layout = Layout(home)
    token = settings.nlu_token.get_secret_value() if settings.nlu_token else ""
    async with hearing(layout, shelf, urls=settings.nlu_urls, token=token, runner=settings.nlu_runner) as listener:
        patience = _patience(layout, settings)
        if not await listener.awake(patience) and patience:
            _log.warning("Rasa did not answer within %.0f s: keywords understand", patience)
        for text in texts:
            tell(json.dumps(await assess(listener, shelf.course, text), ensure_ascii=False))
            await asyncio.sleep(0)


async def assess(understanding: Understanding, course: Course, text: str) -> dict[str, Any]:
    """Return what the bot would do with a text: alarms, secrets and home buttons first, then the understanding."""
    masked = redact(text.encode("utf-8", "replace").decode())
    incoming = Incoming(0, IncomingKind.TEXT, datetime.now(UTC), masked.text, secrets=masked.kinds)
    heard = listen(Session(0), incoming, course)
    if heard:
        intent = _ALARMS.get(heard) or _NAMES.get(heard.wish, heard.wish)
        return _line(masked.text, intent, 1.0, heard, ())
    found = await understanding.parse(masked.text)
    meaning = interpret(course, found.intent, found.outcome, [each.intent for each in found.candidates], masked.text)
    if meaning in _ALARMS:
        return _line(masked.text, _ALARMS[meaning], found.confidence, meaning, found.candidates)
    doubt = (Candidate(meaning.value, EVEN),) if meaning.wish is Wish.DOUBT else ()
    others = [each for each in found.candidates if DANGERS.get(each.intent) != meaning.value]
    intent = str(DANGERS.get(found.intent, found.intent))
    line = _line(masked.text, intent, found.confidence, meaning, (*doubt, *others))
    # Understood, however surely, but there is no lesson yet: `lesson` says which one it would be.
    return {**line, "outcome": str(found.outcome)} if meaning.wish is Wish.UNTAUGHT else line


def _patience(layout: Layout, settings: Settings) -> float:
    """Return the seconds that Rasa is worth waiting for: none when there is no model or no Rasa to start."""
    if settings.nlu_urls:
        return SERVERS_AWAKE_WITHIN
    try:
        verified_model(layout)
    except ModelError:
        return 0.0
    return CHILD_AWAKE_WITHIN if layout.rasa.is_file() else 0.0


def _line(
    text: str, intent: str, confidence: float, meaning: Meaning, candidates: Sequence[Candidate]
) -> dict[str, Any]:
    return {
        "text": text,
        "intent": intent,
        "confidence": round(confidence, 4),
        "lesson": lesson_of(intent),
        "faq": faq_of(intent),
        "outcome": OUTCOMES.get(meaning.wish, "answer"),
        "candidates": [{"intent": each.intent, "confidence": round(each.confidence, 4)} for each in candidates],
    }
