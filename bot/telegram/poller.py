"""Asks for updates: stored first, confirmed after.

getUpdates ─▶ inbox, committed ─▶ the next getUpdates confirms them with its offset
"""

from __future__ import annotations

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable, Sequence

from telegram.error import Conflict, TelegramError

from bot.corridor.mail import UnavailableError
from bot.telegram.answers import WaitError
from bot.telegram.api import Api, StoppedError
from bot.telegram.scrub import whole

LONGEST_PAUSE = 30.0
CONFLICTS_BORNE = 3
"""Refusals in a row because somebody else polls; a predecessor just killed causes one or two."""

SECONDS_AFTER_CONFLICT = 5.0
RENUMBERED_AFTER = 24 * 3600.0
"""Seconds of silence after which no offset is sent: after a week Telegram numbers its updates anew."""

SOON = 1.0
"""An answer without news that comes sooner, in seconds: the server does not wait, so the bot does."""

PAUSE_WITHOUT_NEWS = 0.3

_log = logging.getLogger(__name__)


class PollingError(StoppedError):
    """Somebody else polls with the same token."""


class Poller:
    """Polls one bot. `receive` returns once updates are on disk, or raises UnavailableError."""

    def __init__(
        self,
        api: Api,
        receive: Callable[[Sequence[object]], None],
        sleep: Callable[[float], Awaitable[None]] = asyncio.sleep,
        seconds: Callable[[], float] = time.monotonic,
    ) -> None:
        self._api = api
        self._receive = receive
        self._sleep = sleep
        self._seconds = seconds
        self._offset: int | None = None
        self._heard_at = seconds()
        self._conflicts = 0
        self._faults = 0

    async def run(self) -> None:
        """Poll until cancelled. Raises PollingError when another bot polls with the same token."""
        await self._leave_webhook()
        while True:
            pause = await self.poll()
            if pause:
                await self._sleep(pause)

    async def poll(self) -> float:
        """Ask once, and return the seconds to pause before the next time."""
        if self._seconds() - self._heard_at > RENUMBERED_AFTER:
            self._offset = None
        asked_at = self._seconds()
        try:
            updates = await self._api.updates(self._offset)
            if updates:
                self._receive(updates)
        except Conflict as conflict:
            return self._bear(conflict)
        except WaitError as refused:
            _log.warning("getUpdates: %s", refused.message)
            return max(self._longer(), refused.seconds)
        except (TelegramError, UnavailableError) as fault:
            if self._faults == 0:
                _log.warning("no updates for now (%s: %s), trying again", type(fault).__name__, fault)
            return self._longer()
        if self._faults:
            _log.warning("updates come again after %s tries", self._faults)
        self._faults = self._conflicts = 0
        has_news = self._confirm(updates)
        return 0.0 if has_news or self._seconds() - asked_at >= SOON else PAUSE_WITHOUT_NEWS

    def _confirm(self, updates: Sequence[object]) -> bool:
        """Move the offset past these updates, and return whether it moved."""
        if not updates:
            return False
        numbers = [whole(update.get("update_id")) for update in updates if isinstance(update, dict)]
        self._heard_at = self._seconds()
        if known := [number for number in numbers if number is not None]:
            before, self._offset = self._offset, max(known) + 1
            return self._offset != before
        return False

    def _longer(self) -> float:
        # A server that was restarted may count from one again; what another one repeats is known in the inbox.
        self._offset = None
        self._faults += 1
        return min(0.5 * 2.0 ** min(self._faults, 10), LONGEST_PAUSE)

    def _bear(self, conflict: Conflict) -> float:
        self._conflicts += 1
        if self._conflicts >= CONFLICTS_BORNE:
            raise PollingError(
                f"có bot khác đang nhận tin bằng cùng mã SEN_TELEGRAM_TOKEN; hãy dừng bot đó"
                f" / another bot polls with the same token; stop it ({conflict.message})"
            )
        return SECONDS_AFTER_CONFLICT

    async def _leave_webhook(self) -> None:
        """Telegram refuses to be polled while a webhook is set; nothing that waits is dropped."""
        try:
            await self._api.call("deleteWebhook", drop_pending_updates=False)
        except TelegramError as error:
            _log.info("deleteWebhook: %s", error)
