"""The team's book in SQLite: every port of `Book`, over the store's own connection."""

from __future__ import annotations

from collections.abc import Iterable

from bot.records.reading import Rows
from bot.records.team.asking import SqliteAskings
from bot.records.team.calls import SqliteCalls
from bot.records.team.classes import SqliteClassCodes
from bot.records.team.diary import SqliteDiary
from bot.records.team.duties import SqliteDuties
from bot.records.team.invitations import SqliteInvitations
from bot.records.team.places import SqliteTeams
from bot.records.team.proofs import SqliteProofs
from bot.records.team.pupils import SqlitePupils
from bot.records.team.register import SqliteRegister
from bot.records.team.roles import SqliteRoles
from bot.records.team.sign_in import SqliteBrowsers
from bot.records.team.totals import SqliteTotals
from bot.records.team.worklist import SqliteWorklist
from bot.tutor.team.book import Book
from bot.tutor.team.calls.rota import USUAL, Rota


def book_of(connection: Rows, operators: Iterable[int] = (), team_chat: int | None = None, rota: Rota = USUAL) -> Book:
    """Return the book over a connection; `operators`, `team_chat` and `rota` are what the settings say."""
    return Book(
        teams=SqliteTeams(connection),
        roles=SqliteRoles(connection, operators),
        totals=SqliteTotals(connection),
        calls=SqliteCalls(connection, team_chat),
        rota=rota,
        browsers=SqliteBrowsers(connection),
        register=SqliteRegister(connection),
        askings=SqliteAskings(connection),
        invitations=SqliteInvitations(connection),
        class_codes=SqliteClassCodes(connection),
        pupils=SqlitePupils(connection),
        diary=SqliteDiary(connection),
        worklist=SqliteWorklist(connection),
        proofs=SqliteProofs(connection),
        duties=SqliteDuties(connection),
    )
