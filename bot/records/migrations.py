"""The schema, grown by numbered steps; a step is never edited once released, a new one is added.

Times are whole milliseconds since 1970, UTC.
"""

from __future__ import annotations

from sqlite_utils import Database, Migrations

from bot.records.base import StoreError
from bot.records.steps import stumbles, troubles

migrations = Migrations("sen")

_FIRST = """
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

_TEAMS = """
ALTER TABLE learner RENAME COLUMN chat TO id;
ALTER TABLE event RENAME COLUMN chat TO learner;
ALTER TABLE due RENAME COLUMN chat TO learner;
ALTER TABLE call RENAME COLUMN chat TO learner;

ALTER TABLE learner ADD COLUMN phone INTEGER;
ALTER TABLE learner ADD COLUMN known_as TEXT NOT NULL DEFAULT '';
ALTER TABLE learner ADD COLUMN picture TEXT NOT NULL DEFAULT '';
ALTER TABLE learner ADD COLUMN team INTEGER;
ALTER TABLE learner ADD COLUMN shared_at INTEGER;
ALTER TABLE learner ADD COLUMN household INTEGER;
UPDATE learner SET phone = id;
CREATE INDEX learner_phone ON learner (phone);
CREATE INDEX learner_team ON learner (team);

CREATE TABLE phone (chat INTEGER PRIMARY KEY, learner INTEGER NOT NULL) STRICT;

CREATE TABLE hamlet (id INTEGER PRIMARY KEY, commune TEXT NOT NULL, name TEXT NOT NULL, UNIQUE (commune, name)) STRICT;
CREATE TABLE team (
    id INTEGER PRIMARY KEY,
    hamlet INTEGER NOT NULL REFERENCES hamlet (id),
    name TEXT NOT NULL,
    chat INTEGER UNIQUE,
    is_forum INTEGER NOT NULL DEFAULT 0,
    created_at INTEGER NOT NULL
) STRICT;
CREATE INDEX team_hamlet ON team (hamlet);
CREATE TABLE household (
    id INTEGER PRIMARY KEY, hamlet INTEGER NOT NULL REFERENCES hamlet (id), name TEXT NOT NULL
) STRICT;

CREATE TABLE role (
    id INTEGER PRIMARY KEY,
    person INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('member', 'lead', 'trainer', 'officer', 'operator')),
    scope TEXT NOT NULL,
    name TEXT NOT NULL,
    granted_by INTEGER NOT NULL,
    granted_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT;
CREATE INDEX role_person ON role (person) WHERE ended_at IS NULL;
CREATE INDEX role_scope ON role (scope) WHERE ended_at IS NULL;

CREATE TABLE invitation (
    digest TEXT PRIMARY KEY,
    kind TEXT NOT NULL,
    scope TEXT NOT NULL,
    made_by INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    taken_by INTEGER,
    taken_name TEXT NOT NULL DEFAULT '',
    taken_at INTEGER,
    decided_at INTEGER,
    is_confirmed INTEGER NOT NULL DEFAULT 0
) STRICT, WITHOUT ROWID;

CREATE TABLE class_code (
    code TEXT PRIMARY KEY,
    team INTEGER NOT NULL REFERENCES team (id),
    made_by INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    expires_at INTEGER NOT NULL,
    ended_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE wrong_code (person INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX wrong_code_at ON wrong_code (person, at);

ALTER TABLE call ADD COLUMN team INTEGER;
ALTER TABLE call ADD COLUMN claimed_by INTEGER;
ALTER TABLE call ADD COLUMN claimed_at INTEGER;
ALTER TABLE call ADD COLUMN replied_at INTEGER;
ALTER TABLE call ADD COLUMN closed_by INTEGER;
ALTER TABLE call ADD COLUMN reminded INTEGER NOT NULL DEFAULT 0;
ALTER TABLE call ADD COLUMN thread INTEGER;
CREATE INDEX call_open ON call (team, at) WHERE closed_at IS NULL;
CREATE TABLE call_message (
    chat INTEGER NOT NULL, message INTEGER NOT NULL, call INTEGER NOT NULL, PRIMARY KEY (chat, message)
) STRICT, WITHOUT ROWID;

CREATE TABLE visit (
    id INTEGER PRIMARY KEY,
    learner INTEGER NOT NULL,
    team INTEGER NOT NULL,
    member INTEGER NOT NULL,
    at INTEGER NOT NULL,
    did TEXT NOT NULL,
    next_at INTEGER
) STRICT;
CREATE INDEX visit_learner ON visit (learner, at);
CREATE INDEX visit_team ON visit (team, at);

CREATE TABLE milestone (
    learner INTEGER NOT NULL,
    subject TEXT NOT NULL,
    level INTEGER NOT NULL CHECK (level BETWEEN 1 AND 5),
    at INTEGER NOT NULL,
    hamlet INTEGER,
    commune TEXT NOT NULL DEFAULT '',
    PRIMARY KEY (learner, subject, level)
) STRICT, WITHOUT ROWID;
CREATE TABLE reached (
    place TEXT NOT NULL,
    month TEXT NOT NULL,
    subject TEXT NOT NULL,
    level INTEGER NOT NULL,
    people INTEGER NOT NULL,
    PRIMARY KEY (place, month, subject, level)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    at INTEGER NOT NULL,
    person INTEGER NOT NULL,
    deed TEXT NOT NULL,
    whom INTEGER,
    detail TEXT NOT NULL DEFAULT ''
) STRICT;
CREATE INDEX audit_whom ON audit (whom, at);

CREATE TABLE sign_in_link (
    digest TEXT PRIMARY KEY, person INTEGER NOT NULL, made_at INTEGER NOT NULL, used_at INTEGER
) STRICT, WITHOUT ROWID;
CREATE TABLE browser (
    digest TEXT PRIMARY KEY,
    person INTEGER NOT NULL,
    made_at INTEGER NOT NULL,
    seen_at INTEGER NOT NULL,
    named TEXT NOT NULL DEFAULT ''
) STRICT, WITHOUT ROWID;
CREATE INDEX browser_person ON browser (person);
"""
_CALLS = """
ALTER TABLE call ADD COLUMN chat INTEGER;
ALTER TABLE call ADD COLUMN card INTEGER;
ALTER TABLE call ADD COLUMN speaker INTEGER;
ALTER TABLE call ADD COLUMN moved_at INTEGER;
ALTER TABLE call ADD COLUMN look_at INTEGER;
ALTER TABLE call ADD COLUMN helped INTEGER;
UPDATE call SET closed_at = at WHERE closed_at IS NULL;
CREATE INDEX call_look ON call (look_at) WHERE closed_at IS NULL AND look_at IS NOT NULL;

CREATE TABLE duty (
    team INTEGER NOT NULL,
    weekday INTEGER NOT NULL CHECK (weekday BETWEEN 0 AND 6),
    person INTEGER NOT NULL,
    PRIMARY KEY (team, weekday, person)
) STRICT, WITHOUT ROWID;
CREATE TABLE proof (
    learner INTEGER PRIMARY KEY,
    code TEXT NOT NULL UNIQUE,
    lesson TEXT NOT NULL,
    item TEXT NOT NULL,
    expires_at INTEGER NOT NULL
) STRICT;
CREATE TABLE wrong_proof (person INTEGER NOT NULL, at INTEGER NOT NULL) STRICT;
CREATE INDEX wrong_proof_at ON wrong_proof (person, at);
"""
_PAGES = """
ALTER TABLE sign_in_link ADD COLUMN language TEXT NOT NULL DEFAULT 'vi';
ALTER TABLE browser ADD COLUMN language TEXT NOT NULL DEFAULT 'vi';
CREATE INDEX reached_subject ON reached (subject, place, month, level, people);
"""

_MONTH = "strftime('%Y-%m', {row}.at / 1000, 'unixepoch', '+7 hours')"
_COUNTED = """
CREATE TRIGGER milestone_{name}_{grain} AFTER {verb} ON milestone WHEN {row}.{grain} NOT IN ('', 0) BEGIN
    INSERT INTO reached (place, month, subject, level, people)
    VALUES ('{grain}:' || {row}.{grain}, {month}, {row}.subject, {row}.level, {step})
    ON CONFLICT (place, month, subject, level) DO UPDATE SET people = people + {step};
END
"""


_PEOPLE = """
CREATE TABLE asking (
    chat INTEGER PRIMARY KEY, what TEXT NOT NULL, about TEXT NOT NULL, at INTEGER NOT NULL
) STRICT;
ALTER TABLE learner ADD COLUMN guarded_at INTEGER;
ALTER TABLE learner ADD COLUMN warned_at INTEGER;
CREATE INDEX learner_household ON learner (household) WHERE household IS NOT NULL;
CREATE INDEX learner_seen ON learner (seen_at);
CREATE INDEX class_code_team ON class_code (team);
CREATE INDEX wrong_code_by_time ON wrong_code (at);
"""


@migrations()
def m001_corridor(db: Database) -> None:
    """Inbox, learners with what happened to them and what is due, outbox."""
    _run(db, _FIRST)


@migrations()
def m002_teams(db: Database) -> None:
    """Learners apart from telephones; places, teams, roles, calls that are answered, visits, counted milestones."""
    _run(db, _TEAMS)
    for name, verb, row, step in (("come", "INSERT", "NEW", 1), ("gone", "DELETE", "OLD", -1)):
        for grain in ("hamlet", "commune"):
            month = _MONTH.format(row=row)
            db.execute(_COUNTED.format(name=name, verb=verb, row=row, step=step, grain=grain, month=month))


@migrations()
def m003_calls(db: Database) -> None:
    """Calls that are answered and closed, and what a learner has trouble with; calls of before are past."""
    _run(db, _CALLS)
    for statement in troubles.statements():
        db.execute(statement)


@migrations()
def m005_pages(db: Database) -> None:
    """The language in which somebody signed in; one subject's counts of all places beside one another."""
    _run(db, _PAGES)


@migrations()
def m006_stumbles(db: Database) -> None:
    """Where people are stuck, counted by place and month."""
    for statement in stumbles.statements():
        db.execute(statement)


@migrations()
def m004_people(db: Database) -> None:
    """What was asked last in a chat; a parent's consent; when one long away was told that all will be deleted."""
    _run(db, _PEOPLE)


def migrate(db: Database, path: str) -> None:
    """Bring the schema up to date. Raises StoreError when a newer Sen has written to the file."""
    refuse_newer(db, path)
    migrations.apply(db)


def refuse_newer(db: Database, path: str) -> None:
    """Raise StoreError when a newer Sen has written to the file."""
    known = {pending.name for pending in migrations.pending(db)}
    unknown = [applied.name for applied in migrations.applied(db) if applied.name not in known | _released()]
    if unknown:
        raise StoreError(
            f"{path}: một bản Sen mới hơn đã ghi tệp này ({unknown[-1]}); hãy dùng bản mới đó"
            f" / written by a newer Sen ({unknown[-1]}); use that one"
        )


def _run(db: Database, statements: str) -> None:
    for statement in statements.split(";\n"):
        if statement.strip():
            db.execute(statement)


def _released() -> set[str]:
    return {name for name in globals() if name.startswith("m") and name[1:4].isdecimal()}
