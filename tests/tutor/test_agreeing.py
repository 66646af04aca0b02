"""Agreement to be recorded: given, taken back and deleted only by those who mean it."""

from __future__ import annotations

import pytest

from bot.tutor.course import Course
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from bot.tutor.session import Consent
from tests.talk import Talk


def test_agreement_can_still_be_taken_back(talk: Talk) -> None:
    talk.type("/privacy")

    talk.tap("Thôi, đừng ghi nữa")

    assert talk.session.consent is Consent.NO


def test_an_agreement_given_again_keeps_its_first_date(talk: Talk) -> None:
    agreed_at = talk.session.consented_at

    talk.press(Button("", encode(Meaning(Wish.AGREE))), 1)

    assert talk.session.consented_at == agreed_at


@pytest.mark.parametrize(("typed", "consent"), [("đồng ý", Consent.YES), ("không", Consent.NO), ("2", Consent.NO)])
def test_consent_can_be_typed(course: Course, typed: str, consent: Consent) -> None:
    talk = Talk(course)
    talk.type("/start")

    talk.type(typed)

    assert talk.session.consent is consent


def test_a_no_in_other_words_is_a_no_to_recording(course: Course) -> None:
    talk = Talk(course)
    talk.type("/start")

    talk.type("thôi con ơi", "no")

    assert talk.session.consent is Consent.NO


def test_a_mere_yes_records_nobody_and_is_told_what_to_tap(course: Course) -> None:
    talk = Talk(course)
    talk.type("/start")

    talk.type("ừ", "yes")

    assert talk.session.consent is Consent.UNASKED
    assert "một nút" in talk.text


def test_one_word_does_not_confirm_a_deletion(talk: Talk) -> None:
    talk.type("/xoa")

    talk.type("hết")

    assert talk.last
    assert not talk.last.forget
