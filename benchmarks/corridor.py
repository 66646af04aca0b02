"""Taps through the whole corridor: `python -m benchmarks.corridor`. Prints Markdown.

Sen against a bare python-telegram-bot and stock Rasa, each a process of its own on an emulated Telegram,
in turns (A B C A B C …), the middle one of three runs. About ten minutes, most of it waiting.
"""

from __future__ import annotations

import argparse
import asyncio
import sqlite3
import tempfile
from bisect import bisect_left
from collections import defaultdict
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import click

from benchmarks.contestants import start_echo, start_sen, start_stock, train_stock
from benchmarks.figures import machine, median, percentile, ratio, table
from benchmarks.load import QUIET, Load, at_once, at_pace, tap
from benchmarks.stand import LEARNERS, Stand, stand_up

RATES = ((5, 8.0), (20, 6.0), (50, 5.0))
"""Taps a second, and for how many seconds."""

MOST_AS_SHIPPED = 20
"""Taps a second beyond which Telegram's limits, which Sen keeps to, are all that would be measured."""

BURST = 5
"""Messages of each learner at one moment."""

ECHO, SEN, UNPACED, STOCK = "echo bot", "Sen", "Sen without Telegram's limits", "stock Rasa, repaired"


async def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=3)
    asked.add_argument("--without-rasa", action="store_true")
    chosen = asked.parse_args()
    click.echo(machine())
    with tempfile.TemporaryDirectory(prefix="sen-bench-") as folder:
        async with AsyncExitStack() as stack:
            scratch = Path(folder)
            unpaced = partial(start_sen, unpaced=True)
            stands = [await stand_up(stack, scratch, ECHO, start_echo)]
            stands.append(await stand_up(stack, scratch, SEN, start_sen, first=unpaced))
            stands.append(await stand_up(stack, scratch, UNPACED, unpaced))
            if not chosen.without_rasa:
                train_stock(scratch)
                stands.append(await stand_up(stack, scratch, STOCK, start_stock))
            await _taps(stands, chosen.runs)
            await _bursts([stand for stand in stands if stand.name != SEN], chosen.runs)
            click.echo(
                "\nMemory after all this: " + ", ".join(f"{one.name} {one.bot.memory():.0f} MB" for one in stands)
            )
    click.echo(machine())


async def _taps(stands: list[Stand], runs: int) -> None:
    found: dict[tuple[int, str], list[Load]] = defaultdict(list)
    queued: dict[tuple[int, str], list[list[float]]] = defaultdict(list)
    for _ in range(runs):
        for rate, seconds in RATES:
            for stand in stands:
                if stand.name == SEN and rate > MOST_AS_SHIPPED:
                    continue
                load = await at_pace(stand.telegram, stand.bot, stand.phones, rate, seconds, tap)
                await stand.telegram.quiet(QUIET, 60)
                found[rate, stand.name].append(load)
                if stand.database:
                    queued[rate, stand.name].append(_queued(stand.database, load))
    rows = [
        [str(rate), name, *_row(loads, found[rate, ECHO], queued[rate, name])] for (rate, name), loads in found.items()
    ]
    head = ("taps/s", "bot", "p50 ms", "p95", "p99", "p50 to echo", "fetched p50", "queued p50/95/99", "CPU ms", "n")
    click.echo("\n" + table([*head, "unanswered", "held back"], rows))


def _row(loads: list[Load], echo: list[Load], queued: list[list[float]]) -> list[str]:
    delays = [_middle([load.delays for load in loads], share) for share in (0.5, 0.95, 0.99)]
    return [
        *(f"{delay:.1f}" for delay in delays),
        ratio(delays[0], _middle([load.delays for load in echo], 0.5)),
        f"{_middle([_fetching(load) for load in loads], 0.5):.1f}",
        " / ".join(f"{_middle(queued, share):.0f}" for share in (0.5, 0.95, 0.99)) if queued else "–",
        f"{median([load.cpu for load in loads]):.1f}",
        str(sum(len(load.waits) + load.touched for load in loads)),
        str(sum(load.missing for load in loads)),
        str(sum(load.nobody_free for load in loads)),
    ]


async def _bursts(stands: list[Stand], runs: int) -> None:
    found: dict[str, list[tuple[float, float]]] = defaultdict(list)
    for _ in range(runs):
        for stand in stands:
            found[stand.name].append(
                await at_once(stand.telegram, stand.bot, stand.phones, BURST, lambda phone: phone.send("tiếp"))
            )
    base = median([rate for rate, _ in found[ECHO]])
    rows = []
    for name, results in found.items():
        rate = median([rate for rate, _ in results])
        low, high = min(rate for rate, _ in results), max(rate for rate, _ in results)
        rows.append(
            [
                name,
                f"{rate:.0f} ({low:.0f}–{high:.0f})",
                ratio(rate, base),
                f"{median([cpu for _, cpu in results]):.1f}",
            ]
        )
    click.echo(f"\n{BURST * LEARNERS} messages “tiếp” of {LEARNERS} learners at one moment:\n")
    click.echo(table(["bot", "answered/s (range)", "to echo", "CPU ms"], rows))


def _queued(database: Path, load: Load) -> list[float]:
    """Return the milliseconds from each tap to the reply's row in the outbox, in whole ones; its commit is left out."""
    with sqlite3.connect(f"file:{database}?mode=ro", uri=True) as db:
        times: dict[int, list[int]] = defaultdict(list)
        for lane, at in db.execute("SELECT lane, created_at FROM outbox ORDER BY id"):
            times[lane].append(at)
    db.close()
    delays = []
    for wait in load.waits:
        rows, acted = times[wait.chat], int(1000 * wait.acted_at)
        place = bisect_left(rows, acted)
        if place < len(rows):
            delays.append(float(rows[place] - acted))
    return delays


def _fetching(load: Load) -> list[float]:
    return [1000 * (wait.fetched_at - wait.acted_at) for wait in load.waits]


def _middle(runs: list[list[float]], share: float) -> float:
    """Return the median over the runs of one percentile."""
    return median([percentile(run, share) for run in runs])


if __name__ == "__main__":
    asyncio.run(main())
