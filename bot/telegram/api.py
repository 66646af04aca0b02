"""Calls to a Bot API server, Telegram's own or any other that speaks its language.

Answers stay plain JSON: a server that leaves a field out, or sends a new one, breaks nothing.
"""

from __future__ import annotations

import re
from http import HTTPStatus
from typing import Any
from urllib.parse import urlsplit

import httpx
from telegram import Bot
from telegram.error import BadRequest
from telegram.request import HTTPXRequest

from bot.telegram.answers import check

Json = dict[str, Any]

CONNECTIONS = 16
KEEP_ALIVE = 300.0
"""Seconds a resting connection is kept: a quiet bot need not shake hands for every answer."""

LARGEST_FILE = 1_000_000
"""Bytes of a file that is fetched: half a minute of speech has a tenth of that."""

LONG_POLL = 30
UPDATES_AT_ONCE = 100
ALLOWED_UPDATES = ("message", "edited_message", "callback_query", "my_chat_member")

_FILES = "/file/bot"
"""In the path of what answers with a file, which is no JSON."""

_LOOPBACK = ("127.0.0.1", "localhost", "::1")


class StoppedError(Exception):
    """The bot cannot go on with this server; its text is one line for the operator."""


class _Request(HTTPXRequest):
    """Judges answers itself: the library breaks at those that are not quite Telegram's, and believes any gateway."""

    async def do_request(self, *args: Any, **kwargs: Any) -> tuple[int, bytes]:
        status, payload = await super().do_request(*args, **kwargs)
        if _FILES not in urlsplit(str(kwargs.get("url") or args[0])).path or status >= HTTPStatus.BAD_REQUEST:
            check(status, payload)
        return status, payload


class Api:
    """One bot on one server. Every call may raise telegram.error.TelegramError."""

    def __init__(self, token: str, base: str, transport: httpx.AsyncBaseTransport | None = None) -> None:
        self._calls = _request(base, CONNECTIONS, transport)
        self._polls = _request(base, 1, transport)
        self._files = f"{base}/file/bot{token}"
        self._bot = Bot(
            token,
            base_url=f"{base}/bot",
            base_file_url=f"{base}/file/bot",
            request=self._calls,
            get_updates_request=self._polls,
        )

    async def call(self, method: str, **fields: object) -> Any:
        """Call a method such as `sendMessage` and return its result; fields that are None are left out."""
        return await self._bot.do_api_request(_unknown_to_the_library(method), api_kwargs=fields)

    async def updates(self, offset: int | None, seconds: int = LONG_POLL) -> list[object]:
        """Wait for updates as long as `seconds` and return them as they came."""
        fields = {
            "offset": offset,
            "timeout": seconds,
            "limit": UPDATES_AT_ONCE,
            "allowed_updates": list(ALLOWED_UPDATES),
        }
        method = _unknown_to_the_library("getUpdates")
        found = await self._bot.do_api_request(method, api_kwargs=fields, read_timeout=seconds + 10)
        return found if isinstance(found, list) else []

    async def file(self, id: str) -> bytes:
        """Return the content of a file that somebody sent, if it is as small as a voice note is."""
        found = await self.call("getFile", file_id=id)
        path, size = (found.get("file_path"), found.get("file_size")) if isinstance(found, dict) else ("", 0)
        if not path or not isinstance(size, int) or size > LARGEST_FILE:
            raise BadRequest("no such file, or too large")
        return bytes(await self._calls.retrieve(f"{self._files}/{path}"))

    async def close(self) -> None:
        """Close the connections."""
        await self._calls.shutdown()
        await self._polls.shutdown()


def _unknown_to_the_library(method: str) -> str:
    """Spell a method so that do_api_request, which folds underscores away, does not warn of its typed twin."""
    return re.sub(r"(?=[A-Z])", "__", method)


def _request(base: str, connections: int, transport: httpx.AsyncBaseTransport | None) -> _Request:
    limits = httpx.Limits(
        max_connections=connections, max_keepalive_connections=connections, keepalive_expiry=KEEP_ALIVE
    )
    # A proxy from the environment never leads to this computer.
    kwargs: Json = {"limits": limits, "trust_env": urlsplit(base).hostname not in _LOOPBACK}
    if transport is not None:
        kwargs["transport"] = transport
    return _Request(connections, read_timeout=20, write_timeout=20, pool_timeout=20, httpx_kwargs=kwargs)
