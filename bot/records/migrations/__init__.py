"""The schema, grown by numbered steps; a step is never edited once released, a new one is added.

    m001_corridor ─▶ m002_teams ─▶ m003_calls ─▶ m004_people ─▶ m005_pages ─▶ m006_stumbles
                                      troubles                                   counts
                  ─▶ m007_lost_groups ─▶ m008_calendar

Each step is taken whole, in one transaction, or not at all. Times are whole milliseconds since 1970, UTC.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from sqlite_utils import Database, Migrations

from bot.records.base import StoreError
from bot.records.migrations import (
    m001_corridor,
    m002_teams,
    m003_calls,
    m004_people,
    m005_pages,
    m006_stumbles,
    m007_lost_groups,
    m008_calendar,
)

STEPS: dict[str, Callable[[], Iterator[str]]] = {
    "m001_corridor": m001_corridor.statements,
    "m002_teams": m002_teams.statements,
    "m003_calls": m003_calls.statements,
    "m004_people": m004_people.statements,
    "m005_pages": m005_pages.statements,
    "m006_stumbles": m006_stumbles.statements,
    "m007_lost_groups": m007_lost_groups.statements,
    "m008_calendar": m008_calendar.statements,
}
"""The steps in order, by the names that a store keeps of those it has taken."""


def migrate(db: Database, path: str, *, before: str | None = None) -> None:
    """Bring the schema up to date, or to where it was before a step. Raises StoreError when a newer Sen wrote to it."""
    refuse_newer(db, path)
    _migrations().apply(db, stop_before=before)


def refuse_newer(db: Database, path: str) -> None:
    """Raise StoreError when a newer Sen has written to the file."""
    unknown = [applied.name for applied in _migrations().applied(db) if applied.name not in STEPS]
    if unknown:
        raise StoreError(
            f"{path}: một bản Sen mới hơn đã ghi tệp này ({unknown[-1]}); hãy dùng bản mới đó"
            f" / written by a newer Sen ({unknown[-1]}); use that one"
        )


def _migrations() -> Migrations:
    migrations = Migrations("sen")
    for name, statements in STEPS.items():
        migrations(name=name)(_taking(statements))
    return migrations


def _taking(statements: Callable[[], Iterator[str]]) -> Callable[[Database], None]:
    def take(db: Database) -> None:
        for statement in statements():
            db.execute(statement)

    return take
