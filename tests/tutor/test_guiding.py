"""Prerequisites guide and never block."""

from __future__ import annotations

from dataclasses import replace

from bot.tutor.course import Course
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from tests.talk import Talk, onboarded

LATER, FIRST = "dong-goi-giao-hang", "mo-gian-hang"


def opened(talk: Talk, lesson: str) -> None:
    talk.press(Button("", encode(Meaning(Wish.OPEN, lesson))))


def test_one_who_skips_ahead_is_told_what_is_better_first_and_goes_on_all_the_same(course: Course) -> None:
    talk = onboarded(course)

    opened(talk, LATER)

    first = course.lesson(FIRST)
    assert first is not None
    assert f"dễ hơn khi đã học **{first.title}**" in talk.text
    assert talk.session.place is not None
    assert talk.session.place.lesson == LATER


def test_the_other_lesson_is_one_tap_away_and_this_one_waits(course: Course) -> None:
    talk = onboarded(course)
    opened(talk, LATER)

    talk.tap("Học bài đó trước")

    assert talk.session.place is not None
    assert talk.session.place.lesson == FIRST
    assert [place.lesson for place in talk.session.paused] == [LATER]


def test_one_who_knows_it_is_not_told(course: Course) -> None:
    talk = onboarded(course)
    talk.session = replace(talk.session, finished={FIRST: talk.now})

    opened(talk, LATER)

    assert "dễ hơn khi" not in talk.text
