"""Puts understanding together: keywords at once, Rasa as soon as it is installed, trained and awake."""

from __future__ import annotations

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager
from dataclasses import dataclass

from bot.shelf import Shelf
from bot.tutor.course import Course
from bot.understanding.base import Parse
from bot.understanding.examples import examples_in, examples_of
from bot.understanding.keywords import Keywords
from bot.understanding.layout import Layout
from bot.understanding.listener import Listener
from bot.understanding.rasa import RasaClient
from bot.understanding.record import ModelError
from bot.understanding.runner import Runner
from bot.understanding.server import RasaServer

POLL_SECONDS = 0.2
TAPS_FIRST = 1.5
"""Seconds from the start until keywords are learnt: learning holds up the taps of those who are waiting."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Hearing:
    """The understanding of a running bot, which also knows whether Rasa is awake."""

    listener: Listener
    client: RasaClient

    @property
    def is_awake(self) -> bool:
        """Whether Rasa answers; keywords do otherwise."""
        return self.client.is_healthy

    async def parse(self, text: str) -> Parse:
        """Return what the text most likely means."""
        return await self.listener.parse(text)

    async def awake(self, within: float) -> bool:
        """Wait for Rasa at most `within` seconds, and return whether it is awake."""
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(within):
                while not self.is_awake:  # noqa: ASYNC110 - the client proves its servers once a second
                    await asyncio.sleep(POLL_SECONDS)
        return self.is_awake


@asynccontextmanager
async def hearing(
    layout: Layout,
    shelf: Shelf,
    *,
    urls: tuple[str, ...] = (),
    token: str = "",
    runner: str = Runner.LEAN,
    prepare: Callable[[], Awaitable[None]] | None = None,
) -> AsyncIterator[Hearing]:
    """Yield an understanding that works at once by keywords and better as soon as Rasa answers.

    With `urls` those servers are asked; else a child process is started by `runner`, after `prepare` (install, train)
    if given.
    A missing or foreign model is logged, and keywords go on.
    """
    if urls:
        async with RasaClient(urls, token) as client:
            yield Hearing(_listener(layout, shelf, client), client)
        return
    server = RasaServer(layout, runner=Runner(runner))
    async with RasaClient((server.url,), server.token) as client:
        starting = asyncio.create_task(_start(server, client, prepare), name="rasa-start")
        try:
            yield Hearing(_listener(layout, shelf, client), client)
        finally:
            starting.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await starting
            await server.stop()


def _listener(layout: Layout, shelf: Shelf, client: RasaClient) -> Listener:
    first = _keywords(layout, shelf.course, after=TAPS_FIRST)
    listener, loop = Listener(first, client), asyncio.get_running_loop()

    def relearn(course: Course) -> None:
        # A shelf reloads in a thread of its own, and only the loop's own thread may begin a task.
        loop.call_soon_threadsafe(lambda: listener.relearn(_keywords(layout, course)))

    shelf.when_reloaded(relearn)
    return listener


def _keywords(layout: Layout, course: Course, after: float = 0) -> asyncio.Task[Keywords]:
    """Learn the keywords beside all else: it takes a second or two, and taps need none."""

    async def learn() -> Keywords:
        await asyncio.sleep(after)
        return await asyncio.to_thread(_learnt, layout, course)

    return asyncio.create_task(learn(), name="keywords")


def _learnt(layout: Layout, course: Course) -> Keywords:
    return Keywords((*examples_in(*layout.by_hand), *examples_of(course)))


async def _start(server: RasaServer, client: RasaClient, prepare: Callable[[], Awaitable[None]] | None) -> None:
    try:
        if prepare:
            await prepare()
        await server.start(lambda: client.is_healthy)
    except ModelError as fault:
        log.warning("free text is understood by keywords only: %s", fault)
