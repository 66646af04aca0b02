"""Reloading on save: a new course, or faults while the old course stays."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator

import pytest

from bot.authoring.load import Loaded
from bot.authoring.watch import reloads
from tests.authoring.lessons import TODAY, VI, Copy


@pytest.fixture
async def watching(lessons: Copy) -> AsyncIterator[AsyncIterator[Loaded]]:
    stop = asyncio.Event()
    found = reloads(lessons.root, lambda: TODAY, stop)
    yield found
    stop.set()


async def saved(lessons: Copy, watching: AsyncIterator[Loaded], old: str, new: str) -> Loaded:
    """Save a change, and save again until the watcher, which may be still starting, has seen it."""
    lessons.change(VI, old, new)
    content = (lessons.root / VI).read_bytes()
    waiting = asyncio.ensure_future(anext(watching))
    while not (await asyncio.wait([waiting], timeout=0.3))[0]:
        lessons.write(VI, content)
    return waiting.result()


async def test_a_save_gives_a_new_course(lessons: Copy, watching: AsyncIterator[Loaded]) -> None:
    loaded = await saved(lessons, watching, "Tìm hình", "Kiếm hình")

    assert loaded.course is not None


async def test_a_broken_save_gives_faults_and_a_mended_one_a_course(
    lessons: Copy, watching: AsyncIterator[Loaded]
) -> None:
    broken = await saved(lessons, watching, "phút: 5", "phút: năm")
    mended = await saved(lessons, watching, "phút: năm", "phút: 5")

    assert broken.course is None
    assert [fault.line for fault in broken.faults] == [8]
    assert mended.course is not None
