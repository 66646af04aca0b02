"""Codes that learners show, in SQLite."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.records.times import to_ms
from bot.tutor.deeds import MakeProof, SpendProof, WrongProof
from bot.tutor.team.visits.proofs import Proof


class SqliteProofs:
    """Implements `Proofs`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def proof(self, code: str, now: datetime) -> Proof | None:
        """Return what a code stands for, or None when there is none or its time is over."""
        row = self._connection.row("SELECT * FROM proof WHERE code = ? AND expires_at > ?", code, to_ms(now))
        return None if row is None else Proof(row["learner"], row["lesson"], row["item"])

    def wrong(self, person: int, since: datetime) -> int:
        """Return how many wrong codes a member typed since then."""
        sql = "SELECT count(*) AS found FROM wrong_proof WHERE person = ? AND at > ?"
        row = self._connection.row(sql, person, to_ms(since))
        return 0 if row is None else int(row["found"])


@carries_out(MakeProof)
def _make(db: sqlite3.Connection, deed: MakeProof, now: int) -> None:
    db.execute("DELETE FROM proof WHERE expires_at <= ?", (now,))
    sql = "INSERT OR REPLACE INTO proof (learner, code, lesson, item, expires_at) VALUES (?, ?, ?, ?, ?)"
    db.execute(sql, (deed.learner, deed.code, deed.lesson, deed.item, to_ms(deed.expires_at)))


@carries_out(SpendProof)
def _spend(db: sqlite3.Connection, deed: SpendProof, _now: int) -> None:
    db.execute("DELETE FROM proof WHERE code = ?", (deed.code,))


@carries_out(WrongProof)
def _wrong(db: sqlite3.Connection, deed: WrongProof, now: int) -> None:
    db.execute("DELETE FROM wrong_proof WHERE at < ?", (now - 24 * 3600 * 1000,))
    db.execute("INSERT INTO wrong_proof (person, at) VALUES (?, ?)", (deed.person, now))
