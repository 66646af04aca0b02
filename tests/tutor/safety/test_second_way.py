"""The classifier is a second witness: what it hears alone, and what the judge only doubts, the learner is asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.tutor.course import Course
from bot.tutor.interpreting import DANGERS, HIDDEN, interpret
from bot.tutor.listening import ALARMS, listen
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.menus import answer_faq
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.rescue import admit_lost, ask_whether
from bot.tutor.safety import Alarm
from bot.tutor.scene import Scene
from bot.tutor.session import Consent, Place, Session
from tests.judges import judge_of

NOW = datetime(2026, 11, 24, 5, tzinfo=UTC)
# In doubt over whatever says "lua", sure when it says "mat tien" as well; has nothing to say of all else.
JUDGE = judge_of({"lua": (Alarm.SCAM, 10), "mat tien": (Alarm.SCAM, 40)})
DOUBTFUL, CALM = "lừa", "chào con"


@pytest.fixture(scope="module")
def judging(course: Course) -> Course:
    """The course with a judge."""
    return replace(course, judge=JUDGE)


@pytest.mark.parametrize(("intent", "alarm"), DANGERS.items())
def test_a_danger_heard_by_the_classifier_alone_is_asked_about(judging: Course, intent: str, alarm: Alarm) -> None:
    assert interpret(judging, intent, "answer", (), CALM) == Meaning(Wish.DOUBT, value=alarm)


def test_a_scam_that_both_hear_is_an_alarm(judging: Course) -> None:
    assert interpret(judging, "scam", "answer", (), DOUBTFUL) == ALARMS[Alarm.SCAM]


def test_an_emergency_is_asked_about_where_the_judge_only_doubts(judging: Course) -> None:
    heard = interpret(judging, "emergency.fire", "answer", (), DOUBTFUL)

    assert heard == Meaning(Wish.DOUBT, value=Alarm.EMERGENCY_FIRE)


@pytest.mark.parametrize(("intent", "outcome"), [("menu", "ask"), ("menu", "fallback"), ("out_of_scope", "answer")])
def test_a_doubt_is_asked_about_when_nothing_was_understood(judging: Course, intent: str, outcome: str) -> None:
    asked = interpret(judging, intent, outcome, ("menu", "help"), DOUBTFUL)

    assert (asked.wish, asked.value) == (Wish.DOUBT, Alarm.SCAM)


def test_a_question_that_a_lesson_answers_is_answered_with_the_alarm_at_hand(judging: Course) -> None:
    lesson = next(lesson for lesson in judging.taught() if lesson.faqs)

    meaning = interpret(judging, f"faq.{lesson.id}.{lesson.faqs[0].id}", "answer", (), DOUBTFUL)

    assert (meaning.wish, meaning.value) == (Wish.ASK, Alarm.SCAM)


def test_a_secret_and_an_unsure_danger_lead_where_they_always_did(judging: Course) -> None:
    assert interpret(judging, "secret_shared", "answer", (), "ba số mặt kia 318").wish is Wish.SECRET
    assert ALARMS[Alarm.SCAM] in interpret(judging, "scam", "ask", ("scam", "menu"), CALM).candidates


@pytest.mark.parametrize(
    "said", ["otp dài hay ngắn vậy con", "vé xe 180000", "đóng học phí 2.350.000 rồi", "15/08/2026 tới hạn"]
)
def test_words_that_hold_no_secret_are_asked_about(judging: Course, said: str) -> None:
    meaning = interpret(judging, "secret_shared", "answer", ("secret_shared", "menu"), said)

    assert meaning == Meaning(Wish.UNSURE, candidates=(Meaning(Wish.MENU),))


@pytest.mark.parametrize(("text", "meaning"), [("lừa mất tiền", ALARMS[Alarm.SCAM]), (DOUBTFUL, None)])
def test_only_an_alarm_goes_before_understanding(judging: Course, text: str, meaning: Meaning | None) -> None:
    assert listen(Session(1), Incoming(1, IncomingKind.TEXT, NOW, text), judging) == meaning


def test_a_lessons_own_question_raises_neither(judging: Course) -> None:
    saying = next(text for lesson in judging.taught() for faq in lesson.faqs for text in faq.utterances)
    alarmed = replace(judging, judge=replace(JUDGE, bias=(0.0, 99.0, 0.0, 0.0, 0.0, 0.0)))

    assert listen(Session(1), Incoming(1, IncomingKind.TEXT, NOW, saying), alarmed) is None


@pytest.mark.parametrize("is_learning", [False, True])
@pytest.mark.parametrize("alarm", Alarm)
def test_an_answer_that_was_nearly_an_alarm_has_it_one_tap_away(
    judging: Course, alarm: Alarm, is_learning: bool
) -> None:
    lesson = next(lesson for lesson in judging.taught() if lesson.faqs)
    place = Place(lesson.id, lesson.items[0].id) if is_learning else None
    scene = Scene(Session(1, consent=Consent.YES, place=place), judging, NOW)

    turn = answer_faq(scene, Meaning(Wish.ASK, lesson.id, lesson.faqs[0].id, alarm))

    assert [decode(button.code) for button in turn.replies[0].rows[0]] == [ALARMS[alarm]]


@pytest.mark.parametrize("alarm", Alarm)
@pytest.mark.parametrize("calm", [(), (Meaning(Wish.MENU),)])
def test_a_doubt_is_asked_with_help_a_way_out_and_a_person(
    judging: Course, alarm: Alarm, calm: tuple[Meaning, ...]
) -> None:
    scene = Scene(Session(1, consent=Consent.YES), judging, NOW)

    (reply,) = ask_whether(scene, Meaning(Wish.DOUBT, value=alarm, candidates=calm)).replies

    wished = [decode(button.code) for row in reply.rows for button in row]
    assert wished == [ALARMS[alarm], calm[0] if calm else Meaning(Wish.CONTINUE), Meaning(Wish.PERSON)]


def test_a_doubt_of_no_kind_is_taken_for_the_commonest(judging: Course) -> None:
    scene = Scene(Session(1, consent=Consent.YES), judging, NOW)

    (reply,) = ask_whether(scene, Meaning(Wish.DOUBT, value="không có")).replies

    assert decode(reply.rows[0][0].code) == ALARMS[Alarm.SCAM]


MASKED = "con gái tui nè [đã che: số điện thoại]"


def test_a_masked_number_is_told_of_only_where_nothing_was_understood(judging: Course) -> None:
    assert interpret(judging, "menu", "answer", ("menu",), MASKED) == Meaning(Wish.MENU)
    assert interpret(judging, "menu", "fallback", (), MASKED) == Meaning(Wish.LOST, value=HIDDEN)
    assert interpret(judging, "menu", "fallback", (), "con gái tui nè") == Meaning(Wish.LOST)


def test_a_mask_alone_says_nothing(judging: Course) -> None:
    alone = "[đã che: số tài khoản]."

    assert interpret(judging, "menu", "answer", ("menu",), alone) == Meaning(Wish.LOST, value=HIDDEN)


@pytest.mark.parametrize(("place", "misses"), [(True, 0), (False, 0), (False, 1)])
def test_a_hidden_number_is_said_to_be_hidden_wherever_one_is(judging: Course, place: bool, misses: int) -> None:
    lesson = judging.taught()[0]
    here = Place(lesson.id, lesson.items[0].id) if place else None
    scene = Scene(Session(1, consent=Consent.YES, place=here, misses=misses), judging, NOW)

    (reply, *_) = admit_lost(scene, is_hidden=True).replies

    assert "che lại, không giữ" in reply.text
