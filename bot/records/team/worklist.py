"""How learners stand, for the worklist of their team: a few indexed rows each, never what happened to them."""

from __future__ import annotations

import sqlite3
from collections import defaultdict
from datetime import datetime

from bot.records import keeping
from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.records.team.places import SqliteTeams
from bot.records.times import from_ms, from_ms_or_none, to_ms
from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.deeds import Confirm, LogVisit
from bot.tutor.events import URGENT
from bot.tutor.team.evidence import Level
from bot.tutor.team.visits.worklist import Person, Standing, Trouble

_STANDING = """
SELECT learner.id, learner.phone, learner.team, known_as, shared_at, seen_at,
    json_extract(session, '$.session.address') AS address,
    json_extract(session, '$.session.name') AS name,
    json_extract(session, '$.session.language') AS language,
    json_extract(session, '$.session.place.lesson') AS lesson,
    json_extract(session, '$.session.last_seen') AS last_seen,
    (SELECT count(*) FROM json_each(session, '$.session.finished')) AS finished,
    visit.at AS visited_at, visit.next_at AS promised, visit.did AS did,
    call.at AS called_at, call.reason AS reason
FROM learner
LEFT JOIN visit ON visit.id = (
    SELECT id FROM visit WHERE visit.learner = learner.id ORDER BY at DESC, id DESC LIMIT 1
)
LEFT JOIN call ON call.id = (
    SELECT id FROM call WHERE call.learner = learner.id
    AND (closed_at IS NULL OR closed_by IS NULL AND replied_at IS NULL AND closed_at > at) ORDER BY id DESC LIMIT 1
)
"""
_TROUBLES = """
SELECT trouble.* FROM learner JOIN trouble ON trouble.learner = learner.id WHERE {where} ORDER BY trouble.at
"""
_LESSONS = """
SELECT substr(subject, 8) AS lesson FROM milestone
WHERE learner = ? AND level = ? AND subject LIKE 'lesson:%' ORDER BY at DESC
"""
_VISIT = """
INSERT INTO visit (learner, team, member, at, did, next_at) SELECT ?, ?, ?, ?, ?, ?
WHERE NOT EXISTS (SELECT 1 FROM visit WHERE learner = ? AND member = ? AND at > ?)
"""
_SAME_VISIT = 60_000
"""Milliseconds within which a second entry of the same member is a trembling finger."""

_MET = """
UPDATE call SET closed_by = ? WHERE learner = ? AND closed_by IS NULL AND replied_at IS NULL AND closed_at > at
"""
"""A call that was given up, or taken and never answered, stays a reason to go there, until somebody did."""

_CONFIRMED = """
INSERT INTO event (learner, kind, at, lesson, item, detail)
SELECT id, ?, ?, ?, ?, ? FROM learner WHERE id = ? AND team = ? AND consent = 'yes'
"""


class SqliteWorklist:
    """Implements `Worklist`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection
        self._teams = SqliteTeams(connection)

    def of_team(self, team: int) -> tuple[Standing, ...]:
        """Return how the learners of a team stand."""
        rows = self._connection.rows(f"{_STANDING} WHERE learner.team = ?", team)
        troubles = self._troubles("learner.team = ?", team)
        return tuple(_standing(row, troubles[row["id"]]) for row in rows)

    def person(self, learner: int) -> Person | None:
        """Return a learner, if a team sees them."""
        row = self._connection.row(f"{_STANDING} WHERE learner.id = ?", learner)
        team = self._teams.of_learner(learner)
        if row is None or team is None:
            return None
        finished = "SELECT key FROM learner, json_each(session, '$.session.finished') WHERE learner.id = ?"
        return Person(
            _standing(row, self._troubles("learner.id = ?", learner)[learner]),
            team,
            row["phone"],
            row["language"] or SOURCE_LANGUAGE,
            row["lesson"] or "",
            tuple(each["key"] for each in self._connection.rows(finished, learner)),
            self._lessons(learner, Level.SAID_DONE),
            self._lessons(learner, Level.CONFIRMED),
            row["did"] or "",
        )

    def _troubles(self, where: str, value: int) -> defaultdict[int, list[Trouble]]:
        found: defaultdict[int, list[Trouble]] = defaultdict(list)
        for row in self._connection.rows(_TROUBLES.format(where=where), value):
            trouble = Trouble(row["kind"], row["lesson"], row["item"], row["times"], from_ms(row["at"]))
            found[row["learner"]].append(trouble)
        return found

    def _lessons(self, learner: int, level: Level) -> tuple[str, ...]:
        return tuple(row["lesson"] for row in self._connection.rows(_LESSONS, learner, int(level)))


def _standing(row: sqlite3.Row, troubles: list[Trouble]) -> Standing:
    return Standing(
        learner=row["id"],
        known_as=row["known_as"],
        address=row["address"] or "",
        name=row["name"] or "",
        joined_at=from_ms_or_none(row["shared_at"]),
        seen_at=datetime.fromisoformat(row["last_seen"]) if row["last_seen"] else from_ms(row["seen_at"]),
        has_begun=bool(row["lesson"]),
        finished=row["finished"],
        troubles=tuple(troubles),
        visited_at=from_ms_or_none(row["visited_at"]),
        promised=from_ms_or_none(row["promised"]),
        called_at=from_ms_or_none(row["called_at"]),
        is_urgent=row["reason"] in URGENT,
    )


@carries_out(LogVisit)
def _visited(db: sqlite3.Connection, deed: LogVisit, now: int) -> None:
    """A visit takes what it was for off the list, unless nobody was at home."""
    next_at = to_ms(deed.next_at) if deed.next_at else None
    values = (deed.learner, deed.team, deed.member, now, deed.did, next_at)
    db.execute(_VISIT, (*values, deed.learner, deed.member, now - _SAME_VISIT))
    if deed.has_met:
        db.execute("DELETE FROM trouble WHERE learner = ?", (deed.learner,))
        db.execute(_MET, (deed.member, deed.learner))


@carries_out(Confirm)
def _confirm(db: sqlite3.Connection, deed: Confirm, now: int) -> None:
    """Only what the learner's own team saw is written, and only of one who agreed to be recorded."""
    event = deed.event
    what = (event.kind, now, event.lesson, event.item, event.detail)
    if db.execute(_CONFIRMED, (*what, deed.learner, deed.team)).rowcount > 0:
        keeping.mark(db, deed.learner, deed.milestones)
