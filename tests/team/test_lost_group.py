"""The group of the settings takes no messages any more: everybody is told the truth, and it heals by itself."""

from __future__ import annotations

import pytest

from tests.team.calling import LAN, PERSON, claimed
from tests.team.square import GROUP, Square
from tests.team.talking import OPERATOR


async def lose(square: Square) -> None:
    """Let the sender find that nothing reaches the group any more, and Sen do what follows of it."""
    square.store.outbox.block(GROUP)
    await square.passes(seconds=3)


async def test_who_waits_is_told_that_nobody_saw_the_call(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)

    await lose(square)

    assert sau.texts[-1].startswith("Dạ, con mới hay nhóm của Tổ không nhận tin nữa")
    assert "ủy ban xã" in sau.texts[-1]


async def test_whoever_calls_afterwards_is_told_the_truth_at_once(square: Square) -> None:
    sau = await square.learner()
    await lose(square)

    (told,) = await sau.types(PERSON)

    assert "chưa nối với Tổ nào" in told.text


async def test_one_who_waits_and_asks_again_is_not_told_that_the_team_knows(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)
    await lose(square)

    (soon,) = await sau.types(PERSON)
    await square.passes(minutes=20)
    (later,) = await sau.types(PERSON)

    assert "chưa nối với Tổ nào" in soon.text
    assert "chưa nối với Tổ nào" in later.text


async def test_the_tutor_speaks_again_when_the_helper_cannot(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)

    await lose(square)
    (step, *_) = await sau.types("Tiếp tục")

    assert any("chưa ai thấy bà gọi" in text for text in sau.texts)
    assert "bên Tổ đang giúp" not in step.text


async def test_a_scam_is_told_what_to_do_without_waiting(square: Square) -> None:
    sau = await square.learner()
    await sau.types("công an gọi biểu chuyển tiền gấp không là bắt")
    await sau.taps("Gọi người giúp")

    await lose(square)

    assert "Bà đừng chờ.\nGọi ngân hàng liền" in sau.texts[-1]


async def test_an_operator_is_told_once(square: Square) -> None:
    await lose(square)
    await lose(square)

    told = square.telephone(OPERATOR).texts
    assert ["SEN_TEAM_CHAT" in text for text in told] == [True]


async def test_a_group_that_is_reached_again_hears_the_next_call(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)
    await lose(square)
    cards = len(square.screens[GROUP])

    square.store.outbox.reached(GROUP)
    await square.passes(minutes=20)
    (told,) = await sau.types(PERSON)

    assert "nhắn Tổ công nghệ số rồi" in told.text
    assert "Gọi người giúp" in square.screens[GROUP][cards].text
    assert square.ask("SELECT count(*) FROM call WHERE closed_at IS NULL") == [(1,)]
    assert await square.member(LAN).taps("Tôi nhận") == []


async def test_a_call_that_nobody_saw_is_seen_once_the_group_is_there_again(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)
    await lose(square)
    cards = len(square.screens[GROUP])

    square.store.outbox.reached(GROUP)
    for _ in range(3):
        await square.passes(hours=1)

    shown = square.screens[GROUP][cards]
    assert shown.text.startswith("🙋 **Gọi người giúp**\nNgười học: bà\n")
    assert sum(text.startswith("Dạ, nhóm của Tổ nhận tin lại được rồi.") for text in sau.texts) == 1
    await square.member(LAN).taps("Tôi nhận", shown)
    assert "bên Tổ giúp bà đây" in sau.texts[-1]


@pytest.mark.parametrize("times", [1, 2])
async def test_a_group_lost_anew_is_told_of_anew(square: Square, times: int) -> None:
    for _ in range(times):
        await lose(square)
        square.store.outbox.reached(GROUP)

    assert len(square.telephone(OPERATOR).texts) == times
