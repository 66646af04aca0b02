"""The outbox in SQLite: every reply is safe here until the channel has taken it.

Notes of what was sent do not wait for the disk: after a power cut a message may go out twice, as it may anyway.
"""

from __future__ import annotations

import sqlite3
from dataclasses import replace
from datetime import datetime

from bot.corridor.mail import Letter
from bot.records import reply_codec
from bot.records.connection import Connection
from bot.records.times import from_ms, from_ms_or_none, to_ms
from bot.tutor.messages import Reply, ReplyKind

_UNHEARD = """
UPDATE call SET chat = NULL, card = NULL, thread = NULL, claimed_by = NULL, claimed_at = NULL,
    reminded = 2, look_at = at
WHERE chat = ? AND closed_at IS NULL
"""
"""A call in a group that is gone is looked at once more, as one that only the lead is still to be told of."""


class SqliteOutbox:
    """Implements `Outbox`."""

    def __init__(self, connection: Connection) -> None:
        self._connection = connection

    def lanes(self) -> tuple[int, ...]:
        """Return the lanes that have letters to send."""
        sql = "SELECT lane FROM outbox WHERE state = 'pending' GROUP BY lane ORDER BY min(id)"
        return tuple(row["lane"] for row in self._connection.rows(sql))

    def head(self, lane: int) -> Letter | None:
        """Return the letter that goes next in a lane."""
        sql = "SELECT * FROM outbox WHERE state = 'pending' AND lane = ? ORDER BY id LIMIT 1"
        row = self._connection.row(sql, lane)
        if row is None:
            return None
        return Letter(
            row["id"],
            row["lane"],
            row["chat"],
            self._placed(reply_codec.decode(row["reply"])),
            from_ms(row["created_at"]),
            row["tries"],
            row["parts"],
            from_ms_or_none(row["next_try_at"]),
        )

    def part_sent(self, id: int, parts: int) -> None:
        """Note that the first `parts` messages of a letter went out."""
        self._run("UPDATE outbox SET parts = ? WHERE id = ?", parts, id)

    def sent(self, id: int, now: datetime, message_id: int | None = None) -> None:
        """Mark a letter sent; that of a learner who was forgotten goes away altogether."""
        with self._connection.write(is_replayable=True) as db:
            if db.execute("DELETE FROM outbox WHERE id = ? AND vanishes = 1", (id,)).rowcount == 0:
                mark = "UPDATE outbox SET state = 'sent', done_at = ?, message_id = ? WHERE id = ?"
                # One whose learner was forgotten while it was on its way is there no more.
                if db.execute(mark, (to_ms(now), message_id, id)).rowcount:
                    _note_mark(db, id, message_id)
                return
        self._connection.settle()

    def retry(self, id: int, until: datetime) -> None:
        """Count a failure; the letter is not tried again before `until`."""
        self._run("UPDATE outbox SET tries = tries + 1, next_try_at = ? WHERE id = ?", to_ms(until), id)

    def bury(self, id: int, now: datetime) -> None:
        """Set a letter aside that can never be sent."""
        self._run("DELETE FROM outbox WHERE id = ? AND vanishes = 1", id)
        self._run("UPDATE outbox SET state = 'dead', done_at = ? WHERE id = ?", to_ms(now), id)

    def block(self, chat: int) -> None:
        """Note that a learner, or a team's group, is gone, and drop what waits for them."""
        with self._connection.write(is_replayable=True) as db:
            db.execute("UPDATE learner SET has_left = 1 WHERE phone = ?", (chat,))
            db.execute("DELETE FROM outbox WHERE lane = ? AND state = 'pending'", (chat,))
            db.execute("UPDATE team SET chat = NULL WHERE chat = ?", (chat,))
            db.execute(_UNHEARD, (chat,))
            if chat < 0:
                db.execute("INSERT OR IGNORE INTO lost_group (chat) VALUES (?)", (chat,))

    def reached(self, chat: int) -> None:
        """Note that something arrived in a group that may have been lost."""
        if self._connection.row("SELECT 1 FROM lost_group WHERE chat = ?", chat):
            self._run("DELETE FROM lost_group WHERE chat = ?", chat)

    def move(self, old: int, new: int) -> None:
        """Note that a group chat has a new number, and send its letters there."""
        with self._connection.write(is_replayable=True) as db:
            db.execute("INSERT OR REPLACE INTO moved (old, new) VALUES (?, ?)", (old, new))
            db.execute("UPDATE outbox SET lane = ? WHERE lane = ? AND state = 'pending'", (new, old))
            db.execute("UPDATE OR IGNORE team SET chat = ? WHERE chat = ?", (new, old))
            db.execute("UPDATE call SET chat = ?, card = NULL, thread = NULL WHERE chat = ?", (new, old))

    def moved(self, chat: int) -> int:
        """Return the present number of a chat."""
        row = self._connection.row("SELECT new FROM moved WHERE old = ?", chat)
        return chat if row is None else int(row["new"])

    def upload(self, digest: str) -> str:
        """Return the channel's id of an uploaded file, by the digest of its content, or an empty string."""
        row = self._connection.row("SELECT file_id FROM upload WHERE digest = ?", digest)
        return "" if row is None else str(row["file_id"])

    def keep_upload(self, digest: str, file_id: str) -> None:
        """Keep the channel's id of an uploaded file; an empty one forgets it."""
        if file_id:
            self._run("INSERT OR REPLACE INTO upload (digest, file_id) VALUES (?, ?)", digest, file_id)
        else:
            self._run("DELETE FROM upload WHERE digest = ?", digest)

    def _placed(self, reply: Reply) -> Reply:
        """Return a reply about a call with the topic and the card of the call, as far as they are known by now."""
        number = _number_in(reply.mark)
        if number is None:
            return reply
        row = self._connection.row("SELECT thread, card FROM call WHERE id = ?", number)
        if row is None:
            return reply
        handle = row["card"] if reply.kind is ReplyKind.EDIT and reply.handle is None else reply.handle
        return replace(reply, thread=reply.thread or row["thread"], handle=handle)

    def _run(self, sql: str, *values: object) -> None:
        with self._connection.write(is_replayable=True) as db:
            db.execute(sql, values)


def _note_mark(db: sqlite3.Connection, id: int, message_id: int | None) -> None:
    """Note what a message that was sent is about, so that an answer to it finds its way."""
    row = db.execute("SELECT lane, json_extract(reply, '$.mark') AS mark FROM outbox WHERE id = ?", (id,)).fetchone()
    call, kind = _number_in(row["mark"] or ""), str(row["mark"]).partition(":")[0]
    if call is None or message_id is None:
        return
    if kind == "topic":
        db.execute("UPDATE call SET thread = ? WHERE id = ?", (message_id, call))
        return
    if kind == "card":
        db.execute("UPDATE call SET card = ? WHERE id = ?", (message_id, call))
    sql = "INSERT OR REPLACE INTO call_message (chat, message, call) VALUES (?, ?, ?)"
    db.execute(sql, (row["lane"], message_id, call))


def _number_in(mark: str) -> int | None:
    """Return the number of the call that a mark names."""
    kind, _, number = mark.partition(":")
    return int(number) if kind in ("call", "card", "topic") and number.isdecimal() else None
