"""Delivery of updates by HTTP: in order for each chat, again and again until the bot accepts them."""

from __future__ import annotations

import asyncio
import ipaddress
import json
from collections.abc import Awaitable, Callable
from dataclasses import dataclass
from urllib.parse import urlsplit

import httpx

from bot.emulator.clock import Clock
from bot.emulator.errors import bad_request
from bot.emulator.people import Json
from bot.emulator.updates import UpdateQueue

SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
_LONGEST_PAUSE = 60.0
_PATIENCE = 60.0


@dataclass(frozen=True)
class Subscription:
    """What `setWebhook` asked for; an empty `url` means polling."""

    url: str = ""
    secret_token: str = ""
    max_connections: int = 40
    ip_address: str = ""


class Webhook:
    """Sends pending updates to the bot's address.

    `transport` carries the requests (tests mount the bot's own ASGI app); without one, only addresses of
    this computer are accepted. `pause` is the first wait after a failure, in seconds; it doubles.
    """

    def __init__(
        self, queue: UpdateQueue, clock: Clock, transport: httpx.AsyncBaseTransport | None = None, pause: float = 1.0
    ) -> None:
        self.subscription = Subscription()
        self.last_error: tuple[int, str] | None = None
        self.perform: Callable[[Json], Awaitable[object]] | None = None
        """Carries out a method that the bot put into its answer."""
        self._queue = queue
        self._clock = clock
        self._transport = transport
        self._pause = pause
        self._busy: set[object] = set()
        self._tasks: set[asyncio.Task[None]] = set()

    def subscribe(self, subscription: Subscription) -> None:
        """Deliver to another address from now on; must run inside the event loop."""
        if subscription.url:
            self._check(subscription.url)
        self.subscription = subscription
        self.last_error = None
        self._queue.arrived.ring()
        if subscription.url:
            self._spawn(self._deliver_all(subscription))

    def close(self) -> None:
        """Stop delivering."""
        self.subscription = Subscription()
        for task in self._tasks:
            task.cancel()

    def _check(self, url: str) -> None:
        address = urlsplit(url)
        if address.scheme not in ("http", "https") or not address.hostname:
            raise bad_request("bad webhook: An HTTPS URL must be provided for webhook")
        if self._transport is None and not _is_this_computer(address.hostname):
            raise bad_request("bad webhook: Failed to resolve host: Name or service not known")

    def _spawn(self, work: Awaitable[None]) -> None:
        task = asyncio.ensure_future(work)
        self._tasks.add(task)
        task.add_done_callback(self._tasks.discard)

    async def _deliver_all(self, subscription: Subscription) -> None:
        async with httpx.AsyncClient(transport=self._transport, timeout=_PATIENCE) as client:
            while self.subscription is subscription:
                for update in list(self._queue.pending):
                    if len(self._busy) >= subscription.max_connections:
                        break
                    lane = _lane(update)
                    if lane not in self._busy:
                        self._busy.add(lane)
                        self._spawn(self._deliver(client, subscription, update, lane))
                await self._queue.arrived.wait()

    async def _deliver(self, client: httpx.AsyncClient, to: Subscription, update: Json, lane: object) -> None:
        pause = self._pause
        try:
            while self.subscription is to:
                failure = await self._post(client, to, update)
                if not failure:
                    self._queue.remove(update)
                    return
                self.last_error = (self._clock.timestamp(), failure)
                self._queue.arrived.ring()
                await asyncio.sleep(pause)
                pause = min(pause * 2, _LONGEST_PAUSE)
        finally:
            self._busy.discard(lane)
            self._queue.arrived.ring()

    async def _post(self, client: httpx.AsyncClient, to: Subscription, update: Json) -> str:
        """Send one update; return what went wrong, or an empty string."""
        headers = {"content-type": "application/json"}
        if to.secret_token:
            headers[SECRET_HEADER] = to.secret_token
        try:
            answer = await client.post(to.url, content=json.dumps(update), headers=headers)
        except httpx.TimeoutException:
            return "Read timeout expired"
        except httpx.HTTPError as error:
            return f"Connection failed: {type(error).__name__}"
        if not answer.is_success:
            return f"Wrong response from the webhook: {answer.status_code} {answer.reason_phrase}"
        if self.perform and answer.headers.get("content-type", "").startswith("application/json"):
            wanted = answer.json()
            if isinstance(wanted, dict) and "method" in wanted:
                await self.perform(wanted)
        return ""


def _lane(update: Json) -> object:
    """Return what keeps its order: the chat, else the person, else the update by itself."""
    for payload in update.values():
        if isinstance(payload, dict):
            message = payload.get("message")
            chat = message.get("chat") if isinstance(message, dict) else payload.get("chat")
            for part in (chat, payload.get("from"), payload.get("user")):
                if isinstance(part, dict) and "id" in part:
                    return part["id"]
    return ("update", update["update_id"])


def _is_this_computer(host: str) -> bool:
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return host == "localhost" or host.endswith(".localhost")
