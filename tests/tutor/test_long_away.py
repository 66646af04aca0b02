"""Who comes back after a month finds the way in, and everything as it was."""

from __future__ import annotations

import pytest

from bot.tutor.lesson import Asking, Question
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from tests.talk import Talk
from tests.tutor.midway import at

RECAP = "mừng cô trở lại"


@pytest.mark.parametrize(
    ("typed", "understood"),
    [("/start", ""), ("▶️ Học tiếp", ""), ("chào con", "greet"), ("tiếp", "next"), ("nói lại", "again"), ("xyz", "")],
)
def test_whoever_comes_back_after_a_month_gets_a_recap_whatever_they_say(
    talk: Talk, typed: str, understood: str
) -> None:
    talk.wait(days=30)

    talk.type(typed, understood)

    assert talk.text.count(RECAP) == 1


def test_whoever_taps_the_button_left_a_month_ago_gets_a_recap(talk: Talk) -> None:
    talk.wait(days=30)

    talk.tap("Tiếp tục")

    assert RECAP in talk.text
    assert "Bước 2/7" in talk.text


def test_a_lesson_opened_anew_after_a_month_needs_no_recap(talk: Talk) -> None:
    talk.wait(days=30)

    talk.press(Button("", encode(Meaning(Wish.OPEN, "chon-hang-chon-shop"))))

    assert "trở lại" not in talk.text


def test_what_was_put_in_order_is_shown_again_after_a_month(talk: Talk) -> None:
    question = at(talk, Asking.ORDER)
    assert isinstance(question, Question)
    talk.tap(question.choices[0].label)
    talk.wait(days=30)

    talk.type("▶️ Học tiếp")

    assert f"1. {question.choices[0].label}" in talk.text
    assert len(talk.offered) == len(question.choices) - 1


def test_ticks_are_still_there_after_a_month(talk: Talk) -> None:
    at(talk, Asking.ALL)
    talk.tap(talk.offered[0].label)
    talk.wait(days=30)

    talk.type("▶️ Học tiếp")

    assert [button.label[0] for button in talk.offered[:3]] == ["☑", "⬜", "⬜"]
