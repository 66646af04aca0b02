"""How long what is kept: one table, carried out by the store's cleaning once an hour, told in docs/privacy.md.

A learner who stays away is told a month before all of theirs is deleted, where they can be told. What is kept for a
month or longer goes by a clock that has not leapt (`calendar.py`).
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.records import calendar, keeping
from bot.records.times import to_ms

KEPT: Mapping[str, timedelta] = {
    "message": timedelta(hours=24),
    "failed_message": timedelta(hours=72),
    "unrecorded": timedelta(hours=24),
    "asking": timedelta(hours=24),
    "wrong_code": timedelta(hours=24),
    "sign_in": timedelta(hours=24),
    "invitation": timedelta(days=30),
    "class_code": timedelta(days=30),
    "call": timedelta(days=365),
    "event": timedelta(days=730),
    "visit": timedelta(days=730),
    "role": timedelta(days=730),
    "audit": timedelta(days=730),
    "warned_before": timedelta(days=700),
    "away": timedelta(days=730),
    "away_untold": timedelta(days=760),
}
"""From when on what is counted stands in docs/privacy.md; `warned_before` is the absence after which one is told."""

_NOTICE = KEPT["away"] - KEPT["warned_before"]

_LONG = timedelta(days=30)

MOST_AT_ONCE = 1_000
"""Rows of a large table looked at in one hour: they are written in the order of time, so the oldest come first."""


def _oldest(table: str, rule: str) -> str:
    """Return the statement that deletes from the oldest rows of a table, without looking through all of it."""
    first = f"SELECT id FROM {table} ORDER BY id LIMIT {MOST_AT_ONCE}"  # noqa: S608 - the names stand right below
    return f"DELETE FROM {table} WHERE id IN ({first}) AND {rule}"  # noqa: S608 - as above


_RULES = (
    "DELETE FROM inbox WHERE state = 'done' AND handled_at < :message",
    "DELETE FROM inbox WHERE state = 'dead' AND handled_at < :failed_message",
    "DELETE FROM outbox WHERE state = 'sent' AND done_at < :message",
    "DELETE FROM outbox WHERE state = 'dead' AND done_at < :failed_message",
    "DELETE FROM call_message WHERE call IN (SELECT id FROM call WHERE closed_at < :message)",
    "DELETE FROM sign_in_link WHERE made_at < :sign_in",
    "DELETE FROM browser WHERE made_at < :sign_in",
    "DELETE FROM asking WHERE at < :asking",
    "DELETE FROM wrong_code WHERE at < :wrong_code",
    "DELETE FROM wrong_proof WHERE at < :wrong_code",
    "DELETE FROM proof WHERE expires_at < :message",
    "DELETE FROM duty WHERE 'team:' || team NOT IN (SELECT scope FROM role WHERE role.person = duty.person"
    " AND ended_at IS NULL)",
    "DELETE FROM invitation WHERE expires_at < :invitation",
    "DELETE FROM class_code WHERE min(coalesce(ended_at, expires_at), expires_at) < :class_code",
    _oldest("event", "at < :event"),
    _oldest("visit", "at < :visit"),
    "DELETE FROM role WHERE min(coalesce(ended_at, expires_at), expires_at) < :role",
    _oldest("audit", "at < :audit"),
)
_CALLS = (
    f"id IN (SELECT id FROM call ORDER BY id LIMIT {MOST_AT_ONCE}) AND closed_at < :call",  # noqa: S608 - a number of ours
    "closed_at < :unrecorded AND learner NOT IN (SELECT id FROM learner WHERE consent = 'yes')",
)
"""Which calls are over; they go with their topics, the oldest first, as of any large table."""

_UNRECORDED = "SELECT id FROM learner WHERE consent <> 'yes' AND seen_at < :unrecorded"
_AWAY = """
SELECT id FROM learner WHERE seen_at < :warned_before
AND ((warned_at < :notice AND seen_at < warned_at) OR (seen_at < :away_untold AND (has_left = 1 OR phone IS NULL)))
"""
_TO_WARN = """
SELECT id FROM learner
WHERE seen_at < :warned_before AND warned_at IS NULL AND consent = 'yes' AND has_left = 0 AND phone IS NOT NULL
LIMIT 500
"""
_WARN = "INSERT OR REPLACE INTO due (learner, kind, lesson, item, at, round) VALUES (?, 'fading', '', '', ?, 0)"
_WARNED = "UPDATE learner SET warned_at = ? WHERE id = ?"


def clean(db: sqlite3.Connection, now: datetime) -> tuple[int, ...]:
    """Delete what has been kept for as long as it may be, and let those who stay away be told in time.

    Return the lanes to wake.
    """
    sure = calendar.trusted(db, now)
    limits = {name: to_ms((sure if kept >= _LONG else now) - kept) for name, kept in KEPT.items()}
    limits["notice"] = to_ms(sure - _NOTICE)
    for rule in _RULES:
        db.execute(rule, _used(rule, limits))
    lanes = [lane for which in _CALLS for lane in keeping.drop_calls(db, which, _used(which, limits), to_ms(now))]
    gone = [*db.execute(_UNRECORDED, _used(_UNRECORDED, limits)), *db.execute(_AWAY, _used(_AWAY, limits))]
    for row in gone:
        lanes += keeping.erase(db, row["id"], to_ms(now))
    for row in db.execute(_TO_WARN, _used(_TO_WARN, limits)).fetchall():
        db.execute(_WARN, (row["id"], to_ms(sure)))
        db.execute(_WARNED, (to_ms(sure), row["id"]))
    return tuple(lanes)


def _used(rule: str, limits: Mapping[str, int]) -> dict[str, int]:
    return {name: limit for name, limit in limits.items() if f":{name}" in rule}
