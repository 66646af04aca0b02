"""A village with phones and a running bot, all in this process.

phone ─▶ emulated Telegram ─▶ python-telegram-bot ─▶ inbox ─▶ tutor ─▶ outbox ─▶ phone
"""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import httpx
from pydantic import SecretStr
from starlette.applications import Starlette

from bot.bootstrap import shelf_of, wired
from bot.emulator import Clock, Group, Phone, World, create_app
from bot.emulator.seen import SeenMessage
from bot.emulator.world import TOKEN
from bot.media.voice.speaker import Speaker
from bot.records.sqlite import open_store
from bot.running import Bot, serve
from bot.settings import Settings
from bot.shelf import Shelf
from bot.telegram import webhook
from bot.tutor.session import Session
from bot.understanding.base import Understanding
from bot.voicing import languages_of
from tests.running import at_work, until

MORNING = datetime(2026, 11, 24, 1, 0, tzinfo=UTC)
"""Eight in the morning in Đồng Tháp."""

OPERATOR = "Tổ công nghệ số ấp Tập"
SECRET = "only-telegram-knows-this"
AGREE, NEXT = "Đồng ý, ghi giùm", "Tiếp tục"
GO_ON, LESSONS, PERSON = "▶️ Học tiếp", "📚 Chọn bài", "🙋 Gọi người giúp"
"""The home keyboard."""


@dataclass
class Village:
    """The emulated world, and the bot that serves it."""

    world: World
    bot: Bot
    shelf: Shelf
    team: Group
    member: Phone
    database: Path
    door: Door
    founder: Phone

    def newcomer(self, name: str) -> Learner:
        """Add somebody who has never written to the bot."""
        return Learner(self, self.world.person(name))

    async def learner(self, name: str, address: str = "Bà") -> Learner:
        """Add somebody who agreed, chose how to be called, and reads the first step of the first lesson."""
        one = self.newcomer(name)
        await one.starts()
        for label in (AGREE, address, "Học bài này"):
            await one.taps(label)
        return one

    async def settled(self) -> None:
        """Wait until nothing waits in Telegram, in the inbox or in the outbox."""
        await until(lambda: self.is_quiet)

    @property
    def is_quiet(self) -> bool:
        """Whether all that was sent is answered, and every answer has arrived."""
        return not self.world.updates.pending and self.bot.service.is_quiet and self.bot.sender.is_quiet

    def ask(self, sql: str, *values: object) -> list[tuple[Any, ...]]:
        """Return the rows of a SELECT, through the bot's own connection."""
        return [tuple(row) for row in self.bot.store._connection.rows(sql, *values)]

    def on_disk(self) -> bytes:
        """Return every byte of the database: the file, its write-ahead log, and whatever else lies beside it."""
        return b"".join(path.read_bytes() for path in sorted(self.database.parent.glob(f"{self.database.name}*")))


@dataclass
class Learner:
    """One person with a phone. Every verb returns what the bot answered."""

    village: Village
    phone: Phone

    @property
    def session(self) -> Session:
        """Where the tutor knows this learner to be."""
        return self.village.bot.store.session(self.phone.id)

    async def does(self, act: Callable[[Phone], object]) -> list[SeenMessage]:
        """Do something with the phone, and return the messages that came of it."""
        before = {message.id for message in self.phone.messages}
        act(self.phone)
        await self.village.settled()
        return [one for one in self.phone.messages if not one.mine and one.id not in before]

    async def starts(self, payload: str = "") -> list[SeenMessage]:
        """Press START, perhaps with a link's payload."""
        return await self.does(lambda phone: phone.start(payload))

    async def says(self, text: str) -> list[SeenMessage]:
        """Type something."""
        return await self.does(lambda phone: phone.send(text))

    async def taps(self, label: str, message: SeenMessage | None = None) -> list[SeenMessage]:
        """Tap a button, by default the newest with that label; a few seconds pass, as with any thumb."""
        self.village.world.clock.advance(seconds=5)
        return await self.does(lambda phone: phone.tap(label, message))


@asynccontextmanager
async def village_of(
    folder: Path,
    understanding: Understanding,
    lessons: Path,
    *,
    by_webhook: bool = False,
    forum: bool = False,
    speaker: Speaker | None = None,
) -> AsyncIterator[Village]:
    """Run a bot on an emulated Telegram, by polling or by webhook, with its database in `folder`."""
    began = datetime.now(UTC)
    door = Door()
    app = create_app(
        clock=Clock(lambda: MORNING + (datetime.now(UTC) - began)),
        token=TOKEN,
        webhook_transport=httpx.ASGITransport(door),
        webhook_pause=0.01,
    )
    world: World = app.state.world
    member = world.person("Chị Lan (Tổ)")
    team = world.group(OPERATOR, [member], forum=forum)
    founder = world.person("Anh Quản")
    settings = Settings(
        telegram_token=SecretStr(TOKEN),
        telegram_api="http://emulator",
        team_chat=team.id,
        operator=OPERATOR,
        operators=str(founder.id),
        lessons=lessons,
        database=folder / "sen.db",
    )
    shelf = shelf_of(settings, world.clock.now, languages_of(speaker))
    wire = httpx.ASGITransport(app)
    with open_store(settings.database) as store:
        async with wired(settings, shelf, store, understanding, world.clock.now, wire, speaker) as bot:
            running = _by_webhook(bot, door) if by_webhook else serve(bot, settings)
            async with at_work(running) as task:
                await _is_up(world, task)
                yield Village(world, bot, shelf, team, member, settings.database, door, founder)


class Door:
    """Where the emulator delivers: the bot's own webhook app, once there is one."""

    def __init__(self) -> None:
        self.app = Starlette()

    async def __call__(self, *call: Any) -> None:
        await self.app(*call)


async def _by_webhook(bot: Bot, door: Door) -> None:
    door.app = webhook.create_app(bot.intake.receive, SECRET)
    async with asyncio.TaskGroup() as group:
        group.create_task(bot.service.run())
        group.create_task(bot.sender.run())
        await webhook.announce(bot.api, "http://sen", SECRET)


async def _is_up(world: World, task: asyncio.Task[None]) -> None:
    """Wait until the bot has presented itself and asks for updates, or has a webhook."""
    await until(lambda: world.updates.turn or world.webhook.subscription.url or task.done())
    if task.done():
        task.result()


def steps_in(messages: list[SeenMessage]) -> list[str]:
    """Return where in a lesson these messages say they are, such as "Bước 2/7"."""
    found = (re.match(r"(Bước|Tập|Câu) \d+/\d+", message.text) for message in messages)
    return [each[0] for each in found if each]
