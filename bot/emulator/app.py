"""The emulator as an ASGI app: the Bot API, the control API and the phone page."""

from __future__ import annotations

from collections.abc import Iterable

import httpx
from starlette.applications import Starlette
from starlette.middleware import Middleware
from starlette.routing import Route

from bot.emulator.call import Call
from bot.emulator.clock import Clock
from bot.emulator.control.guard import THIS_COMPUTER, Guard
from bot.emulator.control.routes import routes
from bot.emulator.dispatch import bot_file, bot_method, perform
from bot.emulator.people import Json
from bot.emulator.webhook import Webhook
from bot.emulator.world import World


def create_app(
    *,
    clock: Clock | None = None,
    token: str | None = None,
    bot_name: str = "Sen",
    webhook_transport: httpx.AsyncBaseTransport | None = None,
    webhook_pause: float = 1.0,
    hosts: Iterable[str] = THIS_COMPUTER,
) -> Starlette:
    """Build an emulator with an empty world, reachable as `app.state.world`.

    With a `token` every other one is refused. `webhook_transport` carries webhook deliveries, so that a
    test can mount the bot's own app; `webhook_pause` is the first wait after a failed one, in seconds.
    `hosts` are the names under which the page and the control API may be opened.
    """
    world = World(clock, token, bot_name)
    world.webhook = Webhook(world.updates, world.clock, webhook_transport, webhook_pause)

    async def perform_answer(wanted: Json) -> None:
        await perform(Call(world, str(wanted["method"]), wanted))

    world.webhook.perform = perform_answer
    everything = ["GET", "POST"]
    app = Starlette(
        routes=[
            Route("/bot{token}/{method}", bot_method, methods=everything),
            Route("/file/bot{token}/{path:path}", bot_file),
            *routes(),
        ],
        middleware=[Middleware(Guard, hosts=hosts)],
    )
    app.state.world = world
    return app
