"""A clock that leaps years ahead deletes no learner, and a bot that was off for long forgets again in time."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from bot.records.calendar import HEARD, LEAP
from bot.records.retention import KEPT
from bot.records.sqlite import SqliteStore
from bot.records.times import to_ms
from bot.tutor.events import Due, DueKind, Event, EventKind
from tests.records.making import AN, NOON, received, turn

DAY, YEARS = timedelta(days=1), timedelta(days=9 * 365)
BAY = AN + 1


def learnt(store: SqliteStore, at: datetime = NOON, who: int = AN) -> None:
    """Let somebody learn something, and be heard by it."""
    seq = 2 * ((at - NOON + 2 * YEARS) // DAY) + who - AN
    event = Event(EventKind.STEP_SEEN, at, "chuyen-tien", "x")
    store.apply(received(store, seq, who, at), turn(who, events=(event,)), at)


def known(store: SqliteStore) -> set[int]:
    return {row["id"] for row in store._connection.rows("SELECT id FROM learner")}


def events(store: SqliteStore) -> int:
    return int(store._connection.rows("SELECT count(*) FROM event")[0][0])


def lives(store: SqliteStore, since: datetime, span: timedelta, heard: int | None = None) -> datetime:
    """Let the bot run: cleaned every day, and one learner heard if one is."""
    until = since + span
    while since < until:
        since += DAY
        if heard:
            learnt(store, since, heard)
        store.clean(since)
    return until


def test_a_clock_that_leaps_years_ahead_deletes_and_warns_nobody(store: SqliteStore) -> None:
    learnt(store)
    store.clean(NOON)

    lives(store, NOON + YEARS, 60 * DAY)

    assert (known(store), events(store)) == ({AN}, 1)
    assert store.remind(NOON + YEARS, 1, 9) == ()


def test_a_store_that_was_never_cleaned_doubts_a_leap_too(store: SqliteStore) -> None:
    learnt(store)

    store.clean(NOON + YEARS)

    assert known(store) == {AN}


def test_a_clock_that_is_put_right_counts_at_once(store: SqliteStore) -> None:
    learnt(store)
    store.clean(NOON)
    lives(store, NOON + YEARS, 3 * DAY)

    lives(store, NOON, KEPT["event"] + DAY, heard=BAY)

    assert store._connection.rows("SELECT * FROM event WHERE learner = ?", AN) == []


def test_whoever_came_while_the_clock_was_years_behind_is_told_before_they_are_forgotten(store: SqliteStore) -> None:
    learnt(store)
    store.clean(NOON)
    learnt(store, NOON - YEARS, BAY)
    lives(store, NOON - YEARS, 3 * DAY)

    lives(store, NOON, HEARD + 29 * DAY, heard=AN)

    assert known(store) == {AN, BAY}
    assert store.remind(NOON + HEARD + 29 * DAY, 1, 9) == (BAY,)


def test_after_two_months_off_what_is_kept_for_a_day_goes_at_once_and_the_rest_a_month_later(
    store: SqliteStore,
) -> None:
    learnt(store)
    store.clean(NOON)
    store._connection._raw.execute("UPDATE event SET at = ?", (to_ms(NOON - KEPT["event"] + DAY),))
    back = NOON + 60 * DAY

    store.clean(back)
    assert (store._connection.rows("SELECT * FROM inbox"), events(store)) == ([], 1)
    lives(store, back, HEARD + DAY, heard=BAY)

    assert store._connection.rows("SELECT * FROM event WHERE learner = ?", AN) == []


def test_a_bot_that_nobody_writes_to_any_more_after_two_months_off_keeps_nobody_for_ever(store: SqliteStore) -> None:
    learnt(store)
    store.clean(NOON)

    back = lives(store, NOON + 60 * DAY, KEPT["away"] - DAY)
    assert known(store) == {AN}
    lives(store, back, 6 * DAY)

    assert known(store) == set()


@pytest.mark.parametrize("off", [LEAP, timedelta(hours=1)])
def test_a_shorter_absence_is_not_doubted(store: SqliteStore, off: timedelta) -> None:
    learnt(store)
    store._connection._raw.execute("UPDATE event SET at = 0")
    store._connection._raw.execute("INSERT INTO calendar VALUES (1, (SELECT seen_at FROM learner), NULL, 0)")

    store.clean(NOON + off)

    assert events(store) == 0


def test_a_clock_that_leaps_again_is_doubted_anew(store: SqliteStore) -> None:
    learnt(store)
    store.clean(NOON)
    lives(store, NOON + YEARS, HEARD - DAY, heard=BAY)

    lives(store, NOON + 2 * YEARS, HEARD - DAY, heard=BAY)

    assert AN in known(store)


def test_even_where_a_leap_is_believed_a_learner_is_told_a_month_before(store: SqliteStore) -> None:
    learnt(store)
    store.clean(NOON)

    later = lives(store, NOON + YEARS, HEARD + DAY, heard=BAY)
    warned = store.remind(later, 1, 9)
    lives(store, later, 29 * DAY, heard=BAY)
    assert known(store) == {AN, BAY}
    lives(store, later + 29 * DAY, 2 * DAY, heard=BAY)

    assert (warned, known(store)) == ((AN,), {BAY})


def test_a_leap_is_told_to_the_operator_once(store: SqliteStore, caplog: pytest.LogCaptureFixture) -> None:
    learnt(store)
    store.clean(NOON)

    lives(store, NOON + YEARS, 3 * DAY)

    assert ["ahead of the last cleaning" in each for each in caplog.messages] == [True]


def test_who_was_reminded_while_the_clock_was_ahead_is_reminded_again_once_it_is_right(store: SqliteStore) -> None:
    due = Due(DueKind.REVIEW, "chuyen-tien", "q1", NOON)
    store.apply(received(store), turn(dues=(due,)), NOON)
    today, ahead = NOON.toordinal(), (NOON + YEARS).toordinal()
    assert store.remind(NOON + YEARS, ahead, 9) == (AN,)

    assert store.remind(NOON, today, 9) == (AN,)
    assert store.remind(NOON, today, 9) == ()
