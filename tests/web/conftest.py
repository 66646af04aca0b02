"""The pages over a store in memory, with somebody in every role."""

from collections.abc import Iterator

import pytest

from bot.records.sqlite import open_store
from bot.tutor.course import Course
from bot.tutor.events import EventKind
from tests.web.hall import OTHER_TEAM, Hall

SOME = (EventKind.LESSON_STARTED, EventKind.STEP_SEEN, EventKind.ANSWERED_WRONG)


@pytest.fixture
def hall(course: Course) -> Iterator[Hall]:
    with open_store() as store:
        hall = Hall(store, course)
        hall.people()
        yield hall


@pytest.fixture
def village(hall: Hall) -> Hall:
    """The same, with learners."""
    hall.learner(101, "Bà Sáu", (*SOME, *SOME[2:] * 2))
    hall.learner(102, "Chú Tư", SOME, calls=True)
    hall.learner(103, "Cô Út", (EventKind.STEP_SEEN, EventKind.ANSWERED_RIGHT), finished=True)
    hall.learner(104, "Ông Năm")
    hall.learner(201, "Bà Mười", SOME, team=OTHER_TEAM)
    return hall
