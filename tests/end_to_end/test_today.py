"""/homnay on a member's telephone: whom to visit, the visit in two taps, and a task seen done."""

from __future__ import annotations

import re

import pytest

from bot.emulator import Phone
from bot.tutor.deeds import EndRole, Grant
from bot.tutor.team.roles import RoleKind
from tests.end_to_end.test_calls import card, do, found_team, group
from tests.end_to_end.village import PERSON, Learner, Village

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


async def test_the_list_tells_whom_why_and_since_when(village: Village, lan: Learner) -> None:
    (listed,) = await lan.says("/homnay")

    assert re.search(r"^1\. chị Tám: ❌ sai 4 lần ở “.+”, hôm nay$", listed.text, re.MULTILINE)
    assert listed.labels == ["1. chị Tám"]
    assert village.ask("SELECT DISTINCT deed, whom = ? FROM audit", sau_of(village).id) == [("worklist", 1)]


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


async def test_a_visit_closes_the_call_it_was_for(village: Village, lan: Learner) -> None:
    sau = Learner(village, sau_of(village))
    await sau.taps(PERSON)
    (listed,) = await lan.says("/homnay")

    await lan.taps("1. chị Tám")
    await lan.taps("Hỏi thăm")
    await lan.taps("Khỏi hẹn")

    assert "🙋 xin gặp, hôm nay" in listed.text
    assert card(village).text.endswith("✅ Xong. Chị Lan giúp.")
    assert village.ask("SELECT closed_by FROM call") == [(lan.phone.id,)]


async def test_in_the_group_only_counts_are_told(village: Village, lan: Learner) -> None:
    lan.phone.send(f"/homnay@{village.world.bot.username}", village.team)
    await village.settled()

    told = group(village)[-1].text
    assert told.startswith("📋 Hôm nay nên ghé 1 nhà: 1 vướng câu hỏi.")
    assert "Tám" not in told


async def test_who_is_not_of_the_team_gets_no_list_and_no_page(village: Village, lan: Learner) -> None:
    await lan.says("/homnay")
    stranger = await village.learner("Người lạ")
    code = lan.phone.last.buttons[0][0].callback_data

    await stranger.says("/homnay")
    await stranger.does(lambda phone: _press(village, phone, code))

    assert not any("chị Tám" in text for text in stranger.phone.replies)


async def test_a_right_taken_back_is_gone_at_the_next_tap(village: Village, lan: Learner) -> None:
    await lan.says("/homnay")
    do(village, EndRole(1))

    await lan.taps("1. chị Tám")

    assert not any("👤" in text for text in lan.phone.replies)


async def test_a_task_seen_with_ones_own_eyes_is_confirmed(village: Village, lan: Learner) -> None:
    sau = sau_of(village)
    with village.bot.store._connection.write() as db:
        sql = "UPDATE learner SET session = json_set(session, '$.session.finished', json(?)) WHERE id = ?"
        db.execute(sql, ('{"chuyen-tien-dung-nguoi": "2026-11-24T01:00:00Z"}', sau.id))
    await lan.says("/homnay")
    await lan.taps("1. chị Tám")
    await lan.taps("Cùng làm thiệt")

    await lan.taps(f"👀 {LESSON}")
    await lan.taps("Khỏi hẹn")

    assert f"👀 Xác nhận rồi: chị Tám tự làm được “{LESSON}”." in lan.phone.replies
    assert sau.last.text == f"🎉 Tổ đã thấy tận mắt bà làm được: {LESSON}. Giỏi quá!"
    assert village.ask("SELECT detail FROM event WHERE kind = 'task_confirmed'") == [(f"eyes {lan.phone.id}",)]
    assert (f"lesson:{'chuyen-tien-dung-nguoi'}",) in village.ask("SELECT subject FROM milestone WHERE level = 5")


async def test_a_task_is_confirmed_by_a_code_that_the_learner_shows(village: Village, lan: Learner) -> None:
    sau = Learner(village, sau_of(village))
    task = village.shelf.course.lesson("chuyen-tien-dung-nguoi").tasks[0].id  # type: ignore[union-attr]
    done = await sau.does(lambda phone: _press(village, phone, f"done/chuyen-tien-dung-nguoi/{task}/done"))
    (shown,) = await sau.taps("Cho Tổ coi mã", done[0])
    (code,) = re.findall(r"\b[A-Z]{3} [A-Z]{3}\b", shown.text)

    (wrong,) = await lan.says("BCD GHK" if code != "BCD GHK" else "GHK BCD")
    (right,) = await lan.says(code.lower())
    (again,) = await lan.says(code)

    assert wrong.text.startswith("Mã này không đúng")
    assert right.text == f"👀 Xác nhận rồi: chị Tám tự làm được “{LESSON}”."
    assert again.text.startswith("Mã này không đúng")
    assert village.ask("SELECT detail FROM event WHERE kind = 'task_confirmed'") == [(f"code {lan.phone.id}",)]


async def test_another_teams_code_confirms_nothing_and_guessing_ends(village: Village, lan: Learner) -> None:
    sau = Learner(village, sau_of(village))
    task = village.shelf.course.lesson("chuyen-tien-dung-nguoi").tasks[0].id  # type: ignore[union-attr]
    await sau.does(lambda phone: _press(village, phone, f"done/chuyen-tien-dung-nguoi/{task}/done"))
    (shown,) = await sau.says("/ma")
    (code,) = re.findall(r"\b[A-Z]{3} [A-Z]{3}\b", shown.text)
    stranger = await village.learner("Chị Ba")
    now = village.world.clock.now()
    do(village, EndRole(1), Grant(stranger.phone.id, RoleKind.MEMBER, "team:9", "Ba", 1, now.replace(year=2030)))

    for _ in range(5):
        (refused,) = await stranger.says(code)
    (stopped,) = await stranger.says(code)

    assert refused.text.startswith("Mã này không đúng")
    assert stopped.text.startswith("Gõ sai nhiều quá")
    assert village.ask("SELECT 1 FROM event WHERE kind = 'task_confirmed'") == []


def _press(village: Village, phone: Phone, code: str) -> None:
    """Tap a button that stands on no screen just now, as an old message's would."""
    message = phone.last.raw
    query = {"id": "1", "from": phone.person.as_user(), "message": message, "data": code, "chat_instance": "1"}
    village.world.inject({"callback_query": query})
