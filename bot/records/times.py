"""Times as the database keeps them: whole milliseconds since 1970, UTC."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta

_START = datetime(1970, 1, 1, tzinfo=UTC)
_MILLISECOND = timedelta(milliseconds=1)


def to_ms(at: datetime) -> int:
    """Return an aware time as milliseconds."""
    return (at - _START) // _MILLISECOND


def from_ms(ms: int) -> datetime:
    """Return milliseconds as an aware time in UTC."""
    return _START + ms * _MILLISECOND


def from_ms_or_none(ms: int | None) -> datetime | None:
    """Return milliseconds as an aware time, or None for none."""
    return None if ms is None else from_ms(ms)
