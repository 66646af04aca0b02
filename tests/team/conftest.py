"""A hamlet for every test."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

import pytest

from bot.authoring.places import read_places
from bot.records.sqlite import open_store
from bot.tutor.course import Course
from tests.conftest import ROOT
from tests.team.square import Square
from tests.team.talking import Hamlet


@pytest.fixture
def hamlet(course: Course) -> Iterator[Hamlet]:
    """People, a desk and a store in memory."""
    with open_store() as store:
        yield Hamlet(store, replace(course, places=read_places(ROOT / "lessons")))


@pytest.fixture
def square(course: Course) -> Iterator[Square]:
    """Telephones and a group around the corridor, and a store in memory."""
    with open_store() as store:
        yield Square(store, course)
