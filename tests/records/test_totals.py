"""Totals: each person once a place, month, subject and level; gone when the person is."""

import sqlite3
from datetime import timedelta

import pytest

from bot.records.sqlite import SqliteStore
from bot.tutor.deeds import FoundTeam, Join
from bot.tutor.events import Call, Event, EventKind
from bot.tutor.session import Consent, Session
from bot.tutor.team.evidence import Level, Milestone
from bot.tutor.team.totals.figures import HELP, Helped, Stuck
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, received

BINH, CHAU = AN + 1, AN + 2
SKILL = "skill:payment"
NEXT_MONTH = NOON + timedelta(days=31)
SEEN = Milestone(SKILL, Level.SEEN, NOON)


@pytest.fixture
def village(store: SqliteStore) -> SqliteStore:
    """Two hamlets of one commune and one of another; An and Bình learn in the first, Châu in the last."""
    places = (("xa-lap-vo", "Ấp Một"), ("xa-lap-vo", "Ấp Hai"), ("xa-tam-nong", "Ấp Ba"))
    do(store, 1, AN, deeds=tuple(FoundTeam(*place, "Tổ") for place in places))
    for seq, (chat, team) in enumerate(((AN, 1), (BINH, 1), (CHAU, 3)), 2):
        do(store, seq, chat, deeds=(Join(chat, team, "cô Sáu"),))
    return store


def do(store: SqliteStore, seq: int, chat: int = AN, **parts: object) -> None:
    turn = Turn(Session(chat, consent=Consent.YES), **parts)  # type: ignore[arg-type]
    store.apply(received(store, seq, chat), turn, NOON)


def raw(store: SqliteStore) -> sqlite3.Connection:
    return store._connection._raw


def test_people_are_summed_over_hamlet_commune_and_province(village: SqliteStore) -> None:
    for seq, chat in enumerate((AN, BINH, CHAU), 10):
        do(village, seq, chat, milestones=(SEEN,))
    totals = village.book().totals

    assert totals.reached("hamlet:1", "2026-11", "2026-11") == {(SKILL, Level.SEEN): 2}
    assert totals.reached("commune:xa-tam-nong", "2026-01", "2026-12") == {(SKILL, Level.SEEN): 1}
    assert totals.reached("province", "2026-01", "2026-12") == {(SKILL, Level.SEEN): 3}
    assert totals.reached("province", "2026-12", "2026-12") == {}


def test_a_place_is_told_apart_by_what_lies_within_it(village: SqliteStore) -> None:
    for seq, chat in enumerate((AN, BINH, CHAU), 10):
        do(village, seq, chat, milestones=(SEEN,))
    totals = village.book().totals

    by_commune = totals.by_place("province", SKILL, "2026-11", "2026-11")
    by_hamlet = totals.by_place("commune:xa-lap-vo", SKILL, "2026-11", "2026-11")

    assert by_commune == {("commune:xa-lap-vo", Level.SEEN): 2, ("commune:xa-tam-nong", Level.SEEN): 1}
    assert by_hamlet == {("hamlet:1", Level.SEEN): 2}
    assert totals.names("commune:xa-lap-vo") == {"hamlet:2": "Ấp Hai", "hamlet:1": "Ấp Một"}
    assert totals.names("province") == {}


def test_months_are_told_apart(village: SqliteStore) -> None:
    do(village, 10, AN, milestones=(SEEN,))
    do(village, 11, BINH, milestones=(Milestone(SKILL, Level.SEEN, NEXT_MONTH),))

    found = village.book().totals.by_month("province", SKILL, "2026-11", "2027-01")

    assert found == {("2026-11", Level.SEEN): 1, ("2026-12", Level.SEEN): 1}


def test_where_people_are_stuck_counts_people_not_times(village: SqliteStore) -> None:
    wrong = Event(EventKind.ANSWERED_WRONG, NOON, "chuyen-tien", "doc-ten", "1")
    unclear = Event(EventKind.UNCLEAR, NOON, "chuyen-tien", "nhap-so")
    do(village, 10, AN, events=(wrong, wrong, unclear))
    do(village, 11, BINH, events=(wrong,))
    totals = village.book().totals

    expected = (Stuck("chuyen-tien", "doc-ten", "wrong:1", 2), Stuck("chuyen-tien", "nhap-so", "unclear", 1))
    assert totals.stuck("hamlet:1", "2026-11", "2026-11") == expected
    assert totals.stuck("province", "2026-11", "2026-11", "chuyen-tien") == expected
    assert totals.stuck("province", "2026-11", "2026-11", "khac") == ()


def test_one_who_is_forgotten_counts_no_more(village: SqliteStore) -> None:
    wrong = Event(EventKind.ANSWERED_WRONG, NOON, "chuyen-tien", "doc-ten", "1")
    do(village, 10, AN, events=(wrong,), milestones=(SEEN,))

    do(village, 11, AN, forget=True)

    totals = village.book().totals
    assert totals.stuck("province", "2026-01", "2026-12") == ()
    assert totals.reached("province", "2026-01", "2026-12") == {}
    assert totals.learners("hamlet:1") == 1


def test_calls_are_measured_by_their_first_reply(village: SqliteStore) -> None:
    for seq, minutes in enumerate((5, 30, 90, None), 10):
        do(village, seq, AN, call=Call(NOON, "chuyen-tien", "doc-ten"))
        if minutes is not None:
            reply = "UPDATE call SET replied_at = at + ? WHERE id = (SELECT max(id) FROM call)"
            raw(village).execute(reply, (minutes * 60_000,))
    totals = village.book().totals
    span = (NOON - timedelta(days=1), NOON + timedelta(days=1))

    assert totals.helped("hamlet:1", *span) == totals.helped("province", *span) == Helped(4, 3, 2, 30.0)
    assert totals.helped("commune:xa-tam-nong", *span) == Helped()
    assert totals.helped("province", NOON + timedelta(days=1), NOON + timedelta(days=2)) == Helped()


def test_visits_and_learners_are_counted_by_place(village: SqliteStore) -> None:
    raw(village).execute(
        "INSERT INTO visit (learner, team, member, at, did) VALUES (?, 1, 41, ?, 'nghe')",
        (AN, int(NOON.timestamp() * 1000)),
    )
    totals = village.book().totals
    span = (NOON, NOON + timedelta(days=1))

    assert [totals.visits(place, *span) for place in ("hamlet:1", "commune:xa-tam-nong", "province")] == [1, 0, 1]
    assert [totals.learners(place) for place in ("hamlet:1", "commune:xa-lap-vo", "province")] == [2, 2, 3]


def test_help_is_counted_by_commune_as_it_is_for_each(village: SqliteStore) -> None:
    do(village, 10, AN, call=Call(NOON, "chuyen-tien", "doc-ten"))
    raw(village).execute("UPDATE call SET replied_at = at + 60000")
    visited = "INSERT INTO visit (learner, team, member, at, did) VALUES (?, 1, 41, ?, 'nghe')"
    raw(village).execute(visited, (AN, int(NOON.timestamp() * 1000)))
    totals = village.book().totals
    span = (NOON - timedelta(days=1), NOON + timedelta(days=1))

    found = totals.helped_in_communes(*span)

    for place in ("commune:xa-lap-vo", "commune:xa-tam-nong"):
        helped = totals.helped(place, *span)
        counts = (helped.calls, helped.replied, helped.within_hour, totals.visits(place, *span))
        assert tuple(found[name].get(place, 0) for name in HELP) == (totals.learners(place), *counts)


@pytest.mark.parametrize("place", ["", "hamlet", "hamlet:x", "commune", "team:1", "province:"])
def test_what_is_no_place_is_refused_or_empty(village: SqliteStore, place: str) -> None:
    totals = village.book().totals

    if place in ("commune", "province:"):
        assert totals.learners(place) in (0, 3)
    else:
        with pytest.raises(ValueError, match="no place"):
            totals.learners(place)
