"""What the rules miss, the classifier may hear: it leads to the same cards."""

from __future__ import annotations

import pytest

from bot.tutor.course import Course
from bot.tutor.interpreting import interpret
from bot.tutor.listening import ALARMS
from bot.tutor.meaning import Wish
from bot.tutor.safety import Alarm


@pytest.mark.parametrize(
    ("intent", "heard"),
    [
        ("scam", ALARMS[Alarm.SCAM].wish),
        ("emergency", ALARMS[Alarm.EMERGENCY_HEALTH].wish),
        ("secret_shared", Wish.SECRET),
    ],
)
def test_a_danger_heard_by_the_classifier_means_what_the_rules_mean(course: Course, intent: str, heard: Wish) -> None:
    assert interpret(course, intent, "answer", ()).wish is heard


def test_a_danger_that_the_classifier_is_unsure_of_is_asked_about(course: Course) -> None:
    asked = interpret(course, "scam", "ask", ("scam", "menu"))

    assert ALARMS[Alarm.SCAM] in asked.candidates
