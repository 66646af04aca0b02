"""Learners apart from telephones; places, teams, roles, calls that are answered, visits, counted milestones."""

from __future__ import annotations

from collections.abc import Iterator

from bot.records.migrations.script import statements_of

_SCRIPT = """
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
_MONTH = "strftime('%Y-%m', {row}.at / 1000, 'unixepoch', '+7 hours')"
_COUNTED = """
CREATE TRIGGER milestone_{name}_{grain} AFTER {verb} ON milestone WHEN {row}.{grain} NOT IN ('', 0) BEGIN
    INSERT INTO reached (place, month, subject, level, people)
    VALUES ('{grain}:' || {row}.{grain}, {month}, {row}.subject, {row}.level, {step})
    ON CONFLICT (place, month, subject, level) DO UPDATE SET people = people + {step};
END
"""


def statements() -> Iterator[str]:
    """Yield the statements of the step, in order."""
    yield from statements_of(_SCRIPT)
    for name, verb, row, step in (("come", "INSERT", "NEW", 1), ("gone", "DELETE", "OLD", -1)):
        for grain in ("hamlet", "commune"):
            month = _MONTH.format(row=row)
            yield _COUNTED.format(name=name, verb=verb, row=row, step=step, grain=grain, month=month)
