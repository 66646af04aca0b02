"""Stores to test: in a file, and in memory."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from bot.records.sqlite import SqliteStore, open_store


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "sen.db"


@pytest.fixture(params=["file", "memory"])
def store(request: pytest.FixtureRequest, path: Path) -> Iterator[SqliteStore]:
    """Every backend there is; all must keep the same contract."""
    with open_store(path if request.param == "file" else ":memory:") as opened:
        yield opened
