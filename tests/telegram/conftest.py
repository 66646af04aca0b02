"""A bot on the emulator, all in one process."""

from collections.abc import AsyncIterator, Iterator

import httpx
import pytest

from bot.emulator.app import create_app
from bot.emulator.world import TOKEN, World
from bot.records.sqlite import SqliteStore, open_store
from bot.telegram.api import Api
from tests.telegram.sending import Room


@pytest.fixture
def world() -> World:
    world: World = create_app().state.world
    return world


@pytest.fixture
async def api(world: World) -> AsyncIterator[Api]:
    app = create_app()
    app.state.world = world
    api = Api(TOKEN, "http://emulator", httpx.ASGITransport(app))
    yield api
    await api.close()


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    with open_store() as opened:
        yield opened


@pytest.fixture
def room(api: Api, store: SqliteStore) -> Room:
    return Room(api, store)
