"""From an operator's first word to a villager on the team's list, on emulated telephones."""

from __future__ import annotations

import io
from datetime import datetime, timedelta

import pytest
import zxingcpp
from PIL import Image

from bot import rollcall
from bot.emulator.seen import SeenMessage
from bot.tutor.local_time import LOCAL
from tests.end_to_end.village import AGREE, NEXT, Learner, Village, steps_in


def payload(said: list[SeenMessage]) -> str:
    """Return what the first link in these messages hands to the bot."""
    return next(message.text for message in said if "?start=" in message.text).partition("?start=")[2].split()[0]


async def team_of(village: Village) -> Learner:
    """Let the founder found a team and invite its lead, and return the lead."""
    founder, lead = Learner(village, village.founder), village.newcomer("Anh Tư")
    await lead.starts()
    for said in ("/lapto", "tam nong"):
        await founder.says(said)
    await founder.taps("Lập Tổ mới ở đây")
    for said in ("Ấp Ba", "Tổ Ấp Ba"):
        await founder.says(said)
    await founder.taps("Coi các Tổ ở đây")
    await founder.taps("Tổ Ấp Ba · Ấp Ba")
    await lead.starts(payload(await founder.taps("Mời Tổ trưởng")))
    await lead.says("anh Tư Lúa")
    await founder.taps("Đúng người này")
    return lead


async def pair_of(village: Village) -> tuple[Learner, Learner]:
    """Let the lead link the group and invite chị Lan, and return both; she is not in the group yet."""
    lead, lan = await team_of(village), village.newcomer("Chị Lan")
    village.team.join(lead.phone)
    lead.phone.send("/noinhom", chat=village.team)
    await lan.starts()
    await lead.says("/to")
    await lan.starts(payload(await lead.taps("Mời người vô Tổ")))
    await lan.says("chị Lan")
    await lead.taps("Đúng người này")
    return lead, lan


async def test_a_team_is_founded_and_a_villager_joins_it_by_its_poster(village: Village) -> None:
    lead = await team_of(village)
    await lead.says("/malop")

    (poster,) = await lead.taps("Gởi tờ dán để in")

    photo = village.world.files.by_id[poster.raw["photo"][-1]["file_id"]].read()
    (code,) = zxingcpp.read_barcodes(Image.open(io.BytesIO(photo)).convert("L"))
    sau = village.newcomer("Bà Sáu")
    await sau.starts(code.text.partition("?start=")[2])
    await sau.taps(AGREE)
    await sau.taps("Bà")
    await sau.taps("Cho Tổ coi")
    await sau.says("bà Sáu, nhà gần đình")
    assert f"t.me/{village.world.bot.username}?start=c_" in code.text
    assert village.ask("SELECT known_as FROM learner WHERE team = 1") == [("bà Sáu, nhà gần đình",)]


async def test_the_group_is_linked_by_a_word_of_the_lead_in_it(village: Village) -> None:
    lead = await team_of(village)
    village.team.join(lead.phone)

    lead.phone.send("/noinhom", chat=village.team)
    await village.settled()

    assert village.ask("SELECT chat FROM team") == [(village.team.id,)]


async def test_two_learn_on_one_telephone_and_a_member_teaches_on_theirs(village: Village) -> None:
    lead = await team_of(village)
    sau = await village.learner("Bà Sáu")
    await sau.says("người khác học")
    for label in ("Thêm người học", "Từ 16 tuổi trở lên", "🌸 🌸 🌸", "🐟 🐟 🐟", AGREE, "Ông", "Học bài này"):
        await sau.taps(label)
    await sau.taps(NEXT)
    await sau.says("/aidanghoc")
    assert steps_in(await sau.taps("🌸 bà")) == ["Bước 1/7"]
    await sau.says("/aidanghoc")
    assert steps_in(await sau.taps("🐟 ông")) == ["Bước 2/7"]

    await lead.says("/daygium")
    await lead.taps("Thêm người mới")
    await lead.says("bà Tám")
    await lead.taps("Người đó đồng ý")
    await lead.taps("Bà")
    said = await lead.taps("Học bài này")

    assert any("Đang học: bà Tám" in one.text for one in said)
    assert lead.phone.last.labels[-1] == "✅ Dạy xong, trả máy"


async def test_the_lead_is_told_once_of_a_member_who_left_the_group(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rollcall, "BETWEEN", 0)
    lead, lan = await pair_of(village)
    village.team.join(lan.phone)
    await village.bot.roll.once()
    village.team.leave(lan.phone)

    for _ in range(2):
        await village.bot.roll.once()
        await village.settled()

    told = [one for one in lead.phone.messages if "không còn ở nhóm chat" in one.text]
    assert [one.labels for one in told] == [["Cho nghỉ: chị Lan"]]
    await lead.taps("Cho nghỉ: chị Lan")
    await lead.taps("Cho nghỉ liền")
    assert village.ask("SELECT ended_at IS NULL FROM role WHERE person = ?", lan.phone.id) == [(0,)]


def test_the_roll_is_called_at_eight_in_the_morning() -> None:
    seven, nine = (datetime(2026, 12, 1, hour, tzinfo=LOCAL) for hour in (7, 9))

    assert rollcall.until_morning(seven) == timedelta(hours=1)
    assert rollcall.until_morning(nine) == timedelta(hours=23)


async def test_the_lead_is_told_once_of_one_whose_role_ended_and_who_still_reads_along(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rollcall, "BETWEEN", 0)
    lead, lan = await pair_of(village)
    village.team.join(lan.phone)
    village.ask("UPDATE role SET expires_at = 0 WHERE person = ?", lan.phone.id)

    for _ in range(2):
        await village.bot.roll.once()
        await village.settled()

    told = [one for one in lead.phone.messages if "còn người đã thôi làm" in one.text]
    assert [one.labels for one in told] == [["Mời ra khỏi nhóm: chị Lan"]]
    village.team.add_bot(lead.phone, administrator=True)
    (said,) = await lead.taps("Mời ra khỏi nhóm: chị Lan")
    assert "mời chị Lan ra khỏi nhóm" in said.text
    assert village.team.chat.members[lan.phone.id] == "left"


async def test_of_one_who_left_team_and_group_nothing_is_said(
    village: Village, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(rollcall, "BETWEEN", 0)
    lead, lan = await pair_of(village)
    village.ask("UPDATE role SET ended_at = 1 WHERE person = ?", lan.phone.id)

    await village.bot.roll.once()
    await village.settled()

    assert not any("đã thôi làm" in one.text for one in lead.phone.messages)
