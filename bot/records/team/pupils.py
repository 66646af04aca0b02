"""Learners and the telephones they learn on, in SQLite; and their households."""

from __future__ import annotations

import sqlite3
from dataclasses import replace

from bot.records import session_codec
from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.tutor.session import Session
from bot.tutor.team.people.pupils import (
    Guarded,
    Household,
    NameHousehold,
    Picture,
    Pupil,
    Seat,
    SetHousehold,
    TakeOver,
    WithoutPhone,
)  # fmt: skip

_PUPIL = """
SELECT id, phone, picture, team, known_as, household,
    trim(replace(coalesce(json_extract(session, '$.session.address'), ''), 'any', '')
        || ' ' || coalesce(json_extract(session, '$.session.name'), '')) AS called
FROM learner
"""


class SqlitePupils:
    """Implements `Pupils`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def pupil(self, learner: int) -> Pupil | None:
        """Return the learner of that number."""
        row = self._connection.row(f"{_PUPIL} WHERE id = ?", learner)
        return None if row is None else _pupil(row)

    def on(self, phone: int) -> tuple[Pupil, ...]:
        """Return who learns on a telephone, its owner first."""
        sql = f"{_PUPIL} WHERE phone = ? ORDER BY id <> phone, created_at"
        return tuple(map(_pupil, self._connection.rows(sql, phone)))

    def of_team(self, team: int) -> tuple[Pupil, ...]:
        """Return the learners that a team sees, by the name it knows them by."""
        return tuple(map(_pupil, self._connection.rows(f"{_PUPIL} WHERE team = ? ORDER BY known_as, id", team)))

    def session(self, chat: int, learner: int) -> Session:
        """Return where a learner is, as it would be on that telephone."""
        row = self._connection.row("SELECT session FROM learner WHERE id = ?", learner)
        own = 0 if learner == chat else learner
        if row is None:
            return Session(chat, learner=own)
        return replace(session_codec.decode(row["session"]), chat=chat, learner=own)

    def households(self, hamlet: int) -> tuple[Household, ...]:
        """Return the households of a hamlet, by name."""
        rows = self._connection.rows("SELECT id, name FROM household WHERE hamlet = ? ORDER BY name, id", hamlet)
        return tuple(Household(row["id"], row["name"]) for row in rows)


def _pupil(row: sqlite3.Row) -> Pupil:
    return Pupil(
        row["id"], row["phone"], row["picture"], row["called"], row["team"], row["known_as"], row["household"]
    )  # fmt: skip


@carries_out(Seat)
def _seat(db: sqlite3.Connection, deed: Seat, _now: int) -> None:
    if deed.learner == deed.chat:
        db.execute("DELETE FROM phone WHERE chat = ?", (deed.chat,))
    else:
        db.execute("INSERT OR REPLACE INTO phone (chat, learner) VALUES (?, ?)", (deed.chat, deed.learner))


@carries_out(Picture)
def _picture(db: sqlite3.Connection, deed: Picture, _now: int) -> None:
    db.execute("UPDATE learner SET picture = ? WHERE id = ?", (deed.picture, deed.learner))


@carries_out(WithoutPhone)
def _without_phone(db: sqlite3.Connection, deed: WithoutPhone, _now: int) -> None:
    db.execute("UPDATE learner SET phone = NULL WHERE id = ?", (deed.learner,))


@carries_out(TakeOver)
def _take_over(db: sqlite3.Connection, deed: TakeOver, _now: int) -> None:
    """From now on the learner is nobody's pupil on another telephone."""
    db.execute("DELETE FROM phone WHERE learner = ?", (deed.learner,))
    db.execute("UPDATE learner SET phone = ?, has_left = 0 WHERE id = ?", (deed.chat, deed.learner))
    _seat(db, Seat(deed.chat, deed.learner), _now)


@carries_out(Guarded)
def _guarded(db: sqlite3.Connection, deed: Guarded, now: int) -> None:
    db.execute("UPDATE learner SET guarded_at = ? WHERE id = ?", (now, deed.learner))


@carries_out(NameHousehold)
def _name_household(db: sqlite3.Connection, deed: NameHousehold, _now: int) -> None:
    made = db.execute("INSERT INTO household (hamlet, name) VALUES (?, ?)", (deed.hamlet, deed.name))
    _set_household(db, SetHousehold(deed.learner, made.lastrowid), _now)


@carries_out(SetHousehold)
def _set_household(db: sqlite3.Connection, deed: SetHousehold, _now: int) -> None:
    """A household that nobody belongs to any more goes away."""
    db.execute("UPDATE learner SET household = ? WHERE id = ?", (deed.household, deed.learner))
    empty_households_go(db)


def empty_households_go(db: sqlite3.Connection) -> None:
    """Delete the households that no learner belongs to."""
    used = "SELECT household FROM learner WHERE household IS NOT NULL"
    db.execute(f"DELETE FROM household WHERE id NOT IN ({used})")
