"""A review question that is not simply answered."""

from __future__ import annotations

import pytest

from bot.tutor.dialogue import due_meaning
from bot.tutor.events import Due, DueKind
from bot.tutor.lesson import Question
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from bot.tutor.session import Place
from tests.talk import Talk
from tests.tutor.midway import LESSON


@pytest.fixture
def review(talk: Talk) -> Question:
    """A review question that has come while the learner stands at the first step of a lesson."""
    lesson = talk.course.lesson("chon-hang-chon-shop")
    assert lesson
    talk.wait(hours=2)
    talk._take(due_meaning(Due(DueKind.REVIEW, lesson.id, "", talk.now)))
    return lesson.questions[0]


def test_not_understanding_a_review_question_brings_its_hint(talk: Talk, review: Question) -> None:
    talk.type("chưa hiểu", "unclear")

    assert review.hint.split(".")[0] in talk.text
    assert len(talk.offered) == len(review.choices)


@pytest.mark.parametrize("understood", ["yes", "no"])
def test_a_mere_yes_or_no_is_no_answer_to_a_review_question(talk: Talk, review: Question, understood: str) -> None:
    talk.type("ờ thì", understood)

    assert review.title in talk.text


def test_a_review_question_can_be_heard_again(talk: Talk, review: Question) -> None:
    talk.type("nói lại", "again")

    assert review.title in talk.text


def test_a_review_question_can_be_passed_over(talk: Talk, review: Question) -> None:
    talk.type("bỏ qua", "next")

    assert "Đáp án đây" in talk.text
    assert (talk.session.review, talk.session.place) == (None, Place(LESSON, "nhap-so"))


def test_a_report_on_a_task_leaves_an_open_review_and_the_lesson_alone(talk: Talk, review: Question) -> None:
    lesson = talk.course.lesson(LESSON)
    assert lesson
    done = encode(Meaning(Wish.DONE, LESSON, lesson.tasks[0].id, "done"))

    talk.press(Button("", done), 3)

    assert talk.session.review
    assert talk.session.review.item == review.id
    assert "Bước 1/7" in talk.text
