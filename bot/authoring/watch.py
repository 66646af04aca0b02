"""Watches the lessons folder and loads it again whenever a file is saved."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from datetime import date
from pathlib import Path

import watchfiles

from bot.authoring.load import Loaded, load
from bot.tutor.course import SOURCE_LANGUAGE


async def reloads(
    folder: Path, today: Callable[[], date], stop: asyncio.Event, language: str = SOURCE_LANGUAGE
) -> AsyncIterator[Loaded]:
    """Yield what the folder holds after each change, until `stop` is set.

    A course that cannot be taught comes as faults only: whoever listens keeps the course it has.
    """
    async for _ in watchfiles.awatch(folder, stop_event=stop):
        yield await asyncio.to_thread(load, folder, today(), language)
