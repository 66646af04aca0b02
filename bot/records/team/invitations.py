"""Invitations in SQLite, by their digests."""

from __future__ import annotations

import sqlite3

from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.records.times import from_ms, from_ms_or_none, to_ms
from bot.tutor.team.people.invitations import DecideInvitation, Invitation, Invite, TakeInvitation

_INVITE = "INSERT INTO invitation (digest, kind, scope, made_by, made_at, expires_at) VALUES (?, ?, ?, ?, ?, ?)"
_TAKE = """
UPDATE invitation SET taken_by = :person, taken_name = :name, taken_at = :now
WHERE digest = :digest AND decided_at IS NULL AND coalesce(taken_by, :person) = :person
"""
_DECIDE = "UPDATE invitation SET decided_at = ?, is_confirmed = ? WHERE digest = ? AND decided_at IS NULL"


class SqliteInvitations:
    """Implements `Invitations`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def find(self, digest: str) -> Invitation | None:
        """Return the invitation of that digest."""
        row = self._connection.row("SELECT * FROM invitation WHERE digest = ?", digest)
        if row is None:
            return None
        taken = (row["taken_by"], row["taken_name"], from_ms_or_none(row["taken_at"]))
        return Invitation(
            row["digest"], row["kind"], row["scope"], row["made_by"], from_ms(row["expires_at"]), *taken,
            from_ms_or_none(row["decided_at"]),
        )  # fmt: skip


@carries_out(Invite)
def _invite(db: sqlite3.Connection, deed: Invite, now: int) -> None:
    db.execute(_INVITE, (deed.digest, deed.kind, deed.scope, deed.made_by, now, to_ms(deed.expires_at)))


@carries_out(TakeInvitation)
def _take(db: sqlite3.Connection, deed: TakeInvitation, now: int) -> None:
    """One that somebody else has taken meanwhile stays theirs."""
    db.execute(_TAKE, {"person": deed.person, "name": deed.name, "now": now, "digest": deed.digest})


@carries_out(DecideInvitation)
def _decide(db: sqlite3.Connection, deed: DecideInvitation, now: int) -> None:
    db.execute(_DECIDE, (now, deed.is_confirmed, deed.digest))
