"""An emulated Telegram in this process, and python-telegram-bot as the client under test."""

from __future__ import annotations

from collections.abc import AsyncIterator

import httpx
import pytest
from starlette.applications import Starlette
from telegram import Bot

from bot.emulator import Clock, Phone, World, create_app
from tests.emulator.making import MORNING, TOKEN, client_bot


@pytest.fixture
def app() -> Starlette:
    """Telegram on a standing clock."""
    return create_app(clock=Clock.fixed(MORNING))


@pytest.fixture
def world(app: Starlette) -> World:
    return app.state.world


@pytest.fixture
def sau(world: World) -> Phone:
    """A villager who has already pressed START, and whose START the bot has seen."""
    phone = world.person("Bà Sáu")
    phone.start()
    world.updates.pending.clear()
    return phone


@pytest.fixture
async def bot(app: Starlette) -> AsyncIterator[Bot]:
    async with client_bot(app) as client:
        yield client


@pytest.fixture
async def api(app: Starlette) -> AsyncIterator[httpx.AsyncClient]:
    """The Bot API without a library in between."""
    base = f"http://emulator/bot{TOKEN}/"
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url=base) as client:
        yield client
