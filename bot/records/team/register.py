"""The register of a team's learners in SQLite: always by way of the team, never over all events."""

from __future__ import annotations

import sqlite3
from collections.abc import Mapping
from datetime import datetime

from bot.records import session_codec
from bot.records.reading import Rows
from bot.records.team.worklist import SqliteWorklist
from bot.records.times import from_ms, from_ms_or_none
from bot.tutor.events import Event, EventKind
from bot.tutor.team.evidence import ANYTHING, Level
from bot.tutor.team.visits.register import Entry, Story, Visit
from bot.tutor.team.visits.worklist import Standing

_OF_TEAM = """
SELECT id, session, (SELECT max(level) FROM milestone WHERE milestone.learner = learner.id AND subject = ?) AS level
FROM learner WHERE team = ? ORDER BY known_as, id
"""
_EVENTS = "SELECT kind, at, lesson, item, detail FROM event WHERE learner = ? ORDER BY id DESC LIMIT ?"
_VISITS = "SELECT at, member, did, next_at FROM visit WHERE learner = ? ORDER BY at DESC LIMIT ?"
# From `lesson:` up to what follows on it: a range of the primary key.
_REACHED = """
SELECT subject, level, at FROM milestone WHERE learner = ? AND subject >= 'lesson:' AND subject < 'lesson;'
"""
_LESSONS = """
SELECT subject, level, count(*) AS people FROM learner JOIN milestone ON milestone.learner = learner.id
WHERE team = ? AND subject >= 'lesson:' AND subject < 'lesson;' GROUP BY subject, level
"""
_NAMES = {kind.value for kind in EventKind}


class SqliteRegister:
    """Implements `Register`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection
        self._worklist = SqliteWorklist(connection)

    def of_team(self, team: int) -> tuple[Entry, ...]:
        """Return the learners of a team, by the name it knows them by."""
        standings = {each.learner: each for each in self._worklist.of_team(team)}
        return tuple(_entry(row, standings) for row in self._connection.rows(_OF_TEAM, ANYTHING, team))

    def story(self, learner: int, most: int) -> Story:
        """Return one learner's story, with at most so many events."""
        reached: dict[str, dict[Level, datetime]] = {}
        for row in self._connection.rows(_REACHED, learner):
            reached.setdefault(_lesson(row), {})[Level(row["level"])] = from_ms(row["at"])
        events = tuple(_event(row) for row in self._connection.rows(_EVENTS, learner, most) if row["kind"] in _NAMES)
        visits = tuple(
            Visit(from_ms(row["at"]), row["member"], row["did"], from_ms_or_none(row["next_at"]))
            for row in self._connection.rows(_VISITS, learner, most)
        )
        return Story(events, visits, reached)

    def lessons(self, team: int) -> Mapping[str, Mapping[Level, int]]:
        """Return how many of the team's learners have reached each level, by lesson."""
        found: dict[str, dict[Level, int]] = {}
        for row in self._connection.rows(_LESSONS, team):
            found.setdefault(_lesson(row), {})[Level(row["level"])] = row["people"]
        return found


def _entry(row: sqlite3.Row, standings: Mapping[int, Standing]) -> Entry:
    level = None if row["level"] is None else Level(row["level"])
    return Entry(standings[row["id"]], session_codec.decode(row["session"]), level)


def _event(row: sqlite3.Row) -> Event:
    return Event(EventKind(row["kind"]), from_ms(row["at"]), row["lesson"], row["item"], row["detail"])


def _lesson(row: sqlite3.Row) -> str:
    return str(row["subject"]).removeprefix("lesson:")
