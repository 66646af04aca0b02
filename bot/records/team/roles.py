"""Roles in SQLite; those of the operator's settings stand beside them."""

from __future__ import annotations

import sqlite3
from collections.abc import Iterable
from datetime import datetime

from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.records.times import from_ms, to_ms
from bot.tutor.deeds import EndRole, Grant
from bot.tutor.team.roles import NO_EXPIRY, PROVINCE, Role, RoleKind

_HELD = "SELECT * FROM role WHERE ended_at IS NULL AND expires_at > ? AND"
_FORMER = """
SELECT * FROM role WHERE id IN (SELECT max(id) FROM role WHERE scope = ? GROUP BY person) AND person NOT IN (
    SELECT person FROM role WHERE scope = ? AND ended_at IS NULL AND expires_at > ?
) ORDER BY name, id
"""
_GRANT = """
INSERT INTO role (person, kind, scope, name, granted_by, granted_at, expires_at) VALUES (?, ?, ?, ?, ?, ?, ?)
"""


class SqliteRoles:
    """Implements `Roles`; `operators` are people whom the settings make operators of the whole province."""

    def __init__(self, connection: Rows, operators: Iterable[int] = ()) -> None:
        self._connection = connection
        self._operators = frozenset(operators)

    def of(self, person: int, now: datetime) -> tuple[Role, ...]:
        """Return the roles of a person."""
        rows = self._connection.rows(f"{_HELD} person = ? ORDER BY id", to_ms(now), person)
        given = [_operator(person, now)] if person in self._operators else []
        return (*given, *map(_role, rows))

    def within(self, scope: str, now: datetime) -> tuple[Role, ...]:
        """Return the roles whose scope is exactly that one, by name."""
        given = [_operator(person, now) for person in sorted(self._operators)] if scope == PROVINCE else []
        rows = self._connection.rows(f"{_HELD} scope = ? ORDER BY name, id", to_ms(now), scope)
        return (*given, *map(_role, rows))

    def former(self, scope: str, now: datetime) -> tuple[Role, ...]:
        """Return the last role within a scope of each who holds none there any more, by name."""
        return tuple(map(_role, self._connection.rows(_FORMER, scope, scope, to_ms(now))))


def _operator(person: int, now: datetime) -> Role:
    return Role(0, person, RoleKind.OPERATOR, PROVINCE, "", person, now, NO_EXPIRY)


def _role(row: sqlite3.Row) -> Role:
    times = (from_ms(row["granted_at"]), from_ms(row["expires_at"]))
    return Role(
        row["id"], row["person"], RoleKind(row["kind"]), row["scope"], row["name"], row["granted_by"], *times
    )  # fmt: skip


@carries_out(Grant)
def _grant(db: sqlite3.Connection, deed: Grant, now: int) -> None:
    same = "UPDATE role SET ended_at = ? WHERE person = ? AND kind = ? AND scope = ? AND ended_at IS NULL"
    db.execute(same, (now, deed.person, deed.kind, deed.scope))
    values = (deed.person, deed.kind, deed.scope, deed.name, deed.granted_by, now, to_ms(deed.expires_at))
    db.execute(_GRANT, values)


@carries_out(EndRole)
def _end(db: sqlite3.Connection, deed: EndRole, now: int) -> None:
    db.execute("UPDATE role SET ended_at = ? WHERE id = ? AND ended_at IS NULL", (now, deed.role))
