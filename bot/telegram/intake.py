"""Puts raw updates into the inbox, scrubbed; common to polling and webhook."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Sequence
from datetime import datetime

from bot.corridor.mail import Inbox
from bot.telegram.courtesy import Courtesy
from bot.telegram.inbound import arrival
from bot.telegram.scrub import MayRecord, Redact


class Intake:
    """Takes updates in; `wake` is told the chats that have something new."""

    def __init__(
        self,
        inbox: Inbox,
        redact: Redact,
        wake: Callable[[Iterable[int]], None],
        courtesy: Courtesy,
        clock: Callable[[], datetime],
        may_record: MayRecord = lambda _: False,
    ) -> None:
        self._inbox = inbox
        self._redact = redact
        self._wake = wake
        self._courtesy = courtesy
        self._clock = clock
        self._may_record = may_record

    def receive(self, updates: Sequence[object]) -> None:
        """Return once the updates are safe on disk; only then may they be confirmed. Raises UnavailableError."""
        chats = self._inbox.receive(
            [arrival(update, self._redact, self._may_record) for update in updates], self._clock()
        )
        self._wake(chats)
        self._courtesy.answer(updates)
