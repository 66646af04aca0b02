"""Checked copies of the store, taken while the bot runs, and putting one back.

copy_to    store ─▶ SQLite's own backup ─▶ integrity check ─▶ sen-2026-12-01-0930.db
put_back   copy ─▶ integrity check ─▶ (the bot must not run) ─▶ store; the old one stays beside it
"""

from __future__ import annotations

import os
import shutil
import sqlite3
from contextlib import closing
from datetime import datetime
from pathlib import Path

from sqlite_utils import Database

from bot.records.base import StoreError
from bot.records.connection import lock, unlock
from bot.records.migrations import refuse_newer
from bot.tutor.local_time import LOCAL

_COMPANIONS = ("-wal", "-shm")


def copy_to(folder: Path, database: Path, now: datetime) -> Path:
    """Copy the store into a folder and return the copy's path; a copy that is not whole is not left there.

    Raises StoreError.
    """
    if not database.exists():
        raise StoreError(f"{database}: chưa có tệp này; coi lại SEN_DATABASE / no such file; check SEN_DATABASE")
    target = folder / f"sen-{now.astimezone(LOCAL):%Y-%m-%d-%H%M%S}.db"
    half = target.with_suffix(".part")
    try:
        folder.mkdir(parents=True, exist_ok=True)
        os.close(os.open(half, os.O_WRONLY | os.O_CREAT | os.O_TRUNC | os.O_CLOEXEC, 0o600))
        with closing(_readable(database)) as source, closing(sqlite3.connect(half)) as copy:
            source.backup(copy)
            copy.execute("PRAGMA journal_mode = DELETE")
        _check(half)
        _sync(half)
        half.replace(target)
    except (OSError, sqlite3.DatabaseError, StoreError) as fault:
        half.unlink(missing_ok=True)
        raise StoreError(f"{target}: không sao lưu được ({fault}) / could not be made") from fault
    return target


def put_back(file: Path, database: Path, now: datetime) -> Path | None:
    """Put a copy in the store's place, and return where the store before now lies, if there was one.

    Raises StoreError when the copy is damaged or newer than this Sen, or the bot runs; nothing is changed then.
    """
    if not file.is_file():
        raise StoreError(f"{file}: không có tệp này / no such file")
    try:
        _check(file)
    except sqlite3.DatabaseError as fault:
        raise StoreError(f"{file}: bản sao hỏng ({fault}), không chép vô / damaged, nothing was changed") from fault
    held = lock(database)
    try:
        return _exchanged(file, database, now)
    except OSError as fault:
        raise StoreError(f"{database}: không chép vô được ({fault.strerror}) / cannot be put back") from fault
    finally:
        unlock(held)


def _exchanged(file: Path, database: Path, now: datetime) -> Path | None:
    half = database.with_name(f"{database.name}.part")
    shutil.copyfile(file, half)
    half.chmod(0o600)
    _sync(half)
    kept = None
    # The lock makes an empty file where there was no store.
    if database.stat().st_size > 0:
        kept = database.with_name(f"{database.name}.before-{now.astimezone(LOCAL):%Y-%m-%d-%H%M%S}")
        with closing(sqlite3.connect(database)) as old:
            old.execute("PRAGMA wal_checkpoint(TRUNCATE)")
        os.link(database, kept)
    for ending in _COMPANIONS:
        database.with_name(database.name + ending).unlink(missing_ok=True)
    half.replace(database)
    return kept


def _readable(database: Path) -> sqlite3.Connection:
    return sqlite3.connect(f"{database.resolve().as_uri()}?mode=ro", uri=True)


def _check(path: Path) -> None:
    """Raise sqlite3.DatabaseError when the file is no whole store, StoreError when a newer Sen has written it."""
    with closing(_readable(path)) as raw:
        verdict = raw.execute("PRAGMA integrity_check(1)").fetchone()[0]
        if verdict != "ok":
            raise sqlite3.DatabaseError(verdict)
        if not raw.execute("SELECT 1 FROM sqlite_master WHERE name = 'inbox'").fetchone():
            raise sqlite3.DatabaseError("no store of Sen's")
        refuse_newer(Database(raw), str(path))


def _sync(path: Path) -> None:
    handle = os.open(path, os.O_RDONLY | os.O_CLOEXEC)
    try:
        os.fsync(handle)
    finally:
        os.close(handle)
