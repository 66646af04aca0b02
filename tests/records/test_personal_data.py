"""All that is kept about a learner is handed over, unwritten, forgotten and outlived, in every table there is."""

from __future__ import annotations

import re
import sqlite3
from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot.corridor.mail import CLOCK
from bot.records import keeping
from bot.records.export import _TABLES, export
from bot.records.retention import _CALLS, _RULES, KEPT
from bot.records.sqlite import SqliteStore
from bot.records.times import to_ms
from bot.tutor.deeds import FoundTeam, Join, Note, Part
from bot.tutor.events import Call, Event, EventKind
from bot.tutor.messages import Reply
from bot.tutor.session import Consent, Session
from bot.tutor.team.people.pupils import NameHousehold, SetHousehold
from bot.tutor.turn import Turn
from tests.conftest import ROOT
from tests.records.making import AN, NOON, received, turn

LEARNER = 2**52 + 77
"""A number found nowhere else, so that any trace of it can be searched for."""

ABOUT = ("learner", "whom")
"""Columns that say about which learner a row is."""

LEFT_ALONE = {"sqlite_sequence", "sqlite_stat1", "_sqlite_migrations"}


def db(store: SqliteStore) -> sqlite3.Connection:
    return store._connection._raw


def tables(store: SqliteStore) -> dict[str, list[sqlite3.Row]]:
    """Return every table with its columns."""
    names = [row["name"] for row in db(store).execute("SELECT name FROM sqlite_master WHERE type = 'table'")]
    kept = [name for name in names if name not in LEFT_ALONE]
    return {name: db(store).execute(f"PRAGMA table_info({name})").fetchall() for name in kept}


def about_learners(store: SqliteStore) -> dict[str, str]:
    """Return the tables that hold rows about learners, with the column that says whom."""
    found: dict[str, str] = {"learner": "id"}
    for name, columns in tables(store).items():
        found.update((name, each["name"]) for each in columns if each["name"] in ABOUT)
    return found


def fill(store: SqliteStore) -> None:
    """Write a row about the learner into every table that takes one, whatever its columns are."""
    for pragma in ("foreign_keys = OFF", "ignore_check_constraints = ON"):
        db(store).execute(f"PRAGMA {pragma}")
    for name, column in about_learners(store).items():
        columns = tables(store)[name]
        keys = [each for each in columns if each["pk"]]
        needed = [each for each in columns if each["notnull"] or each["pk"] or each["name"] == column]
        if len(keys) == 1 and keys[0]["type"] == "INTEGER" and keys[0]["name"] != column:
            needed = [each for each in needed if not each["pk"]]
        values = [LEARNER if each["name"] == column else _dummy(each) for each in needed]
        names, marks = ", ".join(each["name"] for each in needed), ", ".join("?" * len(values))
        db(store).execute(f"INSERT OR REPLACE INTO {name} ({names}) VALUES ({marks})", values)


def _dummy(column: sqlite3.Row) -> object:
    if column["type"] == "INTEGER":
        return 1
    return {"session": '{"v":1,"session":{"chat":1}}', "consent": "yes"}.get(column["name"], "x")


def rows_about(store: SqliteStore) -> dict[str, int]:
    counts = {
        name: db(store).execute(f"SELECT count(*) FROM {name} WHERE {column} = ?", (LEARNER,)).fetchone()[0]
        for name, column in about_learners(store).items()
    }
    return {name: count for name, count in counts.items() if count}


def test_forgetting_reaches_every_table(store: SqliteStore) -> None:
    fill(store)
    assert len(rows_about(store)) == len(about_learners(store)) >= 10

    keeping.forget(db(store), LEARNER, AN, 1, to_ms(NOON))

    assert rows_about(store) == {}


def test_taking_the_agreement_back_leaves_where_one_is_and_open_calls(store: SqliteStore) -> None:
    fill(store)

    keeping.unrecord(db(store), LEARNER)

    assert set(rows_about(store)) == {"learner", "phone", "call", "audit"}


def test_every_table_is_handed_over(store: SqliteStore) -> None:
    sources = " ".join(_TABLES.values())
    # Whose turn it is on a telephone is known to whoever holds it.
    expected = set(about_learners(store)) - {"phone"}

    assert {name for name in expected if not re.search(rf"FROM {name}\b", sources)} == set()


def test_what_is_handed_over_can_be_read_and_says_who_looked(store: SqliteStore) -> None:
    fill(store)
    names = "person, kind, scope, name, granted_by, granted_at, expires_at"
    db(store).execute(f"INSERT INTO role ({names}) VALUES (41, 'member', 'x', 'chị Lan', 1, 1, 1)")
    db(store).execute("INSERT INTO audit (at, person, deed, whom) VALUES (?, 41, 'view', ?)", (to_ms(NOON), LEARNER))

    document = export(store._connection, LEARNER, AN)

    assert '"ai": "chị Lan"' in document
    assert '"deed": "view"' in document


def test_what_a_group_was_told_of_a_call_goes_with_the_learner(store: SqliteStore) -> None:
    learnt(store)
    call = Call(NOON, id=7, team=1, chat=-100)
    store.apply(received(store, 2), turn(call=call), NOON)
    told = (Reply("🙋 chị An", to=-100, mark="call:7"), Reply("🙋 anh Tư", to=-100, mark="call:17"))
    store.act(Turn(Session(-100), told, is_aside=True), NOON)

    keeping.erase(db(store), AN, to_ms(NOON))

    assert [row[0] for row in db(store).execute("SELECT json_extract(reply, '$.mark') FROM outbox")] == ["call:17"]


def test_a_household_that_is_nobodys_any_more_goes_with_its_last_learner(store: SqliteStore) -> None:
    learnt(store)
    store.do((NameHousehold(1, "Nhà bà Sáu chợ", AN),), NOON)

    store.do((Part(AN),), NOON)

    assert db(store).execute("SELECT count(*) FROM household").fetchone()[0] == 0


def test_a_household_stays_for_those_left_in_it_when_one_is_forgotten(store: SqliteStore) -> None:
    learnt(store)
    store.apply(received(store, 2, LEARNER), turn(LEARNER, deeds=(Join(LEARNER, 1, "anh Tư"),)), NOON)
    store.do((NameHousehold(1, "Nhà bà Sáu chợ", AN), SetHousehold(LEARNER, 1)), NOON)

    keeping.erase(db(store), LEARNER, to_ms(NOON))
    assert db(store).execute("SELECT name FROM household").fetchall()
    keeping.erase(db(store), AN, to_ms(NOON))

    assert db(store).execute("SELECT name FROM household").fetchall() == []


def test_moving_to_another_team_leaves_the_household_behind(store: SqliteStore) -> None:
    learnt(store)
    store.do((NameHousehold(1, "Nhà bà Sáu chợ", AN), Join(AN, 1, "bà Sáu")), NOON)
    assert db(store).execute("SELECT household FROM learner").fetchone()[0] == 1

    store.do((FoundTeam("xa-tam-nong", "Ấp Tư", "Tổ Hai"), Join(AN, 2, "bà Sáu")), NOON)

    assert db(store).execute("SELECT household FROM learner").fetchone()[0] is None


def test_what_a_forgotten_learner_did_is_in_the_audit_log_without_their_number(store: SqliteStore) -> None:
    learnt(store)
    store.do((Note(AN, "join", AN, "team:1"),), NOON)

    keeping.erase(db(store), AN, to_ms(NOON))

    rows = db(store).execute("SELECT person, deed, whom, detail FROM audit ORDER BY deed").fetchall()
    assert [tuple(row) for row in rows] == [(0, "join", None, ""), (41, "view", None, "")]


def test_the_number_of_the_member_who_saw_a_task_is_not_handed_over(store: SqliteStore) -> None:
    seen = Event(EventKind.TASK_CONFIRMED, NOON, "chuyen-tien", "x", f"eyes {LEARNER}")
    store.apply(received(store), turn(events=(seen,)), NOON)

    document = export(store._connection, AN, AN)

    assert str(LEARNER) not in document
    assert '"detail": "eyes"' in document


def learnt(store: SqliteStore, seq: int = 1) -> None:
    """Let An have learnt something with a team at noon."""
    event = Event(EventKind.STEP_SEEN, NOON, "chuyen-tien", "x")
    deeds = (FoundTeam("xa-tam-nong", "Ấp Ba", "Tổ Một"), Join(AN, 1, "chị An"), Note(41, "view", AN))
    store.apply(received(store, seq), turn(events=(event,), deeds=deeds), NOON)


def cleaned(store: SqliteStore, until: datetime, since: datetime = NOON) -> None:
    """Let a store be cleaned as in a life without leaps, though not every hour."""
    while since < until:
        since = min(since + timedelta(days=20), until)
        store.clean(since)


def known(store: SqliteStore) -> int:
    return int(db(store).execute("SELECT count(*) FROM learner").fetchone()[0])


def test_one_who_stays_away_is_told_a_month_before_all_is_deleted(store: SqliteStore) -> None:
    learnt(store)
    almost = NOON + KEPT["warned_before"] + timedelta(hours=1)

    cleaned(store, almost)
    assert store.remind(almost, 1, 9) == (AN,)
    assert '"kind": "fading"' in store.inbox.waiting(AN)[0].raw
    store.clean(almost + timedelta(days=29))
    assert known(store) == 1
    store.clean(almost + timedelta(days=31))

    assert known(store) == 0


def test_one_who_comes_back_after_being_told_is_kept(store: SqliteStore) -> None:
    learnt(store)
    almost = NOON + KEPT["warned_before"] + timedelta(hours=1)
    cleaned(store, almost)
    store.apply(received(store, 2), turn(), almost + timedelta(days=3))

    cleaned(store, almost + timedelta(days=40), since=almost)

    assert known(store) == 1
    assert db(store).execute("SELECT warned_at FROM learner").fetchone()[0] is None


def test_to_be_reminded_is_not_to_have_been_here(store: SqliteStore) -> None:
    learnt(store)
    store.inbox.receive([], NOON)
    row = replace(received(store, 2), channel=CLOCK)

    store.apply(row, turn(replies=["Ôn một câu nghen"]), NOON + timedelta(days=9))

    assert db(store).execute("SELECT seen_at FROM learner").fetchone()[0] == to_ms(NOON)


def test_one_who_cannot_be_told_is_deleted_a_little_later(store: SqliteStore) -> None:
    learnt(store)
    db(store).execute("UPDATE learner SET has_left = 1")

    cleaned(store, NOON + KEPT["away_untold"] - timedelta(days=1))
    assert known(store) == 1
    store.clean(NOON + KEPT["away_untold"] + timedelta(days=1))

    assert known(store) == 0


def test_one_without_a_telephone_who_takes_the_agreement_back_is_gone_a_day_later(store: SqliteStore) -> None:
    store.apply(received(store), Turn(replace(turn().session, consent=Consent.NO)), NOON)
    db(store).execute("UPDATE learner SET phone = NULL")

    store.clean(NOON + timedelta(hours=25))

    assert known(store) == 0


@pytest.mark.parametrize("rule", [*_RULES, *_CALLS])
def test_every_rule_of_retention_runs(store: SqliteStore, rule: str) -> None:
    (name,) = set(re.findall(r":(\w+)", rule)) or {""}

    assert name in {"", *KEPT}


def test_letters_that_vanish_are_gone_once_sent(store: SqliteStore) -> None:
    store.apply(received(store), Turn(turn().session, (Reply("liên kết", vanishes=True), Reply("thường"))), NOON)
    while letter := store.outbox.head(AN):
        store.outbox.sent(letter.id, NOON)

    assert [row[0] for row in db(store).execute("SELECT json_extract(reply, '$.text') FROM outbox")] == ["thường"]


def test_the_page_on_privacy_tells_how_long_all_is_kept() -> None:
    page = (ROOT / "docs" / "privacy.md").read_text(encoding="utf-8")
    told = dict(re.findall(r"^\| `(\w+)` \| [^|]+ \| (\d+ (?:days|hours)) ", page, re.MULTILINE))

    assert told == {
        name: f"{kept.days} days" if kept.days > 3 else f"{kept // timedelta(hours=1)} hours"
        for name, kept in KEPT.items()
    }
