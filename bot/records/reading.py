"""Reading the store's file beside the bot: a connection that cannot write, for reports made at the command line."""

from __future__ import annotations

import sqlite3
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Protocol

from bot.records.base import StoreError

_NEWEST = "calendar"
"""A table that only a store of this release has."""


class Rows(Protocol):
    """Anything that SELECTs can be asked of."""

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Return the rows of a SELECT."""
        ...

    def row(self, sql: str, *values: object) -> sqlite3.Row | None:
        """Return the first row of a SELECT, or None."""
        ...


class Reader:
    """Implements `Rows` over a connection that cannot write; one moment of the store, however long it is read."""

    def __init__(self, raw: sqlite3.Connection) -> None:
        self._raw = raw

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Return the rows of a SELECT."""
        return self._raw.execute(sql, values).fetchall()

    def row(self, sql: str, *values: object) -> sqlite3.Row | None:
        """Return the first row of a SELECT, or None."""
        found: sqlite3.Row | None = self._raw.execute(sql, values).fetchone()
        return found

    def stream(self, sql: str, *values: object) -> Generator[sqlite3.Row]:
        """Yield the rows of a SELECT as they are read, whatever their number."""
        yield from self._raw.execute(sql, values)


@contextmanager
def reading(path: Path) -> Iterator[Reader]:
    """Open the store's file to read it. Raises StoreError when there is none, or it is another release's."""
    if not path.exists():
        raise StoreError(f"{path}: chưa có tệp này; coi lại SEN_DATABASE / no such file; check SEN_DATABASE")
    raw = sqlite3.connect(f"{path.resolve().as_uri()}?mode=ro", uri=True, isolation_level=None)
    raw.row_factory = sqlite3.Row
    try:
        raw.execute("BEGIN")
        known = raw.execute("SELECT count(*) FROM sqlite_master WHERE name = ?", (_NEWEST,)).fetchone()[0]
        if not known:
            raise StoreError(
                f"{path}: tệp của bản Sen cũ; hãy chạy `sen run` một lần để nâng cấp / of an older Sen; run it once"
            )
        yield Reader(raw)
    except sqlite3.DatabaseError as fault:
        raise StoreError(f"{path}: không đọc được ({fault}) / cannot be read") from fault
    finally:
        raw.close()
