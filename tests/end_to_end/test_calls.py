"""A call for help from one telephone to a team's group and back, in a plain group and in a forum."""

from __future__ import annotations

from collections.abc import AsyncIterator
from datetime import timedelta
from pathlib import Path

import pytest

from bot.emulator import Phone
from bot.emulator.seen import SeenMessage
from bot.tutor.deeds import Deed, FoundTeam, Grant, Join, LinkGroup
from bot.tutor.session import Session
from bot.tutor.team.roles import RoleKind
from bot.tutor.turn import Turn
from bot.understanding.listener import Listener
from tests.emulator.making import ogg, png
from tests.end_to_end.conftest import LESSONS
from tests.end_to_end.village import PERSON, Learner, Village, steps_in, village_of

CLAIM, DONE, LEAVE = "Tôi nhận", "Xong", "Thôi, học tiếp"


@pytest.fixture
async def forum(tmp_path: Path, keywords: Listener) -> AsyncIterator[Village]:
    """A village whose team talks in a forum."""
    async with village_of(tmp_path, keywords, LESSONS, forum=True) as running:
        yield running


def do(village: Village, *deeds: Deed) -> None:
    village.bot.store.act(Turn(Session(1), deeds=deeds, is_aside=True), village.world.clock.now())


def found_team(village: Village, learner: Learner, *, lead: Phone | None = None, forum: bool = False) -> None:
    """Found a team in that group, with the village's member in it, that sees the learner as chị Tám."""
    until = village.world.clock.now() + timedelta(days=90)
    do(
        village,
        FoundTeam("xa-tam-nong", "Ấp Ba", "Tổ ấp Ba"),
        LinkGroup(1, village.team.id, is_forum=forum),
        Grant(village.member.id, RoleKind.MEMBER, "team:1", "Chị Lan", 1, until),
        Join(learner.phone.id, 1, "chị Tám"),
    )
    if lead:
        do(village, Grant(lead.id, RoleKind.LEAD, "team:1", "Anh Ba", 1, until))


async def acts(village: Village, phone: Phone, act: object) -> None:
    act(phone)  # type: ignore[operator]
    await village.settled()


def group(village: Village, phone: Phone | None = None) -> list[SeenMessage]:
    return [
        one for one in (phone or village.member).messages_in(village.team) if one.kind in ("text", "photo", "voice")
    ]


def card(village: Village) -> SeenMessage:
    return next(one for one in group(village) if "Gọi người giúp" in one.text)


async def claimed(village: Village, learner: Learner) -> list[SeenMessage]:
    """Have the learner call and the member take it; return what the learner then reads."""
    await learner.taps(PERSON)
    before = len(learner.phone.replies)
    await acts(village, village.member, lambda phone: phone.tap(CLAIM, chat=village.team.chat))
    return [one for one in learner.phone.messages if not one.mine][before:]


async def test_a_call_is_taken_answered_and_closed(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    (told,) = await claimed(village, sau)
    await sau.says("tui bấm hoài hổng thấy chỗ gõ số")
    asked = next(one for one in group(village) if "hổng thấy" in one.text)
    await acts(village, village.member, lambda phone: phone.send("Bà kéo xuống chút", village.team, reply_to=asked))
    said = sau.phone.replies[-2:]
    await acts(village, village.member, lambda phone: phone.tap(DONE, chat=village.team.chat))

    assert "Người của Tổ bên Tổ giúp bà đây" in told.text
    assert asked.text == "💬 bà: tui bấm hoài hổng thấy chỗ gõ số"
    assert said == ["👤 Người của Tổ (Tổ) nhắn:", "Bà kéo xuống chút"]
    assert card(village).text.endswith("✅ Xong. Người của Tổ giúp.")
    assert card(village).labels == []
    ended, place = sau.phone.messages[-2:]
    assert "giúp xong rồi" in ended.text
    assert steps_in([place]) == ["Bước 1/7"]
    assert place.labels == ["Tiếp tục", "Chưa hiểu, nói lại", "Nghỉ chút"]


async def test_the_teams_own_name_hamlet_and_member_stand_on_the_card(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    found_team(village, sau)

    (told,) = await claimed(village, sau)

    assert "Người học: chị Tám · Ấp Ba" in card(village).text
    assert "🤝 Chị Lan nhận." in card(village).text
    assert "Chị Lan bên Tổ giúp bà đây" in told.text
    assert village.ask("SELECT person, deed, whom FROM audit") == [(village.member.id, "call", sau.phone.id)]


async def test_a_group_that_stands_in_for_another_team_hears_no_more_than_the_address(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    found_team(village, sau)
    do(village, FoundTeam("xa-tam-nong", "Ấp Tư", "Tổ ấp Tư"), Join(sau.phone.id, 2, "bà Sáu sau chợ"))

    await claimed(village, sau)
    await sau.says("tui đây")

    everything = "\n".join(one.text for one in group(village))
    assert "Người học: bà\n" in card(village).text
    assert "chợ" not in everything
    assert "Ấp" not in everything


async def test_only_one_of_the_team_can_take_a_call(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    found_team(village, sau)
    stranger = village.world.person("Người lạ")
    village.team.join(stranger)
    await sau.taps(PERSON)

    await acts(village, stranger, lambda phone: phone.tap(CLAIM, chat=village.team.chat))

    assert group(village)[-1].text.startswith("Chỉ người có tên trong Tổ này")
    assert village.ask("SELECT claimed_by FROM call") == [(None,)]


async def test_a_second_tap_by_another_says_who_has_it(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    found_team(village, sau, lead=(ba := village.world.person("Anh Ba")))
    village.team.join(ba)
    old = (await sau.taps(PERSON)) and card(village)
    await acts(village, village.member, lambda phone: phone.tap(CLAIM, chat=village.team.chat))

    await acts(village, ba, lambda phone: phone.tap(CLAIM, old, village.team.chat))

    assert group(village)[-1].text == "Lời gọi này Chị Lan nhận rồi."


async def test_photos_and_voices_pass_both_ways(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)

    (warning, *_) = await sau.does(lambda phone: phone.send_photo(png(), "số thẻ 4012888888881881"))
    await sau.does(lambda phone: phone.send_photo(png(), "coi giùm tui"))
    photo = group(village)[-1]
    await sau.does(lambda phone: phone.send_voice(ogg(1)))
    await acts(village, village.member, lambda phone: phone.send("coi rồi", village.team, reply_to=photo))

    assert [(one.kind, one.text[:5]) for one in group(village)[-3:-1]] == [("photo", "💬 bà:"), ("voice", "📎 bà ")]
    assert "che lại" in warning.text
    assert sau.phone.replies[-1] == "coi rồi"


async def test_what_a_helper_says_is_kept_nowhere(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)

    await acts(
        village, village.member, lambda phone: phone.send("dặn riêng chuyện nhà", village.team, reply_to=card(village))
    )

    assert sau.phone.replies[-1] == "dặn riêng chuyện nhà"
    assert "dặn riêng".encode() not in village.on_disk()
    assert b"d\\u1eb7n ri" not in village.on_disk()


async def test_a_scam_comes_first_and_whoever_helps_is_told(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)

    (stop,) = await sau.says("công an gọi biểu chuyển tiền gấp không là bắt")

    assert stop.text.startswith("⛔ Dừng lại")
    assert group(village)[-1].text.startswith("⛔ bà vừa nhắn chuyện nguy.")
    assert not any("công an" in one.text for one in group(village))


async def test_a_secret_and_commands_stay_with_the_tutor(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)
    before = len(group(village))

    (warning, *_) = await sau.says("mã otp của tui là 482913")
    (privacy, *_) = await sau.says("/privacy")

    assert "che lại" in warning.text
    assert "đang giúp" not in privacy.text
    assert len(group(village)) == before


async def test_the_tutor_is_quiet_while_somebody_helps(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)

    (quiet,) = await sau.taps("Tiếp tục")
    (too,) = await sau.taps(PERSON)

    assert quiet.text.startswith("Dạ, Người của Tổ bên Tổ đang giúp bà.")
    assert too.labels == [LEAVE]


async def test_the_learner_can_end_it_too(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)

    (_, place) = await sau.taps(LEAVE)

    assert steps_in([place]) == ["Bước 1/7"]
    assert "tự học tiếp rồi" in card(village).text
    (_told,) = await sau.taps(PERSON)
    assert village.ask("SELECT count(*) FROM call WHERE closed_at IS NULL") == [(1,)]


async def test_whether_it_helped_is_one_tap(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)
    await acts(village, village.member, lambda phone: phone.tap(DONE, chat=village.team.chat))

    (thanks,) = await sau.taps("Đỡ rồi, cám ơn")

    assert thanks.text.startswith("Dạ, mừng quá")
    assert village.ask("SELECT helped FROM call") == [(1,)]


async def test_a_call_that_is_open_is_not_doubled(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.taps(PERSON)
    village.world.clock.advance(seconds=660)

    await sau.taps(PERSON)

    assert group(village)[-1].text == "🙋 bà gọi lần nữa."
    assert village.ask("SELECT count(*) FROM call") == [(1,)]


async def test_a_learner_who_deletes_everything_vanishes_from_the_card(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)
    shown = card(village).id

    await sau.says("/xoa")
    await sau.taps("Xóa hết liền")

    (left,) = [one for one in group(village) if one.id == shown]
    assert left.text.startswith("🗑 Người này đã xóa dữ liệu")
    assert village.ask("SELECT * FROM call") == village.ask("SELECT * FROM call_message") == []


async def test_nobody_answers_and_everybody_is_told_once(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    ba = village.world.person("Anh Ba (tổ trưởng)")
    ba.start()
    await village.settled()
    found_team(village, sau, lead=ba)
    await sau.taps(PERSON)
    heard, seen = len(ba.replies), len(group(village))

    for _ in range(40):
        village.world.clock.advance(seconds=60)
        village.bot.service.tick()
        await village.settled()

    assert [one.text.splitlines()[0][:24] for one in group(village)[seen:]] == ["⏰ chị Tám chưa có ai trả"]
    assert [text[:30] for text in ba.replies[heard:]] == ["⏰ chị Tám gọi người giúp mà ch"]
    assert "Chờ 30 phút" in card(village).text
    assert sum("chưa ai trong Tổ rảnh" in text for text in sau.phone.replies) == 1


async def test_out_of_hours_the_learner_is_told_when_somebody_comes(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    village.world.clock.advance(hours=14)

    (told,) = await sau.taps(PERSON)
    seen = len(group(village))
    village.world.clock.advance(hours=1)
    village.bot.service.tick()
    village.bot.service.tick()
    await village.settled()

    assert "sớm nhất 7 giờ sáng" in told.text
    assert len(group(village)) == seen


async def test_a_call_nobody_speaks_in_is_closed_and_the_lesson_comes_back(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)

    for _ in range(3):
        village.world.clock.advance(hours=1)
        village.bot.service.tick()
        await village.settled()

    assert "đóng lời gọi này" in sau.phone.replies[-2]
    assert steps_in([sau.phone.last]) == ["Bước 1/7"]
    assert "Lâu không ai nhắn" in card(village).text


async def test_in_a_forum_a_call_has_a_topic_of_its_own(forum: Village) -> None:
    sau = await forum.learner("Bà Sáu")
    found_team(forum, sau, forum=True)
    await claimed(forum, sau)
    (topic,) = forum.team.chat.topics.values()

    await sau.says("tui ở đây")
    await acts(forum, forum.member, lambda phone: phone.send("con thấy rồi", forum.team, topic=topic.thread_id))
    await acts(forum, forum.member, lambda phone: phone.send("chuyện khác trong nhóm", forum.team))
    said = sau.phone.replies[-1]
    command = f"/xong@{forum.world.bot.username}"
    await acts(forum, forum.member, lambda phone: phone.send(command, forum.team, topic=topic.thread_id))

    assert topic.name == "🙋 chị Tám"
    assert {one.raw.get("message_thread_id") for one in group(forum) if not one.mine} == {topic.thread_id}
    assert said == "con thấy rồi"
    assert steps_in([sau.phone.last]) == ["Bước 1/7"]
    assert topic.closed
    assert forum.ask("SELECT replied_at IS NOT NULL, closed_by FROM call") == [(1, forum.member.id)]


async def test_the_group_of_the_settings_may_be_a_forum_too(forum: Village) -> None:
    sau = await forum.learner("Bà Sáu")

    await sau.taps(PERSON)

    (topic,) = forum.team.chat.topics.values()
    assert card(forum).raw["message_thread_id"] == topic.thread_id


async def test_slash_done_closes_the_only_call_one_holds_in_a_plain_group(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)

    await acts(village, village.member, lambda phone: phone.send(f"/done@{village.world.bot.username}", village.team))

    assert "✅ Xong" in card(village).text
