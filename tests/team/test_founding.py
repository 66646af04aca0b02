"""Operators found teams, leads link groups to them, and roles end."""

from __future__ import annotations

import pytest

from bot.tutor.deeds import EndRole, LinkGroup
from bot.tutor.messages import ReplyKind
from bot.tutor.team.people.founding import communes_like
from tests.team.talking import OPERATOR, Hamlet, founded, invited, led

STRANGER = 99


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("Tam Nông", "xa-tam-nong"),
        ("tam nong", "xa-tam-nong"),
        ("xa tam nong", "xa-tam-nong"),
        ("TAM NÔNG!!", "xa-tam-nong"),
        ("xa-tam-nong", "xa-tam-nong"),
        ("tam nog", "xa-tam-nong"),
    ],
)
def test_a_commune_is_found_however_it_is_typed(hamlet: Hamlet, said: str, found: str) -> None:
    assert communes_like(said, hamlet.course.places)[0] == found


def test_every_commune_is_found_first_by_its_own_name_without_accents(hamlet: Hamlet) -> None:
    places = hamlet.course.places

    assert len(places.communes) == 102
    assert [id for id, name in places.communes.items() if id not in communes_like(name.lower(), places)[:2]] == []


def test_a_team_is_founded_by_four_messages(hamlet: Hamlet) -> None:
    number = founded(hamlet)

    team = hamlet.store.book().teams.team(number)
    assert team
    assert (team.name, team.hamlet_name, team.commune) == ("Tổ Ấp Ba", "Ấp Ba", "xa-tam-nong")
    assert hamlet.ask("SELECT person, deed FROM audit") == [(OPERATOR, "found_team")]


def test_a_team_is_not_founded_twice_and_its_hamlet_is_one(hamlet: Hamlet) -> None:
    founded(hamlet)
    founded(hamlet, name="to ap ba")
    founded(hamlet, name="Tổ Hai")

    assert hamlet.ask("SELECT (SELECT count(*) FROM team), (SELECT count(*) FROM hamlet)") == [(2, 1)]


@pytest.mark.parametrize("order", ["/lapto", "/to", "/malop", "/daygium", "/ho"])
def test_to_a_stranger_the_orders_of_teams_are_no_commands(hamlet: Hamlet, order: str) -> None:
    founded(hamlet)
    stranger = hamlet.person(STRANGER)

    stranger.types(order)

    assert hamlet.turns[-1].deeds == ()
    assert "Tổ Ấp Ba" not in stranger.last


def test_a_member_let_go_is_out_at_the_next_message(hamlet: Hamlet) -> None:
    lead, lan = led(hamlet), hamlet.person(21)
    invited(lead, "Mời người vô Tổ", lan, "chị Lan")
    assert "**Tổ Ấp Ba**" in lan.types("/to")
    lead.types("/to")
    lead.taps("Người trong Tổ")
    lead.taps("chị Lan…")
    lead.taps("Cho nghỉ")

    lead.taps("Cho nghỉ liền")

    assert "khép lại" in lan.last
    assert "không làm" in lan.taps("Mã lớp, tờ dán")
    assert "Tổ Ấp Ba" not in lan.types("/to")
    assert [deed for (deed,) in hamlet.ask("SELECT deed FROM audit ORDER BY id")][-1] == "end_role"


def test_a_member_lets_nobody_go_but_may_leave(hamlet: Hamlet) -> None:
    lead, lan = led(hamlet), hamlet.person(21)
    invited(lead, "Mời người vô Tổ", lan, "chị Lan")
    lan.types("/to")
    lan.taps("Người trong Tổ")

    lan.taps("anh Tư Lúa…")
    assert lan.screen[-1].rows == ()
    lan.presses("t/ended/b/b")
    assert len(hamlet.store.book().roles.of(lead.number, hamlet.now)) == 1
    lan.taps("chị Lan…")
    lan.taps("Tui xin nghỉ")
    lan.taps("Cho nghỉ liền")

    assert hamlet.store.book().roles.of(lan.number, hamlet.now) == ()
    assert "khép lại" in lan.last
    assert lead.last.startswith("Dạ, **chị Lan** nghỉ rồi")
    assert "mời ra khỏi nhóm chat" in lead.last


@pytest.mark.parametrize(("who", "role", "may"), [(11, "c", True), (21, "c", False), (11, "b", False)])
def test_only_who_leads_puts_out_and_only_one_whose_role_has_ended(
    hamlet: Hamlet, who: int, role: str, may: bool
) -> None:
    lead, lan = led(hamlet), hamlet.person(21)
    invited(lead, "Mời người vô Tổ", lan, "chị Lan")
    hamlet.store.do((LinkGroup(1, -5), EndRole(2)), hamlet.now)

    hamlet.person(who).presses(f"t/out/b/{role}")

    put_out = [reply.handle for reply in hamlet.screens.get(-5, []) if reply.kind is ReplyKind.PUT_OUT]
    assert put_out == ([21] if may else [])


def test_a_role_ends_by_itself_and_is_renewed_shortly_before(hamlet: Hamlet) -> None:
    lead, lan = led(hamlet), hamlet.person(21)
    invited(lead, "Mời người vô Tổ", lan, "chị Lan")
    hamlet.passes(days=320)
    lead.types("/to")
    lead.taps("Người trong Tổ")
    lead.taps("chị Lan…")
    lead.taps("Gia hạn một năm")

    hamlet.passes(days=100)

    assert "**Tổ Ấp Ba**" in lan.types("/to")
    assert hamlet.store.book().roles.of(lead.number, hamlet.now) == ()


def test_a_group_is_linked_by_its_lead_only(hamlet: Hamlet) -> None:
    lead = led(hamlet)

    hamlet.person(STRANGER).in_group(-1005).types("/noinhom")
    assert hamlet.ask("SELECT chat FROM team") == [(None,)]
    lead.in_group(-1005).types("/noinhom")

    assert hamlet.ask("SELECT chat FROM team") == [(-1005,)]
    assert "nhận tin" in lead.in_group(-1005).last


def test_no_lead_takes_the_group_of_another_team(hamlet: Hamlet) -> None:
    lead = led(hamlet)
    lead.in_group(-1005).types("/noinhom")
    operator = hamlet.person(OPERATOR)
    founded(hamlet, name="Tổ Hai")
    operator.taps("Coi các Tổ ở đây")
    operator.taps("Tổ Hai…")
    other = hamlet.person(STRANGER)
    invited(operator, "Mời Tổ trưởng", other, "anh Năm")

    said = other.in_group(-1005).types("/noinhom")

    assert "của **Tổ Ấp Ba**" in said
    assert hamlet.ask("SELECT name FROM team WHERE chat = -1005") == [("Tổ Ấp Ba",)]


def test_a_lead_of_two_teams_is_asked_which_in_the_group(hamlet: Hamlet) -> None:
    lead = led(hamlet)
    operator = hamlet.person(OPERATOR)
    founded(hamlet, name="Tổ Hai")
    operator.taps("Coi các Tổ ở đây")
    operator.taps("Tổ Hai…")
    invited(operator, "Mời Tổ trưởng", lead, "anh Tư Lúa")
    there = lead.in_group(-1005)

    there.types("/noinhom")
    there.taps("Tổ Hai…")

    assert hamlet.ask("SELECT name FROM team WHERE chat = -1005") == [("Tổ Hai",)]


def test_a_call_for_help_is_heard_whatever_was_asked(hamlet: Hamlet) -> None:
    operator = hamlet.person(OPERATOR)
    operator.types("/lapto")

    said = operator.types("công an gọi kêu tui chuyển tiền vô tài khoản an toàn")

    assert "Dừng lại" in said
