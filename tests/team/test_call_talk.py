"""What is said in a call for help, and what is not passed on."""

from __future__ import annotations

from bot.records.sqlite import open_store
from bot.tutor.course import Course
from bot.tutor.messages import IncomingKind
from tests.team.calling import BA, LAN, LEAVE, PERSON, card, claimed, found_team, here
from tests.team.square import GROUP, Bubble, Square


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
