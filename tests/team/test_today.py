"""Whom a member is told to visit, what a visit leaves, and who may see and do what."""

from __future__ import annotations

import re
from datetime import timedelta

import pytest

from bot.tutor.course import Course
from bot.tutor.deeds import EndRole, FoundTeam, Grant
from bot.tutor.events import Event, EventKind
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.team.codes import spelled
from bot.tutor.team.roles import PROVINCE, RoleKind
from tests.team.calling import LAN, PERSON, STRANGER, card, found_team
from tests.team.square import GROUP, Somebody, Square

LESSON, TITLE = "chuyen-tien-dung-nguoi", "Chuyển tiền cho đúng người"
LIST = "📋 Danh sách hôm nay"


@pytest.fixture
async def sau(square: Square) -> Somebody:
    """A learner of Chị Lan's team who was wrong four times at one question."""
    one = await square.learner()
    found_team(square, one)
    lesson = square.course.lesson(LESSON)
    assert lesson is not None
    events = [Event(EventKind.ANSWERED_WRONG, square.now, LESSON, lesson.questions[0].id, "0")] * 4
    await happens(square, one, *events)
    return one


@pytest.fixture
def lan(square: Square) -> Somebody:
    return square.telephone(LAN)


async def happens(square: Square, learner: Somebody, *events: Event, **session: object) -> None:
    with square.store._connection.write() as db:
        for each in events:
            values = (learner.person, each.kind, int(each.at.timestamp() * 1000), each.lesson, each.item, each.detail)
            db.execute("INSERT INTO event (learner, kind, at, lesson, item, detail) VALUES (?, ?, ?, ?, ?, ?)", values)


def finish(square: Square, learner: Somebody) -> None:
    done = f'{{"{LESSON}": "2026-12-01T01:00:00Z"}}'
    with square.store._connection.write() as db:
        sql = "UPDATE learner SET session = json_set(session, '$.session.finished', json(?)) WHERE id = ?"
        db.execute(sql, (done, learner.person))


def task(course: Course) -> str:
    lesson = course.lesson(LESSON)
    assert lesson is not None
    return lesson.tasks[0].id


async def test_the_list_tells_whom_why_and_since_when_and_the_look_is_noted(
    square: Square, sau: Somebody, lan: Somebody
) -> None:
    (listed,) = await lan.types("/homnay")

    assert re.search(r"^1\. \*\*chị Tám\*\*: ❌ sai 4 lần ở “.+”, hôm nay$", listed.text, re.MULTILINE)
    assert listed.labels == ["1. chị Tám"]
    assert square.ask("SELECT person, deed, whom FROM audit") == [(LAN, "worklist", sau.person)]


async def test_an_english_member_reads_english(square: Square, sau: Somebody, lan: Somebody) -> None:
    await lan.types("/language")
    await lan.taps("English")

    (listed,) = await lan.types("/today")

    assert "wrong 4 times at" in listed.text


async def test_a_page_tells_all_reasons_and_how_far_somebody_is(square: Square, sau: Somebody, lan: Somebody) -> None:
    await sau.types(PERSON)
    await lan.types("/homnay")

    await lan.taps("1. chị Tám")

    lines = lan.texts[-1].splitlines()
    assert lines[0] == "👤 **chị Tám** · Ấp Ba"
    assert [line[:6] for line in lines[1:3]] == ["🙋 xin ", "❌ sai "]
    assert lines[3] == f"Học xong 0 bài. Đang học “{TITLE}”."
    assert square.ask("SELECT count(*) FROM audit WHERE deed = 'person'") == [(1,)]


async def test_two_taps_log_a_visit_and_clear_the_list(square: Square, sau: Somebody, lan: Somebody) -> None:
    await lan.types("/homnay")
    await lan.taps("1. chị Tám")

    await lan.taps("Chỉ lại bài")
    await lan.taps("Tuần sau")
    logged = lan.texts[-1]
    await lan.taps(LIST)

    assert logged.startswith("✅ Ghi rồi: ghé **chị Tám** hôm nay. Chỉ lại bài. Hẹn ghé 08/12.")
    assert lan.texts[-1] == "🌷 Tổ ấp Ba: hôm nay không ai cần ghé."
    assert square.ask("SELECT learner, team, member, did FROM visit") == [(sau.person, 1, LAN, "taught")]
    await square.passes(days=7)
    (due,) = await lan.types("/homnay")
    assert "📅 hẹn hôm nay" in due.text


async def test_who_was_not_at_home_stays_on_the_list(square: Square, sau: Somebody, lan: Somebody) -> None:
    await lan.types("/homnay")
    await lan.taps("1. chị Tám")
    await lan.taps("Không gặp")
    await lan.taps("Khỏi hẹn")

    (listed,) = await lan.types("/homnay")

    assert "❌ sai 4 lần" in listed.text


async def test_a_visit_closes_the_call_it_was_for(square: Square, sau: Somebody, lan: Somebody) -> None:
    await sau.types(PERSON)
    await lan.types("/homnay")
    await lan.taps("1. chị Tám")
    await lan.taps("Hỏi thăm")
    await lan.taps("Khỏi hẹn")

    assert card(square).text.endswith("✅ Xong. Chị Lan giúp.")
    assert square.ask("SELECT closed_by FROM call") == [(LAN,)]


async def test_in_the_group_only_counts_are_told(square: Square, sau: Somebody) -> None:
    (told,) = await square.member(LAN).types("/homnay")

    assert told.text.startswith("📋 Hôm nay nên ghé 1 nhà: 1 vướng câu hỏi.")
    assert "Tám" not in told.text
    assert await square.member(STRANGER).types("/homnay") == []


async def test_what_was_seen_with_ones_own_eyes_is_confirmed(square: Square, sau: Somebody, lan: Somebody) -> None:
    finish(square, sau)
    await lan.types("/homnay")
    await lan.taps("1. chị Tám")
    await lan.taps("Cùng làm thiệt")

    await lan.taps(f"👀 {TITLE}")
    await lan.taps("Khỏi hẹn")

    assert f"👀 Xác nhận rồi: **chị Tám** tự làm được “{TITLE}”." in lan.texts
    assert sau.texts[-1] == f"🎉 Tổ đã thấy tận mắt bà làm được: **{TITLE}**. Giỏi quá!"
    assert square.ask("SELECT detail FROM event WHERE kind = 'task_confirmed'") == [(f"eyes {LAN}",)]
    assert (f"lesson:{LESSON}",) in square.ask("SELECT subject FROM milestone WHERE level = 5")
    assert f"👀 {TITLE}" not in [label for bubble in lan.screen for label in bubble.labels]


async def test_a_task_is_confirmed_once_by_a_code_that_the_learner_shows(
    square: Square, sau: Somebody, lan: Somebody
) -> None:
    await sau.presses(encode(Meaning(Wish.DONE, LESSON, task(square.course), "done")))
    (shown, *_) = await sau.taps("Cho Tổ coi mã")
    (code,) = re.findall(r"\b[A-Z]{3} [A-Z]{3}\b", shown.text)

    (wrong,) = await lan.types("BCD GHK")
    (right,) = await lan.types(code.lower())
    (again,) = await lan.types(code)

    assert wrong.text.startswith("Mã này không đúng")
    assert right.text == f"👀 Xác nhận rồi: **chị Tám** tự làm được “{TITLE}”."
    assert again.text.startswith("Mã này không đúng")
    assert square.ask("SELECT detail FROM event WHERE kind = 'task_confirmed'") == [(f"code {LAN}",)]


async def test_a_code_is_too_old_after_a_quarter_of_an_hour(square: Square, sau: Somebody, lan: Somebody) -> None:
    await sau.presses(encode(Meaning(Wish.DONE, LESSON, task(square.course), "done")))
    (shown,) = await sau.types("/ma")
    (code,) = re.findall(r"\b[A-Z]{3} [A-Z]{3}\b", shown.text)
    await square.passes(minutes=15)

    (refused,) = await lan.types(code)

    assert refused.text.startswith("Mã này không đúng")


async def test_another_teams_member_confirms_nothing_and_guessing_ends(square: Square, sau: Somebody) -> None:
    await sau.presses(encode(Meaning(Wish.DONE, LESSON, task(square.course), "done")))
    (shown,) = await sau.types("/ma")
    (code,) = re.findall(r"\b[A-Z]{3} [A-Z]{3}\b", shown.text)
    square.do(Grant(STRANGER, RoleKind.MEMBER, "team:9", "Ba", 1, square.now + timedelta(days=9)))
    stranger = square.telephone(STRANGER)

    for _ in range(5):
        (refused,) = await stranger.types(code)
    (stopped,) = await stranger.types(code)

    assert refused.text.startswith("Mã này không đúng")
    assert stopped.text.startswith("Gõ sai nhiều quá")
    assert square.ask("SELECT 1 FROM event WHERE kind = 'task_confirmed'") == []


async def test_a_member_confirms_no_task_of_their_own(square: Square, sau: Somebody) -> None:
    square.do(Grant(sau.person, RoleKind.MEMBER, "team:1", "Bà Sáu", 1, square.now + timedelta(days=9)))
    await sau.presses(encode(Meaning(Wish.DONE, LESSON, task(square.course), "done")))
    (shown,) = await sau.types("/ma")
    (code,) = re.findall(r"\b[A-Z]{3} [A-Z]{3}\b", shown.text)

    (refused,) = await sau.types(code)
    await sau.presses(f"seen/{spelled(sau.person)}/talked/{LESSON}")

    assert refused.text.startswith("Mã này không đúng")
    assert square.ask("SELECT 1 FROM event WHERE kind = 'task_confirmed'") == []


async def test_six_consonants_of_a_villager_are_only_words(square: Square, sau: Somebody) -> None:
    await sau.types("BCD GHK")

    assert square.ask("SELECT 1 FROM wrong_proof") == []


def codes(square: Square) -> list[str]:
    """Return the code of every button that the desk ever offered to Chị Lan about this learner."""
    shown = [*square.screens[LAN], *square.screens[GROUP]]
    found = [button.code for bubble in shown for row in bubble.rows for button in row]
    assert found
    return found


ROLES = [
    None,
    (RoleKind.MEMBER, "team:2"),
    (RoleKind.LEAD, "team:2"),
    (RoleKind.OFFICER, "commune:xa-tam-nong"),
    (RoleKind.TRAINER, PROVINCE),
    (RoleKind.OPERATOR, PROVINCE),
    (RoleKind.OFFICER, PROVINCE),
]


@pytest.mark.parametrize("role", ROLES, ids=str)
async def test_nobody_elses_role_sees_or_changes_anything_by_any_code(
    square: Square, sau: Somebody, lan: Somebody, role: tuple[RoleKind, str] | None
) -> None:
    """A code is never authority: everything Chị Lan was offered is tapped by somebody else, here and there."""
    finish(square, sau)
    await sau.types(PERSON)
    offered = set(codes(square))
    await lan.types("/homnay")
    for label in ("1. chị Tám", "Cùng làm thiệt"):
        offered |= set(codes(square))
        await lan.taps(label)
    offered |= set(codes(square))
    square.do(FoundTeam("xa-tam-nong", "Ấp Tư", "Tổ ấp Tư"))
    if role:
        square.do(Grant(STRANGER, role[0], role[1], "Ba", 1, square.now + timedelta(days=9)))
    tables = ("visit", "event", "call", "milestone", "audit", "trouble")
    before = [square.ask(f"SELECT * FROM {table}") for table in tables]

    for code in sorted(offered):
        for somebody in (square.telephone(STRANGER), square.member(STRANGER)):
            await somebody.presses(code, 3)

    assert [square.ask(f"SELECT * FROM {table}") for table in tables] == before
    assert not any("Tám" in text for text in square.telephone(STRANGER).texts)


async def test_a_right_taken_back_is_gone_at_the_next_tap(square: Square, sau: Somebody, lan: Somebody) -> None:
    await lan.types("/homnay")
    square.do(EndRole(1))

    await lan.taps("1. chị Tám")

    assert not any("👤" in text for text in lan.texts)
