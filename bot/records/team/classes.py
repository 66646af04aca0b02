"""Class codes in SQLite, and how many were guessed wrong."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.records.times import from_ms, to_ms
from bot.tutor.team.people.classes import WITHIN, ClassCode, MakeClassCode, MissCode, Wrong

_HOLDS = "SELECT * FROM class_code WHERE ended_at IS NULL AND expires_at > ? AND"
_MAKE = "INSERT INTO class_code (code, team, made_by, made_at, expires_at) VALUES (?, ?, ?, ?, ?)"


class SqliteClassCodes:
    """Implements `ClassCodes`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def of_team(self, team: int, now: datetime) -> ClassCode | None:
        """Return the code of a team."""
        return self._one("team = ?", team, now)

    def find(self, code: str, now: datetime) -> ClassCode | None:
        """Return the code, if it holds."""
        return self._one("code = ?", code, now)

    def wrong(self, person: int, now: datetime) -> Wrong:
        """Return how many wrong codes were tried within the last hour."""
        since = to_ms(now - WITHIN)
        theirs = self._connection.row(
            "SELECT count(*) AS n FROM wrong_code WHERE person = ? AND at > ?", person, since
        )  # fmt: skip
        everybody = self._connection.row("SELECT count(*) AS n FROM wrong_code WHERE at > ?", since)
        return Wrong(theirs["n"] if theirs else 0, everybody["n"] if everybody else 0)

    def _one(self, where: str, value: object, now: datetime) -> ClassCode | None:
        row = self._connection.row(f"{_HOLDS} {where} ORDER BY made_at DESC", to_ms(now), value)
        return None if row is None else ClassCode(row["code"], row["team"], from_ms(row["expires_at"]))


@carries_out(MakeClassCode)
def _make(db: sqlite3.Connection, deed: MakeClassCode, now: int) -> None:
    db.execute("UPDATE class_code SET ended_at = ? WHERE team = ? AND ended_at IS NULL", (now, deed.team))
    db.execute(_MAKE, (deed.code, deed.team, deed.made_by, now, to_ms(deed.expires_at)))


@carries_out(MissCode)
def _miss(db: sqlite3.Connection, deed: MissCode, now: int) -> None:
    db.execute("INSERT INTO wrong_code (person, at) VALUES (?, ?)", (deed.person, now))
