"""Free text through the whole corridor: `python -m benchmarks.free_text`. Prints Markdown.

Sen with its own Rasa awake and Sen by keywords, against stock Rasa and the bare echo bot, in turns. Needs both
environments and a trained model: `make train`.
"""

from __future__ import annotations

import argparse
import asyncio
import itertools
import tempfile
from collections import defaultdict
from contextlib import AsyncExitStack
from functools import partial
from pathlib import Path

import click

from benchmarks.contestants import start_echo, start_sen, start_stock, train_stock
from benchmarks.figures import machine, median, percentile, ratio, table
from benchmarks.load import QUIET, Load, at_pace
from benchmarks.running import memory_of
from benchmarks.stand import Stand, stand_up
from bot.emulator.phone import Phone

RATES = ((5, 8.0), (20, 5.0))
"""Texts a second, and for how many seconds."""

TEXTS = (
    "chuyển tiền cho con làm sao", "gui tien nham nguoi thi sao", "muốn nộp hồ sơ trên mạng mà không rành",
    "lam khai sinh cho chau o dau", "mua hàng trên mạng có sợ không", "coi cai tiem nao uy tin",
    "có người kêu đọc số tài khoản", "hôm nay học cái gì vậy em", "cảm ơn nhiều nghen", "em là ai vậy",
    "chỉ lại chỗ hồi nãy giùm", "sao phải coi tên người nhận", "giá lúa bữa nay bao nhiêu", "toi khong biet lam",
)  # fmt: skip

ECHO, RASA, KEYWORDS, STOCK = "echo bot", "Sen with Rasa", "Sen by keywords", "stock Rasa, repaired"
AWAKE_WITHIN = 120.0


async def main() -> None:
    """Measure and print."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("--runs", type=int, default=3)
    runs = asked.parse_args().runs
    click.echo(machine())
    with tempfile.TemporaryDirectory(prefix="sen-bench-") as folder:
        async with AsyncExitStack() as stack:
            scratch = Path(folder)
            train_stock(scratch)
            unpaced = partial(start_sen, unpaced=True)
            stands = [
                await stand_up(stack, scratch, ECHO, start_echo),
                await stand_up(stack, scratch, STOCK, start_stock),
                await stand_up(stack, scratch, KEYWORDS, unpaced),
                await stand_up(stack, scratch, RASA, partial(unpaced, nlu="")),
            ]
            await stands[-1].bot.says("is ready", AWAKE_WITHIN)
            await _texts(stands, runs)
            for stand in stands:
                child = stand.bot.child()
                with_child = f", its Rasa {memory_of(child):.0f} MB" if child else ""
                click.echo(f"{stand.name}: {stand.bot.memory():.0f} MB{with_child}")
    click.echo(machine())


async def _texts(stands: list[Stand], runs: int) -> None:
    found: dict[tuple[int, str], list[Load]] = defaultdict(list)
    for _ in range(runs):
        for rate, seconds in RATES:
            for stand in stands:
                texts = itertools.cycle(TEXTS)
                act = partial(_say, texts)
                found[rate, stand.name].append(
                    await at_pace(stand.telegram, stand.bot, stand.phones, rate, seconds, act)
                )
                await stand.telegram.quiet(QUIET, 60)
    rows = []
    for (rate, name), loads in found.items():
        base = median([percentile(load.delays, 0.5) for load in found[rate, STOCK]])
        middle, most, worst = (
            median([percentile(load.delays, share) for load in loads]) for share in (0.5, 0.95, 0.99)
        )
        cpu, answered = median([load.cpu for load in loads]), sum(len(load.waits) for load in loads)
        figures = (f"{middle:.1f}", f"{most:.1f}", f"{worst:.1f}", ratio(middle, base), f"{cpu:.1f}", str(answered))
        rows.append([str(rate), name, *figures, str(sum(load.missing for load in loads))])
    click.echo(
        "\n" + table(["texts/s", "bot", "p50 ms", "p95", "p99", "p50 to stock", "CPU ms", "n", "lost"], rows) + "\n"
    )


def _say(texts: itertools.cycle[str], phone: Phone) -> None:
    phone.send(next(texts))


if __name__ == "__main__":
    asyncio.run(main())
