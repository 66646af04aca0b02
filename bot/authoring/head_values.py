"""The values at the head of a page, from words to dates and numbers; None where the words make no sense."""

from __future__ import annotations

import re
from datetime import date

from bot.authoring.keywords import DAYS_IN
from bot.authoring.tidy import key

_ISO = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})$")
_VIETNAMESE = re.compile(r"(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$")
_NUMBERS = re.compile(r"\d+")
_SPAN = re.compile(r"(\d{1,3})\s*(\w+)$")


def read_date(words: str) -> date | None:
    """Return the date written `2026-11-20`, or as people here write it, `20/11/2026`."""
    iso, local = _ISO.match(words), _VIETNAMESE.match(words)
    if not (iso or local):
        return None
    year, month, day = iso.groups() if iso else reversed(local.groups()) if local else ()
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None


def read_days(words: str) -> int | None:
    """Return the number of days in `1 ngày`, `2 tuần`, `1 week`."""
    span = _SPAN.match(key(words))
    unit = DAYS_IN.get(span[2]) if span else None
    return int(span[1]) * unit if span and unit and int(span[1]) else None


def read_minutes(words: str) -> int | None:
    """Return the minutes in `6` or `6 phút`."""
    numbers = _NUMBERS.findall(words)
    return int(numbers[0]) if len(numbers) == 1 and 0 < int(numbers[0]) <= 600 else None


def read_review_days(words: str) -> tuple[int, ...] | None:
    """Return the rising days in `1, 3, 7, 30 ngày`."""
    days = tuple(int(number) for number in _NUMBERS.findall(words)[:20] if len(number) <= 4)
    return days if days and list(days) == sorted(set(days)) and days[0] > 0 else None
