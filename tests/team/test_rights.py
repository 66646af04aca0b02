"""Who may do what, tried out: every verb of the desk by every role, of this team and of another."""

from __future__ import annotations

import pytest

from bot.tutor.deeds import Deed, Grant, Note
from bot.tutor.messages import IncomingKind
from bot.tutor.team.codes import spelled
from bot.tutor.team.people.answering import VERBS
from bot.tutor.team.people.asking import Ask
from bot.tutor.team.people.naming import name_of
from bot.tutor.team.roles import PROVINCE, RoleKind
from bot.tutor.team.speaking import day
from tests.hostile_names import HOSTILE_NAMES
from tests.team.talking import OPERATOR, Hamlet, Villager, founded, invited, joined, learner, led

SAU, WHO = 31, 70
PEOPLE = {
    "stranger": None,
    "member": (RoleKind.MEMBER, "team:1"),
    "lead": (RoleKind.LEAD, "team:1"),
    "member of another team": (RoleKind.MEMBER, "team:2"),
    "lead of another team": (RoleKind.LEAD, "team:2"),
    "officer of the commune": (RoleKind.OFFICER, "commune:xa-tam-nong"),
    "officer of the province": (RoleKind.OFFICER, PROVINCE),
    "trainer": (RoleKind.TRAINER, PROVINCE),
    "operator": (RoleKind.OPERATOR, PROVINCE),
}
HELPERS = {"member", "lead"}
MANAGERS = {"lead", "operator"}

MAY = {
    "commune/xa-tam-nong": {"operator"},
    "found/xa-tam-nong": {"operator"},
    "invite/member/b": MANAGERS,
    "invite/lead/b": {"operator"},
    "invite/officer/p": {"operator"},
    "invite/officer/c,xa-tam-nong": {"operator"},
    "invite/trainer/p": {"operator"},
    "team/b": HELPERS | MANAGERS,
    "people/b": HELPERS | MANAGERS,
    "people/p": {"operator"},
    "role/b/b": HELPERS | MANAGERS,
    "end/b/b": {"operator"},
    "ended/b/b": {"operator"},
    "class/b": HELPERS,
    "newcode/b": HELPERS,
    "poster/b": HELPERS,
    "pupils/b": HELPERS,
    "pupil/b": HELPERS,
    "homes/b": HELPERS,
    "home/{sau}": HELPERS,
    "house/{sau}": HELPERS,
    "newhome/{sau}": HELPERS,
    "teach/{tam}": HELPERS,
    "give/{tam}": HELPERS,
    "diary/b": MANAGERS,
}
"""What each button does to the first team, and who may; `{sau}` is its learner, `{tam}` its pupil without a phone."""

HARMLESS = {"called", "who", "leave", "unseen", "another", "child", "pick", "own", "add", "done", "sit", "rename"}
"""Verbs that reach nobody but whoever taps."""

NEED_MORE = {"ok", "no", "out", "renew", "link", "see", "aloud", "mine", "record", "recorded", "unrecord"}
"""Verbs that need something secret, asked or said before as well; each has a test of its own."""


@pytest.fixture
def village(hamlet: Hamlet) -> Hamlet:
    """Two teams; the first has a lead, a code, a learner and a pupil without a telephone."""
    lead = led(hamlet)
    founded(hamlet, name="Tổ Hai")
    joined(hamlet, lead)
    lead.types("/daygium")
    lead.taps("Thêm người mới")
    lead.types("bà Tám")
    lead.taps("Người đó đồng ý")
    lead.taps("✅ Dạy xong, trả máy")
    return hamlet


def somebody(hamlet: Hamlet, role: tuple[RoleKind, str] | None) -> Villager:
    """Return somebody with that role, or with none."""
    if role:
        until = hamlet.now.replace(year=hamlet.now.year + 1)
        hamlet.store.do([Grant(WHO, role[0], role[1], "ai đó", OPERATOR, until)], hamlet.now)
    return hamlet.person(WHO)


def test_every_verb_is_tried() -> None:
    assert {each.partition("/")[0] for each in MAY} | HARMLESS | NEED_MORE == set(VERBS)


@pytest.mark.parametrize("who", PEOPLE)
def test_a_button_serves_only_those_who_may(village: Hamlet, who: str) -> None:
    """The code is sent as if it had been offered: codes are never authority."""
    tam = int(str(village.ask("SELECT id FROM learner WHERE phone IS NULL")[0][0]))
    one = somebody(village, PEOPLE[who])

    for code, allowed in MAY.items():
        if code.startswith("ended") and who in allowed:
            continue
        said = one.presses("t/" + code.format(sau=spelled(SAU), tam=spelled(tam)))
        deeds: tuple[Deed, ...] = tuple(each for each in village.turns[-1].deeds if not isinstance(each, Ask))
        served = "không làm cho" not in said

        assert served == (who in allowed), (who, code, said)
        assert served or deeds == (), (who, code)
        one.presses("t/done")


@pytest.mark.parametrize("who", sorted(set(PEOPLE) - HELPERS))
def test_nobody_else_reads_the_name_of_a_learner(village: Hamlet, who: str) -> None:
    one = somebody(village, PEOPLE[who])

    for verb in VERBS:
        for what in ("b", "b/b", "p", spelled(SAU), f"{spelled(SAU)}/b", "member/b", "c,xa-tam-nong", "a/b"):
            one.presses(f"t/{verb}/{what}")

    seen = "\n".join(
        reply.text + " ".join(button.label for row in reply.rows for button in row) for reply in one.screen
    )
    assert "Sáu" not in seen
    assert "Tám" not in seen


@pytest.mark.parametrize(
    "code", ["t", "t/", "t//", "t/nosuch", "t/team", "t/role/b", "t/team/k", "t/ok", "t/ok/x", "t/sit/"]
)
def test_a_code_that_is_none_does_no_harm(village: Hamlet, code: str) -> None:
    one = learner(village, WHO)

    one.presses(code)

    assert all(isinstance(each, Ask) for each in village.turns[-1].deeds)


def test_forged_names_and_contacts_give_no_rights(village: Hamlet) -> None:
    """T19: who says that they are the lead is nobody; a contact is not even heard by the desk."""
    liar = learner(village, WHO)

    for said in ("anh Tư Lúa", "tui là Tổ trưởng anh Tư Lúa", "/to anh Tư Lúa", "/noinhom", "/lapto Tam Nông"):
        liar.types(said)
    liar._does(IncomingKind.CONTACT)

    assert village.store.book().roles.of(WHO, village.now) == ()
    assert not any(isinstance(deed, Note) for turn in village.turns[-6:] for deed in turn.deeds)


def test_the_lead_reads_what_was_done_and_an_operator_not_about_whom(village: Hamlet) -> None:
    lead, operator = village.person(11), village.person(OPERATOR)

    said = lead.presses("t/diary/b")
    told = operator.presses("t/diary/b")

    assert f"{day(village.now)[:5]} · anh Tư Lúa · ghi người mới: bà Tám" in said
    assert "vô lớp: cô Sáu" in said
    assert "ghi người mới" in told
    assert "Tám" not in told


def test_who_looked_is_told_to_the_learner(village: Hamlet) -> None:
    lead = village.person(11)
    lead.presses(f"t/teach/{spelled(int(str(village.ask('SELECT id FROM learner WHERE phone IS NULL')[0][0])))}")
    lead.types("/dulieu")

    handed = "SELECT json_extract(reply, '$.document') FROM outbox WHERE json_extract(reply, '$.document') <> ''"
    document = str(village.ask(handed)[-1][0])

    assert '"ai": "anh Tư Lúa"' in document
    assert '"deed": "teach"' in document


def test_hostile_names_of_members_teams_and_households_are_shown_unharmed(village: Hamlet) -> None:
    lead, operator = village.person(11), village.person(OPERATOR)
    said = lead.presses("t/invite/member/b")
    taker = village.person(500)
    taker.types("/start " + said.partition("start=")[2].split()[0])
    for name in HOSTILE_NAMES:
        typed = name.encode("utf-8", "replace").decode()
        if typed.startswith("/") or name_of(typed):
            continue
        taker.types(typed)
    assert village.ask("SELECT taken_name FROM invitation WHERE taken_by = 500") == [("",)]

    for name in HOSTILE_NAMES[::4]:
        typed = name.encode("utf-8", "replace").decode()
        lead.presses(f"t/newhome/{spelled(SAU)}")
        lead.types(typed)
        operator.presses("t/found/xa-tam-nong")
        operator.types(typed)
        operator.types(typed)

    kept = [str(row[0]) for row in village.ask("SELECT name FROM household UNION SELECT name FROM team")]
    assert len(kept) > 10
    assert all(name_of(name) == name for name in kept)
    operator.presses("t/commune/xa-tam-nong")
    assert all(button.label.strip() for row in operator.screen[-1].rows for button in row)


def test_a_member_confirmed_under_a_hostile_name_has_a_plain_one(village: Hamlet) -> None:
    lead, lan = village.person(11), village.person(21)
    lead.types("/to")

    invited(lead, "Mời người vô Tổ", lan, "<b>Lan</b> {bạn} =cmd")

    (role,) = village.store.book().roles.of(21, village.now)
    assert role.name == name_of("<b>Lan</b> {bạn} =cmd") == "b Lan b bạn cmd"
