"""Delivery by webhook, to an app mounted in this process."""

from __future__ import annotations

import asyncio
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from typing import Any

import httpx
import pytest
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route
from telegram import Bot
from telegram.error import Conflict

from bot.emulator import World, create_app
from bot.emulator.bell import Bell
from tests.emulator.making import client_bot

URL = "https://sen.example/hook"


class Receiver:
    """A bot's webhook: keeps what comes, and answers as told (200 when nothing is)."""

    def __init__(self) -> None:
        self.updates: list[dict[str, Any]] = []
        self.secrets: list[str | None] = []
        self.answers: list[Response] = []
        self.before: Callable[[dict[str, Any]], Any] | None = None
        self.rang = Bell()
        self.app = Starlette(routes=[Route("/hook", self.receive, methods=["POST"])])

    async def receive(self, request: Request) -> Response:
        update = await request.json()
        if self.before:
            await self.before(update)
        self.secrets.append(request.headers.get("x-telegram-bot-api-secret-token"))
        self.updates.append(update)
        self.rang.ring()
        return self.answers.pop(0) if self.answers else Response()

    def texts(self) -> list[str]:
        return [update["message"]["text"] for update in self.updates]

    async def wait(self, count: int) -> None:
        while len(self.updates) < count:
            assert await self.rang.wait(5), f"only {self.texts()} came"


@asynccontextmanager
async def hooked() -> AsyncIterator[tuple[World, Receiver, Bot]]:
    receiver = Receiver()
    app = create_app(webhook_transport=httpx.ASGITransport(receiver.app), webhook_pause=0.001)
    async with client_bot(app) as bot:
        yield app.state.world, receiver, bot
    app.state.world.webhook.close()


async def settled(world: World) -> None:
    """Wait until nothing is pending."""
    while world.updates.pending:
        assert await world.updates.arrived.wait(5)


async def test_updates_come_in_order_with_the_secret() -> None:
    async with hooked() as (world, receiver, bot):
        await bot.set_webhook(URL, secret_token="s3cret")
        phone = world.person("Bà Sáu")

        for text in ("một", "hai", "ba"):
            phone.send(text)
        await receiver.wait(3)
        await settled(world)

    assert receiver.texts() == ["một", "hai", "ba"]
    assert receiver.secrets == ["s3cret"] * 3


async def test_a_refused_update_comes_again_before_the_next_of_its_chat() -> None:
    async with hooked() as (world, receiver, bot):
        receiver.answers = [Response(status_code=500), Response(status_code=503)]
        phone = world.person("Bà Sáu")
        phone.send("một")
        phone.send("hai")

        await bot.set_webhook(URL)
        await receiver.wait(4)
        report = await bot.get_webhook_info()

    assert receiver.texts() == ["một", "một", "một", "hai"]
    assert report.last_error_message == "Wrong response from the webhook: 503 Service Unavailable"


async def test_a_slow_chat_does_not_hold_up_another() -> None:
    async with hooked() as (world, receiver, bot):
        slow, quick = world.person("Chậm"), world.person("Nhanh")
        gate = asyncio.Event()

        async def hold(update: dict[str, Any]) -> None:
            if update["message"]["text"] == "chậm":
                await gate.wait()

        receiver.before = hold
        await bot.set_webhook(URL, max_connections=2)
        slow.send("chậm")
        quick.send("nhanh")
        await receiver.wait(1)
        gate.set()
        await receiver.wait(2)

    assert receiver.texts() == ["nhanh", "chậm"]


async def test_a_method_in_the_answer_is_carried_out() -> None:
    async with hooked() as (world, receiver, bot):
        phone = world.person("Bà Sáu")
        receiver.answers = [JSONResponse({"method": "sendMessage", "chat_id": phone.id, "text": "Dạ"})]
        await bot.set_webhook(URL)

        phone.send("alo")

        assert (await phone.wait_for("Dạ")).text == "Dạ"


async def test_polling_and_webhook_exclude_each_other() -> None:
    async with hooked() as (_, _, bot):
        poll = asyncio.create_task(bot.get_updates(timeout=30))
        await asyncio.sleep(0)
        await bot.set_webhook(URL)

        with pytest.raises(Conflict, match="terminated by setWebhook request"):
            await poll
        with pytest.raises(Conflict, match="while webhook is active"):
            await bot.get_updates()
        await bot.delete_webhook()
        assert await bot.get_updates() == ()


async def test_pending_updates_can_be_dropped() -> None:
    async with hooked() as (world, _, bot):
        world.person("Bà Sáu").send("cũ")

        await bot.delete_webhook(drop_pending_updates=True)

        assert await bot.get_updates() == ()


async def test_the_report_tells_what_was_asked_for() -> None:
    async with hooked() as (world, _, bot):
        world.inject({"message": {"text": "chờ"}})
        await bot.set_webhook(URL, max_connections=7, allowed_updates=["message"], drop_pending_updates=True)

        report = await bot.get_webhook_info()

    assert (report.url, report.max_connections, report.allowed_updates) == (URL, 7, ("message",))
    assert report.pending_update_count == 0


@pytest.mark.parametrize(
    ("url", "secret", "words"),
    [
        ("ftp://sen.example", None, "An HTTPS URL must be provided"),
        ("https://sen.example/hook", None, "Failed to resolve host"),
        ("http://127.0.0.1:1/hook", "không", "secret token contains unallowed characters"),
    ],
)
async def test_webhooks_telegram_refuses(api, url: str, secret: str | None, words: str) -> None:
    answer = await api.post("setWebhook", json={"url": url, "secret_token": secret})

    assert words in answer.json()["description"]


async def test_a_webhook_on_this_computer_that_is_down_is_reported(bot: Bot, world: World) -> None:
    await bot.set_webhook("http://127.0.0.1:1/hook")
    world.person("Bà Sáu").send("alo")
    while not world.webhook.last_error:
        assert await world.updates.arrived.wait(5)

    report = await bot.get_webhook_info()
    world.webhook.close()

    assert report.last_error_message == "Connection failed: ConnectError"
    assert report.pending_update_count == 1
