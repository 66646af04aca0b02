"""Groups that nothing reaches any more; `is_told` once somebody knows of it."""

from __future__ import annotations

from collections.abc import Iterator


def statements() -> Iterator[str]:
    """Yield the statements of the step, in order."""
    yield "CREATE TABLE lost_group (chat INTEGER PRIMARY KEY, is_told INTEGER NOT NULL DEFAULT 0) STRICT"
