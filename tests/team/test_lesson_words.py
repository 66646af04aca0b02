"""What reports and pages say of a lesson: its own words, also where several choices were ticked or one wrote."""

from __future__ import annotations

import pytest

from bot.texts import REPORT, read_texts
from bot.tutor.course import Course
from bot.tutor.lesson import Asking, Question
from bot.tutor.team.totals.figures import Stuck
from bot.tutor.team.totals.lesson_words import way_of

WORDS = read_texts(REPORT)["vi"]


def said(key: str, /, **parts: str) -> str:
    return WORDS[key][0].format(**parts)


def question_of(course: Course, asking: Asking) -> tuple[str, Question]:
    """Return the first question of that kind in the course, with its lesson."""
    found = ((each.id, item) for each in course.taught() for item in (*each.practice, *each.questions))
    return next((lesson, item) for lesson, item in found if item.asking is asking)


def test_ticked_choices_are_named_one_after_another(course: Course) -> None:
    lesson, question = question_of(course, Asking.ALL)

    told = way_of(course, Stuck(lesson, question.id, "wrong:0,1", 7), said, "vi")

    first, second, *_ = (choice.label.replace("**", "") for choice in question.choices)
    assert told == f"chọn sai: “{first}; {second}”"


@pytest.mark.parametrize(("how", "told"), [("wrong:0", "trả lời chưa đủ"), ("wrong:", "trả lời chưa đủ")])
def test_what_was_written_is_not_repeated(course: Course, how: str, told: str) -> None:
    lesson, question = question_of(course, Asking.WRITE)

    assert way_of(course, Stuck(lesson, question.id, how, 7), said, "vi") == told


def test_not_understanding_has_words_of_its_own(course: Course) -> None:
    lesson, question = question_of(course, Asking.ONE)

    assert way_of(course, Stuck(lesson, question.id, "unclear", 7), said, "vi") == "bấm “Chưa hiểu”"
