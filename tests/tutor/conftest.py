"""A learner for every test that wants one."""

from __future__ import annotations

import pytest

from bot.tutor.course import Course
from tests.talk import Talk, onboarded


@pytest.fixture
def talk(course: Course) -> Talk:
    """A learner at the first step of the first lesson."""
    started = onboarded(course)
    started.tap("Học bài này")
    return started
