"""What is written about a learner in the course of one transaction, and how all of it is unwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Sequence

from bot.corridor.mail import TEAM
from bot.records import reply_codec, session_codec
from bot.records.times import to_ms
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.session import Consent
from bot.tutor.turn import Turn

_LEARNER = """
INSERT INTO learner (chat, session, consent, created_at, seen_at, has_left) VALUES (?, ?, ?, ?, ?, ?)
ON CONFLICT (chat) DO UPDATE SET
    session = excluded.session, consent = excluded.consent, seen_at = excluded.seen_at, has_left = excluded.has_left
"""
_EVENT = "INSERT INTO event (chat, kind, at, lesson, item, detail) VALUES (?, ?, ?, ?, ?, ?)"
_DUE = "INSERT OR REPLACE INTO due (chat, kind, lesson, item, at, round) VALUES (?, ?, ?, ?, ?, ?)"
_SETTLED = "DELETE FROM due WHERE chat = ? AND kind = ? AND lesson = ? AND item = ?"
_CALL = "INSERT INTO call (chat, at, lesson, item, reason) VALUES (?, ?, ?, ?, ?)"
_LETTER = "INSERT INTO outbox (lane, chat, reply, vanishes, created_at) VALUES (?, ?, ?, ?, ?)"


def remember(db: sqlite3.Connection, turn: Turn, now: int, has_left: bool) -> None:
    """Write the session, and what happened and is due if the learner agreed to that; a call for help always."""
    session = turn.session
    chat = session.chat
    db.execute(_LEARNER, (chat, session_codec.encode(session), session.consent, now, now, has_left))
    if turn.call:
        call = turn.call
        db.execute(_CALL, (chat, to_ms(call.at), call.lesson, call.item, call.reason))
    if session.consent is Consent.YES:
        db.executemany(_EVENT, [(chat, e.kind, to_ms(e.at), e.lesson, e.item, e.detail) for e in turn.events])
        db.executemany(_SETTLED, [(chat, d.kind, d.lesson, d.item) for d in turn.settled])
        db.executemany(_DUE, [(chat, d.kind, d.lesson, d.item, to_ms(d.at), d.round) for d in turn.dues])
    elif session.consent is Consent.NO:
        unrecord(db, chat)


def unrecord(db: sqlite3.Connection, chat: int) -> None:
    """Delete what happened to a learner and what is due, as when they take their agreement back."""
    db.execute("DELETE FROM event WHERE chat = ?", (chat,))
    db.execute("DELETE FROM due WHERE chat = ?", (chat,))
    db.execute("DELETE FROM call WHERE chat = ? AND closed_at IS NOT NULL", (chat,))


def forget(db: sqlite3.Connection, chat: int, seq: int) -> None:
    """Delete everything about a learner; of updates only the numbers stay, so that repeats are known.

    What came in after row `seq`, which asked for it, is of one who begins anew.
    """
    for table in ("learner", "event", "due", "call", "outbox"):
        db.execute(f"DELETE FROM {table} WHERE chat = ?", (chat,))  # noqa: S608 - the names stand right here
    db.execute(
        "UPDATE inbox SET chat = 0, raw = '', secrets = '[]', state = 'done', handled_at = received_at"
        " WHERE chat = ? AND seq <= ?",
        (chat, seq),
    )


def queue(db: sqlite3.Connection, chat: int, replies: Sequence[Reply], now: int, vanish: bool) -> tuple[int, ...]:
    """Put replies into the outbox and return their lanes; with `vanish` they are deleted once sent."""
    lanes: dict[int, None] = {}
    for reply in replies:
        lane = TEAM if reply.kind is ReplyKind.TELL_TEAM else chat
        db.execute(_LETTER, (lane, chat, reply_codec.encode(reply), vanish, now))
        lanes[lane] = None
    return tuple(lanes)
