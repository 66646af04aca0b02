"""What `sen parse` prints: exactly what the bot would do with a text outside a lesson."""

from __future__ import annotations

import asyncio
import json
from collections.abc import Callable, Iterable
from pathlib import Path
from typing import Any

from bot.hearing import hearing
from bot.settings import load
from bot.shelf import Shelf
from bot.tutor.safety import alarm, redact
from bot.understanding.base import Understanding, faq_of, lesson_of
from bot.understanding.layout import Layout

AWAKE_WITHIN = 60.0
"""Seconds to wait for Rasa before keywords answer."""


async def parsed(home: Path, shelf: Shelf, texts: Iterable[str], tell: Callable[[str], None]) -> None:
    """Tell a JSON object for each text: text, intent, confidence, lesson, faq, outcome, candidates."""
    settings = load()
    token = settings.nlu_token.get_secret_value() if settings.nlu_token else ""
    async with hearing(Layout(home), shelf, urls=settings.nlu_urls, token=token) as listener:
        await listener.awake(AWAKE_WITHIN)
        for text in texts:
            tell(json.dumps(await assess(listener, text), ensure_ascii=False))
            await asyncio.sleep(0)


async def assess(understanding: Understanding, text: str) -> dict[str, Any]:
    """Return what the bot would do with a text: alarms and secrets first, then the understanding."""
    masked = redact(text)
    danger = alarm(text)
    if danger or masked.kinds:
        intent = str(danger) if danger else "secret_shared"
        return _line(masked.text, intent, 1.0, "safety", ())
    found = await understanding.parse(masked.text)
    candidates = tuple((each.intent, each.confidence) for each in found.candidates)
    return _line(masked.text, found.intent, found.confidence, str(found.outcome), candidates)


def _line(
    text: str, intent: str, confidence: float, outcome: str, candidates: Iterable[tuple[str, float]]
) -> dict[str, Any]:
    return {
        "text": text,
        "intent": intent,
        "confidence": round(confidence, 4),
        "lesson": lesson_of(intent),
        "faq": faq_of(intent),
        "outcome": outcome,
        "candidates": [{"intent": name, "confidence": round(chance, 4)} for name, chance in candidates],
    }
