"""The team's book in SQLite: every port of `Book`, over the store's own connection."""

from __future__ import annotations

from collections.abc import Iterable

from bot.records.reading import Rows
from bot.records.team.places import SqliteTeams
from bot.records.team.roles import SqliteRoles
from bot.records.team.totals import SqliteTotals
from bot.tutor.team.book import Book


def book_of(connection: Rows, operators: Iterable[int] = ()) -> Book:
    """Return the book over a connection; `operators` are made so by the settings."""
    return Book(SqliteTeams(connection), SqliteRoles(connection, operators), SqliteTotals(connection))
