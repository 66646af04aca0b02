"""Rights are given by invitation: a link for one, that the inviter confirms."""

from __future__ import annotations

from datetime import timedelta

from bot.tutor.team.roles import RoleKind
from tests.team.talking import OPERATOR, Hamlet, founded, invited, led, token_of

STRANGER = 99


def test_a_lead_comes_by_an_invitation_that_the_inviter_confirms(hamlet: Hamlet) -> None:
    lead = led(hamlet)

    (role,) = hamlet.store.book().roles.of(lead.number, hamlet.now)
    assert (role.kind, role.scope, role.name, role.granted_by) == (RoleKind.LEAD, "team:1", "anh Tư Lúa", OPERATOR)
    assert timedelta(364) < role.expires_at - hamlet.now < timedelta(365)
    assert "👥 **Tổ Ấp Ba**" in lead.last


def test_before_the_inviter_confirms_an_invitation_gives_nothing(hamlet: Hamlet) -> None:
    lead, taker = led(hamlet), hamlet.person(21)
    token = token_of(lead.taps("Mời người vô Tổ"))

    taker.types(f"/start {token}")
    taker.types("chị Lan")

    assert hamlet.store.book().roles.of(taker.number, hamlet.now) == ()
    assert "chị Lan" in lead.last


def test_an_invitation_serves_the_first_who_opens_it_and_nobody_else(hamlet: Hamlet) -> None:
    lead, first, second = led(hamlet), hamlet.person(21), hamlet.person(22)
    token = token_of(lead.taps("Mời người vô Tổ"))
    first.types(f"/start {token}")

    said = second.types(f"/start {token}")

    assert "không còn xài được" in said
    second.types("chị Lan")
    assert hamlet.ask("SELECT taken_by, taken_name FROM invitation WHERE decided_at IS NULL") == [(21, "")]


def test_an_invitation_used_once_is_over(hamlet: Hamlet) -> None:
    lead, taker = led(hamlet), hamlet.person(21)
    said = lead.taps("Mời người vô Tổ")
    taker.types(f"/start {token_of(said)}")
    taker.types("chị Lan")
    lead.taps("Đúng người này")

    again = taker.types(f"/start {token_of(said)}")

    assert "không còn xài được" in again
    assert len(hamlet.store.book().roles.of(taker.number, hamlet.now)) == 1


def test_an_invitation_expires_after_a_day(hamlet: Hamlet) -> None:
    lead, taker = led(hamlet), hamlet.person(21)
    token = token_of(lead.taps("Mời người vô Tổ"))

    hamlet.passes(hours=24)

    assert "không còn xài được" in taker.types(f"/start {token}")


def test_only_the_inviter_confirms_whatever_code_others_send(hamlet: Hamlet) -> None:
    lead, taker = led(hamlet), hamlet.person(21)
    taker.types(f"/start {token_of(lead.taps('Mời người vô Tổ'))}")
    taker.types("chị Lan")
    code = lead.button("Đúng người này").code

    taker.presses(code)
    hamlet.person(STRANGER).presses(code)

    assert hamlet.store.book().roles.of(taker.number, hamlet.now) == ()


def test_an_inviter_who_has_lost_the_right_confirms_nobody(hamlet: Hamlet) -> None:
    lead, taker = led(hamlet), hamlet.person(21)
    taker.types(f"/start {token_of(lead.taps('Mời người vô Tổ'))}")
    taker.types("chị Lan")
    operator = hamlet.person(OPERATOR)
    operator.presses("t/people/b")
    operator.taps("anh Tư Lúa…")
    operator.taps("Cho nghỉ")
    operator.taps("Cho nghỉ liền")

    lead.taps("Đúng người này")

    assert hamlet.store.book().roles.of(taker.number, hamlet.now) == ()


def test_nobody_takes_their_own_invitation(hamlet: Hamlet) -> None:
    lead = led(hamlet)
    token = token_of(lead.taps("Mời người vô Tổ"))

    assert "người khác" in lead.types(f"/start {token}")


def test_only_the_digest_of_an_invitation_is_kept_once_its_link_is_sent(hamlet: Hamlet) -> None:
    token = token_of(led(hamlet).taps("Mời người vô Tổ")).removeprefix("i_")
    for lane in hamlet.store.outbox.lanes():
        while letter := hamlet.store.outbox.head(lane):
            hamlet.store.outbox.sent(letter.id, hamlet.now)

    kept = "\n".join(hamlet.store._connection._raw.iterdump())

    assert token not in kept


def test_a_stranger_who_took_an_invitation_is_refused(hamlet: Hamlet) -> None:
    lead, taker = led(hamlet), hamlet.person(21)
    taker.types(f"/start {token_of(lead.taps('Mời người vô Tổ'))}")
    taker.types("Công an xã")

    lead.taps("Không phải")

    assert "không còn xài được" in taker.last
    assert hamlet.store.book().roles.of(taker.number, hamlet.now) == ()


def test_a_lead_invites_members_and_nothing_higher(hamlet: Hamlet) -> None:
    lead = led(hamlet)

    for kind, scope in (
        ("lead", "b"),
        ("officer", "p"),
        ("trainer", "p"),
        ("operator", "p"),
        ("officer", "c,xa-tam-nong"),
    ):
        assert "không làm" in lead.presses(f"t/invite/{kind}/{scope}")

    assert hamlet.ask("SELECT count(*) FROM invitation WHERE made_by = ?", lead.number) == [(0,)]


def test_nobody_is_invited_to_be_an_operator(hamlet: Hamlet) -> None:
    founded(hamlet)

    assert "không làm" in hamlet.person(OPERATOR).presses("t/invite/operator/p")


def test_an_officer_is_invited_for_a_commune(hamlet: Hamlet) -> None:
    founded(hamlet)
    operator, officer = hamlet.person(OPERATOR), hamlet.person(51)
    operator.taps("Coi các Tổ ở đây")

    invited(operator, "Mời cán bộ ở đây", officer, "anh Minh")

    (role,) = hamlet.store.book().roles.of(51, hamlet.now)
    assert (role.kind, role.scope) == (RoleKind.OFFICER, "commune:xa-tam-nong")
    assert "số cộng" in officer.last
    assert "cán bộ coi số liệu, Xã Tam Nông" in officer.types("/to")
