"""Calls for help as a team's group sees them: a card each, taken by one, open until somebody closes it.

called ─▶ claimed ─▶ (messages pass both ways) ─▶ closed
   └─ nobody answers: the group is reminded, then the lead, and the learner is told
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.events import URGENT
from bot.tutor.team.codes import spelled

CODE = "call"
"""What the codes of all buttons about calls begin with."""

RECALL = "call"
"""The kind of clock row that brings a learner back to the lesson, in the learner's own lane."""


@dataclass(frozen=True)
class HelpCall:
    """A call for help with whom it is from. `chat` is the group that was told, None if none could be.

    `card` is the message there that shows how it stands, `thread` its topic; `speaker` whose name the learner was told
    last; `moved_at` when a helper took it or last spoke; `looks` how often Sen looked whether somebody answered.
    `has_left` says that the learner shut the bot out.
    """

    id: int
    learner: int
    at: datetime
    phone: int | None = None
    known_as: str = ""
    address: str = ""
    name: str = ""
    language: str = SOURCE_LANGUAGE
    lesson: str = ""
    item: str = ""
    reason: str = ""
    team: int | None = None
    chat: int | None = None
    card: int | None = None
    thread: int | None = None
    claimed_by: int | None = None
    claimed_at: datetime | None = None
    replied_at: datetime | None = None
    speaker: int | None = None
    moved_at: datetime | None = None
    closed_at: datetime | None = None
    closed_by: int | None = None
    looks: int = 0
    has_left: bool = False

    @property
    def is_urgent(self) -> bool:
        """Whether it came out of a scam or an emergency."""
        return self.reason in URGENT

    @property
    def mark(self) -> str:
        """What messages about it are marked with."""
        return f"call:{self.id}"

    @property
    def aside(self) -> str:
        """What is said of it in private is marked with: it goes with the call, and an answer to it is about none."""
        return f"aside:{self.id}"


class Calls(Protocol):
    """Which calls there are."""

    def next(self) -> int:
        """Return the number that the next call will have."""
        ...

    def call(self, id: int) -> HelpCall | None:
        """Return a call, open or closed."""
        ...

    def on_phone(self, chat: int) -> HelpCall | None:
        """Return the open call of somebody who learns on that telephone, one that was claimed first."""
        ...

    def of(self, learner: int) -> HelpCall | None:
        """Return the open call of a learner."""
        ...

    def about(self, chat: int, message: int) -> HelpCall | None:
        """Return the call that a message in a group is about."""
        ...

    def in_thread(self, chat: int, thread: int) -> HelpCall | None:
        """Return the call that a topic of a group is about."""
        ...

    def claimed_in(self, chat: int, person: int) -> tuple[HelpCall, ...]:
        """Return the open calls of a group that a person claimed."""
        ...

    def due(self, now: datetime) -> tuple[HelpCall, ...]:
        """Return the open calls that have to be looked at."""
        ...

    def known_as(self, learner: int) -> str:
        """Return the name that a learner's team knows them by, or an empty string."""
        ...

    def default_group(self) -> int | None:
        """Return the group that hears the calls of learners whose team has none; None when nothing reaches it."""
        ...

    def newly_lost(self) -> int | None:
        """Return that group once nothing reaches it any more, until somebody was told so."""
        ...


def code(verb: str, call: HelpCall) -> str:
    """Return the code of a button about a call."""
    return f"{CODE}/{verb}/{spelled(call.id)}"
