"""From nothing to the first answer, and the memory of a bot that rests: `python -m benchmarks.cold`. Prints Markdown.

A learner has pressed START before the bot is started; measured until its first message reaches the emulator, in turns.
Needs both environments and a trained model (`make train`), or `--without-rasa`.
"""

from __future__ import annotations

import argparse
import asyncio
import tempfile
from collections import defaultdict
from collections.abc import Callable
from functools import partial
from pathlib import Path

import click

from benchmarks.contestants import start_echo, start_sen, start_stock, train_stock
from benchmarks.emulated import Telegram
from benchmarks.figures import machine, median, ratio, table
from benchmarks.load import at_pace
from benchmarks.running import Running, memory_of
from bot.emulator.phone import Phone

WITHIN = 120.0
RESTED = 1.5
"""Seconds of rest before memory is read."""

Start = Callable[[Telegram, Path], Running]


async def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=3)
    asked.add_argument("--without-rasa", action="store_true")
    chosen = asked.parse_args()
    click.echo(machine() + "\n")
    starts: dict[str, Start] = {"echo bot": start_echo, "Sen by keywords": start_sen}
    if not chosen.without_rasa:
        starts |= {"Sen, starting its Rasa": partial(start_sen, nlu=""), "stock Rasa, repaired": start_stock}
    seconds: dict[str, list[float]] = defaultdict(list)
    memory: dict[str, list[float]] = defaultdict(list)
    with tempfile.TemporaryDirectory(prefix="sen-bench-") as folder:
        if not chosen.without_rasa:
            train_stock(Path(folder))
        for run in range(chosen.runs):
            for name, start in starts.items():
                scratch = Path(folder) / f"{run}{name}"
                scratch.mkdir()
                await _measure(name, start, scratch, seconds, memory)
        if not chosen.without_rasa:
            click.echo(f"Stock Rasa as shipped answered {await _as_shipped(Path(folder))} of 20.\n")
    base = median(seconds["echo bot: first answer"])
    rows = [
        [
            name,
            f"{median(times):.1f}",
            f"{min(times):.1f}–{max(times):.1f}",
            ratio(median(times), base),
            _mb(memory[name]),
        ]
        for name, times in seconds.items()
    ]
    click.echo(table(["from start to", "s", "range", "to echo", "memory, MB"], rows))


async def _measure(
    name: str, start: Start, scratch: Path, seconds: dict[str, list[float]], memory: dict[str, list[float]]
) -> None:
    async with Telegram().serving() as telegram:
        telegram.people(1)[0].start()
        bot = start(telegram, scratch)
        try:
            while not telegram.messages():
                bot.check()
                await asyncio.sleep(0.01)
            seconds[f"{name}: first answer"].append(telegram.calls[-1].at - bot.started_at)
            if "its Rasa" in name:
                seconds["Sen's Rasa: first canary"].append(await bot.says("is ready", WITHIN))
            await asyncio.sleep(RESTED)
            memory[f"{name}: first answer"].append(bot.memory())
            if child := bot.child():
                memory["Sen's Rasa: first canary"].append(memory_of(child))
        finally:
            bot.stop()


async def _as_shipped(folder: Path) -> int:
    """Return how many of twenty learners the shipped connector answers."""
    async with Telegram().serving() as telegram:
        bot = start_stock(telegram, folder, "Shipped")
        try:
            await bot.gets(telegram.online, WITHIN)
            await asyncio.sleep(5)
            load = await at_pace(telegram, bot, telegram.people(20), 20, 1.0, Phone.start)
        finally:
            bot.stop()
        return len(load.waits)


def _mb(values: list[float]) -> str:
    return f"{median(values):.0f}" if values else "–"


if __name__ == "__main__":
    asyncio.run(main())
