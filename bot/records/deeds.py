"""Carries out deeds in the transaction of the message that led to them.

Each kind of deed has one function, registered where its table is written: `@carries_out(Note)`.
"""

from __future__ import annotations

import sqlite3
from collections.abc import Callable, Iterable
from typing import Any

from bot.tutor.deeds import Deed, Note

Carry = Callable[[sqlite3.Connection, Any, int], None]

_CARRIERS: dict[type[Deed], Carry] = {}


def carries_out(kind: type[Deed]) -> Callable[[Carry], Carry]:
    """Register the function that carries out one kind of deed; it gets the open transaction, the deed, and the time."""

    def register(carry: Carry) -> Carry:
        _CARRIERS[kind] = carry
        return carry

    return register


def carry_out(db: sqlite3.Connection, deeds: Iterable[Deed], now: int) -> None:
    """Carry out deeds in order; `now` is in milliseconds. Raises KeyError for a kind that nobody registered."""
    for deed in deeds:
        _CARRIERS[type(deed)](db, deed, now)


@carries_out(Note)
def _note(db: sqlite3.Connection, note: Note, now: int) -> None:
    sql = "INSERT INTO audit (at, person, deed, whom, detail) VALUES (?, ?, ?, ?, ?)"
    db.execute(sql, (now, note.person, note.deed, note.whom, note.detail))
