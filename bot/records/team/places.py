"""Teams and hamlets in SQLite."""

from __future__ import annotations

import sqlite3

from bot.records import keeping
from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.tutor.deeds import FoundTeam, Join, LinkGroup, Part
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE

_TEAM = """
SELECT team.id, team.name, hamlet.id AS hamlet, hamlet.name AS hamlet_name, hamlet.commune, team.chat, team.is_forum
FROM team JOIN hamlet ON hamlet.id = team.hamlet
"""


class SqliteTeams:
    """Implements `Teams`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def team(self, id: int) -> Team | None:
        """Return the team of that number."""
        return self._one("WHERE team.id = ?", id)

    def in_chat(self, chat: int) -> Team | None:
        """Return the team that talks in that group."""
        return self._one("WHERE team.chat = ?", chat)

    def of_learner(self, learner: int) -> Team | None:
        """Return the team that a learner lets see them."""
        return self._one("JOIN learner ON learner.team = team.id WHERE learner.id = ?", learner)

    def within(self, scope: str) -> tuple[Team, ...]:
        """Return the teams within a scope, by commune, hamlet and name."""
        kind, _, which = scope.partition(":")
        if scope != PROVINCE and kind not in ("commune", "team"):
            return ()
        where = {"commune": "WHERE hamlet.commune = ?", "team": "WHERE team.id = ?"}.get(kind, "WHERE ? = ''")
        order = "ORDER BY hamlet.commune, hamlet.name, team.name"
        return tuple(map(_team, self._connection.rows(f"{_TEAM} {where} {order}", which)))

    def _one(self, where: str, value: int) -> Team | None:
        row = self._connection.row(f"{_TEAM} {where}", value)
        return None if row is None else _team(row)


def _team(row: sqlite3.Row) -> Team:
    place = (row["hamlet"], row["hamlet_name"], row["commune"])
    return Team(row["id"], row["name"], *place, row["chat"], bool(row["is_forum"]))


@carries_out(FoundTeam)
def _found(db: sqlite3.Connection, deed: FoundTeam, now: int) -> None:
    place = (deed.commune, deed.hamlet)
    db.execute("INSERT OR IGNORE INTO hamlet (commune, name) VALUES (?, ?)", place)
    hamlet = "SELECT id, ?, ? FROM hamlet WHERE commune = ? AND name = ?"
    db.execute(f"INSERT INTO team (hamlet, name, created_at) {hamlet}", (deed.name, now, *place))


@carries_out(LinkGroup)
def _link(db: sqlite3.Connection, deed: LinkGroup, _now: int) -> None:
    db.execute("UPDATE team SET chat = NULL WHERE chat = ?", (deed.chat,))
    db.execute("UPDATE team SET chat = ?, is_forum = ? WHERE id = ?", (deed.chat, deed.is_forum, deed.team))


@carries_out(Join)
def _join(db: sqlite3.Connection, deed: Join, now: int) -> None:
    """What was reached before stays counted where it was reached: nobody's past moves with them."""
    if db.execute("SELECT 1 FROM learner WHERE id = ? AND team <> ?", (deed.learner, deed.team)).fetchone():
        keeping.leave_household(db, deed.learner)
    sql = "UPDATE learner SET team = ?, known_as = ?, shared_at = ? WHERE id = ?"
    db.execute(sql, (deed.team, deed.known_as, now, deed.learner))


@carries_out(Part)
def _part(db: sqlite3.Connection, deed: Part, _now: int) -> None:
    """What only the team wrote down to find them goes with its sight."""
    keeping.leave_household(db, deed.learner)
    db.execute("UPDATE learner SET team = NULL, known_as = '', shared_at = NULL WHERE id = ?", (deed.learner,))
