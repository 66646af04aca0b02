"""The step that brought calls that close: what was before it is taken along."""

from __future__ import annotations

import sqlite3

from sqlite_utils import Database

from bot.records.migrations import migrate


def test_calls_of_before_are_past_and_troubles_are_found_in_what_happened() -> None:
    raw = sqlite3.connect(":memory:", isolation_level=None)
    db = Database(raw)
    migrate(db, "", before="m003_calls")
    raw.execute("INSERT INTO call (learner, at, lesson, item, reason) VALUES (7, 1000, 'bai', 'b1', '')")
    happened = [("answered_wrong", "c1"), ("answered_wrong", "c1"), ("answered_wrong", "c2"), ("answered_right", "c2")]
    for at, (kind, item) in enumerate(happened):
        values = (7, kind, at, "bai", item)
        raw.execute("INSERT INTO event (learner, kind, at, lesson, item, detail) VALUES (?, ?, ?, ?, ?, '')", values)

    migrate(db, "", before="m004_people")

    assert raw.execute("SELECT closed_at, look_at FROM call").fetchall() == [(1000, None)]
    assert raw.execute("SELECT * FROM trouble").fetchall() == [(7, "wrong", "bai", "c1", 2, 1)]
