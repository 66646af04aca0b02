"""Days on duty, and who hears first of a call that nobody takes."""

from __future__ import annotations

from datetime import timedelta

from bot.tutor.deeds import EndRole, Grant
from bot.tutor.team.roles import RoleKind
from tests.team.calling import BA, LAN, PERSON, STRANGER, found_team
from tests.team.square import Square

TUESDAY = "Thứ 3"
"""The day on which it is noon in the square."""


async def test_a_member_chooses_days_and_takes_them_back(square: Square) -> None:
    found_team(square, await square.learner())
    lan = square.telephone(LAN)
    (days,) = await lan.types("/truc")
    assert days.text.endswith("Hôm nay chưa có ai trực.")

    await lan.taps(TUESDAY)
    await lan.taps("Chủ nhật")

    assert [label for label in days.labels if "✅" in label] == [f"✅ {TUESDAY}", "✅ Chủ nhật"]
    assert days.text.endswith("Hôm nay trực: mình.")
    await lan.taps(f"✅ {TUESDAY}")
    assert square.ask("SELECT team, weekday, person FROM duty") == [(1, 6, LAN)]


async def test_whoever_is_on_duty_hears_of_a_call_before_the_lead(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau, lead=BA)
    lan = square.telephone(LAN)
    await lan.types("/truc")
    await lan.taps(TUESDAY)
    before = len(lan.screen)
    await sau.types(PERSON)

    for _ in range(17):
        await square.passes(minutes=1)

    assert [text[:38] for text in lan.texts[before:]] == ["⏰ Hôm nay tới phiên mình trực: chị Tám gọi"[:38]]
    assert square.telephone(BA).texts == []


async def test_who_is_no_longer_of_the_team_is_off_duty(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau)
    lan = square.telephone(LAN)
    await lan.types("/truc")
    await lan.taps(TUESDAY)
    before = len(lan.screen)
    square.do(EndRole(1))
    await sau.types(PERSON)

    for _ in range(17):
        await square.passes(minutes=1)

    assert len(lan.screen) == before


async def test_nobody_sets_the_days_of_a_team_they_are_not_of(square: Square) -> None:
    found_team(square, await square.learner())
    lan = square.telephone(LAN)
    (days,) = await lan.types("/truc")
    square.do(Grant(STRANGER, RoleKind.MEMBER, "team:9", "Ba", 1, square.now + timedelta(days=9)))

    await square.telephone(STRANGER).presses(days.rows[0][0].code)

    assert square.ask("SELECT * FROM duty") == []
