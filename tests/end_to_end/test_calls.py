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
from tests.end_to_end.village import NEXT, PERSON, Learner, Village, steps_in, village_of

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


async def test_a_group_that_threw_the_bot_out_is_told_of_and_found_again(
    village: Village, caplog: pytest.LogCaptureFixture
) -> None:
    sau = await village.learner("Bà Sáu")
    founder = Learner(village, village.founder)
    await founder.starts()
    village.team.remove_bot(village.member)

    await sau.taps(PERSON)
    village.bot.service.tick()
    await village.settled()

    assert "chưa ai thấy bà gọi" in sau.phone.replies[-1]
    assert "SEN_TEAM_CHAT" in founder.phone.replies[-1]
    assert f"nothing reaches group {village.team.id}" in caplog.text
    village.team.add_bot(village.member)
    await village.bot.roll.look()
    village.world.clock.advance(seconds=1200)
    (told,) = await sau.taps(PERSON)
    assert "nhắn Tổ công nghệ số rồi" in told.text
    assert card(village).labels == [CLAIM]


async def test_a_group_that_is_lost_before_anybody_calls_is_noticed(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    village.team.remove_bot(village.member)

    await village.bot.roll.look()
    (told,) = await sau.taps(PERSON)

    assert "chưa nối với Tổ nào" in told.text


@pytest.mark.parametrize("may_delete", [True, False])
async def test_a_topic_goes_with_what_is_kept_or_loses_its_name_where_the_bot_may_not_delete(
    forum: Village, may_delete: bool
) -> None:
    sau = await forum.learner("Bà Sáu")
    found_team(forum, sau, forum=True)
    await claimed(forum, sau)
    (topic,) = forum.team.chat.topics.values()
    if not may_delete:
        forum.world.faults.plan("deleteForumTopic", error=400, description="not enough rights to delete a topic")

    await sau.says("/xoa")
    await sau.taps("Xóa hết liền")

    left = [each.name for each in forum.team.chat.topics.values()]
    assert (left, topic.name, topic.closed) == ([] if may_delete else ["🗑"], "🗑", True)
    assert "người mình đang giúp" in group(forum)[-1].text
    assert b"ch\\u1ecb T\\u00e1m" not in forum.on_disk()


async def test_taking_the_agreement_back_ends_the_help_and_the_tutor_speaks(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await claimed(village, sau)

    await sau.says("/privacy")
    await sau.taps("Thôi, đừng ghi nữa")
    (further,) = await sau.taps(NEXT)

    assert steps_in([further]) == ["Bước 2/7"]
    assert "thôi không cho ghi nữa" in group(village)[-1].text
    assert village.ask("SELECT * FROM call") == []
