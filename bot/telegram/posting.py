"""One call to the Bot API with what goes along: a picture, uploaded once and then known by its id, or a file."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest

from bot.corridor.mail import Outbox
from bot.telegram.api import Api
from bot.telegram.outbound import Post

_STALE = ("file identifier", "file_id", "file id", "wrong remote file")

_log = logging.getLogger(__name__)


class Postman:
    """Posts through an Api; `picture` turns a reference into the bytes of an image."""

    def __init__(self, api: Api, outbox: Outbox, picture: Callable[[str], bytes]) -> None:
        self._api = api
        self._outbox = outbox
        self._picture = picture

    async def post(self, post: Post) -> int | None:
        """Make the call and return the number of the message, if the server says. Raises TelegramError."""
        if post.picture:
            return _number(await self._with_picture(post))
        if post.document:
            file = InputFile(post.document.encode(), filename=post.name)
            return _number(await self._api.call(post.method, **post.fields, document=file))
        return _number(await self._api.call(post.method, **post.fields))

    async def _with_picture(self, post: Post) -> object:
        try:
            image = await asyncio.to_thread(self._picture, post.picture)
        except Exception as error:
            _log.exception("picture %s cannot be drawn", post.picture)
            raise BadRequest("no picture") from error
        digest = hashlib.sha256(image).hexdigest()
        if known := self._outbox.upload(digest):
            try:
                return await self._api.call(post.method, **post.fields, photo=known)
            except BadRequest as refused:
                if not any(words in refused.message.lower() for words in _STALE):
                    raise
                self._outbox.keep_upload(digest, "")
        sent = await self._api.call(post.method, **post.fields, photo=InputFile(image, filename=_name(image)))
        if file_id := _file_id(sent):
            self._outbox.keep_upload(digest, file_id)
        return sent


def _name(image: bytes) -> str:
    return "sen.jpg" if image.startswith(b"\xff\xd8") else "sen.png"


def _number(sent: object) -> int | None:
    number = sent.get("message_id") if isinstance(sent, dict) else None
    return number if isinstance(number, int) else None


def _file_id(sent: object) -> str:
    """Return the id of the largest size of an uploaded picture, or an empty string."""
    sizes: Any = sent.get("photo") if isinstance(sent, dict) else None
    largest = sizes[-1] if isinstance(sizes, list) and sizes else None
    return str(largest.get("file_id", "")) if isinstance(largest, dict) else ""
