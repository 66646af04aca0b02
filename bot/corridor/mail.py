"""What lies in the inbox and in the outbox, and the two ports through which channels reach them.

channel ── Arrival ──▶ Inbox ── Received ──▶ service ── Turn ──▶ Outbox ── Letter ──▶ channel
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.tutor.messages import Reply

TEAM = 0
"""The lane of letters to the team's chat; learners' lanes are their chats."""

CLOCK = "clock"
"""The channel by which due things arrive; their rows hold `kind`, `lesson`, `item` and `round`."""


class UnavailableError(Exception):
    """The store cannot be written just now (disk full, locked): nothing was changed, try again later."""


@dataclass(frozen=True)
class Arrival:
    """Something a channel hands in: JSON without secrets or personal data.

    `update_id` is the channel's own number, by which repeats are known, if `raw` is the same; `chat` 0 means that
    nobody waits for an answer.
    `secrets` are the kinds that were masked; `strange` names a kind of update nobody knows here, for counting.
    """

    update_id: int | None
    chat: int
    raw: str
    secrets: tuple[str, ...] = ()
    strange: str = ""


@dataclass(frozen=True)
class Received:
    """A row of the inbox that waits to be handled; `seq` is the order of arrival, `tries` counts failures."""

    seq: int
    channel: str
    chat: int
    raw: str
    secrets: tuple[str, ...]
    received_at: datetime
    tries: int = 0
    next_try_at: datetime | None = None


@dataclass(frozen=True)
class Letter:
    """A row of the outbox that waits to be sent; `parts` counts those of its messages that already went out."""

    id: int
    lane: int
    chat: int
    reply: Reply
    created_at: datetime
    tries: int = 0
    parts: int = 0
    next_try_at: datetime | None = None


class Inbox(Protocol):
    """Where updates lie, safe on disk, from before they are confirmed until they are handled."""

    def receive(self, arrivals: Sequence[Arrival], now: datetime, channel: str = "telegram") -> tuple[int, ...]:
        """Store the arrivals not yet known and return their chats. Raises UnavailableError."""
        ...

    def chats(self) -> tuple[int, ...]:
        """Return the chats that have a row waiting, those that have waited longest first."""
        ...

    def waiting(self, chat: int, limit: int = 1) -> tuple[Received, ...]:
        """Return the first rows of a chat that wait."""
        ...

    def skip(self, seqs: Sequence[int], now: datetime) -> None:
        """Mark rows handled without an answer."""
        ...

    def postpone(self, seq: int, until: datetime) -> None:
        """Count a failure; the row is not tried again before `until`."""
        ...

    def bury(self, seq: int, now: datetime) -> None:
        """Set a row aside for good, unanswered."""
        ...


class Outbox(Protocol):
    """Where replies lie, safe on disk, until the channel has taken them."""

    def lanes(self) -> tuple[int, ...]:
        """Return the lanes that have letters to send."""
        ...

    def head(self, lane: int) -> Letter | None:
        """Return the letter that goes next in a lane; letters of a lane leave in order."""
        ...

    def part_sent(self, id: int, parts: int) -> None:
        """Note that the first `parts` messages of a letter went out."""
        ...

    def sent(self, id: int, now: datetime, message_id: int | None = None) -> None:
        """Mark a letter sent."""
        ...

    def retry(self, id: int, until: datetime) -> None:
        """Count a failure; the letter is not tried again before `until`."""
        ...

    def bury(self, id: int, now: datetime) -> None:
        """Set a letter aside that can never be sent."""
        ...

    def block(self, chat: int) -> None:
        """Note that a learner blocked the bot, or that a group is lost, and drop what waits for them."""
        ...

    def reached(self, chat: int) -> None:
        """Note that something arrived in a group: it is lost no more."""
        ...

    def move(self, old: int, new: int) -> None:
        """Note that a group chat has a new number, and send its letters there."""
        ...

    def moved(self, chat: int) -> int:
        """Return the present number of a chat."""
        ...

    def upload(self, digest: str) -> str:
        """Return the channel's id of an uploaded file, by the digest of its content, or an empty string."""
        ...

    def keep_upload(self, digest: str, file_id: str) -> None:
        """Keep the channel's id of an uploaded file; an empty one forgets it."""
        ...
