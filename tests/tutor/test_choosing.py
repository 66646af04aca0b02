"""Words that were not clear: what is chosen for them is noted, with consent."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.tutor.course import Course
from bot.tutor.dialogue import resume
from bot.tutor.events import Event, EventKind
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.session import Consent, Session
from tests.talk import START

LESSON = "chuyen-tien-dung-nguoi"
ASKED = Meaning(Wish.UNSURE, value="tiền tui sao", candidates=(Meaning(Wish.OPEN, LESSON), Meaning(Wish.MENU)))
KNOWN = Session(7, consent=Consent.YES, address="cô")


def noted(session: Session, chosen: Meaning, course: Course) -> list[Event]:
    asked = resume(session, ASKED, course, START).session
    events = resume(asked, chosen, course, START).events
    return [event for event in events if event.kind is EventKind.CHOSE_MEANING]


@pytest.mark.parametrize(
    ("chosen", "detail"),
    [
        (Meaning(Wish.OPEN, LESSON, handle=9), f"open/{LESSON} tiền tui sao"),
        (Meaning(Wish.PERSON), "person tiền tui sao"),
    ],
)
def test_the_choice_is_noted_with_the_words(course: Course, chosen: Meaning, detail: str) -> None:
    assert [event.detail for event in noted(KNOWN, chosen, course)] == [detail]


def test_nothing_is_noted_of_one_who_refused(course: Course) -> None:
    assert noted(replace(KNOWN, consent=Consent.NO), Meaning(Wish.OPEN, LESSON), course) == []


def test_something_else_said_is_no_choice(course: Course) -> None:
    assert noted(KNOWN, Meaning(Wish.PROGRESS), course) == []


def test_the_words_are_kept_for_one_answer_only(course: Course) -> None:
    asked = resume(KNOWN, ASKED, course, START).session

    assert resume(asked, Meaning(Wish.PROGRESS), course, START).session.unsure == ""
