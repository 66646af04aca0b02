"""The language in which somebody signed in; one subject's counts of all places beside one another."""

from __future__ import annotations

from collections.abc import Iterator

from bot.records.migrations.script import statements_of

_SCRIPT = """
ALTER TABLE sign_in_link ADD COLUMN language TEXT NOT NULL DEFAULT 'vi';
ALTER TABLE browser ADD COLUMN language TEXT NOT NULL DEFAULT 'vi';
CREATE INDEX reached_subject ON reached (subject, place, month, level, people);
"""


def statements() -> Iterator[str]:
    """Yield the statements of the step, in order."""
    yield from statements_of(_SCRIPT)
