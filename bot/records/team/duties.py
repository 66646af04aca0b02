"""Who is on duty when, in SQLite."""

from __future__ import annotations

import sqlite3

from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.tutor.deeds import SetDuty


class SqliteDuties:
    """Implements `Duties`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def on(self, team: int, weekday: int) -> frozenset[int]:
        """Return the people on duty on a day of the week."""
        rows = self._connection.rows("SELECT person FROM duty WHERE team = ? AND weekday = ?", team, weekday)
        return frozenset(row["person"] for row in rows)

    def of(self, team: int, person: int) -> frozenset[int]:
        """Return the days on which somebody is on duty."""
        rows = self._connection.rows("SELECT weekday FROM duty WHERE team = ? AND person = ?", team, person)
        return frozenset(row["weekday"] for row in rows)


@carries_out(SetDuty)
def _set(db: sqlite3.Connection, deed: SetDuty, _now: int) -> None:
    day = (deed.team, deed.weekday, deed.person)
    db.execute("DELETE FROM duty WHERE team = ? AND weekday = ? AND person = ?", day)
    if deed.is_on:
        db.execute("INSERT INTO duty (team, weekday, person) VALUES (?, ?, ?)", day)
