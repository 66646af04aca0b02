"""Kills the bot again and again while people write to it, and counts what became of every message.

    python -m tests.kill                            2,000 updates at 100 a second, 13 kills
    python -m tests.kill --updates 300 --kills 6    what the test suite does

The bot is the real `sen run`, polling an emulated Telegram on loopback; only its sending limits are lifted.
"""

from __future__ import annotations

import argparse
import asyncio
import contextlib
import os
import random
import signal
import sqlite3
import sys
import tempfile
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, closing
from dataclasses import dataclass
from pathlib import Path

from bot.emulator.app import create_app
from bot.emulator.phone import Phone
from bot.emulator.world import TOKEN, World
from bot.serving import serving
from tests.running import free_port

ROOT = Path(__file__).parent.parent
RATE = 100.0
UPDATES_A_CHAT = 10
PATIENCE = 120.0

# Telegram's limits would only make the run longer: 28 messages a second are not what is tested here.
_BOT = """
from bot.telegram import sender
sender.PER_SECOND = sender.CHAT_BURST = 100_000
from bot.cli import main
main(["run"])
"""


@dataclass(frozen=True)
class Outcome:
    """What became of the updates: each is `applied` once, none is `left`, and each is answered at least once.

    `repeated` are messages that went out again because a kill left their outcome unknown: at most as many a kill
    as are sent at once.
    """

    updates: int
    kills: int
    applied: int
    twice: int
    lost: int
    left: int
    unanswered: int
    repeated: int
    exit_code: int


async def run(updates: int, kills: int, folder: Path, seed: int = 0) -> Outcome:
    """Let people write, kill the bot, let it finish, and count."""
    chance = random.Random(seed)
    app = create_app()
    world: World = app.state.world
    port = free_port()
    database = folder / "sen.db"
    phones = [world.person(f"Người {number}") for number in range(max(1, updates // UPDATES_A_CHAT))]
    async with serving(app, "127.0.0.1", port):
        writing = asyncio.create_task(_write(phones, updates))
        for _ in range(kills):
            async with _bot(port, database, folder) as process:
                await _has_polled(world)
                await asyncio.sleep(chance.uniform(0.0, 0.5))
                process.send_signal(signal.SIGKILL)
        async with _bot(port, database, folder) as process:
            await writing
            await _finished(world, database)
            process.send_signal(signal.SIGTERM)
            exit_code = await process.wait()
        # The polls that killed bots left open have to end before the server does.
        world.updates.take_turn()
        await asyncio.sleep(0.1)
    return _count(phones, database, updates, kills, exit_code)


async def _write(phones: list[Phone], updates: int) -> None:
    """Let one person after another ask for help, 100 times a second."""
    loop = asyncio.get_running_loop()
    began = loop.time()
    for number in range(updates):
        await asyncio.sleep(max(0.0, began + number / RATE - loop.time()))
        phones[number % len(phones)].send("/help")


@asynccontextmanager
async def _bot(port: int, database: Path, folder: Path) -> AsyncIterator[asyncio.subprocess.Process]:
    environment = {
        "PATH": os.environ["PATH"],
        "HOME": str(folder),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(ROOT),
        "SEN_TELEGRAM_TOKEN": TOKEN,
        "SEN_TELEGRAM_API": f"http://127.0.0.1:{port}",
        "SEN_DATABASE": str(database),
        "SEN_LESSONS": str(ROOT / "lessons"),
        "SEN_NLU_URL": "http://127.0.0.1:9",
    }
    with (folder / "bot.log").open("ab") as log:
        process = await asyncio.create_subprocess_exec(
            sys.executable, "-c", _BOT, env=environment, cwd=ROOT, stdout=log, stderr=log
        )
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def _has_polled(world: World) -> None:
    """Wait until a bot that was just started asks for updates."""
    turn = world.updates.turn
    async with asyncio.timeout(PATIENCE):
        while world.updates.turn == turn:  # noqa: ASYNC110 - another process is waited for
            await asyncio.sleep(0.01)


async def _finished(world: World, database: Path) -> None:
    """Wait until nothing waits in Telegram, in the inbox or in the outbox."""
    async with asyncio.timeout(PATIENCE):
        while world.updates.pending or _waiting(database):  # noqa: ASYNC110 - another process is waited for
            await asyncio.sleep(0.1)


def _waiting(database: Path) -> int:
    return sum(
        _ask(database, f"SELECT count(*) FROM {table} WHERE state = '{state}'")[0][0]
        for table, state in (("inbox", "new"), ("outbox", "pending"))
    )


def _count(phones: list[Phone], database: Path, updates: int, kills: int, exit_code: int) -> Outcome:
    rows = _ask(database, "SELECT phone, json_extract(session, '$.session.spoken') FROM learner")
    heard: dict[int, int] = dict(rows)
    answered = {phone.id: len(phone.replies) for phone in phones}
    written = {phone.id: len(phone.messages) - answered[phone.id] for phone in phones}
    return Outcome(
        updates,
        kills,
        applied=sum(heard.values()),
        twice=sum(max(0, heard.get(chat, 0) - count) for chat, count in written.items()),
        lost=sum(max(0, count - heard.get(chat, 0)) for chat, count in written.items()),
        left=_ask(database, "SELECT count(*) FROM inbox WHERE state <> 'done'")[0][0],
        unanswered=sum(max(0, count - answered[chat]) for chat, count in written.items()),
        repeated=_repeated(phones, database),
        exit_code=exit_code,
    )


def _repeated(phones: list[Phone], database: Path) -> int:
    """Messages sent more often than queued: those whose outcome a kill left unknown."""
    queued = _ask(database, "SELECT count(*) FROM outbox")[0][0]
    return sum(len(phone.replies) for phone in phones) - int(queued)


def _ask(database: Path, sql: str) -> list[tuple[int, int]]:
    with closing(sqlite3.connect(f"file:{database}?mode=ro", uri=True)) as raw:
        return raw.execute(sql).fetchall()


def main() -> None:
    """Run at full size and print the outcome."""
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--updates", type=int, default=2000)
    parser.add_argument("--kills", type=int, default=13)
    parser.add_argument("--seed", type=int, default=random.randrange(10**6))
    wanted = parser.parse_args()
    with tempfile.TemporaryDirectory() as folder:
        outcome = asyncio.run(run(wanted.updates, wanted.kills, Path(folder), wanted.seed))
    print(f"seed {wanted.seed}: {outcome}")  # noqa: T201 - a command's output
    sys.exit(0 if outcome.applied == outcome.updates and not outcome.twice + outcome.unanswered + outcome.left else 1)


if __name__ == "__main__":
    main()
