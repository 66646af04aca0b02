"""A store and a service for every test."""

from collections.abc import Iterator

import pytest

from bot.records.sqlite import SqliteStore, open_store
from tests.service.parrot import World


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    with open_store() as opened:
        yield opened


@pytest.fixture
def world(store: SqliteStore) -> World:
    return World(store)
