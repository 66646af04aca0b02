"""Milestones: each is kept once, dated by the first time, counted by place and month, and goes with the learner."""

import sqlite3
from datetime import timedelta

from bot.records.sqlite import SqliteStore
from bot.tutor.session import Consent, Session
from bot.tutor.team.evidence import Level, Milestone
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, received

MONTH = timedelta(days=31)
SKILL = "skill:payment"


def db(store: SqliteStore) -> sqlite3.Connection:
    return store._connection._raw


def with_team(store: SqliteStore) -> None:
    db(store).execute("INSERT INTO hamlet (id, commune, name) VALUES (7, 'xa-lap-vo', 'Ấp Một')")
    db(store).execute("INSERT INTO team (id, hamlet, name, created_at) VALUES (3, 7, 'Tổ ấp Một', 0)")
    db(store).execute("UPDATE learner SET team = 3")


def reach(store: SqliteStore, seq: int, *found: Milestone, **rest: bool) -> None:
    turn = Turn(Session(AN, consent=Consent.YES), milestones=found, **rest)
    store.apply(received(store, seq), turn, NOON)


def counts(store: SqliteStore) -> set[tuple[str, str, int]]:
    return {tuple(row) for row in db(store).execute("SELECT place, month, people FROM reached WHERE people <> 0")}


def test_a_person_is_counted_once_in_each_place_in_the_month_of_the_first_time(store: SqliteStore) -> None:
    reach(store, 1)
    with_team(store)

    reach(store, 2, Milestone(SKILL, Level.PRACTISED, NOON))
    reach(store, 3, Milestone(SKILL, Level.PRACTISED, NOON + MONTH))

    assert counts(store) == {(place, "2026-11", 1) for place in ("hamlet:7", "commune:xa-lap-vo", "province")}


def test_one_who_is_in_no_team_is_counted_nowhere(store: SqliteStore) -> None:
    reach(store, 1, Milestone(SKILL, Level.SEEN, NOON))

    assert counts(store) == set()


def test_one_who_is_forgotten_is_counted_no_more(store: SqliteStore) -> None:
    reach(store, 1)
    with_team(store)
    reach(store, 2, Milestone(SKILL, Level.SEEN, NOON))

    reach(store, 3, forget=True)

    assert counts(store) == set()


def test_a_learner_who_did_not_agree_reaches_nothing(store: SqliteStore) -> None:
    turn = Turn(Session(AN, consent=Consent.NO), milestones=(Milestone(SKILL, Level.SEEN, NOON),))

    store.apply(received(store, 1), turn, NOON)

    assert db(store).execute("SELECT count(*) FROM milestone").fetchone()[0] == 0
