"""The totals in SQLite: sums over what triggers counted, never over events or milestones."""

from __future__ import annotations

import sqlite3
import statistics
from collections.abc import Mapping
from datetime import datetime, timedelta

from bot.records.reading import Rows
from bot.records.times import to_ms
from bot.tutor.team.evidence import Level
from bot.tutor.team.totals.figures import HELP, Helped, Stuck
from bot.tutor.team.totals.months import FIRST

_HOUR = timedelta(hours=1) // timedelta(milliseconds=1)
_MINUTE = timedelta(minutes=1) // timedelta(milliseconds=1)

_WITHIN = {
    "province": "'province' = ?",
    "commune": "hamlet.commune = ?",
    "hamlet": "hamlet.id = ?",
}
_COMMUNES = "place > 'commune:' AND place < 'commune;'"
_TEAM_OF = {
    "call": "JOIN learner ON learner.id = call.learner JOIN team ON team.id = coalesce(call.team, learner.team)",
    "visit": "JOIN team ON team.id = visit.team",
    "learner": "JOIN team ON team.id = learner.team",
}


_IN_COMMUNES = (
    f"""
    SELECT 'commune:' || hamlet.commune AS place, count(*) AS calls, count(replied_at) AS replied,
        sum(replied_at - call.at <= {_HOUR}) AS within_hour
    FROM call {_TEAM_OF["call"]} JOIN hamlet ON hamlet.id = team.hamlet
    WHERE call.at >= ?1 AND call.at < ?2 GROUP BY hamlet.commune
    """,
    f"""
    SELECT 'commune:' || hamlet.commune AS place, count(*) AS visits
    FROM visit {_TEAM_OF["visit"]} JOIN hamlet ON hamlet.id = team.hamlet
    WHERE visit.at >= ?1 AND visit.at < ?2 GROUP BY hamlet.commune
    """,
    # Counted in the index of teams first: there are many learners and few teams.
    """
    SELECT 'commune:' || hamlet.commune AS place, sum(people) AS learners
    FROM (SELECT team, count(*) AS people FROM learner WHERE team IS NOT NULL GROUP BY team) AS counted
    JOIN team ON team.id = counted.team JOIN hamlet ON hamlet.id = team.hamlet
    WHERE ?1 < ?2 GROUP BY hamlet.commune
    """,
)


class SqliteTotals:
    """Implements `Totals`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def reached(self, place: str, since: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return how many people reached each level of each subject for the first time in those months."""
        return self._counted("subject", "place = ?", since, until, place)

    def by_month(self, place: str, subject: str, since: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return the same of one subject, month by month."""
        return self._counted("month", "place = ? AND subject = ?", since, until, place, subject)

    def by_place(self, place: str, subject: str, since: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return the same of one subject for each place right within a place."""
        within, values = _right_within(place)
        return self._counted("place", f"{within} AND subject = ?", since, until, *values, subject)

    def of_communes(self, since: str, until: str) -> Mapping[tuple[str, Level], Mapping[str, int]]:
        """Return how many people reached each level of each subject in each commune where somebody did."""
        sql = f"""
        SELECT subject, level, place, sum(people) FROM reached
        WHERE {_COMMUNES} AND month BETWEEN ? AND ? GROUP BY place, subject, level HAVING sum(people) > 0
        """
        found: dict[tuple[str, int], dict[str, int]] = {}
        for subject, level, place, people in self._connection.rows(sql, since, until):
            found.setdefault((subject, level), {})[place] = people
        return {(subject, Level(level)): parts for (subject, level), parts in found.items()}

    def least(self, place: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return the fewest people of any month in which somebody reached it, by subject and level."""
        return self._counted("subject", "place = ? AND people > 0", FIRST, until, place, how="min")

    def least_by_place(self, place: str, subject: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return the same of one subject for each place right within a place."""
        within, values = _right_within(place)
        where = f"{within} AND subject = ? AND people > 0"
        return self._counted("place", where, FIRST, until, *values, subject, how="min")

    def stuck(self, place: str, since: str, until: str, lesson: str = "") -> tuple[Stuck, ...]:
        """Return where people were stuck, most people first; of one lesson when it is named."""
        sql = """
        SELECT lesson, item, how, sum(people) AS people FROM stuck
        WHERE place = ? AND month BETWEEN ? AND ? AND (? = '' OR lesson = ?)
        GROUP BY lesson, item, how HAVING people > 0 ORDER BY people DESC, lesson, item, how
        """
        rows = self._connection.rows(sql, place, since, until, lesson, lesson)
        return tuple(Stuck(row["lesson"], row["item"], row["how"], row["people"]) for row in rows)

    def stuck_in_communes(self, month: str) -> Mapping[str, tuple[Stuck, ...]]:
        """Return where people were stuck in a month, by commune."""
        sql = f"SELECT place, lesson, item, how, people FROM stuck WHERE {_COMMUNES} AND month = ? AND people > 0"
        found: dict[str, list[Stuck]] = {}
        for row in self._connection.rows(sql, month):
            found.setdefault(row["place"], []).append(Stuck(row["lesson"], row["item"], row["how"], row["people"]))
        return {place: tuple(each) for place, each in found.items()}

    def helped(self, place: str, since: datetime, until: datetime) -> Helped:
        """Return how calls for help fared that came from `since` up to `until`."""
        waits = [row["wait"] for row in self._of_place("call", "replied_at - call.at AS wait", place, since, until)]
        replied = [wait for wait in waits if wait is not None]
        within_hour = sum(wait <= _HOUR for wait in replied)
        median = statistics.median(replied) / _MINUTE if replied else None
        return Helped(len(waits), len(replied), within_hour, median)

    def helped_in_communes(self, since: datetime, until: datetime) -> Mapping[str, Mapping[str, int]]:
        """Return what is counted of help by commune."""
        found: dict[str, dict[str, int]] = {name: {} for name in HELP}
        for sql in _IN_COMMUNES:
            for row in self._connection.rows(sql, to_ms(since), to_ms(until)):
                for name in row.keys() & found.keys():
                    found[name][row["place"]] = row[name] or 0
        return found

    def visits(self, place: str, since: datetime, until: datetime) -> int:
        """Return how many visits were written down from `since` up to `until`."""
        return int(self._of_place("visit", "count(*) AS count", place, since, until)[0]["count"])

    def learners(self, place: str) -> int:
        """Return how many people let a team there see them now."""
        kind, which = _split(place)
        sql = f"SELECT count(*) AS count FROM learner {_TEAM_OF['learner']} JOIN hamlet ON hamlet.id = team.hamlet"
        return int(self._connection.rows(f"{sql} WHERE {_WITHIN[kind]}", which)[0]["count"])

    def names(self, place: str) -> Mapping[str, str]:
        """Return the hamlets right within a commune, by place and name; none for other places."""
        sql = "SELECT id, name FROM hamlet WHERE 'commune:' || commune = ? ORDER BY name"
        return {f"hamlet:{row['id']}": row["name"] for row in self._connection.rows(sql, place)}

    def _counted(
        self, by: str, where: str, since: str, until: str, *values: str, how: str = "sum"
    ) -> Mapping[tuple[str, Level], int]:
        sql = f"SELECT {by} AS name, level, {how}(people) AS people FROM reached WHERE {where}"
        rows = self._connection.rows(f"{sql} AND month BETWEEN ? AND ? GROUP BY {by}, level", *values, since, until)
        return {(row["name"], Level(row["level"])): row["people"] for row in rows if row["people"]}

    def _of_place(self, table: str, what: str, place: str, since: datetime, until: datetime) -> list[sqlite3.Row]:
        kind, which = _split(place)
        sql = f"SELECT {what} FROM {table} {_TEAM_OF[table]} JOIN hamlet ON hamlet.id = team.hamlet"
        when = f"{table}.at >= ? AND {table}.at < ?"
        return self._connection.rows(f"{sql} WHERE {when} AND {_WITHIN[kind]}", to_ms(since), to_ms(until), which)


def _right_within(place: str) -> tuple[str, tuple[str, ...]]:
    """Return the condition for the places right within a place, and the values it takes."""
    if place == "province":
        return _COMMUNES, ()
    return "place IN (SELECT 'hamlet:' || id FROM hamlet WHERE 'commune:' || commune = ?)", (place,)


def _split(place: str) -> tuple[str, str | int]:
    """Return a place's grain and which one it is. Raises ValueError for what is no place."""
    kind, _, which = place.partition(":")
    if kind not in _WITHIN or (kind == "hamlet" and not which.isdecimal()):
        raise ValueError(f"no place: {place!r}")
    return kind, "province" if kind == "province" else int(which) if kind == "hamlet" else which
