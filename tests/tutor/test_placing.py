"""Six questions for one who knows some: a few taps, no praise, no blame, and the right lesson to begin with."""

from __future__ import annotations

from bot.tutor.course import Course
from bot.tutor.events import EventKind
from bot.tutor.lesson import Asking, Question
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from tests.talk import Talk, onboarded


def questions(course: Course) -> list[Question]:
    found = []
    for id, item in course.placement:
        lesson = course.lesson(id)
        question = lesson.item(item) if lesson else None
        assert isinstance(question, Question), (id, item)
        found.append(question)
    return found


def answer(talk: Talk, *, rightly: bool) -> None:
    """Choose in the question that is open."""
    question = questions(talk.course)[len(talk.session.placed or ())]
    choice = next(each for each in question.choices if each.is_right is rightly)
    talk.tap(choice.label)


def test_the_course_asks_six_questions_that_can_be_tapped(course: Course) -> None:
    asked = questions(course)

    assert len(asked) == 6
    assert all(each.asking is Asking.ONE for each in asked)


def test_a_newcomer_is_offered_them_and_what_is_known_comes_later(course: Course) -> None:
    talk = onboarded(course)

    talk.tap("Thử 6 câu")
    for _ in range(6):
        answer(talk, rightly=True)

    known = {lesson for lesson, _ in course.placement}
    assert "đúng 6/6" in talk.text
    assert talk.offered[0].code.split("/")[1] not in known
    assert [event.kind for event in talk.events].count(EventKind.ANSWERED_RIGHT) == 6


def test_who_knows_nothing_begins_at_the_beginning_and_nobody_is_told(course: Course) -> None:
    talk = onboarded(course)
    talk.tap("Thử 6 câu")

    answer(talk, rightly=False)
    for _ in range(5):
        talk.tap("Chưa biết")

    assert "đúng 0/6" in talk.text
    assert talk.offered[0].code == encode(Meaning(Wish.OPEN, course.taught()[0].id))
    assert EventKind.ANSWERED_WRONG not in [event.kind for event in talk.events]


def test_answers_may_be_typed_and_so_may_the_wish(course: Course) -> None:
    talk = onboarded(course)

    talk.type("thu 6 cau")
    talk.type("2")

    assert len(talk.session.placed or ()) == 1


def test_a_lesson_under_way_waits(course: Course) -> None:
    talk = onboarded(course)
    talk.tap("Học bài này")
    talk.tap("Tiếp tục")
    place = talk.session.place

    talk.type("Thử 6 câu")

    assert talk.session.paused == (place,)
    talk.press(Button("", encode(Meaning(Wish.OPEN, course.taught()[0].id))))
    assert talk.session.place == place


def test_old_buttons_do_no_harm(course: Course) -> None:
    talk = onboarded(course)
    talk.tap("Thử 6 câu")
    talk.tap("Chưa biết")

    talk.press(Button("", encode(Meaning(Wish.PLACE, "giu-ma-otp", "ai-duoc-biet", "skip"))))

    assert len(talk.session.placed or ()) == 1


def test_it_is_offered_once(course: Course) -> None:
    talk = onboarded(course)
    talk.tap("Thử 6 câu")
    for _ in range(6):
        talk.tap("Chưa biết")

    assert "Thử 6 câu" not in [button.label for button in talk.offered]
