"""What was asked last in a chat, in SQLite."""

from __future__ import annotations

import sqlite3

from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.records.times import from_ms
from bot.tutor.team.people.asking import Ask, Asking

_ASK = "INSERT OR REPLACE INTO asking (chat, what, about, at) VALUES (?, ?, ?, ?)"


class SqliteAskings:
    """Implements `Askings`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def of(self, chat: int) -> Asking | None:
        """Return what was asked last in a chat and not answered."""
        row = self._connection.row("SELECT * FROM asking WHERE chat = ?", chat)
        return None if row is None else Asking(row["what"], row["about"], from_ms(row["at"]))


@carries_out(Ask)
def _ask(db: sqlite3.Connection, deed: Ask, now: int) -> None:
    if deed.what:
        db.execute(_ASK, (deed.chat, deed.what, deed.about, now))
    else:
        db.execute("DELETE FROM asking WHERE chat = ?", (deed.chat,))
