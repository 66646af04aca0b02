"""Events as they are read for an export, oldest first, one at a time."""

from __future__ import annotations

from collections.abc import Generator
from contextlib import closing
from datetime import datetime
from typing import Any

from bot.records.reading import Reader
from bot.records.times import to_ms

_EVENTS = """
SELECT event.id, event.learner, event.at, event.kind, event.lesson, event.item, event.detail,
    coalesce(hamlet.commune, '') AS commune
FROM event LEFT JOIN learner ON learner.id = event.learner
LEFT JOIN team ON team.id = learner.team LEFT JOIN hamlet ON hamlet.id = team.hamlet
WHERE event.at >= ? AND event.at < ? ORDER BY event.id
"""


def events(reader: Reader, since: datetime, until: datetime) -> Generator[dict[str, Any]]:
    """Yield the events of those who agreed to be recorded, from `since` up to `until`."""
    with closing(reader.stream(_EVENTS, to_ms(since), to_ms(until))) as rows:
        yield from map(dict, rows)
