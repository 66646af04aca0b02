"""A running village for every test, with keywords as its understanding."""

from __future__ import annotations

from collections.abc import AsyncIterator
from pathlib import Path

import pytest

from bot.telegram import sender
from bot.tutor.course import Course
from bot.understanding.examples import examples_in, examples_of
from bot.understanding.keywords import Keywords
from bot.understanding.layout import Layout
from bot.understanding.listener import Listener
from tests.conftest import ROOT
from tests.end_to_end.village import Village, village_of

LESSONS = ROOT / "lessons"


@pytest.fixture(scope="session")
def keywords(course: Course) -> Listener:
    """What the bot understands by itself, without Rasa."""
    return Listener(Keywords((*examples_in(*Layout(ROOT).by_hand), *examples_of(course))))


@pytest.fixture(autouse=True)
def thumbs_faster_than_people(monkeypatch: pytest.MonkeyPatch) -> None:
    """A test taps faster than Telegram lets a bot answer."""
    monkeypatch.setattr(sender, "CHAT_BURST", 10_000)
    monkeypatch.setattr(sender, "PER_SECOND", 10_000)


@pytest.fixture
async def village(tmp_path: Path, keywords: Listener) -> AsyncIterator[Village]:
    """A village whose bot polls."""
    async with village_of(tmp_path, keywords, LESSONS) as running:
        yield running
