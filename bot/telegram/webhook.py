"""Receives updates that Telegram sends by itself: 200 is said only when they are on disk."""

from __future__ import annotations

import asyncio
import hashlib
import hmac
import json
import logging
from collections.abc import Awaitable, Callable, Sequence

from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from telegram.error import BadRequest, EndPointNotFound, InvalidToken, TelegramError

from bot.corridor.mail import UnavailableError
from bot.telegram.api import ALLOWED_UPDATES, Api, Json, StoppedError

LONGEST_BODY = 256 * 1024
SECRET_HEADER = "X-Telegram-Bot-Api-Secret-Token"
CONNECTIONS = 40
LONGEST_PAUSE = 30.0

_log = logging.getLogger(__name__)


class WebhookError(StoppedError):
    """The server does not take the address."""


def path_of(secret: str) -> str:
    """Return the path that only Telegram knows: it follows from the secret and does not give it away."""
    return "/telegram/" + hashlib.sha256(b"path:" + secret.encode()).hexdigest()[:32]


def create_app(receive: Callable[[Sequence[object]], None], secret: str) -> Starlette:
    """Build the app with one route; `secret` is what Telegram sends in its header.

    `receive` returns once updates are on disk, or raises UnavailableError.
    """
    expected = secret.encode()

    async def update(request: Request) -> Response:
        given = request.headers.get(SECRET_HEADER, "").encode("latin-1")
        if not hmac.compare_digest(given, expected):
            return Response(status_code=403)
        if request.headers.get("Content-Type", "").partition(";")[0].strip().lower() != "application/json":
            return Response(status_code=415)
        body = await _body(request)
        if body is None:
            return Response(status_code=413)
        try:
            content = json.loads(body)
        except (ValueError, RecursionError):
            return Response(status_code=400)
        if not isinstance(content, dict):
            return Response(status_code=400)
        try:
            receive([content])
        except UnavailableError as error:
            _log.warning("the store is unavailable (%s): Telegram will send again", error)
            return Response(status_code=503)
        return Response(status_code=200)

    return Starlette(routes=[Route(path_of(secret), update, methods=["POST"])])


async def announce(api: Api, url: str, secret: str, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> None:
    """Tell Telegram where to send updates, waiting for it as long as it takes. Raises WebhookError when it refuses."""
    fields: Json = {
        "url": url + path_of(secret),
        "secret_token": secret,
        "allowed_updates": list(ALLOWED_UPDATES),
        "max_connections": CONNECTIONS,
    }
    pause = 0.5
    while True:
        try:
            await api.call("setWebhook", **fields)
        except (BadRequest, InvalidToken, EndPointNotFound) as refused:
            raise WebhookError(
                f"Telegram không nhận SEN_WEBHOOK_URL={url}; hãy kiểm địa chỉ / refused: {refused.message}"
            ) from refused
        except TelegramError as fault:
            _log.warning("setWebhook: %s, trying again in %s s", fault, pause)
            await sleep(pause)
            pause = min(2 * pause, LONGEST_PAUSE)
        else:
            return


async def _body(request: Request) -> bytes | None:
    """Return the body, or None when it is too long, without reading all of it."""
    body = bytearray()
    async for chunk in request.stream():
        body += chunk
        if len(body) > LONGEST_BODY:
            return None
    return bytes(body)
