"""From intents to meanings."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.tutor.course import Course
from bot.tutor.interpreting import interpret
from bot.tutor.lesson import Status
from bot.tutor.meaning import Meaning, Wish

LESSON = "chuyen-tien-dung-nguoi"


def test_an_intent_of_a_lesson_opens_it(course: Course) -> None:
    assert interpret(course, f"lesson.{LESSON}", "answer", ()) == Meaning(Wish.OPEN, LESSON)


@pytest.mark.parametrize("intent", ["lesson.bai-chua-co", "faq.bai-chua-co.cau-nao", f"faq.{LESSON}.cau-chua-co"])
@pytest.mark.parametrize("outcome", ["answer", "ask"])
def test_what_has_no_lesson_yet_is_said_to_have_none(course: Course, intent: str, outcome: str) -> None:
    assert interpret(course, intent, outcome, (intent, "menu")) == Meaning(Wish.UNTAUGHT)


@pytest.mark.parametrize("status", [Status.DRAFT, Status.RETIRED])
def test_a_lesson_that_may_not_be_opened_is_said_to_be_none(course: Course, status: Status) -> None:
    lessons = {LESSON: replace(course.lessons["vi"][LESSON], status=status)}

    assert interpret(replace(course, lessons={"vi": lessons}), f"lesson.{LESSON}", "answer", ()).wish is Wish.UNTAUGHT


def test_an_untaught_lesson_is_not_offered_as_a_button(course: Course) -> None:
    asked = interpret(course, "menu", "ask", ("menu", "lesson.bai-chua-co", "progress"))

    assert asked.candidates == (Meaning(Wish.MENU), Meaning(Wish.PROGRESS))
