"""What `sen parse` tells is what the bot does, also where it is in doubt."""

from __future__ import annotations

from dataclasses import replace

from bot.parsing import assess
from bot.tutor.course import Course
from bot.tutor.safety import Alarm, Judge
from bot.understanding.fake import Scripted

# In doubt over "lua", sure over "chay nha".
JUDGE = Judge(
    weights={"lua": (0, 100, 0, 0, 0, 0), "chay nha": (0, 0, 0, 0, 900, 0)},
    bias=(0.0,) * 6,
    scale=10.0,
    sure=dict.fromkeys(Alarm, 8.0),
    unsure=dict.fromkeys(Alarm, 2.0),
    rules=0.0,
)


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
