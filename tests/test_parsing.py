"""What `sen parse` tells is what the bot does, also where it is in doubt."""

from __future__ import annotations

from dataclasses import replace

from bot.parsing import assess
from bot.tutor.course import Course
from bot.tutor.safety import Alarm
from bot.understanding.fake import Scripted
from tests.judges import judge_of

# In doubt over "lua", sure over "chay nha".
JUDGE = judge_of({"lua": (Alarm.SCAM, 10), "chay nha": (Alarm.EMERGENCY_FIRE, 90)})


async def test_an_alarm_is_told_as_safety(course: Course) -> None:
    told = await assess(Scripted(), replace(course, judge=JUDGE), "cháy nhà")

    assert (told["intent"], told["outcome"], told["confidence"]) == ("emergency_fire", "safety", 1.0)


async def test_a_doubt_is_told_as_asked_with_its_alarm_first(course: Course) -> None:
    told = await assess(Scripted(), replace(course, judge=JUDGE), "lừa")

    assert told["outcome"] == "ask"
    assert told["candidates"][0]["intent"] == "scam"


async def test_a_scam_that_both_hear_is_told_as_safety(course: Course) -> None:
    told = await assess(Scripted.of(lừa="scam"), replace(course, judge=JUDGE), "lừa")

    assert (told["intent"], told["outcome"]) == ("scam", "safety")


async def test_a_danger_that_only_the_classifier_hears_is_asked_about(course: Course) -> None:
    told = await assess(Scripted.of(ối="emergency.police"), replace(course, judge=JUDGE), "ối")

    assert (told["intent"], told["outcome"]) == ("emergency_police", "ask")
    assert [each["intent"] for each in told["candidates"]] == ["emergency_police"]
