"""Everything kept about one learner: what /dulieu hands over, as JSON, and for the page in words (`mydata.py`)."""

from __future__ import annotations

import json
import sqlite3
from datetime import datetime

from bot.records.reading import Rows
from bot.records.times import from_ms
from bot.tutor.local_time import LOCAL
from bot.tutor.mydata import Kept

# A file handed over before is left out: it would hold all those before it.
_TABLES = {
    "người học": (
        "SELECT session, picture, known_as, shared_at, created_at, seen_at, has_left, guarded_at, warned_at,"
        " (SELECT name FROM team WHERE team.id = learner.team) AS team,"
        " (SELECT name FROM household WHERE household.id = learner.household) AS household"
        " FROM learner WHERE id = ?"
    ),
    # Behind how a task was seen stands the number of the member who saw it, which is the member's own.
    "việc đã làm": (
        "SELECT at, kind, lesson, item, iif(kind = 'task_confirmed',"
        " substr(detail, 1, instr(detail || ' ', ' ') - 1), detail) AS detail"
        " FROM event WHERE learner = ? ORDER BY id"
    ),
    "điều đã đạt": "SELECT at, subject, level FROM milestone WHERE learner = ? ORDER BY at",
    "chỗ còn vướng": "SELECT at, lesson, item, how FROM stumble WHERE learner = ? ORDER BY at",
    "chỗ đang vướng": "SELECT at, kind, lesson, item, times FROM trouble WHERE learner = ? ORDER BY at",
    "mã cho Tổ coi": "SELECT code, lesson, item, expires_at FROM proof WHERE learner = ?",
    "việc sẽ nhắc": "SELECT at, kind, lesson, item, round FROM due WHERE learner = ? ORDER BY at",
    "lần gọi người giúp": (
        "SELECT at, lesson, item, reason, claimed_at, replied_at, closed_at, helped FROM call"
        " WHERE learner = ? ORDER BY id"
    ),
    "lần Tổ tới thăm": "SELECT at, did, next_at FROM visit WHERE learner = ? ORDER BY at",
    "ai đã coi, đã làm": (
        "SELECT at, deed, iif(person = ?1, '(chính mình)',"
        " coalesce((SELECT name FROM role WHERE role.person = audit.person ORDER BY role.id DESC LIMIT 1), '')) AS ai"
        " FROM audit WHERE whom = ?1 ORDER BY at"
    ),
}
# Messages are kept by telephone, for a day: where several learn on one, nobody is handed what another wrote.
_MESSAGES = {
    "tin đã nhận, xoá sau 24 giờ": "SELECT received_at, raw FROM inbox WHERE chat = ? ORDER BY seq",
    "tin đã gửi, xoá sau 24 giờ": (
        "SELECT created_at, json_remove(reply, '$.document') AS reply FROM outbox WHERE chat = ? ORDER BY id"
    ),
}
_ALONE = "SELECT count(*) = 1 AND min(phone) = ? FROM learner WHERE phone = ? OR id = ?"


def export(db: Rows, learner: int, chat: int) -> str:
    """Return everything kept about a learner as indented JSON; times are those of Viet Nam."""
    return json.dumps({"mã chat": chat, **kept(db, learner, chat)}, ensure_ascii=False, indent=2)


def kept(db: Rows, learner: int, chat: int) -> Kept:
    """Return the rows about a learner, by what they are; times are those of Viet Nam."""
    found = {title: [_readable(row) for row in db.rows(sql, learner)] for title, sql in _TABLES.items()}
    is_alone = any(row[0] for row in db.rows(_ALONE, chat, chat, learner))
    for title, sql in _MESSAGES.items():
        found[title] = [_readable(row) for row in db.rows(sql, chat)] if is_alone else []
    return found


def file_name(now: datetime) -> str:
    """Return the name of a file handed over now."""
    return f"sen-{now.astimezone(LOCAL):%Y-%m-%d}.json"


def _readable(row: sqlite3.Row) -> dict[str, object]:
    return {name: _value(name, row[name]) for name in row.keys()}  # noqa: SIM118 - iterating a Row gives its values


def _value(name: str, value: object) -> object:
    if isinstance(value, int) and (name == "at" or name.endswith("_at")):
        return from_ms(value).astimezone(LOCAL).isoformat(timespec="seconds")
    if isinstance(value, str) and name in ("session", "raw", "reply"):
        return json.loads(value)
    return value
