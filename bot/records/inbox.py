"""The inbox in SQLite: every update is safe here before its receipt is confirmed."""

from __future__ import annotations

import json
import sqlite3
from collections.abc import Sequence
from datetime import datetime

from bot.corridor.mail import Arrival, Received
from bot.records.connection import Connection
from bot.records.times import from_ms, from_ms_or_none, to_ms

_INSERT = """
INSERT INTO inbox (channel, update_id, chat, raw, secrets, state, received_at, handled_at)
VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (channel, update_id) DO NOTHING
"""
_RENUMBER = """
UPDATE inbox SET update_id = NULL WHERE channel = ? AND update_id = ? AND raw NOT IN ('', ?)
"""
"""A number that comes again with other content is no repeat: a server that was restarted may count from one again."""

_COUNT = "INSERT INTO tally (name, count) VALUES (?, 1) ON CONFLICT (name) DO UPDATE SET count = count + 1"


class SqliteInbox:
    """Implements `Inbox`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def receive(self, arrivals: Sequence[Arrival], now: datetime, channel: str = "telegram") -> tuple[int, ...]:
        """Store the arrivals not yet known and return their chats; those of nobody are stored as done."""
        if not arrivals:
            return ()
        chats: dict[int, None] = {}
        with self._connection.write() as db:
            for arrival in arrivals:
                if _insert(db, arrival, to_ms(now), channel) and arrival.chat:
                    chats[arrival.chat] = None
        return tuple(chats)

    def chats(self) -> tuple[int, ...]:
        """Return the chats that have a row waiting, those that have waited longest first."""
        sql = "SELECT chat FROM inbox WHERE state = 'new' GROUP BY chat ORDER BY min(seq)"
        return tuple(row["chat"] for row in self._connection.rows(sql))

    def waiting(self, chat: int, limit: int = 1) -> tuple[Received, ...]:
        """Return the first rows of a chat that wait."""
        sql = "SELECT * FROM inbox WHERE state = 'new' AND chat = ? ORDER BY seq LIMIT ?"
        return tuple(map(_received, self._connection.rows(sql, chat, limit)))

    def skip(self, seqs: Sequence[int], now: datetime) -> None:
        """Mark rows handled without an answer."""
        with self._connection.write(is_replayable=True) as db:
            mark = "UPDATE inbox SET state = 'done', handled_at = ? WHERE seq = ? AND state = 'new'"
            db.executemany(mark, [(to_ms(now), seq) for seq in seqs])

    def postpone(self, seq: int, until: datetime) -> None:
        """Count a failure; the row is not tried again before `until`."""
        with self._connection.write(is_replayable=True) as db:
            db.execute("UPDATE inbox SET tries = tries + 1, next_try_at = ? WHERE seq = ?", (to_ms(until), seq))

    def bury(self, seq: int, now: datetime) -> None:
        """Set a row aside for good, unanswered."""
        with self._connection.write(is_replayable=True) as db:
            db.execute("UPDATE inbox SET state = 'dead', handled_at = ? WHERE seq = ?", (to_ms(now), seq))


def _insert(db: sqlite3.Connection, arrival: Arrival, now: int, channel: str) -> bool:
    state, handled_at = ("new", None) if arrival.chat else ("done", now)
    secrets = json.dumps(arrival.secrets)
    values = (channel, arrival.update_id, arrival.chat, arrival.raw, secrets, state, now, handled_at)
    is_new = db.execute(_INSERT, values).rowcount > 0
    if not is_new and db.execute(_RENUMBER, (channel, arrival.update_id, arrival.raw)).rowcount > 0:
        is_new = db.execute(_INSERT, values).rowcount > 0
    if is_new and arrival.strange:
        db.execute(_COUNT, (arrival.strange,))
    return is_new


def _received(row: sqlite3.Row) -> Received:
    return Received(
        row["seq"],
        row["channel"],
        row["chat"],
        row["raw"],
        tuple(json.loads(row["secrets"])),
        from_ms(row["received_at"]),
        row["tries"],
        from_ms_or_none(row["next_try_at"]),
    )
