"""/homnay on a member's telephone: whom to visit, the visit in two taps, and a task seen done."""

from __future__ import annotations

import pytest

from bot.emulator import Phone
from tests.end_to_end.test_calls import found_team
from tests.end_to_end.village import Learner, Village

LESSON = "Chuyển tiền cho đúng người"


@pytest.fixture
async def lan(village: Village) -> Learner:
    """The member of the team that sees Bà Sáu, who is stuck at a question."""
    sau = await village.learner("Bà Sáu")
    found_team(village, sau)
    member = Learner(village, village.member)
    await member.starts()
    item = question(village)
    now = int(village.world.clock.now().timestamp() * 1000)
    with village.bot.store._connection.write() as db:
        for _ in range(4):
            sql = "INSERT INTO event (learner, kind, at, lesson, item, detail) VALUES (?, ?, ?, ?, ?, '0')"
            db.execute(sql, (sau.phone.id, "answered_wrong", now, "chuyen-tien-dung-nguoi", item))
    return member


def question(village: Village) -> str:
    lesson = village.shelf.course.lesson("chuyen-tien-dung-nguoi")
    assert lesson is not None
    return lesson.questions[0].id


def sau_of(village: Village) -> Phone:
    return next(village.world.phone(one) for one in village.world.people if one not in (village.member.id,))


async def test_a_visit_is_logged_in_two_taps_and_clears_the_list(village: Village, lan: Learner) -> None:
    await lan.says("/today")
    await lan.taps("1. chị Tám")
    page = lan.phone.last.text

    await lan.taps("Chỉ lại bài")
    await lan.taps("Tuần sau")
    logged = lan.phone.last.text
    await lan.taps("📋 Danh sách hôm nay")

    assert page.startswith("👤 chị Tám · Ấp Ba\n❌ sai 4 lần")
    assert logged == "✅ Ghi rồi: ghé chị Tám hôm nay. Chỉ lại bài. Hẹn ghé 01/12."
    assert lan.phone.last.text == "🌷 Tổ ấp Ba: hôm nay không ai cần ghé."
    assert village.ask("SELECT team, member, did FROM visit") == [(1, lan.phone.id, "taught")]
    village.world.clock.advance(days=7)
    (due,) = await lan.says("/homnay")
    assert "📅 hẹn hôm nay" in due.text
