"""Small courtesies that may fail: a tapped button stops spinning, a waiting learner sees somebody type."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Mapping, Sequence

from telegram.error import TelegramError

from bot.telegram.api import Api

AT_ONCE = 8
"""Courtesies under way; connections are left for messages."""

MOST_WAITING = 1024
"""Courtesies not yet done; more are left out, as those who wait for them have long looked away."""

_log = logging.getLogger(__name__)


class Courtesy:
    """Makes calls in the background. Call it from the event loop."""

    def __init__(self, api: Api) -> None:
        self._api = api
        self._under_way: set[asyncio.Task[None]] = set()
        self._turns = asyncio.Semaphore(AT_ONCE)

    def answer(self, updates: Sequence[object]) -> None:
        """Let the tapped buttons among these updates stop spinning."""
        for update in updates:
            query = update.get("callback_query") if isinstance(update, Mapping) else None
            number = query.get("id") if isinstance(query, Mapping) else None
            if isinstance(number, str | int):
                self._start("answerCallbackQuery", callback_query_id=number)

    def show_typing(self, chat: int) -> None:
        """Show a learner that an answer is being written."""
        self._start("sendChatAction", chat_id=chat, action="typing")

    async def close(self) -> None:
        """Let go of what is under way."""
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def _start(self, method: str, **fields: object) -> None:
        if len(self._under_way) < MOST_WAITING:
            task = asyncio.get_running_loop().create_task(self._call(method, **fields))
            self._under_way.add(task)
            task.add_done_callback(self._under_way.discard)

    async def _call(self, method: str, **fields: object) -> None:
        try:
            async with self._turns:
                await self._api.call(method, **fields)
        except TelegramError as error:
            _log.debug("%s left out: %s", method, type(error).__name__)
