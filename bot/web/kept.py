"""Reports that were just made, kept for a minute: a page and its charts are of one moment, and are counted once."""

from __future__ import annotations

from collections import OrderedDict
from collections.abc import Callable
from datetime import datetime, timedelta

from bot.tutor.team.totals.report import Report

FRESH = timedelta(minutes=1)
MOST = 64

Key = tuple[str, str, str]
"""Place, month and language."""


class Kept:
    """Holds totals alone, already veiled: nothing of a person stays in memory."""

    def __init__(self) -> None:
        self._reports: OrderedDict[Key, Report] = OrderedDict()

    def report(self, key: Key, now: datetime, make: Callable[[], Report]) -> Report:
        """Return the report of that place, month and language, made anew when the last one is a minute old."""
        found = self._reports.get(key)
        if found is None or not timedelta() <= now - found.made_at < FRESH:
            found = self._reports[key] = make()
            self._reports.move_to_end(key)
            if len(self._reports) > MOST:
                self._reports.popitem(last=False)
        return found
