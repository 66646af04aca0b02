"""What was asked last in a chat; a parent's consent; when one long away was told that all will be deleted."""

from __future__ import annotations

from collections.abc import Iterator

from bot.records.migrations.script import statements_of

_SCRIPT = """
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


def statements() -> Iterator[str]:
    """Yield the statements of the step, in order."""
    yield from statements_of(_SCRIPT)
