"""What day it is for all that is kept for long: the machine's clock, unless it has leapt.

    cleaned an hour ago ─▶ cleaned now                    the clock counts
    cleaned an hour ago ─▶ (years ahead) ─▶ in doubt ─▶ learners heard for a month since ─▶ the clock counts
                                               └─ put right: the clock counts

A dead battery or a wrong time server must not make every learner one who stayed away for years. A bot that was off for
so long looks the same: it deletes nothing of what is kept for long until it has run for a month, and then goes on.
While the clock is in doubt, what is kept grows older only by as much as the bot runs: nothing is kept for ever.
"""

from __future__ import annotations

import logging
import sqlite3
from datetime import datetime, timedelta

from bot.records.times import from_ms, from_ms_or_none, to_ms

LEAP = timedelta(days=30)
"""A clock that runs further ahead of the last cleaning has leapt, or the bot was off."""

HEARD = timedelta(days=30)
"""How long learners must have been heard since; nobody is where the year is wrong, for Telegram cannot be reached."""

_KEEP = """
INSERT INTO calendar (id, trusted_at, doubted_at, checked_at) VALUES (1, ?, ?, ?)
ON CONFLICT (id) DO UPDATE SET
    trusted_at = excluded.trusted_at, doubted_at = excluded.doubted_at, checked_at = excluded.checked_at
"""

_log = logging.getLogger(__name__)


def trusted(db: sqlite3.Connection, now: datetime) -> datetime:
    """Return the time up to which things have surely been kept, and remember that it was asked for now."""
    heard = from_ms_or_none(
        db.execute("SELECT max(seen_at) FROM learner WHERE seen_at <= ?", (to_ms(now),)).fetchone()[0]
    )
    row = db.execute("SELECT * FROM calendar").fetchone()
    last = from_ms(row["trusted_at"]) if row else heard or now
    if now - last <= LEAP:
        _keep(db, now, None, now)
        return now
    is_steady = row is not None and timedelta(0) <= now - from_ms(row["checked_at"]) <= LEAP
    since = (from_ms_or_none(row["doubted_at"]) if is_steady else None) or now
    if heard and heard - since >= HEARD:
        _log.warning("the clock is believed: learners have been heard for a month since it leapt")
        _keep(db, now, None, now)
        return now
    if since == now:
        _log.error("the clock is %s days ahead of the last cleaning: what is kept for long stays", (now - last).days)
    elif row:
        last += now - from_ms(row["checked_at"])
    _keep(db, last, since, now)
    return last


def _keep(db: sqlite3.Connection, last: datetime, since: datetime | None, now: datetime) -> None:
    db.execute(_KEEP, (to_ms(last), to_ms(since) if since else None, to_ms(now)))
