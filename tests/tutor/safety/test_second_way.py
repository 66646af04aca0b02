"""The classifier is a second witness: with a doubt of the judge it raises an alarm, alone it has the learner asked."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, datetime

import pytest

from bot.tutor.course import Course
from bot.tutor.interpreting import DANGERS, interpret
from bot.tutor.listening import ALARMS, listen
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.rescue import ask_whether
from bot.tutor.safety import Alarm, Judge
from bot.tutor.scene import Scene
from bot.tutor.session import Consent, Session

NOW = datetime(2026, 11, 24, 5, tzinfo=UTC)
# In doubt over whatever says "lua", sure when it says "mat tien" as well; has nothing to say of all else.
JUDGE = Judge(
    weights={"lua": (0, 100, 0, 0, 0, 0), "mat tien": (0, 400, 0, 0, 0, 0)},
    bias=(0.0,) * 6,
    scale=10.0,
    sure=dict.fromkeys(Alarm, 8.0),
    unsure=dict.fromkeys(Alarm, 2.0),
    rules=0.0,
)
DOUBTFUL, CALM = "lừa", "chào con"


@pytest.fixture(scope="module")
def judging(course: Course) -> Course:
    """The course with a judge."""
    return replace(course, judge=JUDGE)


@pytest.mark.parametrize(("intent", "alarm"), DANGERS.items())
def test_two_witnesses_raise_the_alarm_of_the_classifier(judging: Course, intent: str, alarm: Alarm) -> None:
    assert interpret(judging, intent, "answer", (), DOUBTFUL) == ALARMS[alarm]


@pytest.mark.parametrize(("intent", "alarm"), DANGERS.items())
def test_a_danger_heard_by_the_classifier_alone_is_asked_about(judging: Course, intent: str, alarm: Alarm) -> None:
    assert interpret(judging, intent, "answer", (), CALM) == Meaning(Wish.DOUBT, value=alarm)


@pytest.mark.parametrize(("intent", "outcome"), [("menu", "ask"), ("menu", "fallback"), ("out_of_scope", "answer")])
def test_a_doubt_is_asked_about_when_nothing_was_understood(judging: Course, intent: str, outcome: str) -> None:
    asked = interpret(judging, intent, outcome, ("menu", "help"), DOUBTFUL)

    assert (asked.wish, asked.value) == (Wish.DOUBT, Alarm.SCAM)


def test_a_question_that_a_lesson_answers_is_answered_with_the_alarm_at_hand(judging: Course) -> None:
    lesson = next(lesson for lesson in judging.taught() if lesson.faqs)

    meaning = interpret(judging, f"faq.{lesson.id}.{lesson.faqs[0].id}", "answer", (), DOUBTFUL)

    assert (meaning.wish, meaning.value) == (Wish.ASK, Alarm.SCAM)


def test_a_secret_and_an_unsure_danger_lead_where_they_always_did(judging: Course) -> None:
    assert interpret(judging, "secret_shared", "answer", (), CALM).wish is Wish.SECRET
    assert ALARMS[Alarm.SCAM] in interpret(judging, "scam", "ask", ("scam", "menu"), CALM).candidates


@pytest.mark.parametrize(("text", "meaning"), [("lừa mất tiền", ALARMS[Alarm.SCAM]), (DOUBTFUL, None)])
def test_only_an_alarm_goes_before_understanding(judging: Course, text: str, meaning: Meaning | None) -> None:
    assert listen(Session(1), Incoming(1, IncomingKind.TEXT, NOW, text), judging) == meaning


def test_a_lessons_own_question_raises_neither(judging: Course) -> None:
    saying = next(text for lesson in judging.taught() for faq in lesson.faqs for text in faq.utterances)
    alarmed = replace(judging, judge=replace(JUDGE, bias=(0.0, 99.0, 0.0, 0.0, 0.0, 0.0)))

    assert listen(Session(1), Incoming(1, IncomingKind.TEXT, NOW, saying), alarmed) is None


@pytest.mark.parametrize("alarm", Alarm)
@pytest.mark.parametrize("calm", [(), (Meaning(Wish.MENU),)])
def test_a_doubt_is_asked_with_help_a_way_out_and_a_person(
    judging: Course, alarm: Alarm, calm: tuple[Meaning, ...]
) -> None:
    scene = Scene(Session(1, consent=Consent.YES), judging, NOW)

    (reply,) = ask_whether(scene, Meaning(Wish.DOUBT, value=alarm, candidates=calm)).replies

    wished = [decode(button.code) for row in reply.rows for button in row]
    assert wished == [ALARMS[alarm], calm[0] if calm else Meaning(Wish.CONTINUE), Meaning(Wish.PERSON)]
