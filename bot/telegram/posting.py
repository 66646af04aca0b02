"""One call to the Bot API with what goes along: a picture or recording, known by its id once uploaded, or a file."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable
from functools import partial
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest

from bot.corridor.mail import Outbox
from bot.telegram.api import Api
from bot.telegram.outbound import Post
from bot.telegram.warming import Warming

_STALE = ("file identifier", "file_id", "file id", "wrong remote file")

_KINDS = {"sendPhoto": "photo", "sendVoice": "voice"}

NOTE = "note:"
"""Opens the reference of a voice note that somebody sent: `note:<file>/<whose>`."""


_log = logging.getLogger(__name__)


class Postman:
    """Posts through an Api; `media` turns a reference into the bytes of a picture or a recording.

    `take` makes a clip of a voice note that lies with Telegram, and keeps it where it is told whose it is.
    """

    def __init__(
        self, api: Api, outbox: Outbox, media: Callable[[str], bytes], take: Callable[[bytes, str], bytes] | None = None
    ) -> None:
        self._api = api
        self._outbox = outbox
        self._media = media
        self._take = take
        self._warming = Warming(media)

    def wait(self, post: Post) -> float:
        """Return the seconds to let others go first, while the clip that goes along is being made."""
        is_clip = post.method == "sendVoice" and not post.media.startswith(NOTE)
        return self._warming.wait(post.media) if is_clip else 0.0

    async def post(self, post: Post) -> int | None:
        """Make the call and return the number of the message, if the server says. Raises TelegramError."""
        if post.media:
            return _number(await self._with_media(post))
        if post.document:
            file = InputFile(post.document.encode(), filename=post.name)
            return _number(await self._api.call(post.method, **post.fields, document=file))
        return _number(await self._api.call(post.method, **post.fields))

    async def _with_media(self, post: Post) -> object:
        kind = _KINDS[post.method]
        content = await self._content(post.media, await self._maker(post.media, kind))
        digest = hashlib.sha256(content).hexdigest()
        if known := self._outbox.upload(digest):
            try:
                return await self._api.call(post.method, **post.fields, **{kind: known})
            except BadRequest as refused:
                if not any(words in refused.message.lower() for words in _STALE):
                    raise
                self._outbox.keep_upload(digest, "")
        file = InputFile(content, filename=_name(content, kind))
        sent = await self._api.call(post.method, **post.fields, **{kind: file})
        if file_id := _file_id(sent, kind):
            self._outbox.keep_upload(digest, file_id)
        return sent

    async def _maker(self, reference: str, kind: str) -> Callable[[], bytes]:
        """Return what gives the content; a voice note is fetched for it. Raises TelegramError."""
        if self._take and reference.startswith(NOTE):
            file, _, whose = reference.removeprefix(NOTE).partition("/")
            return partial(self._take, await self._api.file(file), whose)
        return partial(self._warming.outcome if kind == "voice" else self._media, reference)

    async def _content(self, reference: str, make: Callable[[], bytes]) -> bytes:
        """Return a picture or a recording. Raises BadRequest when it cannot be had."""
        try:
            return await asyncio.to_thread(make)
        except Exception as error:
            # What is read aloud is what was said to a learner: of that, only the kind is for the log.
            _log.error("%s cannot be had: %s", _named(reference), type(error).__name__, exc_info=_is_ours(reference))
            raise BadRequest("no such picture or recording") from error


def _named(reference: str) -> str:
    return reference if _is_ours(reference) else reference.partition("/")[0]


def _is_ours(reference: str) -> bool:
    return reference.startswith(("lesson:", "screen:", "recorded:"))


def _name(content: bytes, kind: str) -> str:
    if kind == "voice":
        return "sen.ogg"
    return "sen.jpg" if content.startswith(b"\xff\xd8") else "sen.png"


def _number(sent: object) -> int | None:
    """Return the number of a message that was sent, or of a topic that was opened."""
    number = sent.get("message_id", sent.get("message_thread_id")) if isinstance(sent, dict) else None
    return number if isinstance(number, int) else None


def _file_id(sent: object, kind: str) -> str:
    """Return the id of what was uploaded, a picture's largest size, or an empty string."""
    found: Any = sent.get(kind) if isinstance(sent, dict) else None
    if isinstance(found, list):
        found = found[-1] if found else None
    return str(found.get("file_id", "")) if isinstance(found, dict) else ""
