"""Copies that can be trusted, and putting one back without losing what was there."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest

from bot.records.backup import copy_to, put_back
from bot.records.base import StoreError
from bot.records.sqlite import open_store
from tests.records.making import AN, NOON, received, turn


@pytest.fixture
def database(tmp_path: Path) -> Path:
    path = tmp_path / "data" / "sen.db"
    with open_store(path) as store:
        store.apply(received(store, 1), turn(), NOON)
    return path


def learners(path: Path) -> list[int]:
    with open_store(path) as store:
        return [row["id"] for row in store._connection.rows("SELECT id FROM learner ORDER BY id")]


def test_a_copy_is_whole_while_the_bot_writes_and_for_nobody_else(database: Path, tmp_path: Path) -> None:
    with open_store(database) as store:
        store.apply(received(store, 2, AN + 1), turn(AN + 1), NOON)

        copy = copy_to(tmp_path / "copies", database, NOON)

    assert copy.name == "sen-2026-11-23-120000.db"
    assert copy.stat().st_mode & 0o077 == 0
    assert learners(copy) == [AN, AN + 1]
    assert [path.suffix for path in copy.parent.glob("*.part")] == []


def test_a_copy_put_back_takes_the_stores_place_and_the_old_one_stays(database: Path, tmp_path: Path) -> None:
    copy = copy_to(tmp_path, database, NOON)
    with open_store(database) as store:
        store.apply(received(store, 2, AN + 1), turn(AN + 1), NOON)

    kept = put_back(copy, database, NOON + timedelta(hours=1))

    assert learners(database) == [AN]
    assert kept is not None
    assert learners(kept) == [AN, AN + 1]


def test_nothing_is_put_back_while_the_bot_runs(database: Path, tmp_path: Path) -> None:
    copy = copy_to(tmp_path, database, NOON)

    with open_store(database), pytest.raises(StoreError, match="another bot"):
        put_back(copy, database, NOON)


@pytest.mark.parametrize("content", [b"", b"hello", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_copy_changes_nothing(database: Path, tmp_path: Path, content: bytes) -> None:
    bad = tmp_path / "bad.db"
    bad.write_bytes(content)

    with pytest.raises(StoreError, match=r"bad\.db"):
        put_back(bad, database, NOON)

    assert learners(database) == [AN]


def test_a_copy_of_a_newer_sen_is_refused(database: Path, tmp_path: Path) -> None:
    copy = copy_to(tmp_path, database, NOON)
    with closing(sqlite3.connect(copy)) as raw:
        (table,) = raw.execute("SELECT name FROM sqlite_master WHERE name LIKE '%migrations%' LIMIT 1").fetchone()
        columns = [row[1] for row in raw.execute(f"PRAGMA table_info({table})")]
        values = {"migration_set": "sen", "name": "m999_future", "applied_at": "2099-01-01"}
        found = [values.get(column) for column in columns]
        raw.execute(f"INSERT INTO {table} VALUES ({','.join('?' * len(columns))})", found)
        raw.commit()

    with pytest.raises(StoreError, match="newer Sen"):
        put_back(copy, database, NOON)


def test_a_copy_goes_where_there_was_no_store(database: Path, tmp_path: Path) -> None:
    copy = copy_to(tmp_path, database, NOON)

    assert put_back(copy, tmp_path / "new" / "sen.db", NOON) is None
    assert learners(tmp_path / "new" / "sen.db") == [AN]


def test_without_a_store_there_is_no_copy(tmp_path: Path) -> None:
    with pytest.raises(StoreError, match="SEN_DATABASE"):
        copy_to(tmp_path, tmp_path / "none.db", NOON)
