"""How long what is kept: one table, carried out by the store's cleaning once an hour, told in docs/privacy.md.

A learner who stays away is told a month before all of theirs is deleted, where they can be told.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.records import keeping
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

_RULES = (
    "DELETE FROM inbox WHERE state = 'done' AND handled_at < :message",
    "DELETE FROM inbox WHERE state = 'dead' AND handled_at < :failed_message",
    "DELETE FROM outbox WHERE state = 'sent' AND done_at < :message",
    "DELETE FROM outbox WHERE state = 'dead' AND done_at < :failed_message",
    "DELETE FROM call_message WHERE call IN (SELECT id FROM call WHERE closed_at < :message)",
    "DELETE FROM call WHERE closed_at IS NOT NULL AND learner NOT IN (SELECT id FROM learner WHERE consent = 'yes')",
    "DELETE FROM call WHERE closed_at < :call",
    "DELETE FROM sign_in_link WHERE made_at < :sign_in",
    "DELETE FROM browser WHERE made_at < :sign_in",
    "DELETE FROM asking WHERE at < :asking",
    "DELETE FROM wrong_code WHERE at < :wrong_code",
    "DELETE FROM wrong_proof WHERE at < :wrong_code",
    "DELETE FROM invitation WHERE expires_at < :invitation",
    "DELETE FROM class_code WHERE min(coalesce(ended_at, expires_at), expires_at) < :class_code",
    "DELETE FROM event WHERE at < :event",
    "DELETE FROM visit WHERE at < :visit",
    "DELETE FROM role WHERE min(coalesce(ended_at, expires_at), expires_at) < :role",
    "DELETE FROM audit WHERE at < :audit",
)
_UNRECORDED = "SELECT id FROM learner WHERE consent <> 'yes' AND seen_at < ?"
_AWAY = "SELECT id FROM learner WHERE (warned_at < ? AND seen_at < warned_at) OR seen_at < ?"
_CAME_BACK = """
DELETE FROM due WHERE kind = 'fading' AND learner IN (SELECT id FROM learner WHERE warned_at IS NULL)
"""
_WARN = """
INSERT OR IGNORE INTO due (learner, kind, lesson, item, at, round)
SELECT id, 'fading', '', '', :now, 0 FROM learner
WHERE consent = 'yes' AND seen_at < :warned_before AND warned_at IS NULL AND has_left = 0 AND phone IS NOT NULL
"""
_WARNED = """
UPDATE learner SET warned_at = :now
WHERE warned_at IS NULL AND id IN (SELECT learner FROM due WHERE kind = 'fading')
"""


def clean(db: sqlite3.Connection, now: datetime) -> None:
    """Delete what has been kept for as long as it may be, and let those who stay away be told in time."""
    limits = {name: to_ms(now - kept) for name, kept in KEPT.items()}
    for rule in _RULES:
        used = {name: limit for name, limit in limits.items() if f":{name}" in rule}
        db.execute(rule, used)
    gone = [*db.execute(_UNRECORDED, (limits["unrecorded"],))]
    gone += db.execute(_AWAY, (to_ms(now - _NOTICE), limits["away_untold"]))
    for row in gone:
        keeping.erase(db, row["id"])
    db.execute(_CAME_BACK)
    db.execute(_WARN, {"now": to_ms(now), "warned_before": limits["warned_before"]})
    db.execute(_WARNED, {"now": to_ms(now)})
