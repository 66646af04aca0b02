"""A call for help reaches the team, and one of them takes it."""

from __future__ import annotations

from bot.records.sqlite import open_store
from bot.tutor.course import Course
from bot.tutor.deeds import FoundTeam, Join
from tests.team.calling import BA, CLAIM, LAN, PERSON, STRANGER, card, claimed, found_team
from tests.team.square import GROUP, Somebody, Square


async def test_the_card_tells_who_where_why_and_shows_what_the_learner_sees(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau)

    await sau.types(PERSON)

    shown, picture = square.screens[GROUP]
    assert shown.text == (
        "🙋 **Gọi người giúp**\nNgười học: chị Tám · Ấp Ba\n"
        "Đang ở: bài “Chuyển tiền cho đúng người”, đoạn “Gõ số tài khoản, chọn ngân hàng”\n"
        "Xin gặp người chỉ giùm.\n⏳ Mới gọi"
    )
    assert shown.labels == [CLAIM]
    assert picture.picture == "lesson:vi/chuyen-tien-dung-nguoi/media/nhap-so.svg"


async def test_taking_a_call_names_the_member_and_leaves_a_trace(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau)

    (told,) = await claimed(square, sau)

    assert "🤝 Chị Lan nhận." in card(square).text
    assert "**Chị Lan** bên Tổ giúp bà đây" in told.text
    assert square.ask("SELECT person, deed, whom FROM audit") == [(LAN, "call", sau.person)]


async def test_a_group_that_stands_in_for_another_team_hears_no_more_than_the_address(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau)
    square.do(FoundTeam("xa-tam-nong", "Ấp Tư", "Tổ ấp Tư"), Join(sau.person, 2, "bà Sáu sau chợ"))

    await claimed(square, sau)
    await sau.types("tui đây")

    everything = "\n".join(square.member(LAN).texts)
    assert "Người học: bà\n" in card(square).text
    assert "chợ" not in everything
    assert "Ấp" not in everything


async def test_only_one_of_the_team_can_take_a_call(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau)
    await sau.types(PERSON)

    (refused,) = await square.member(STRANGER).taps(CLAIM)

    assert refused.text.startswith("Chỉ người có tên trong Tổ này")
    assert square.ask("SELECT claimed_by FROM call") == [(None,)]


async def test_in_the_group_of_the_settings_whoever_is_in_it_may(square: Square) -> None:
    sau = await square.learner()

    (told,) = await claimed(square, sau)

    assert "**Người của Tổ** bên Tổ giúp bà đây" in told.text


async def test_a_call_is_taken_from_its_own_group_only(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)
    code = card(square).rows[0][0].code

    await square.telephone(STRANGER).presses(code)
    elsewhere = Somebody(square, STRANGER, GROUP - 7)
    await elsewhere.presses(code)

    assert square.ask("SELECT claimed_by FROM call") == [(None,)]


async def test_a_second_tap_by_another_says_who_has_it(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau, lead=BA)
    await sau.types(PERSON)
    code = card(square).rows[0][0].code
    await square.member(LAN).taps(CLAIM)

    (told,) = await square.member(BA).presses(code)

    assert told.text == "Lời gọi này Chị Lan nhận rồi."
    assert await square.member(LAN).presses(code) == []


async def test_a_call_becomes_urgent_without_a_second_card(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)
    await sau.types("công an gọi biểu chuyển tiền gấp không là bắt")

    await sau.taps("Gọi người giúp")

    assert card(square).text.startswith("🔴🔴🔴 **GẤP**")
    assert square.screens[GROUP][-1].text.startswith("🔴🔴🔴 **GẤP** bà: ⛔ Nghi đang bị lừa")
    assert square.ask("SELECT count(*), min(reason) FROM call") == [(1, "scam")]


async def test_a_team_without_any_group_hears_of_a_call_in_private(course: Course) -> None:
    with open_store() as store:
        square = Square(store, course, team_chat=None)
        sau = await square.learner()
        found_team(square, sau, lead=BA, chat=None)

        (told,) = await sau.types(PERSON)

        (heard,) = square.telephone(BA).texts
        assert "nhắn Tổ công nghệ số rồi" in told.text
        assert "Người học: chị Tám · Ấp Ba" in heard
        assert "/noinhom" in heard
        assert square.ask("SELECT team FROM call") == [(1,)]


async def test_without_a_team_and_a_group_the_truth_is_told(course: Course) -> None:
    with open_store() as store:
        square = Square(store, course, team_chat=None)
        sau = await square.learner()

        (told,) = await sau.types(PERSON)

        assert "chưa nối với Tổ nào" in told.text
