"""What somebody was asked last and answers in words: a name, a commune. It holds for one answer, or half an hour."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.tutor.deeds import Deed

ASKED_FOR = timedelta(minutes=30)
"""After this what is typed is no answer any more."""


@dataclass(frozen=True)
class Asking:
    """`what` names who takes the answer, `about` what it is about."""

    what: str
    about: str
    at: datetime


class Askings(Protocol):
    """What was asked in a chat."""

    def of(self, chat: int) -> Asking | None:
        """Return what was asked last in a chat and not answered."""
        ...


@dataclass(frozen=True)
class Ask(Deed):
    """Take the next words in a chat for the answer; an empty `what` waits for nothing any more."""

    chat: int
    what: str = ""
    about: str = ""
