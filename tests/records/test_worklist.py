"""How learners stand, as the store keeps it up with every event."""

from dataclasses import replace
from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.records.migrations import troubles
from bot.records.sqlite import SqliteStore
from bot.tutor.deeds import (
    ClaimCall,
    CloseCall,
    Confirm,
    Deed,
    EndRole,
    FoundTeam,
    Grant,
    Join,
    LogVisit,
    MakeProof,
    Part,
    SetDuty,
    SpendProof,
    WrongProof,
)
from bot.tutor.events import Call, Event, EventKind
from bot.tutor.session import Consent, Session
from bot.tutor.team.evidence import Level, Milestone
from bot.tutor.team.roles import RoleKind
from bot.tutor.team.visits.proofs import Proof
from bot.tutor.team.visits.worklist import Standing, Trouble
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, received, turn

LAN = 41
K = EventKind


@pytest.fixture(autouse=True)
def team(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(), NOON)
    do(store, FoundTeam("xa-tam-nong", "Ấp Ba", "Tổ Một"), Join(AN, 1, "chị Tám"))


def do(store: SqliteStore, *deeds: Deed, minutes: int = 0) -> None:
    store.act(Turn(Session(LAN), deeds=deeds, is_aside=True), NOON + timedelta(minutes=minutes))


def happens(store: SqliteStore, seq: int, *kinds: EventKind, item: str = "c1") -> None:
    events = tuple(Event(kind, NOON + timedelta(minutes=seq), "bai", item) for kind in kinds)
    store.apply(received(store, seq), turn(events=events), NOON)


def an(store: SqliteStore) -> Standing:
    (found,) = store.book().worklist.of_team(1)
    return found


def kept(store: SqliteStore) -> list[tuple[str, str, int]]:
    return [(each.kind, each.item, each.times) for each in an(store).troubles]


@pytest.mark.parametrize(
    ("sign", "cure", "kind"),
    [
        (K.ANSWERED_WRONG, K.ANSWERED_RIGHT, "wrong"),
        (K.ANSWERED_WRONG, K.LESSON_FINISHED, "wrong"),
        (K.UNCLEAR, K.STEP_SEEN, "unclear"),
        (K.UNCLEAR, K.LESSON_FINISHED, "unclear"),
        (K.TASK_FAILED, K.TASK_DONE, "task"),
        (K.TASK_FAILED, K.TASK_CONFIRMED, "task"),
    ],
)
def test_a_trouble_is_there_until_it_is_cured(store: SqliteStore, sign: K, cure: K, kind: str) -> None:
    happens(store, 2, sign, sign)
    assert an(store).troubles == (Trouble(kind, "bai", "c1", 2, NOON + timedelta(minutes=2)),)

    happens(store, 3, cure, item="" if cure is K.LESSON_FINISHED else "c1")

    assert an(store).troubles == ()


def test_what_cures_one_thing_leaves_the_others(store: SqliteStore) -> None:
    happens(store, 2, K.ANSWERED_WRONG, item="c1")
    happens(store, 3, K.ANSWERED_WRONG, item="c2")
    happens(store, 4, K.TASK_FAILED, item="lam")

    happens(store, 5, K.ANSWERED_RIGHT, item="c1")
    happens(store, 6, K.ANSWERED_RIGHT, item="lam")

    assert kept(store) == [("wrong", "c2", 1), ("task", "lam", 1)]


SIGNS = (K.ANSWERED_WRONG, K.ANSWERED_RIGHT, K.UNCLEAR, K.STEP_SEEN, K.TASK_FAILED, K.TASK_DONE, K.LESSON_FINISHED)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.tuples(st.sampled_from(SIGNS), st.sampled_from(["c1", "c2"])), max_size=25))
def test_the_kept_troubles_are_those_found_in_all_that_happened(
    store: SqliteStore, history: list[tuple[EventKind, str]]
) -> None:
    """The step that fills the table for what was before it, and the triggers after it, agree."""
    raw = store._connection._raw
    raw.execute("DELETE FROM event")
    raw.execute("DELETE FROM trouble")
    rows = [(AN, kind, at, "bai", item) for at, (kind, item) in enumerate(history)]
    raw.executemany("INSERT INTO event (learner, kind, at, lesson, item, detail) VALUES (?, ?, ?, ?, ?, '')", rows)
    by_triggers = sorted(map(tuple, raw.execute("SELECT * FROM trouble")))

    raw.execute("DELETE FROM trouble")
    raw.execute(troubles.statements()[1])

    assert sorted(map(tuple, raw.execute("SELECT * FROM trouble"))) == by_triggers


def test_a_visit_clears_and_is_logged_once_however_often_it_is_tapped(store: SqliteStore) -> None:
    happens(store, 2, K.ANSWERED_WRONG, K.ANSWERED_WRONG, K.ANSWERED_WRONG)
    visit = LogVisit(AN, 1, LAN, "taught", NOON + timedelta(days=7))

    do(store, visit, visit)

    assert store._connection.rows("SELECT count(*) AS n FROM visit")[0]["n"] == 1
    assert (an(store).troubles, an(store).visited_at, an(store).promised) == ((), NOON, NOON + timedelta(days=7))


def test_a_visit_that_met_nobody_clears_nothing(store: SqliteStore) -> None:
    happens(store, 2, K.ANSWERED_WRONG)

    do(store, LogVisit(AN, 1, LAN, "missed", None, has_met=False))

    assert kept(store) == [("wrong", "c1", 1)]


def test_an_open_call_is_a_reason_and_a_closed_one_is_none(store: SqliteStore) -> None:
    store.apply(received(store, 2), turn(call=Call(NOON, reason="scam", id=1)), NOON)
    assert (an(store).called_at, an(store).is_urgent) == (NOON, True)

    do(store, CloseCall(1, LAN))

    assert an(store).called_at is None


def test_a_call_that_was_given_up_stays_a_reason_until_somebody_was_there(store: SqliteStore) -> None:
    store.apply(received(store, 2), turn(call=Call(NOON, id=1)), NOON)
    do(store, CloseCall(1), minutes=10)
    assert an(store).called_at == NOON

    do(store, LogVisit(AN, 1, LAN, "talked"), minutes=20)

    assert an(store).called_at is None


def test_a_call_that_was_taken_and_never_answered_stays_a_reason(store: SqliteStore) -> None:
    store.apply(received(store, 2), turn(call=Call(NOON, id=1)), NOON)
    do(store, ClaimCall(1, LAN, NOON), minutes=1)
    do(store, CloseCall(1), minutes=130)
    assert an(store).called_at == NOON

    do(store, LogVisit(AN, 1, LAN, "talked"), minutes=140)

    assert an(store).called_at is None


def test_how_far_somebody_is_comes_from_their_session(store: SqliteStore) -> None:
    learned = replace(Session(AN, consent=Consent.YES, last_seen=NOON), finished={"bai": NOON, "bai-hai": NOON})
    store.apply(received(store, 2), Turn(learned), NOON + timedelta(days=3))

    person = store.book().worklist.person(AN)

    assert person is not None
    assert (person.finished, person.standing.finished, person.standing.seen_at) == (("bai", "bai-hai"), 2, NOON)


def test_a_learner_who_left_the_team_is_seen_by_nobody(store: SqliteStore) -> None:
    do(store, Part(AN))

    assert store.book().worklist.of_team(1) == ()
    assert store.book().worklist.person(AN) is None


def confirm(team: int = 1) -> Confirm:
    event = Event(K.TASK_CONFIRMED, NOON, "bai", "lam", f"eyes {LAN}")
    return Confirm(AN, team, event, (Milestone("lesson:bai", Level.CONFIRMED, NOON),))


def test_a_task_that_was_seen_is_written_with_what_it_proves(store: SqliteStore) -> None:
    happens(store, 2, K.TASK_FAILED, item="lam")

    do(store, confirm())

    person = store.book().worklist.person(AN)
    assert person is not None
    assert (person.confirmed, person.standing.troubles) == (("bai",), ())
    row = store._connection.row("SELECT detail FROM event WHERE kind = 'task_confirmed'")
    assert row is not None
    assert row["detail"] == f"eyes {LAN}"


def test_another_team_confirms_nothing_nor_anybody_of_one_who_refuses(store: SqliteStore) -> None:
    do(store, confirm(team=2))
    store.apply(received(store, 2), turn(consent=Consent.NO), NOON)
    do(store, Join(AN, 1, "chị Tám"), confirm())

    assert store._connection.row("SELECT 1 FROM event WHERE kind = 'task_confirmed'") is None
    assert store._connection.row("SELECT 1 FROM milestone") is None


def test_a_code_counts_once_for_a_while_and_only_the_newest(store: SqliteStore) -> None:
    until = NOON + timedelta(minutes=15)
    do(store, MakeProof(AN, "BCDGHK", "bai", "lam", until), MakeProof(AN, "TVXBCD", "bai", "lam", until))
    proofs = store.book().proofs

    assert proofs.proof("BCDGHK", NOON) is None
    assert proofs.proof("TVXBCD", NOON) == Proof(AN, "bai", "lam")
    assert proofs.proof("TVXBCD", until) is None
    do(store, SpendProof("TVXBCD"))
    assert proofs.proof("TVXBCD", NOON) is None


def test_wrong_codes_are_counted_for_each_member(store: SqliteStore) -> None:
    do(store, WrongProof(LAN), WrongProof(LAN))

    assert store.book().proofs.wrong(LAN, NOON - timedelta(hours=1)) == 2
    assert store.book().proofs.wrong(LAN + 1, NOON - timedelta(hours=1)) == 0


def test_deleting_everything_deletes_troubles_and_codes(store: SqliteStore) -> None:
    happens(store, 2, K.ANSWERED_WRONG)
    do(store, MakeProof(AN, "BCDGHK", "bai", "lam", NOON + timedelta(minutes=15)))

    store.apply(received(store, 3), turn(forget=True), NOON)

    for table in ("trouble", "proof", "visit", "call"):
        assert store._connection.row(f"SELECT 1 FROM {table}") is None


def test_duty_ends_with_the_role_and_a_code_with_its_day(store: SqliteStore) -> None:
    until = NOON + timedelta(days=90)
    do(
        store,
        Grant(LAN, RoleKind.MEMBER, "team:1", "Lan", 1, until),
        Grant(LAN, RoleKind.LEAD, "team:2", "Lan", 1, until),
    )
    do(store, SetDuty(1, LAN, 3, True), SetDuty(2, LAN, 3, True), MakeProof(AN, "BCDGHK", "bai", "lam", NOON))

    do(store, EndRole(1))
    store.clean(NOON + timedelta(hours=25))

    assert store.book().duties.of(1, LAN) == frozenset()
    assert store.book().duties.on(2, 3) == {LAN}
    assert store._connection.row("SELECT 1 FROM proof") is None
