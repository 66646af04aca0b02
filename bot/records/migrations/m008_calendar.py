"""The one row by which a clock that leapt is known: the time of the last cleaning, and since when one is in doubt."""

from __future__ import annotations

from collections.abc import Iterator

_CALENDAR = """
CREATE TABLE calendar (
    id INTEGER PRIMARY KEY CHECK (id = 1),
    trusted_at INTEGER NOT NULL,
    doubted_at INTEGER,
    checked_at INTEGER NOT NULL
) STRICT
"""


def statements() -> Iterator[str]:
    """Yield the statements of the step, in order."""
    yield _CALENDAR
