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
from bot.tutor.team.visits.worklist import Standing, Why, reasons

PRESSING = frozenset({Why.URGENT, Why.ASKED, Why.TASK, Why.WRONG, Why.UNCLEAR})
"""Reasons for a visit that say somebody needs help; a day agreed on, or being away, does not."""


class Progress(StrEnum):
    """How a learner is getting on, in the order in which a team wants to see them."""

    NEEDS_HELP = "needs_help"
    LEARNING = "learning"
    NOT_STARTED = "not_started"
    DONE = "done"


@dataclass(frozen=True)
class Entry:
    """One learner in a team's register; `level` is the best evidence of anything."""

    standing: Standing
    session: Session
    level: Level | None = None

    @property
    def learner(self) -> int:
        """The learner's number."""
        return self.standing.learner

    def progress(self, lessons: int, now: datetime) -> Progress:
        """Return how they are getting on; as in the worklist, what was cured needs no help any more."""
        if any(reason.why in PRESSING for reason in reasons(self.standing, lessons, now)):
            return Progress.NEEDS_HELP
        if self.level is None and not self.session.place and not self.standing.finished:
            return Progress.NOT_STARTED
        begun = {place.lesson for place in (self.session.place, *self.session.paused) if place}
        is_done = bool(self.session.finished) and not begun - set(self.session.finished)
        return Progress.DONE if is_done else Progress.LEARNING


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
