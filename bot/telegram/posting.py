"""One call to the Bot API with what goes along: a picture or recording, known by its id once uploaded, or a file."""

from __future__ import annotations

import asyncio
import hashlib
import logging
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from functools import partial
from typing import Any

from telegram import InputFile
from telegram.error import BadRequest

from bot.corridor.mail import Outbox
from bot.telegram.api import Api
from bot.telegram.outbound import Post

_STALE = ("file identifier", "file_id", "file id", "wrong remote file")

_KINDS = {"sendPhoto": "photo", "sendVoice": "voice"}

NOTE = "note:"
"""Opens the reference of a voice note that somebody sent: `note:<file>/<whose>`."""

VOICES_AT_ONCE = 2
LONGEST_WAIT = 6.0
"""Seconds that the words wait for the clip that reads them; one made too late is there the next time."""

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
        # Clips are made in threads of their own: pictures and lookups never queue behind a slow voice.
        self._speaking = ThreadPoolExecutor(VOICES_AT_ONCE, thread_name_prefix="voice")

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
        content = await self._content(post.media, kind, await self._maker(post.media))
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

    async def _maker(self, reference: str) -> Callable[[], bytes]:
        """Return what makes the content; a voice note is fetched for it. Raises TelegramError."""
        if self._take and reference.startswith(NOTE):
            file, _, whose = reference.removeprefix(NOTE).partition("/")
            return partial(self._take, await self._api.file(file), whose)
        return partial(self._media, reference)

    async def _content(self, reference: str, kind: str, make: Callable[[], bytes]) -> bytes:
        """Return a picture or a recording. Raises BadRequest when it cannot be had, or not soon enough."""
        loop, where = asyncio.get_running_loop(), self._speaking if kind == "voice" else None
        try:
            async with asyncio.timeout(LONGEST_WAIT if kind == "voice" else None):
                return await loop.run_in_executor(where, make)
        except Exception as error:
            # What is read aloud is what was said to a learner: of that, only the kind is for the log.
            _log.error("%s cannot be had: %s", _named(reference), type(error).__name__, exc_info=kind != "voice")
            raise BadRequest("no such picture or recording") from error


def _named(reference: str) -> str:
    return reference if reference.startswith(("lesson:", "screen:")) else reference.partition("/")[0]


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
