"""What every test may ask for: the real course, with the tutor's own sentences."""

from __future__ import annotations

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.authoring.load import load
from bot.texts import read_texts
from bot.tutor.course import Course, Fact

ROOT = Path(__file__).parent.parent
TODAY = date(2026, 11, 24)


@pytest.fixture(scope="session")
def course() -> Course:
    """The lessons of this repository as they are taught, run by a made-up team."""
    loaded = load(ROOT / "lessons", TODAY)
    assert loaded.course is not None, loaded.faults
    operator = Fact("don-vi", "Tổ công nghệ số xã Tập", "tests", TODAY, TODAY)
    return replace(loaded.course, texts=read_texts(), facts={**loaded.course.facts, "don-vi": operator}, has_team=True)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--rewrite-chats", action="store_true", help="write the golden conversations as they now run")
    parser.addoption("--whole", action="store_true", help="ask both NLU servers about every held-out sentence")
