"""What is written about a learner in the course of one transaction, and how all of it is unwritten."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping, Sequence

from bot.corridor.mail import TEAM
from bot.records import reply_codec, session_codec
from bot.records.times import to_ms
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.session import Consent
from bot.tutor.team.evidence import Milestone
from bot.tutor.turn import Turn

_LEARNER = """
INSERT INTO learner (id, phone, session, consent, created_at, seen_at, has_left)
VALUES (:learner, :chat, :session, :consent, :now, :now, :has_left)
ON CONFLICT (id) DO UPDATE SET
    session = excluded.session, consent = excluded.consent, has_left = excluded.has_left,
    seen_at = iif(:is_here, excluded.seen_at, seen_at), warned_at = iif(:is_here, NULL, warned_at)
"""
_EVENT = "INSERT INTO event (learner, kind, at, lesson, item, detail) VALUES (?, ?, ?, ?, ?, ?)"
_DUE = "INSERT OR REPLACE INTO due (learner, kind, lesson, item, at, round) VALUES (?, ?, ?, ?, ?, ?)"
_SETTLED = "DELETE FROM due WHERE learner = ? AND kind = ? AND lesson = ? AND item = ?"
_CALL = """
INSERT INTO call (id, learner, at, lesson, item, reason, team, chat, look_at) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?)
"""
_MILESTONE = """
INSERT INTO milestone (learner, subject, level, at, hamlet, commune)
SELECT learner.id, ?, ?, ?, team.hamlet, coalesce(hamlet.commune, '')
FROM learner LEFT JOIN team ON team.id = learner.team LEFT JOIN hamlet ON hamlet.id = team.hamlet WHERE learner.id = ?
ON CONFLICT DO NOTHING
"""
_HOUSEHOLD = """
DELETE FROM household WHERE id = (SELECT household FROM learner WHERE id = :learner)
AND NOT EXISTS (SELECT 1 FROM learner WHERE household = household.id AND learner.id <> :learner)
"""
_TOLD_OF_CALL = """
DELETE FROM outbox WHERE chat IN (:group, coalesce(:phone, 0))
AND substr(json_extract(reply, '$.mark'), instr(json_extract(reply, '$.mark'), ':') + 1) = CAST(:call AS TEXT)
"""
"""What was told of a call, by its learner's doing, its group's or the clock's; a mark is `card:` or so and a number."""

_UNNAMED = """
UPDATE audit SET whom = NULL, detail = '',
    person = iif(person IN (:learner, (SELECT phone FROM learner WHERE id = :learner)), 0, person)
WHERE whom = :learner
"""
"""What a learner did for themselves, on the telephone they learn on, was done by nobody once they are forgotten."""

_LETTER = "INSERT INTO outbox (lane, chat, reply, vanishes, created_at) VALUES (?, ?, ?, ?, ?)"


OF_LEARNERS = ("event", "due", "milestone", "stumble", "visit", "trouble", "proof")
"""The tables of what happened to learners and is due, each with the learner's number in `learner`."""


def remember(db: sqlite3.Connection, turn: Turn, now: int, has_left: bool, *, is_here: bool = True) -> None:
    """Write the session, and what happened and is due if the learner agreed to that; a call for help always.

    Of a turn aside nothing of the learner is written: its deeds are all it does.
    `is_here` says that the learner did something: to be reminded is not to have been here.
    """
    if turn.is_aside:
        return
    session = turn.session
    chat, learner = session.chat, session.who
    row = {"learner": learner, "chat": chat, "session": session_codec.encode(session), "consent": session.consent}
    db.execute(_LEARNER, row | {"now": now, "has_left": has_left, "is_here": is_here})
    if turn.call:
        call = turn.call
        told = (call.team, call.chat, to_ms(call.look_at) if call.look_at else None)
        db.execute(_CALL, (call.id or None, learner, to_ms(call.at), call.lesson, call.item, call.reason, *told))
    if session.consent is Consent.YES:
        db.executemany(_EVENT, [(learner, e.kind, to_ms(e.at), e.lesson, e.item, e.detail) for e in turn.events])
        mark(db, learner, turn.milestones)
        db.executemany(_SETTLED, [(learner, d.kind, d.lesson, d.item) for d in turn.settled])
        db.executemany(_DUE, [(learner, d.kind, d.lesson, d.item, to_ms(d.at), d.round) for d in turn.dues])
    elif session.consent is Consent.NO:
        unrecord(db, learner)


def unrecord(db: sqlite3.Connection, learner: int) -> None:
    """Delete what happened to a learner and what is due, as when they take their agreement back; not their calls."""
    for table in OF_LEARNERS:
        db.execute(f"DELETE FROM {table} WHERE learner = ?", (learner,))  # noqa: S608 - the names stand above
    leave_household(db, learner)
    db.execute("UPDATE learner SET team = NULL, shared_at = NULL, known_as = '' WHERE id = ?", (learner,))


def drop_calls(db: sqlite3.Connection, which: str, values: Mapping[str, int], now: int) -> tuple[int, ...]:
    """Delete calls with all that groups were told of them and their topics; return the lanes to wake."""
    found = "SELECT id, chat, thread, (SELECT phone FROM learner WHERE id = call.learner) AS phone FROM call"
    calls = db.execute(f"{found} WHERE {which}", values).fetchall()
    topics = [(each["chat"], each["thread"]) for each in calls if each["thread"] is not None]
    for call in calls:
        db.execute(_TOLD_OF_CALL, {"call": call["id"], "group": call["chat"], "phone": call["phone"]})
        db.execute("DELETE FROM call_message WHERE call = ?", (call["id"],))
        db.execute("DELETE FROM call WHERE id = ?", (call["id"],))
    for chat, thread in topics:
        gone = Reply(kind=ReplyKind.DROP_TOPIC, to=chat, thread=thread)
        db.execute(_LETTER, (chat, chat, reply_codec.encode(gone), True, now))
    return tuple(dict.fromkeys(chat for chat, _ in topics))


def leave_household(db: sqlite3.Connection, learner: int) -> None:
    """Take a learner out of their household; one that nobody else is in goes, for its name is mostly a person's."""
    db.execute(_HOUSEHOLD, {"learner": learner})
    db.execute("UPDATE learner SET household = NULL WHERE id = ?", (learner,))


def erase(db: sqlite3.Connection, learner: int, now: int) -> tuple[int, ...]:
    """Delete everything about a learner but the messages of the telephone; return the lanes to wake.

    What others did stays, without whom.
    """
    unrecord(db, learner)
    db.execute(_UNNAMED, {"learner": learner})
    lanes = drop_calls(db, "learner = :learner", {"learner": learner}, now)
    db.execute("DELETE FROM learner WHERE id = ?", (learner,))
    db.execute("DELETE FROM phone WHERE learner = ?", (learner,))
    db.execute("DELETE FROM invitation WHERE scope = ?", (f"learner:{learner}",))
    for table in ("browser", "sign_in_link"):
        db.execute(f"DELETE FROM {table} WHERE person = ?", (learner,))  # noqa: S608 - the names stand right here
    return lanes


def forget(db: sqlite3.Connection, learner: int, chat: int, seq: int, now: int) -> tuple[int, ...]:
    """Delete everything about a learner; return the lanes to wake.

    Of updates only the numbers stay, so that repeats are known; what came in after row `seq`, which asked for it, is of
    one who begins anew.
    """
    lanes = erase(db, learner, now)
    db.execute("DELETE FROM asking WHERE chat = ?", (chat,))
    db.execute("DELETE FROM outbox WHERE chat = ?", (chat,))
    db.execute(
        "UPDATE inbox SET chat = 0, raw = '', secrets = '[]', state = 'done', handled_at = received_at"
        " WHERE chat = ? AND seq <= ?",
        (chat, seq),
    )
    return lanes


def mark(db: sqlite3.Connection, learner: int, milestones: Sequence[Milestone]) -> None:
    """Write what was reached for the first time; what was reached before keeps its date."""
    rows = [(each.subject, int(each.level), to_ms(each.at), learner) for each in milestones]
    db.executemany(_MILESTONE, rows)


def queue(db: sqlite3.Connection, chat: int, replies: Sequence[Reply], now: int, vanish: bool) -> tuple[int, ...]:
    """Put replies into the outbox and return their lanes; those that `vanish` are deleted once sent."""
    lanes: dict[int, None] = {}
    for reply in replies:
        lane = reply.to or (TEAM if reply.kind is ReplyKind.TELL_TEAM else chat)
        db.execute(_LETTER, (lane, chat, reply_codec.encode(reply), vanish or reply.vanishes, now))
        lanes[lane] = None
    return tuple(lanes)
