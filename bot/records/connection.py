"""The one connection that writes, and the lock that keeps it the only one.

WAL with FULL sync: what is committed survives a power cut. Only what an update led to need not wait for the disk:
the update itself does lie there, so that after a power cut it is handled again, to the same end. A commit then costs
0.02 ms instead of one to eight. SQLite before 3.51.3 can damage a WAL when two connections write or checkpoint
at once, and two writers starve each other: hence one process, one connection.
"""

from __future__ import annotations

import fcntl
import os
import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlite_utils import Database

from bot.corridor.mail import UnavailableError
from bot.records.base import StoreError
from bot.records.migrations import migrate

MEMORY = ":memory:"
_BUSY_MS = 5000


class Connection:
    """The open database. Use it from one thread, and never await inside `write()`."""

    def __init__(self, path: Path | str) -> None:
        self._name = str(path)
        self._lock = None if self._name == MEMORY else lock(Path(path))
        try:
            self._raw = _open(self._name)
        except (sqlite3.DatabaseError, StoreError) as error:
            self._unlock()
            raise error if isinstance(error, StoreError) else StoreError(_broken(self._name, error)) from error

    def rows(self, sql: str, *values: object) -> list[sqlite3.Row]:
        """Return the rows of a SELECT. Raises UnavailableError."""
        try:
            return self._raw.execute(sql, values).fetchall()
        except sqlite3.OperationalError as error:
            raise UnavailableError(str(error)) from error

    def row(self, sql: str, *values: object) -> sqlite3.Row | None:
        """Return the first row of a SELECT, or None. Raises UnavailableError."""
        found = self.rows(sql, *values)
        return found[0] if found else None

    @contextmanager
    def write(self, *, is_replayable: bool = False) -> Iterator[sqlite3.Connection]:
        """Run a block as one transaction, kept whole or not at all. Raises UnavailableError; refuses to nest.

        A replayable one is safe from a killed process, and from a power cut once a later one is on disk.
        """
        if self._raw.in_transaction:
            raise RuntimeError("a transaction inside a transaction would be lost with the outer one")
        try:
            self._raw.execute("PRAGMA synchronous = " + ("NORMAL" if is_replayable else "FULL"))
            self._raw.execute("BEGIN IMMEDIATE")
            yield self._raw
            self._raw.execute("COMMIT")
        except BaseException as error:
            if self._raw.in_transaction:
                self._raw.execute("ROLLBACK")
            if isinstance(error, sqlite3.OperationalError):
                raise UnavailableError(str(error)) from error
            raise

    def settle(self) -> None:
        """Fold the write-ahead log into the file and empty it, so that what was deleted is gone from disk."""
        self.rows("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Close the database and let the next process have it."""
        self._raw.close()
        self._unlock()

    def _unlock(self) -> None:
        if self._lock is not None:
            unlock(self._lock)
            self._lock = None


def _open(name: str) -> sqlite3.Connection:
    raw = sqlite3.connect(name, timeout=_BUSY_MS / 1000, isolation_level=None)
    try:
        raw.row_factory = sqlite3.Row
        raw.execute("PRAGMA journal_mode = WAL")
        for pragma in ("synchronous = FULL", "foreign_keys = ON", f"busy_timeout = {_BUSY_MS}", "secure_delete = ON"):
            raw.execute(f"PRAGMA {pragma}")
        verdict = raw.execute("PRAGMA quick_check(1)").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        migrate(Database(raw), name)
    except BaseException:
        raw.close()
        raise
    return raw


def lock(path: Path) -> int:
    """Hold `<path>.lock` until it is let go or the process ends, however it ends. Raises StoreError."""
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        handle = os.open(f"{path}.lock", os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
        # The database and what SQLite lays beside it are for the bot's own eyes, whatever the umask.
        os.close(os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600))
    except OSError as error:
        raise StoreError(
            f"{path}: không tạo được tệp ({error.strerror}); hãy kiểm SEN_DATABASE và quyền ghi"
            f" / cannot be created; check SEN_DATABASE and its permissions"
        ) from error
    try:
        fcntl.flock(handle, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except OSError:
        os.close(handle)
        raise StoreError(
            f"{path}: một bot khác đang dùng tệp này; hãy dừng bot đó trước / another bot uses it; stop that one first"
        ) from None
    return handle


def unlock(held: int) -> None:
    """Let a lock go."""
    os.close(held)


def _broken(name: str, error: Exception) -> str:
    return (
        f"{name}: cơ sở dữ liệu hỏng hoặc không mở được ({error}); hãy chép lại bản sao lưu (docs/operators.md)"
        f" / damaged or unreadable; put the backup back (docs/operators.md)"
    )
