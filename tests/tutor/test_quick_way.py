"""Three minutes of a lesson: its heart alone, never counted as the whole, and nobody's place lost."""

from __future__ import annotations

from bot.tutor.course import Course
from bot.tutor.events import EventKind
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from tests.talk import Talk, onboarded

LESSON = "chuyen-tien-dung-nguoi"
OPEN = Button("", encode(Meaning(Wish.OPEN, LESSON)))
QUICK = Button("", encode(Meaning(Wish.OPEN, LESSON, value="quick")))


def at(talk: Talk) -> tuple[str, bool]:
    place = talk.session.place
    return (place.item, place.is_quick) if place else ("", False)


def go_through(talk: Talk) -> list[str]:
    """Answer everything rightly to the end, and return the items met."""
    met = []
    while talk.session.place and len(met) < 30:
        met.append(at(talk)[0])
        lesson = talk.course.lesson(LESSON)
        item = lesson.item(met[-1]) if lesson else None
        right = next((i for i, each in enumerate(getattr(item, "choices", ())) if each.is_right), None)
        value = "" if right is None else str(right)
        wish = Wish.NEXT if right is None else Wish.CHOOSE
        talk.press(Button("", encode(Meaning(wish, LESSON, met[-1], value))), handle=len(talk.seen))
    return met


def test_the_opening_offers_three_minutes_and_the_way_is_the_lessons_own(course: Course) -> None:
    talk = onboarded(course)
    talk.press(OPEN)
    lesson = course.lesson(LESSON)
    assert lesson is not None

    talk.tap("Học nhanh 3 phút")

    assert at(talk) == (lesson.quick[0], True)
    assert "Học nhanh 1/4" in talk.text
    assert go_through(talk) == list(lesson.quick)
    assert [button.label for button in talk.offered] == ["Học đủ bài này", "Coi các bài", "Nghỉ chút"]


def test_it_is_not_finished_and_the_whole_lesson_may_follow(course: Course) -> None:
    talk = onboarded(course)
    talk.press(QUICK)
    go_through(talk)

    talk.tap("Học đủ bài này")

    assert LESSON not in talk.session.finished
    assert EventKind.LESSON_FINISHED not in [event.kind for event in talk.events]
    assert at(talk)[1] is False


def test_an_old_button_loses_nobodys_place(course: Course) -> None:
    talk = onboarded(course)
    talk.press(OPEN)
    talk.tap("Tiếp tục")
    talk.tap("Tiếp tục")
    before = at(talk)

    talk.press(QUICK)

    assert at(talk) == before


def test_a_lesson_left_half_way_is_gone_on_with(course: Course) -> None:
    talk = onboarded(course)
    talk.press(OPEN)
    talk.tap("Tiếp tục")
    talk.press(Button("", encode(Meaning(Wish.OPEN, "giu-ma-otp"))))

    talk.press(QUICK)

    assert at(talk) == ("doc-ten", False)


def test_who_finishes_gets_the_card_to_pass_on(course: Course) -> None:
    talk = onboarded(course)
    talk.press(QUICK)

    go_through(talk)

    assert f"card:vi/{LESSON}" in [reply.picture for reply in talk.heard]
