"""The port to everything kept on disk; free of channels and of databases."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime
from typing import Protocol

from bot.corridor.mail import Inbox, Outbox, Received
from bot.tutor.deeds import Deed
from bot.tutor.mydata import Kept
from bot.tutor.session import Session
from bot.tutor.team.book import Book
from bot.tutor.turn import Turn


class StoreError(Exception):
    """A store that cannot be opened or read; its text is one line for the operator."""


class Store(Protocol):
    """What the corridor keeps between messages. Every call is one transaction, done when it returns.

    Any call may raise UnavailableError, having changed nothing.
    """

    @property
    def inbox(self) -> Inbox:
        """Where updates lie until they are handled."""
        ...

    @property
    def outbox(self) -> Outbox:
        """Where replies lie until they are sent."""
        ...

    def session(self, chat: int) -> Session:
        """Return where a learner is; a new one for somebody unknown."""
        ...

    def apply(
        self, received: Received, turn: Turn, now: datetime, *, has_left: bool = False, is_dead: bool = False
    ) -> tuple[int, ...]:
        """Keep what one message led to and mark its row handled, all or nothing; return the lanes to wake.

        Does nothing when the row was handled before. Events and dues are kept only of learners who agreed to it.
        `has_left`: the learner blocked the bot, nothing is queued. `is_dead`: the row is set aside, not done.
        """
        ...

    def act(self, turn: Turn, now: datetime) -> tuple[int, ...]:
        """Keep what the team's desk decided by itself, all or nothing; return the lanes to wake."""
        ...

    def do(self, done: Iterable[Deed], now: datetime) -> None:
        """Carry out deeds that no message led to, all or none."""
        ...

    def book(self) -> Book:
        """Return what is known of teams and of those they help."""
        ...

    def kept(self, learner: int, chat: int) -> Kept:
        """Return the rows about a learner, by what they are."""
        ...

    def remind(self, now: datetime, day: int, most: int) -> tuple[int, ...]:
        """Put what is due into the inbox, for `most` learners at once, and return the chats to wake.

        At most one a learner a `day` (any number that grows by the day), and none for those who left;
        one to which the tutor said nothing does not count.
        """
        ...

    def clean(self, now: datetime) -> tuple[int, ...]:
        """Delete what is no longer needed, handled rows, sent letters, whoever stays away; return the lanes to wake."""
        ...

    def close(self) -> None:
        """Let go of the store."""
        ...
