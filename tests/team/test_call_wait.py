"""A call for help that waits: who is reminded, who is told, and when it is given up."""

from __future__ import annotations

from tests.team.calling import BA, LAN, PERSON, card, claimed, found_team, here
from tests.team.square import GROUP, Square


async def test_a_group_that_is_gone_leaves_nobody_unheard(square: Square) -> None:
    square.team_chat = None
    square.__post_init__()
    sau = await square.learner()
    found_team(square, sau, lead=BA)
    await claimed(square, sau)

    square.store.outbox.block(GROUP)
    await square.passes(minutes=1)

    assert "chị Tám" in square.telephone(BA).texts[-1]
    (told, *_) = await sau.types("Tiếp tục")
    assert "Tổ đang giúp" not in told.text


async def test_who_asks_again_after_the_group_is_gone_reaches_the_lead(square: Square) -> None:
    square.team_chat = None
    square.__post_init__()
    sau = await square.learner()
    found_team(square, sau, lead=BA)
    await sau.types(PERSON)
    square.store.outbox.block(GROUP)
    await square.passes(minutes=11)
    before = len(square.telephone(BA).texts)

    await sau.types(PERSON)

    assert "chị Tám" in "".join(square.telephone(BA).texts[before:])
    assert square.ask("SELECT count(*) FROM call") == [(1,)]


async def test_one_without_a_telephone_has_one_call_however_often_the_button_is_tapped(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau)
    square.store._connection._raw.execute("UPDATE learner SET phone = NULL WHERE id = ?", (sau.person,))

    await sau.types(PERSON)
    await square.passes(minutes=11)
    await sau.types(PERSON)

    assert square.ask("SELECT count(*) FROM call") == [(1,)]


async def test_one_who_talks_into_the_void_is_let_go_when_no_helper_answers(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)

    for _ in range(5):
        await square.passes(minutes=40)
        await sau.types("con ơi, bà chờ nè")

    assert any(text.startswith("Lâu quá không ai") for text in sau.texts)
    assert square.ask("SELECT count(*) FROM call WHERE closed_at IS NULL") == [(0,)]


async def test_an_open_call_is_not_doubled(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)
    await square.passes(minutes=11)

    await sau.types(PERSON)

    assert square.screens[GROUP][-1].text == "🙋 bà gọi lần nữa."
    assert square.ask("SELECT count(*) FROM call") == [(1,)]


async def test_nobody_answers_and_everybody_is_told_once(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau, lead=BA)
    await sau.types(PERSON)
    seen = len(square.screens[GROUP])

    for _ in range(50):
        await square.passes(minutes=1)

    assert [text[:25] for text in square.member(LAN).texts[seen:]] == ["⏰ chị Tám chưa có ai trả "]
    assert [text[:31] for text in square.telephone(BA).texts] == ["⏰ chị Tám gọi người giúp mà chưa"[:31]]
    assert "Chờ 30 phút" in card(square).text
    assert sum("chưa ai trong Tổ rảnh" in text for text in sau.texts) == 1


async def test_a_scam_is_brought_up_within_minutes_and_at_night(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau, lead=BA)
    await square.passes(hours=16)
    await sau.types("công an gọi biểu chuyển tiền gấp không là bắt")
    await sau.taps("Gọi người giúp")

    for _ in range(8):
        await square.passes(minutes=1)

    assert len(square.telephone(BA).texts) == 1


async def test_out_of_hours_the_learner_is_told_when_and_the_group_reminded_in_the_morning(square: Square) -> None:
    sau = await square.learner()
    await square.passes(hours=13)

    (told,) = await sau.types(PERSON)
    seen = len(square.screens[GROUP])
    for _ in range(6):
        await square.passes(hours=1)
    assert len(square.screens[GROUP]) == seen
    await square.passes(hours=6)

    assert "sớm nhất 7 giờ sáng" in told.text
    assert square.screens[GROUP][-1].text.startswith("⏰ bà chưa có ai trả lời. ⏳ Chờ 12 giờ")


async def test_a_call_nobody_speaks_in_is_closed_and_the_lesson_comes_back(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)

    for _ in range(3):
        await square.passes(hours=1)

    assert "đóng lời gọi này" in sau.texts[-2]
    assert here(sau.screen[-1]) == "Bước 1/7"
    assert "Lâu không ai nhắn" in card(square).text


async def test_a_call_nobody_takes_in_a_week_is_given_up(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)

    for _ in range(12):
        await square.passes(days=1)

    assert "Một tuần không ai nhận" in card(square).text
    assert square.ask("SELECT closed_at IS NOT NULL, closed_by FROM call") == [(1, None)]
