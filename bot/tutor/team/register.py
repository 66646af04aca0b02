"""The learners whom a team sees: how far each is, who needs help, and one learner's story.

not started ─▶ learning ─▶ done (all that was begun is finished)
                  └──▶ needs help (asked for it, or goes wrong again and again), until that is over
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Protocol

from bot.tutor.events import Event
from bot.tutor.session import Session
from bot.tutor.team.evidence import Level

MANY_WRONG = 3
"""Wrong answers at the question where somebody stands, from which on a person had better look."""


class Standing(StrEnum):
    """How a learner is getting on, in the order in which a team wants to see them."""

    NEEDS_HELP = "needs_help"
    LEARNING = "learning"
    NOT_STARTED = "not_started"
    DONE = "done"


@dataclass(frozen=True)
class Entry:
    """One learner in a team's register, as the team knows them; `level` is the best evidence of anything.

    `called_at` is when they asked for a person and are still waiting, `visited_at` when a member was there last.
    """

    learner: int
    known_as: str
    session: Session
    seen_at: datetime
    level: Level | None = None
    called_at: datetime | None = None
    visited_at: datetime | None = None

    @property
    def wrong(self) -> int:
        """How often they answered wrongly where they stand now."""
        return self.session.place.tries if self.session.place else 0

    @property
    def is_stuck(self) -> bool:
        """Whether they go wrong again and again where they stand."""
        return self.wrong >= MANY_WRONG

    @property
    def standing(self) -> Standing:
        """How they are getting on; a call that was answered and a question got right need no help any more."""
        if self.called_at or self.is_stuck:
            return Standing.NEEDS_HELP
        if self.level is None and not self.session.place:
            return Standing.NOT_STARTED
        open_lessons = [place.lesson for place in (self.session.place, *self.session.paused) if place]
        is_done = bool(self.session.finished) and not set(open_lessons) - set(self.session.finished)
        return Standing.DONE if is_done else Standing.LEARNING


@dataclass(frozen=True)
class Visit:
    """A member was there: what was done, and when they want to come again."""

    at: datetime
    member: int
    did: str
    next_at: datetime | None


@dataclass(frozen=True)
class Story:
    """What is kept about one learner's way: the newest events first, visits, and the levels reached by lesson."""

    events: tuple[Event, ...]
    visits: tuple[Visit, ...]
    reached: Mapping[str, Mapping[Level, datetime]]


class Register(Protocol):
    """Who learns with a team."""

    def of_team(self, team: int) -> tuple[Entry, ...]:
        """Return the learners of a team, by the name it knows them by."""
        ...

    def story(self, learner: int, most: int) -> Story:
        """Return one learner's story, with at most so many events."""
        ...

    def lessons(self, team: int) -> Mapping[str, Mapping[Level, int]]:
        """Return how many of the team's learners have reached each level, by lesson."""
        ...
