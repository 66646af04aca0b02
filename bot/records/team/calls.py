"""Calls for help in SQLite."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

from bot.corridor.mail import CLOCK
from bot.records import keeping
from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.records.times import from_ms, from_ms_or_none, to_ms
from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.deeds import (
    CallIn,
    ClaimCall,
    CloseCall,
    DropCalls,
    LookedAt,
    RaiseCall,
    RateCall,
    Recall,
    Spoke,
    ToldOfLoss,
)
from bot.tutor.team.calls.calls import HelpCall

_CALL = """
SELECT call.*, learner.phone, learner.has_left, learner.known_as, json_extract(session, '$.session.address') AS address,
    json_extract(session, '$.session.name') AS name, json_extract(session, '$.session.language') AS language
FROM call JOIN learner ON learner.id = call.learner
"""
_ON_PHONE = f"""
{_CALL} WHERE learner.phone = ? AND call.closed_at IS NULL ORDER BY call.claimed_at IS NULL, call.id DESC
"""
_ABOUT = f"{_CALL} JOIN call_message ON call_message.call = call.id WHERE call_message.chat = ? AND message = ?"
_DUE = f"{_CALL} WHERE call.closed_at IS NULL AND call.look_at <= ? ORDER BY call.look_at"
_CLAIMED_IN = f"{_CALL} WHERE call.closed_at IS NULL AND call.chat = ? AND claimed_by = ? ORDER BY call.id"


class SqliteCalls:
    """Implements `Calls`; `team_chat` is the group of the settings, which may have been renumbered since."""

    def __init__(self, connection: Rows, team_chat: int | None = None) -> None:
        self._connection = connection
        self._team_chat = team_chat

    def next(self) -> int:
        """Return the number that the next call will have: one is never given twice, not even after a deletion."""
        row = self._connection.row("SELECT seq FROM sqlite_sequence WHERE name = 'call'")
        return 1 if row is None else int(row["seq"]) + 1

    def call(self, id: int) -> HelpCall | None:
        """Return a call, open or closed."""
        return self._one(f"{_CALL} WHERE call.id = ?", id)

    def on_phone(self, chat: int) -> HelpCall | None:
        """Return the open call of somebody who learns on that telephone, one that was claimed first."""
        return self._one(_ON_PHONE, chat)

    def of(self, learner: int) -> HelpCall | None:
        """Return the open call of a learner."""
        return self._one(f"{_CALL} WHERE call.learner = ? AND closed_at IS NULL ORDER BY call.id DESC", learner)

    def about(self, chat: int, message: int) -> HelpCall | None:
        """Return the call that a message in a group is about."""
        return self._one(_ABOUT, chat, message)

    def in_thread(self, chat: int, thread: int) -> HelpCall | None:
        """Return the call that a topic of a group is about."""
        return self._one(f"{_CALL} WHERE call.chat = ? AND thread = ? ORDER BY call.id DESC", chat, thread)

    def claimed_in(self, chat: int, person: int) -> tuple[HelpCall, ...]:
        """Return the open calls of a group that a person claimed."""
        return tuple(map(_call, self._connection.rows(_CLAIMED_IN, chat, person)))

    def due(self, now: datetime) -> tuple[HelpCall, ...]:
        """Return the open calls that have to be looked at."""
        return tuple(map(_call, self._connection.rows(_DUE, to_ms(now))))

    def known_as(self, learner: int) -> str:
        """Return the name that a learner's team knows them by, or an empty string."""
        row = self._connection.row("SELECT known_as FROM learner WHERE id = ?", learner)
        return "" if row is None else str(row["known_as"])

    def default_group(self) -> int | None:
        """Return the group that hears the calls of learners whose team has none; None when nothing reaches it."""
        group = self._team_group()
        is_lost = group is not None and self._connection.row("SELECT 1 FROM lost_group WHERE chat = ?", group)
        return None if is_lost else group

    def newly_lost(self) -> int | None:
        """Return that group once nothing reaches it any more, until somebody was told so."""
        group = self._team_group()
        sql = "SELECT 1 FROM lost_group WHERE chat = ? AND is_told = 0"
        return group if group is not None and self._connection.row(sql, group) else None

    def _team_group(self) -> int | None:
        if self._team_chat is None:
            return None
        row = self._connection.row("SELECT new FROM moved WHERE old = ?", self._team_chat)
        return self._team_chat if row is None else int(row["new"])

    def _one(self, sql: str, *values: object) -> HelpCall | None:
        row = self._connection.row(sql, *values)
        return None if row is None else _call(row)


def _call(row: sqlite3.Row) -> HelpCall:
    return HelpCall(
        id=row["id"],
        learner=row["learner"],
        at=from_ms(row["at"]),
        phone=row["phone"],
        known_as=row["known_as"],
        address=row["address"] or "",
        name=row["name"] or "",
        language=row["language"] or SOURCE_LANGUAGE,
        lesson=row["lesson"],
        item=row["item"],
        reason=row["reason"],
        team=row["team"],
        chat=row["chat"],
        card=row["card"],
        thread=row["thread"],
        claimed_by=row["claimed_by"],
        claimed_at=from_ms_or_none(row["claimed_at"]),
        replied_at=from_ms_or_none(row["replied_at"]),
        speaker=row["speaker"],
        moved_at=from_ms_or_none(row["moved_at"]),
        closed_at=from_ms_or_none(row["closed_at"]),
        closed_by=row["closed_by"],
        looks=row["reminded"],
        has_left=bool(row["has_left"]),
    )


@carries_out(ClaimCall)
def _claim(db: sqlite3.Connection, deed: ClaimCall, now: int) -> None:
    sql = """
    UPDATE call SET claimed_by = ?, claimed_at = ?, moved_at = ?, look_at = ?, reminded = 0
    WHERE id = ? AND claimed_by IS NULL AND closed_at IS NULL
    """
    db.execute(sql, (deed.person, now, now, to_ms(deed.look_at), deed.call))


@carries_out(Spoke)
def _spoke(db: sqlite3.Connection, deed: Spoke, now: int) -> None:
    """What the learner says moves nothing: talking into the void must not keep the tutor quiet for ever."""
    if deed.person:
        sql = "UPDATE call SET moved_at = ?, speaker = ?, replied_at = coalesce(replied_at, ?) WHERE id = ?"
        db.execute(sql, (now, deed.person, now, deed.call))


@carries_out(RaiseCall)
def _raise(db: sqlite3.Connection, deed: RaiseCall, _now: int) -> None:
    sql = "UPDATE call SET reason = ?, look_at = ?, reminded = 0 WHERE id = ?"
    db.execute(sql, (deed.reason, to_ms(deed.look_at), deed.call))


@carries_out(LookedAt)
def _looked(db: sqlite3.Connection, deed: LookedAt, _now: int) -> None:
    sql = "UPDATE call SET reminded = ?, look_at = ? WHERE id = ?"
    db.execute(sql, (deed.looks, to_ms(deed.look_at), deed.call))


@carries_out(CloseCall)
def _close(db: sqlite3.Connection, deed: CloseCall, now: int) -> None:
    sql = "UPDATE call SET closed_at = ?, closed_by = ?, look_at = NULL WHERE id = ? AND closed_at IS NULL"
    db.execute(sql, (now, deed.by, deed.call))


@carries_out(DropCalls)
def _drop(db: sqlite3.Connection, deed: DropCalls, now: int) -> None:
    """The lanes of its groups are woken by what they are told in the same turn."""
    keeping.drop_calls(db, "learner = :learner", {"learner": deed.learner}, now)


@carries_out(RateCall)
def _rate(db: sqlite3.Connection, deed: RateCall, _now: int) -> None:
    db.execute("UPDATE call SET helped = ? WHERE id = ?", (deed.helped, deed.call))


@carries_out(CallIn)
def _call_in(db: sqlite3.Connection, deed: CallIn, _now: int) -> None:
    db.execute("UPDATE call SET chat = ? WHERE id = ? AND chat IS NULL", (deed.chat, deed.call))


@carries_out(ToldOfLoss)
def _told(db: sqlite3.Connection, deed: ToldOfLoss, _now: int) -> None:
    db.execute("UPDATE lost_group SET is_told = 1 WHERE chat = ?", (deed.chat,))


@carries_out(Recall)
def _recall(db: sqlite3.Connection, deed: Recall, now: int) -> None:
    raw = json.dumps({"kind": deed.kind, "lesson": "", "item": str(deed.about), "round": 0})
    sql = "INSERT INTO inbox (channel, chat, raw, received_at) VALUES (?, ?, ?, ?)"
    db.execute(sql, (CLOCK, deed.chat, raw, now))
