"""Links and browsers in SQLite."""

from __future__ import annotations

import sqlite3
from datetime import datetime

from bot.records.deeds import carries_out
from bot.records.reading import Rows
from bot.records.times import from_ms, to_ms
from bot.tutor.deeds import EndBrowser, OfferLink, OpenBrowser, SeeBrowser, UseLink
from bot.tutor.team.sign_in import IDLE, LINK_LASTS, SIGNED_IN, Browser, Link

_FRESH = "SELECT * FROM sign_in_link WHERE digest = ? AND used_at IS NULL AND made_at > ? AND made_at <= ?"
_OPEN = "SELECT * FROM browser WHERE made_at > ? AND seen_at > ? AND"


class SqliteBrowsers:
    """Implements `Browsers`."""

    def __init__(self, connection: Rows) -> None:
        self._connection = connection

    def link(self, digest: str, now: datetime) -> Link | None:
        """Return the link, if it is fresh and unused."""
        row = self._connection.row(_FRESH, digest, to_ms(now - LINK_LASTS), to_ms(now))
        return None if row is None else Link(row["digest"], row["person"], row["language"])

    def browser(self, digest: str, now: datetime) -> Browser | None:
        """Return the browser, if it is signed in, not for too long and not idle for too long."""
        row = self._connection.row(f"{_OPEN} digest = ?", *_since(now), digest)
        return None if row is None else _browser(row)

    def is_spent(self, digest: str) -> bool:
        """Return whether a link with that digest was used."""
        row = self._connection.row("SELECT used_at FROM sign_in_link WHERE digest = ?", digest)
        return row is not None and row["used_at"] is not None

    def of(self, person: int, now: datetime) -> tuple[Browser, ...]:
        """Return where a person is signed in, the latest used first."""
        sql = f"{_OPEN} person = ? ORDER BY seen_at DESC, digest"
        return tuple(map(_browser, self._connection.rows(sql, *_since(now), person)))


def _since(now: datetime) -> tuple[int, int]:
    return to_ms(now - SIGNED_IN), to_ms(now - IDLE)


def _browser(row: sqlite3.Row) -> Browser:
    times = (from_ms(row["made_at"]), from_ms(row["seen_at"]))
    return Browser(row["digest"], row["person"], row["language"], row["named"], *times)


@carries_out(OfferLink)
def _offer(db: sqlite3.Connection, deed: OfferLink, now: int) -> None:
    """One link at a time: a new one ends those before it."""
    db.execute("DELETE FROM sign_in_link WHERE person = ? AND used_at IS NULL", (deed.person,))
    sql = "INSERT INTO sign_in_link (digest, person, language, made_at) VALUES (?, ?, ?, ?)"
    db.execute(sql, (deed.digest, deed.person, deed.language, now))


@carries_out(UseLink)
def _use(db: sqlite3.Connection, deed: UseLink, now: int) -> None:
    db.execute("UPDATE sign_in_link SET used_at = ? WHERE digest = ? AND used_at IS NULL", (now, deed.digest))


@carries_out(OpenBrowser)
def _open(db: sqlite3.Connection, deed: OpenBrowser, now: int) -> None:
    sql = "INSERT INTO browser (digest, person, language, named, made_at, seen_at) VALUES (?, ?, ?, ?, ?, ?)"
    db.execute(sql, (deed.digest, deed.person, deed.language, deed.named, now, now))


@carries_out(SeeBrowser)
def _see(db: sqlite3.Connection, deed: SeeBrowser, now: int) -> None:
    db.execute("UPDATE browser SET seen_at = ?, language = ? WHERE digest = ?", (now, deed.language, deed.digest))


@carries_out(EndBrowser)
def _end(db: sqlite3.Connection, deed: EndBrowser, _now: int) -> None:
    db.execute("DELETE FROM browser WHERE digest = ?", (deed.digest,))
