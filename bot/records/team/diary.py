"""The audit log in SQLite, as a team reads it."""

from __future__ import annotations

from bot.records.reading import Rows
from bot.records.times import from_ms
from bot.tutor.team.people.traces import Trace

_OF_TEAM = """
WITH people AS (SELECT person, max(name) AS name FROM role WHERE scope = ?1 GROUP BY person)
SELECT audit.at, audit.deed, coalesce(people.name, '') AS who, coalesce(learner.known_as, '') AS whom
FROM audit LEFT JOIN people ON people.person = audit.person
LEFT JOIN learner ON learner.id = audit.whom AND learner.team = ?2
WHERE learner.id IS NOT NULL OR instr(' ' || audit.detail || ' ', ' ' || ?1 || ' ') > 0
ORDER BY audit.id DESC LIMIT ?3
"""


class SqliteDiary:
    """Implements `Diary`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def of_team(self, team: int, most: int) -> tuple[Trace, ...]:
        """Return what was done last by a team's people, or about its learners; the newest first."""
        rows = self._connection.rows(_OF_TEAM, f"team:{team}", team, most)
        return tuple(Trace(from_ms(row["at"]), row["deed"], row["who"], row["whom"]) for row in rows)
