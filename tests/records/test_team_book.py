"""Teams and roles as the store keeps them."""

from dataclasses import replace
from datetime import timedelta

from bot.records.sqlite import SqliteStore
from bot.tutor.deeds import EndRole, FoundTeam, Grant, Join, LinkGroup, Part
from bot.tutor.messages import Reply
from bot.tutor.team.roles import PROVINCE, RoleKind
from tests.records.making import AN, NOON, received, turn

LAN, TAM = 41, 42
GROUP = -100_500


def do(store: SqliteStore, seq: int, *deeds: object) -> None:
    store.apply(received(store, seq), turn(deeds=deeds, is_aside=seq > 1), NOON)


def founded(store: SqliteStore) -> None:
    do(store, 1, FoundTeam("xa-tam-nong", "Ấp Ba", "Tổ Một"), FoundTeam("xa-tam-nong", "Ấp Ba", "Tổ Hai"))


def grant(person: int = LAN, kind: RoleKind = RoleKind.MEMBER, scope: str = "team:1", days: int = 30) -> Grant:
    return Grant(person, kind, scope, "Lan", 1, NOON + timedelta(days=days))


def test_teams_are_found_by_number_group_learner_and_scope(store: SqliteStore) -> None:
    founded(store)
    do(store, 2, LinkGroup(2, GROUP, is_forum=True), Join(AN, 2, "chị Tám"))
    teams = store.book().teams

    two = teams.team(2)

    assert two is not None
    assert (two.name, two.hamlet_name, two.commune, two.is_forum) == ("Tổ Hai", "Ấp Ba", "xa-tam-nong", True)
    assert teams.in_chat(GROUP) == teams.of_learner(AN) == two
    assert [each.name for each in teams.within("commune:xa-tam-nong")] == ["Tổ Hai", "Tổ Một"]
    assert [each.id for each in teams.within(PROVINCE)] == [2, 1]
    assert teams.within("team:2") == (two,)
    assert teams.within("commune:xa-khac") == teams.within("'; --") == ()


def test_a_group_belongs_to_one_team(store: SqliteStore) -> None:
    founded(store)

    do(store, 2, LinkGroup(1, GROUP), LinkGroup(2, GROUP))

    found = store.book().teams.in_chat(GROUP)
    assert found is not None
    assert found.id == 2


def test_a_learner_who_parts_is_seen_by_no_team(store: SqliteStore) -> None:
    founded(store)
    do(store, 2, Join(AN, 1, "chị Tám"))

    do(store, 3, Part(AN))

    assert store.book().teams.of_learner(AN) is None


def test_a_role_ends_when_it_expires_or_is_taken_back(store: SqliteStore) -> None:
    founded(store)
    do(store, 2, grant(), grant(TAM, RoleKind.LEAD))
    roles = store.book().roles

    do(store, 3, EndRole(roles.of(TAM, NOON)[0].id))

    assert [each.kind for each in roles.of(LAN, NOON)] == [RoleKind.MEMBER]
    assert roles.of(LAN, NOON + timedelta(days=30)) == ()
    assert roles.of(TAM, NOON) == ()
    assert [each.person for each in roles.within("team:1", NOON)] == [LAN]


def test_a_role_granted_anew_replaces_the_one_before(store: SqliteStore) -> None:
    founded(store)

    do(store, 2, grant(days=1), grant(days=90))

    assert [each.expires_at for each in store.book().roles.of(LAN, NOON)] == [NOON + timedelta(days=90)]


def test_who_was_of_a_team_and_is_no_more_is_known(store: SqliteStore) -> None:
    founded(store)
    do(store, 2, grant(days=1), grant(days=90), grant(TAM))
    roles = store.book().roles

    do(store, 3, EndRole(roles.of(TAM, NOON)[0].id))

    assert [each.person for each in roles.former("team:1", NOON)] == [TAM]
    assert {each.person for each in roles.former("team:1", NOON + timedelta(days=91))} == {LAN, TAM}
    assert roles.former("team:2", NOON) == ()


def test_the_settings_make_operators(store: SqliteStore) -> None:
    roles = store.book([LAN]).roles

    assert [(each.kind, each.scope) for each in roles.of(LAN, NOON)] == [(RoleKind.OPERATOR, PROVINCE)]
    assert roles.of(TAM, NOON) == ()


def test_a_turn_aside_writes_nothing_of_the_learner(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(is_aside=True), NOON)

    assert store._connection.row("SELECT * FROM learner") is None


def test_a_message_sent_is_known_by_what_it_is_about(store: SqliteStore) -> None:
    reply = Reply("một lời gọi", to=GROUP, mark="call:7")
    store.apply(received(store, 1), replace(turn(), replies=(reply,), is_aside=True), NOON)
    letter = store.outbox.head(GROUP)
    assert letter is not None

    store.outbox.sent(letter.id, NOON, 99)

    row = store._connection.row("SELECT call FROM call_message WHERE chat = ? AND message = ?", GROUP, 99)
    assert row is not None
    assert row["call"] == 7
