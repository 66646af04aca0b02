"""A bot at work on its own Telegram, with learners who have come as far as a first lesson."""

from __future__ import annotations

from collections.abc import Callable
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path

from benchmarks.emulated import Telegram
from benchmarks.load import QUIET, at_pace, tap, walk
from benchmarks.running import Running
from bot.emulator.phone import Phone

LEARNERS = 120
ENTRANCE = 40
"""Learners a second who come in before anything is measured."""

TAPS_TO_A_LESSON = 4
WALK = 300
"""Taps of one person who goes ahead, so that the pictures on the way have been drawn."""

UP_WITHIN = 120.0

Start = Callable[[Telegram, Path], Running]


@dataclass
class Stand:
    """One bot at work; `database` is Sen's."""

    name: str
    telegram: Telegram
    bot: Running
    phones: list[Phone]
    database: Path | None = None


async def stand_up(
    stack: AsyncExitStack, folder: Path, name: str, start: Start, *, first: Start | None = None
) -> Stand:
    """Start a bot and bring every learner to the first step; `first` does that faster, where there is such a way."""
    scratch = folder / "".join(char for char in name if char.isalnum())
    scratch.mkdir()
    telegram = await stack.enter_async_context(Telegram().serving())
    pioneer, *phones = telegram.people(LEARNERS + 1)
    bot = await _started(stack, first or start, telegram, scratch)
    await at_pace(telegram, bot, [pioneer], 1, 1, Phone.start)
    if (scratch / "sen.db").exists():
        await walk(telegram, bot, pioneer, WALK)
    for act in (Phone.start, *[tap] * TAPS_TO_A_LESSON):
        load = await at_pace(telegram, bot, phones, ENTRANCE, LEARNERS / ENTRANCE, act)
        await telegram.quiet(QUIET, 30)
        if load.missing:
            raise RuntimeError(f"{name}: {load.missing} learners got no answer\n{bot.tail()}")
    if first:
        bot.stop()
        telegram.online.clear()
        bot = await _started(stack, start, telegram, scratch)
    database = scratch / "sen.db"
    return Stand(name, telegram, bot, phones, database if database.exists() else None)


async def _started(stack: AsyncExitStack, start: Start, telegram: Telegram, scratch: Path) -> Running:
    bot = start(telegram, scratch)
    stack.callback(bot.stop)
    await bot.gets(telegram.online, UP_WITHIN)
    return bot
