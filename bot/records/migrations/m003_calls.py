"""Calls that are answered and closed, and what a learner has trouble with; calls of before are past."""

from __future__ import annotations

from collections.abc import Iterator

from bot.records.migrations import troubles
from bot.records.migrations.script import statements_of

_SCRIPT = """
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


def statements() -> Iterator[str]:
    """Yield the statements of the step, in order."""
    yield from statements_of(_SCRIPT)
    yield from troubles.statements()
