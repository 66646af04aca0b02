"""A call for help, as a learner and the team live it."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.records.sqlite import open_store
from bot.tutor.course import Course
from bot.tutor.deeds import FoundTeam, Grant, Join, LinkGroup
from bot.tutor.messages import IncomingKind
from bot.tutor.team.roles import RoleKind
from tests.team.square import GROUP, Bubble, Somebody, Square

PERSON, CLAIM, DONE, LEAVE = "🙋 Gọi người giúp", "Tôi nhận", "Xong", "Thôi, học tiếp"
LAN, BA, STRANGER = 41, 42, 66


def found_team(square: Square, learner: Somebody, *, lead: int = 0, chat: int | None = GROUP) -> None:
    """Found a team with Chị Lan in it that sees the learner as chị Tám."""
    until = square.now + timedelta(days=90)
    square.do(
        FoundTeam("xa-tam-nong", "Ấp Ba", "Tổ ấp Ba"),
        Grant(LAN, RoleKind.MEMBER, "team:1", "Chị Lan", 1, until),
        Join(learner.person, 1, "chị Tám"),
    )
    if chat:
        square.do(LinkGroup(1, chat, is_forum=square.is_forum))
    if lead:
        square.do(Grant(lead, RoleKind.LEAD, "team:1", "Anh Ba", 1, until))


async def claimed(square: Square, learner: Somebody) -> list[Bubble]:
    """Have the learner call and Chị Lan take it; return what the learner then reads."""
    await learner.types(PERSON)
    before = len(learner.screen)
    await square.member(LAN).taps(CLAIM)
    return learner.screen[before:]


def card(square: Square) -> Bubble:
    return next(each for each in square.screens[GROUP] if "Người học" in each.text)


def here(bubble: Bubble) -> str:
    return bubble.text.partition(" 🟩")[0]


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


async def test_an_answer_takes_a_call_that_nobody_took(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)

    await square.member(LAN).types("bà chờ chút, con qua", reply_to=card(square))

    assert sau.texts[-3:][0].startswith("Dạ, **Người của Tổ**")
    assert sau.texts[-2:] == ["👤 **Người của Tổ** (Tổ) nhắn:", "bà chờ chút, con qua"]
    assert square.ask("SELECT claimed_by, replied_at IS NOT NULL FROM call") == [(LAN, 1)]


async def test_who_speaks_is_said_once_and_anew_when_another_does(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau, lead=BA)
    await claimed(square, sau)
    before = len(sau.screen)

    for person in (LAN, LAN, BA):
        await square.member(person).types("dạ", reply_to=card(square))

    assert [text[:6] for text in sau.texts[before:]] == ["👤 **Ch", "dạ", "dạ", "👤 **An", "dạ"]


async def test_what_is_said_beside_the_call_reaches_nobody(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)
    before = sau.texts

    await square.member(LAN).types("chiều nay họp nghen")
    await square.member(LAN).types("cái hình này ngộ", reply_to=Bubble(7, "một tin khác"))

    assert sau.texts == before


async def test_a_scam_comes_first_and_whoever_helps_is_told(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)

    (stop,) = await sau.types("công an gọi biểu chuyển tiền gấp không là bắt")

    assert stop.text.startswith("⛔ **Dừng lại")
    assert square.screens[GROUP][-1].text.startswith("⛔ bà vừa nhắn chuyện nguy.")
    assert not any("công an" in text for text in square.member(LAN).texts)


async def test_a_call_becomes_urgent_without_a_second_card(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)
    await sau.types("công an gọi biểu chuyển tiền gấp không là bắt")

    await sau.taps("Gọi người giúp")

    assert card(square).text.startswith("🔴🔴🔴 **GẤP**")
    assert square.screens[GROUP][-1].text.startswith("🔴🔴🔴 **GẤP** bà: ⛔ Nghi đang bị lừa")
    assert square.ask("SELECT count(*), min(reason) FROM call") == [(1, "scam")]


async def test_a_secret_a_contact_and_commands_do_not_reach_the_group(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)
    before = len(square.screens[GROUP])

    (warning, *_) = await sau.types("mã otp của tui là 482913")
    (kept,) = await sau.sends(IncomingKind.CONTACT)
    await sau.types("/thoat")

    assert "che lại" in warning.text
    assert kept.text.startswith("Cái này con không chuyển được")
    assert len(square.screens[GROUP]) == before


async def test_a_code_or_a_password_of_a_helpers_does_not_reach_the_learner(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)
    before = sau.texts

    (refused,) = [
        each for each in await square.member(LAN).types("mã otp là 482913 nghen", reply_to=card(square)) if each.text
    ]

    assert refused.text.startswith("🔒 Tin có mã")
    assert sau.texts == before


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


async def test_a_helper_is_told_that_the_learner_has_shut_the_bot_out(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)
    square.store.outbox.block(sau.person)
    before = sau.texts

    (told,) = await square.member(LAN).types("bà ơi", reply_to=card(square))

    assert told.text.startswith("🚫 Người học khóa Sen")
    assert sau.texts == before
    assert square.ask("SELECT replied_at FROM call") == [(None,)]


async def test_a_helper_may_give_a_telephone_number(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)

    await square.member(LAN).types("bà gọi con số 0912345678 nghen", reply_to=card(square))

    assert sau.texts[-1] == "bà gọi con số 0912345678 nghen"


async def test_the_tutor_is_quiet_while_somebody_helps(square: Square) -> None:
    sau = await square.learner()
    found_team(square, sau)
    await claimed(square, sau)

    (quiet,) = await sau.taps("Tiếp tục")
    (too,) = await sau.types(PERSON)
    await sau.types("1")

    assert quiet.text.startswith("Dạ, **Chị Lan** bên Tổ đang giúp bà.")
    assert too.labels == [LEAVE]
    assert square.screens[GROUP][-1].text == "💬 **chị Tám**: 1"


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


async def test_an_open_call_is_not_doubled(square: Square) -> None:
    sau = await square.learner()
    await sau.types(PERSON)
    await square.passes(minutes=11)

    await sau.types(PERSON)

    assert square.screens[GROUP][-1].text == "🙋 bà gọi lần nữa."
    assert square.ask("SELECT count(*) FROM call") == [(1,)]


async def test_a_learner_who_deletes_everything_vanishes_from_the_card(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)
    shown = card(square)

    await sau.types("/xoa")
    await sau.taps("Xóa hết liền")

    assert shown.text.startswith("🗑 Người này đã xóa dữ liệu")
    assert square.ask("SELECT * FROM call") == square.ask("SELECT * FROM call_message") == []


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


async def test_in_a_forum_a_call_has_a_topic_of_its_own(course: Course) -> None:
    with open_store() as store:
        square = Square(store, course, is_forum=True)
        sau = await square.learner()
        await claimed(square, sau)
        (topic,) = square.topics

        await square.member(LAN, topic).types("con đây bà")
        await square.member(BA, topic).types("hỏi riêng trong Tổ chút")
        await square.member(LAN).types("chuyện khác")
        said = sau.texts[-1]
        await square.member(LAN, topic).types("/xong")

        assert square.topics[topic] == "🙋 bà"
        assert {each.thread for each in square.screens[GROUP]} == {topic}
        assert said == "con đây bà"
        assert square.shut == {topic}
        assert here(sau.screen[-1]) == "Bước 1/7"


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
