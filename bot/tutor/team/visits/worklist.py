"""Whom to visit today, and why: at most ten people, the most pressing first. Pure; the facts come from the store.

A reason is there as long as its cause is: it goes when the learner gets it right, when somebody was there, or when the
call was closed. Nobody who succeeded is on the list.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from enum import IntEnum
from typing import Protocol

from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.local_time import LOCAL
from bot.tutor.team.places import Team

MOST = 10
"""People on the list: what volunteers can do in a day, and more than that is not read."""

TIMES = 3
"""Wrong answers at a question, or "Chưa hiểu" at a step, after which a person helps better than Sen."""

QUIET, TOO_LONG = timedelta(days=7), timedelta(days=90)
"""How long somebody who had begun is away before they are visited, and when they have left for good."""

SOON = timedelta(days=3)
"""How long somebody who joined may take to begin."""

RESTED = timedelta(days=14)
"""After a visit nobody is visited for being away again so soon."""


class Why(IntEnum):
    """Reasons for a visit, the most pressing first."""

    URGENT = 1
    PROMISED = 2
    ASKED = 3
    TASK = 4
    WRONG = 5
    UNCLEAR = 6
    AWAY = 7
    NOT_BEGUN = 8


@dataclass(frozen=True)
class Trouble:
    """Something a learner has not got right yet; `kind` is wrong, unclear or task."""

    kind: str
    lesson: str
    item: str
    times: int
    at: datetime


@dataclass(frozen=True)
class Standing:
    """What of one learner decides whether they are visited.

    `finished` counts lessons, `left` those that could still be learned; `promised` is the day agreed on at the last
    visit; `called_at` is when they called for help, while that is open.
    """

    learner: int
    known_as: str = ""
    address: str = ""
    name: str = ""
    joined_at: datetime | None = None
    seen_at: datetime | None = None
    has_begun: bool = False
    finished: int = 0
    troubles: tuple[Trouble, ...] = ()
    visited_at: datetime | None = None
    promised: datetime | None = None
    called_at: datetime | None = None
    is_urgent: bool = False


@dataclass(frozen=True)
class Reason:
    """Why somebody is to be visited, since when, and the numbers that its words take."""

    why: Why
    since: datetime
    count: int = 0
    lesson: str = ""
    item: str = ""

    def days(self, now: datetime) -> int:
        """Return its age in days of the calendar, in Viet Nam."""
        return (_day(now) - _day(self.since)).days


@dataclass(frozen=True)
class Visit:
    """Somebody to visit, with all reasons, the most pressing first."""

    standing: Standing
    reasons: tuple[Reason, ...]


@dataclass(frozen=True)
class Person:
    """One learner as their team sees them: what is done, and what could be confirmed.

    `confirmed` are lessons whose task somebody of the team saw done, `said_done` those the learner says are done.
    """

    standing: Standing
    team: Team
    phone: int | None = None
    language: str = SOURCE_LANGUAGE
    lesson: str = ""
    finished: tuple[str, ...] = ()
    said_done: tuple[str, ...] = ()
    confirmed: tuple[str, ...] = ()
    did: str = ""


class Worklist(Protocol):
    """What is known of those whom a team helps."""

    def of_team(self, team: int) -> tuple[Standing, ...]:
        """Return how the learners of a team stand."""
        ...

    def person(self, learner: int) -> Person | None:
        """Return a learner, if a team sees them."""
        ...


def worklist(standings: Iterable[Standing], lessons: int, now: datetime) -> tuple[Visit, ...]:
    """Return whom to visit today; `lessons` is how many can be learned."""
    found = [Visit(each, why) for each in standings if (why := reasons(each, lessons, now))]
    return tuple(sorted(found, key=lambda visit: (_pressing(visit.reasons[0], now), visit.standing.learner))[:MOST])


def reasons(standing: Standing, lessons: int, now: datetime) -> tuple[Reason, ...]:
    """Return every reason to visit somebody now, the most pressing first."""
    found = [*_wishes(standing, now), *map(_trouble, standing.troubles), *_absence(standing, lessons, now)]
    kept = [each for each in found if each.why not in (Why.WRONG, Why.UNCLEAR) or each.count >= TIMES]
    return tuple(sorted(kept, key=lambda reason: _pressing(reason, now)))


def _wishes(standing: Standing, now: datetime) -> Iterable[Reason]:
    if standing.called_at:
        yield Reason(Why.URGENT if standing.is_urgent else Why.ASKED, standing.called_at)
    if standing.promised and _day(standing.promised) <= _day(now):
        yield Reason(Why.PROMISED, standing.promised)


def _trouble(trouble: Trouble) -> Reason:
    why = {"wrong": Why.WRONG, "unclear": Why.UNCLEAR}.get(trouble.kind, Why.TASK)
    return Reason(why, trouble.at, trouble.times, trouble.lesson, trouble.item)


def _absence(standing: Standing, lessons: int, now: datetime) -> Iterable[Reason]:
    """Yield that somebody is away; not when they were visited lately, will be soon, or have learned all there is."""
    is_visited = standing.visited_at is not None and now - standing.visited_at < RESTED
    will_be = standing.promised is not None and _day(standing.promised) > _day(now)
    if is_visited or will_be or standing.finished >= lessons:
        return
    if standing.has_begun or standing.finished:
        if standing.seen_at and QUIET <= now - standing.seen_at < TOO_LONG:
            yield Reason(Why.AWAY, standing.seen_at, standing.finished)
    elif standing.joined_at and SOON <= now - standing.joined_at < TOO_LONG:
        yield Reason(Why.NOT_BEGUN, standing.joined_at)


def _pressing(reason: Reason, now: datetime) -> tuple[int, float, float]:
    """Return a key by which the most pressing reason sorts first: its kind, then how much, then how long.

    Of those away the one who had learned most, and left lately, is the likeliest to come back.
    """
    age = (now - reason.since).total_seconds()
    return (reason.why, -reason.count, age if reason.why is Why.AWAY else -age)


def _day(at: datetime) -> date:
    return at.astimezone(LOCAL).date()
