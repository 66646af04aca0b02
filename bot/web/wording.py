"""How pages say times and numbers, and how a key becomes words."""

from __future__ import annotations

import re
from collections.abc import Callable
from datetime import datetime

from bot.tutor.local_time import LOCAL
from bot.web.house import Words

_PART = re.compile(r"\{(\w+)\}")
Say = Callable[..., str]


def saying(words: Words, language: str) -> Say:
    """Return the function that says a key in a language; a key nobody wrote raises KeyError."""
    known = words[language]

    def say(key: str, /, **parts: object) -> str:
        """Parts are put in once: a name that looks like a part stays what it is."""
        return _PART.sub(lambda found: str(parts[found[1]]), known[key])

    return say


def day(at: datetime) -> str:
    """Return the local day, as `24/11/2026`."""
    return f"{at.astimezone(LOCAL):%d/%m/%Y}"


def short(at: datetime) -> str:
    """Return the local day as it fits a narrow table, as `24/11/26`."""
    return f"{at.astimezone(LOCAL):%d/%m/%y}"


def hour(at: datetime) -> str:
    """Return the local day and time, as `24/11/2026 08:05`."""
    return f"{at.astimezone(LOCAL):%d/%m/%Y %H:%M}"


def number(value: int, language: str) -> str:
    """Return a number with its thousands apart: `1.200`, in English `1,200`."""
    grouped = f"{value:,}"
    return grouped if language == "en" else grouped.replace(",", ".")


def since(at: datetime, now: datetime, say: Say) -> str:
    """Return how long ago something was, in the largest unit that fits."""
    seconds = max(0, int((now - at).total_seconds()))
    for unit, length in (("days", 86400), ("hours", 3600), ("minutes", 60)):
        if seconds >= length:
            return say(f"since.{unit}", n=seconds // length)
    return say("since.now")
