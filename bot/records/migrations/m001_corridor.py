"""Inbox, learners with what happened to them and what is due, outbox."""

from __future__ import annotations

from collections.abc import Iterator

from bot.records.migrations.script import statements_of

_SCRIPT = """
CREATE TABLE inbox (
    seq INTEGER PRIMARY KEY AUTOINCREMENT,
    channel TEXT NOT NULL,
    update_id INTEGER,
    chat INTEGER NOT NULL,
    raw TEXT NOT NULL,
    secrets TEXT NOT NULL DEFAULT '[]',
    state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'done', 'dead')),
    tries INTEGER NOT NULL DEFAULT 0,
    next_try_at INTEGER,
    received_at INTEGER NOT NULL,
    handled_at INTEGER,
    UNIQUE (channel, update_id)
) STRICT;
CREATE INDEX inbox_waiting ON inbox (chat, seq) WHERE state = 'new';
CREATE INDEX inbox_handled ON inbox (handled_at) WHERE state <> 'new';

CREATE TABLE learner (
    chat INTEGER PRIMARY KEY,
    session TEXT NOT NULL,
    consent TEXT NOT NULL,
    created_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    has_left INTEGER NOT NULL DEFAULT 0,
    reminded_on INTEGER NOT NULL DEFAULT 0
) STRICT;

CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    kind TEXT NOT NULL,
    at INTEGER NOT NULL,
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    detail TEXT NOT NULL
) STRICT;
CREATE INDEX event_chat ON event (chat, id);

CREATE TABLE due (
    chat INTEGER NOT NULL,
    kind TEXT NOT NULL,
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    at INTEGER NOT NULL,
    round INTEGER NOT NULL,
    PRIMARY KEY (chat, kind, lesson, item)
) STRICT, WITHOUT ROWID;
CREATE INDEX due_at ON due (at);

CREATE TABLE call (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    chat INTEGER NOT NULL,
    at INTEGER NOT NULL,
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    reason TEXT NOT NULL,
    closed_at INTEGER
) STRICT;
CREATE INDEX call_chat ON call (chat);

CREATE TABLE outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    lane INTEGER NOT NULL,
    chat INTEGER NOT NULL,
    reply TEXT NOT NULL,
    state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'sent', 'dead')),
    vanishes INTEGER NOT NULL DEFAULT 0,
    tries INTEGER NOT NULL DEFAULT 0,
    parts INTEGER NOT NULL DEFAULT 0,
    next_try_at INTEGER,
    message_id INTEGER,
    created_at INTEGER NOT NULL,
    done_at INTEGER
) STRICT;
CREATE INDEX outbox_pending ON outbox (lane, id) WHERE state = 'pending';
CREATE INDEX outbox_done ON outbox (done_at) WHERE state <> 'pending';
CREATE INDEX outbox_chat ON outbox (chat);

CREATE TABLE upload (digest TEXT PRIMARY KEY, file_id TEXT NOT NULL) STRICT, WITHOUT ROWID;
CREATE TABLE moved (old INTEGER PRIMARY KEY, new INTEGER NOT NULL) STRICT;
CREATE TABLE tally (name TEXT PRIMARY KEY, count INTEGER NOT NULL) STRICT, WITHOUT ROWID;
"""


def statements() -> Iterator[str]:
    """Yield the statements of the step, in order."""
    yield from statements_of(_SCRIPT)
