"""The emulated Telegram with a stopwatch at its door: one world for each bot under test.

It lives in the process that drives the load, so that taps and answers are timed by one clock; the bots live in others.
"""

from __future__ import annotations

import asyncio
import contextlib
import json
import logging
import time
from collections import deque
from collections.abc import AsyncIterator
from contextvars import ContextVar
from dataclasses import dataclass

import httpx
from starlette.types import ASGIApp, Receive, Scope, Send

from benchmarks.running import free_port
from bot.emulator.app import create_app
from bot.emulator.phone import Phone
from bot.emulator.serve import server
from bot.emulator.world import TOKEN, CalledMethod, World

MESSAGES = frozenset({"sendmessage", "sendphoto", "senddocument", "sendvoice", "editmessagetext"})
"""Calls that a learner reads as an answer."""

_arrived: ContextVar[float] = ContextVar("arrived")


@dataclass(frozen=True)
class Heard:
    """One call of a bot; `at` is when its request reached the door, in seconds since 1970."""

    method: str
    chat: int
    at: float


class Telegram:
    """One emulated Telegram; `calls` is what its bot called and `fetched` when it first got each update."""

    def __init__(self) -> None:
        app = create_app(webhook_transport=_Delivering(self))
        self.world: World = app.state.world
        self.world.calls = _Journal(self)
        self.calls: list[Heard] = []
        self.fetched: dict[int, float] = {}
        self.waiting: dict[int, asyncio.Future[float]] = {}
        self.touched: dict[int, float] = {}
        """When the buttons of a message were last changed, by chat."""
        self.online = asyncio.Event()
        """Set once the bot asks for updates."""
        self.port = free_port()
        self._server = server(app, self.port)
        # Its routes are untouched: the door only looks at the clock.
        self._server.config.app = _Door(app, self.online)

    @property
    def url(self) -> str:
        """The address of the Bot API."""
        return f"http://127.0.0.1:{self.port}"

    @property
    def token(self) -> str:
        """The bot's token."""
        return TOKEN

    @contextlib.asynccontextmanager
    async def serving(self) -> AsyncIterator[Telegram]:
        """Serve for a while."""
        # A poll that is cut short at the end is no fault worth a traceback.
        logging.getLogger("uvicorn.error").setLevel(logging.CRITICAL)
        task = asyncio.create_task(self._server.serve())
        while not self._server.started:  # noqa: ASYNC110 - uvicorn only has a flag
            await asyncio.sleep(0.01)
        try:
            yield self
        finally:
            self.world.webhook.close()
            self._server.should_exit = True
            await task

    def people(self, number: int) -> list[Phone]:
        """Add that many persons."""
        return [self.world.person(f"Người {index}") for index in range(number)]

    def messages(self) -> int:
        """Return how many messages the bot has sent."""
        return sum(call.method in MESSAGES for call in self.calls)

    async def quiet(self, seconds: float, within: float) -> None:
        """Wait until the bot has called nothing but getUpdates for so long."""
        until = time.time() + within
        while time.time() < until and self.calls and time.time() - self.calls[-1].at < seconds:  # noqa: ASYNC110
            await asyncio.sleep(0.05)

    def note(self, call: CalledMethod) -> None:
        """Keep the time of one call, and end the wait of the chat it answers."""
        at = _arrived.get(time.time())
        method = _spelt(call.method)
        if method == "getupdates":
            for update in self.world.updates.pending[:100]:
                self.fetched.setdefault(update["update_id"], time.time())
            return
        chat = int(call.parameters.get("chat_id") or 0)
        self.calls.append(Heard(method, chat, at))
        if method == "editmessagereplymarkup":
            self.touched[chat] = at
        waiter = self.waiting.get(chat)
        if method in MESSAGES and waiter and not waiter.done():
            waiter.set_result(at)


class _Journal(deque[CalledMethod]):
    """Stands where the world keeps the calls it answered."""

    def __init__(self, telegram: Telegram) -> None:
        super().__init__(maxlen=100)
        self._telegram = telegram

    def append(self, call: CalledMethod) -> None:
        super().append(call)
        self._telegram.note(call)


class _Door:
    def __init__(self, app: ASGIApp, online: asyncio.Event) -> None:
        self._app = app
        self._online = online

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        _arrived.set(time.time())
        if _spelt(scope["path"].rpartition("/")[2]) in ("getupdates", "setwebhook"):
            self._online.set()
        await self._app(scope, receive, send)


class _Delivering(httpx.AsyncHTTPTransport):
    """Carries webhook deliveries and notes when each left."""

    def __init__(self, telegram: Telegram) -> None:
        super().__init__(limits=httpx.Limits(max_connections=100, keepalive_expiry=60))
        self._telegram = telegram

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self._telegram.fetched.setdefault(json.loads(request.content)["update_id"], time.time())
        return await super().handle_async_request(request)


def _spelt(method: str) -> str:
    """Return a method's name without the underscores and capitals that servers overlook."""
    return method.replace("_", "").lower()
