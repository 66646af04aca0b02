"""The store in one SQLite file; `:memory:` makes the fake that tests use.

with open_store("data/sen.db") as store: …
"""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from bot.corridor.mail import CLOCK, Received
from bot.records import deeds, keeping, retention, session_codec
from bot.records.connection import MEMORY, Connection
from bot.records.export import export, file_name, kept
from bot.records.inbox import SqliteInbox
from bot.records.outbox import SqliteOutbox
from bot.records.team.book import book_of
from bot.records.times import to_ms
from bot.tutor.deeds import Deed
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.mydata import Kept
from bot.tutor.session import Session
from bot.tutor.team.book import Book
from bot.tutor.team.calls.rota import USUAL, Rota
from bot.tutor.turn import Turn

_DUE_NOW = """
SELECT due.learner AS learner, learner.phone AS chat, kind, lesson, item, round, min(at - (kind = 'task')) AS first
FROM due JOIN learner ON learner.id = due.learner LEFT JOIN phone ON phone.chat = learner.phone
WHERE at <= ?1 AND has_left = 0 AND reminded_on NOT BETWEEN ?2 AND ?2 + 7
AND coalesce(phone.learner, learner.phone) = learner.id
AND NOT EXISTS (SELECT 1 FROM call WHERE call.learner = learner.id AND closed_at IS NULL AND claimed_at IS NOT NULL)
GROUP BY due.learner ORDER BY first LIMIT ?3
"""
"""A clock that was years ahead for a while must not silence reminders for years: a day that far off counts for none."""

_REMIND = "INSERT INTO inbox (channel, chat, raw, received_at) VALUES (?, ?, ?, ?)"


@contextmanager
def open_store(path: Path | str = MEMORY) -> Iterator[SqliteStore]:
    """Open the store for a while. Raises StoreError when it is damaged, too new, or in use by another bot."""
    store = SqliteStore(Connection(path))
    try:
        yield store
    finally:
        store.close()


class SqliteStore:
    """Implements `Store`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection
        self.inbox = SqliteInbox(connection)
        self.outbox = SqliteOutbox(connection)

    def session(self, chat: int) -> Session:
        """Return where a learner is; a new one for somebody unknown. Raises StoreError when it is unreadable."""
        now = self._connection.row("SELECT learner FROM phone WHERE chat = ?", chat)
        learner = 0 if now is None or now["learner"] == chat else int(now["learner"])
        row = self._connection.row("SELECT session FROM learner WHERE id = ?", learner or chat)
        if row is None:
            return Session(chat, learner=learner)
        return replace(session_codec.decode(row["session"]), chat=chat, learner=learner)

    def apply(
        self, received: Received, turn: Turn, now: datetime, *, has_left: bool = False, is_dead: bool = False
    ) -> tuple[int, ...]:
        """Keep what one message led to and mark its row handled, all or nothing; return the lanes to wake."""
        chat, learner, ms = turn.session.chat, turn.session.who, to_ms(now)
        with self._connection.write(is_replayable=True) as db:
            if not _mark(db, received.seq, "dead" if is_dead else "done", ms):
                return ()
            told: tuple[int, ...] = ()
            if turn.forget:
                told = keeping.forget(db, learner, chat, received.seq, ms)
            else:
                keeping.remember(db, turn, ms, has_left, is_here=received.channel != CLOCK)
            deeds.carry_out(db, turn.deeds, ms)
            if received.channel == CLOCK and not turn.replies:
                db.execute("UPDATE learner SET reminded_on = 0 WHERE id = ?", (learner,))
            if has_left:
                db.execute("DELETE FROM outbox WHERE lane = ? AND state = 'pending'", (chat,))
                return ()
            lanes = told + keeping.queue(
                db, chat, (*turn.replies, *_handed_over(self._connection, turn, now)), ms, turn.forget
            )
        if turn.forget:
            self._connection.settle()
        return lanes

    def remind(self, now: datetime, day: int, most: int) -> tuple[int, ...]:
        """Put what is due into the inbox, the earliest of each learner and at most one a day; return the chats."""
        due = self._connection.rows(_DUE_NOW, to_ms(now), day, most)
        if not due:
            return ()
        with self._connection.write() as db:
            for row in due:
                raw = json.dumps({name: row[name] for name in ("kind", "lesson", "item", "round")})
                db.execute(_REMIND, (CLOCK, row["chat"], raw, to_ms(now)))
                db.execute("UPDATE learner SET reminded_on = ? WHERE id = ?", (day, row["learner"]))
        return tuple(row["chat"] for row in due)

    def clean(self, now: datetime) -> tuple[int, ...]:
        """Delete what has been kept for as long as it may be (`retention.py`); return the lanes to wake."""
        with self._connection.write() as db:
            lanes = retention.clean(db, now)
        self._connection.settle()
        return lanes

    def kept(self, learner: int, chat: int) -> Kept:
        """Return the rows about a learner, by what they are."""
        return kept(self._connection, learner, chat)

    def act(self, turn: Turn, now: datetime) -> tuple[int, ...]:
        """Keep what the team's desk decided by itself, all or nothing; return the lanes to wake."""
        with self._connection.write() as db:
            deeds.carry_out(db, turn.deeds, to_ms(now))
            return keeping.queue(db, turn.session.chat, turn.replies, to_ms(now), vanish=False)

    def book(self, operators: Iterable[int] = (), team_chat: int | None = None, rota: Rota = USUAL) -> Book:
        """Return what is known of teams and of those they help; all it is given is what the settings say."""
        return book_of(self._connection, operators, team_chat, rota)

    def do(self, done: Iterable[Deed], now: datetime) -> None:
        """Carry out deeds that no message led to, as one transaction."""
        with self._connection.write() as db:
            deeds.carry_out(db, done, to_ms(now))

    def tallies(self) -> dict[str, int]:
        """Return how often each kind of update came that nobody knows here."""
        return {row["name"]: row["count"] for row in self._connection.rows("SELECT name, count FROM tally")}

    def close(self) -> None:
        """Let go of the file."""
        self._connection.close()


def _mark(db: sqlite3.Connection, seq: int, state: str, now: int) -> bool:
    """Mark an inbox row handled; return False when it was handled before."""
    sql = "UPDATE inbox SET state = ?, handled_at = ? WHERE seq = ? AND state = 'new'"
    return db.execute(sql, (state, now, seq)).rowcount > 0


def _handed_over(db: Connection, turn: Turn, now: datetime) -> tuple[Reply, ...]:
    if not turn.export:
        return ()
    document = export(db, turn.session.who, turn.session.chat)
    return (Reply(kind=ReplyKind.HAND_OVER, document=document, name=file_name(now)),)
