"""Calendar months of Viet Nam, written `2026-11`: their order is that of their letters."""

from __future__ import annotations

import re
from datetime import UTC, datetime

from bot.tutor.local_time import LOCAL

FIRST, LAST = "0000-00", "9999-12"
"""Before and after every month there is."""

_MONTH = re.compile(r"(2\d{3})-(0[1-9]|1[0-2])")


def month_of(at: datetime) -> str:
    """Return the month that an aware time lies in."""
    return f"{at.astimezone(LOCAL):%Y-%m}"


def is_month(text: str) -> bool:
    """Return whether a text names a month."""
    return _MONTH.fullmatch(text) is not None


def start_of(month: str) -> datetime:
    """Return when a month begins, in UTC. Raises ValueError for what is no month."""
    return datetime.strptime(month, "%Y-%m").replace(tzinfo=LOCAL).astimezone(UTC)


def after(month: str, count: int = 1) -> str:
    """Return the month that many months later, or earlier when negative."""
    year, number = map(int, month.split("-"))
    years, index = divmod(year * 12 + number - 1 + count, 12)
    return f"{years:04d}-{index + 1:02d}"


def months(since: str, until: str) -> tuple[str, ...]:
    """Return the months from one to another, both included."""
    found = []
    while since <= until:
        found.append(since)
        since = after(since)
    return tuple(found)
