"""How a call for help ends, by whoever ends it."""

from __future__ import annotations

import pytest

from tests.team.calling import CLAIM, DONE, LAN, LEAVE, PERSON, card, claimed, found_team, here
from tests.team.square import GROUP, Square


async def test_who_leaves_the_team_is_passed_on_and_named_no_more(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau)
    await claimed(square, sau)
    before = len(square.screens[GROUP])

    await sau.types("/roito")
    await sau.taps("Không cho coi nữa")
    await sau.types("hổng biết nữa")

    assert "chị Tám" not in card(square).text
    assert len(square.screens[GROUP]) == before
    assert square.ask("SELECT closed_by FROM call") == [(sau.person,)]


async def test_the_learner_can_end_it_and_call_again_at_once(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)

    (said, place) = await sau.taps(LEAVE)
    await sau.types(PERSON)

    assert (said.text, here(place)) == ("Dạ, mình học tiếp. Con báo Tổ rồi.", "Bước 1/7")
    assert "tự học tiếp rồi" in card(square).text
    assert square.ask("SELECT count(*) FROM call WHERE closed_at IS NULL") == [(1,)]


@pytest.mark.parametrize(("label", "helped"), [("Đỡ rồi, cám ơn", 1), ("Chưa, còn vướng", 0)])
async def test_whether_it_helped_is_one_tap_beside_the_exact_step(square: Square, label: str, helped: int) -> None:
    sau = await square.learner()
    await sau.taps("Tiếp tục")
    await claimed(square, sau)
    await square.member(LAN).taps(DONE)
    ended, place = sau.screen[-2:]

    await sau.taps(label, ended)

    assert here(place) == "Bước 2/7"
    assert square.ask("SELECT helped FROM call") == [(helped,)]


async def test_a_learner_who_deletes_everything_vanishes_from_the_card(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)
    shown = card(square)

    await sau.types("/xoa")
    await sau.taps("Xóa hết liền")

    assert shown.text.startswith("🗑 Người này đã xóa dữ liệu")
    assert square.ask("SELECT * FROM call") == square.ask("SELECT * FROM call_message") == []


async def test_a_member_of_several_calls_says_which_is_done(square: Square) -> None:
    for number in (31, 32):
        learner = await square.learner(number)
        await learner.types(PERSON)
        await square.member(LAN).taps(CLAIM)
    lan = square.member(LAN)

    (asked,) = await lan.types("/xong")
    await lan.types("/done", reply_to=card(square))

    assert asked.text.startswith("Mình đang nhận mấy lời gọi")
    assert square.ask("SELECT learner FROM call WHERE closed_at IS NULL") == [(32,)]
