"""Fingers that tremble, tap twice, and tap what is long past."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.tutor.course import Course
from bot.tutor.events import EventKind
from bot.tutor.lesson import Asking, Question
from bot.tutor.messages import Button, ReplyKind
from bot.tutor.session import Consent
from tests.talk import Talk, onboarded
from tests.tutor.midway import at


def tap_twice(talk: Talk, label: str) -> None:
    """Tap a button with a trembling finger: the second tap comes at once, on the same message."""
    bubble = next(each for each in talk.seen[::-1] if label in [button.label for button in each.buttons])
    button = next(each for each in bubble.buttons if each.label == label)
    talk.press(button, bubble.number)
    talk.now -= timedelta(seconds=9.5)
    talk.press(button, bubble.number)


@pytest.mark.parametrize("label", ["Tiếp tục", "Chưa hiểu, nói lại", "Nghỉ chút"])
def test_the_second_of_two_quick_taps_does_nothing(talk: Talk, label: str) -> None:
    tap_twice(talk, label)

    assert talk.heard == ()


def test_consent_tapped_twice_is_asked_and_thanked_for_once(course: Course) -> None:
    talk = Talk(course)
    talk.type("/start")

    tap_twice(talk, "Đồng ý, ghi giùm")

    assert talk.heard == ()
    assert [event.kind for event in talk.events] == [EventKind.CONSENTED]


def test_another_choice_tapped_at_once_on_an_answered_question_does_nothing(talk: Talk) -> None:
    question = at(talk, Asking.ONE)
    assert isinstance(question, Question)
    handle, offered = len(talk.seen), list(talk.offered)
    right = next(index for index, choice in enumerate(question.choices) if choice.is_right)
    talk.press(offered[right], handle)
    talk.now -= timedelta(seconds=9.5)

    talk.press(offered[right - 1], handle)

    assert talk.heard == ()


def test_a_tick_can_be_taken_back_at_once(talk: Talk) -> None:
    at(talk, Asking.ALL)

    tap_twice(talk, talk.offered[0].label)

    assert talk.session.place
    assert (talk.session.place.picked, talk.heard[0].kind) == ((), ReplyKind.RELABEL)


def test_an_old_no_of_the_first_question_deletes_nothing(course: Course) -> None:
    talk = Talk(course)
    talk.type("/start")
    talk.type("/start")
    talk.tap("Đồng ý, ghi giùm")

    talk.tap("Không, chỉ học thôi")

    assert talk.session.consent is Consent.YES
    assert "Thôi, đừng ghi nữa" in [button.label for button in talk.offered]


def test_a_message_whose_button_is_stale_loses_its_buttons(talk: Talk) -> None:
    handle = len(talk.seen)
    talk.type("tiếp", "next")

    talk.tap("Tiếp tục", oldest=True)

    assert [reply.handle for reply in talk.heard if reply.kind is ReplyKind.FREEZE] == [handle]


@pytest.mark.parametrize("code", ["due/x//review:0", "left", "returned", "stumbled", "nothing"])
def test_a_made_up_code_is_answered_with_the_place(talk: Talk, code: str) -> None:
    talk.press(Button("", code), 5)

    assert "Bước 1/7" in talk.text


def test_going_on_by_the_home_keyboard_goes_on(course: Course) -> None:
    talk = onboarded(course)
    talk.tap("Học bài này")

    talk.type("▶️ Học tiếp")

    assert "Bước 2/7" in talk.text


def test_a_trembling_finger_on_the_home_keyboard_skips_nothing(course: Course) -> None:
    talk = onboarded(course)
    talk.tap("Học bài này")
    talk.now -= timedelta(seconds=9)

    talk.type("▶️ Học tiếp")

    assert "Bước 1/7" in talk.text
