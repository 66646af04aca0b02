"""Class codes: how learners join a team by themselves, from its poster; and the lockout of those who guess."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.tutor.deeds import Deed

CODE_LASTS = timedelta(days=14)
WITHIN = timedelta(hours=1)
MOST_WRONG = 10
"""Wrong codes an hour after which a person's codes are not even looked at."""

ALARM_AT = 100
"""Wrong codes an hour from everybody together, at which the operators are told; then at every further hundred."""


@dataclass(frozen=True)
class ClassCode:
    """The code with which learners join a team, until it expires or a new one takes its place."""

    code: str
    team: int
    expires_at: datetime


@dataclass(frozen=True)
class Wrong:
    """How many wrong codes were tried within the last hour, by one person and by all."""

    by_person: int
    by_all: int


class ClassCodes(Protocol):
    """The class codes that hold."""

    def of_team(self, team: int, now: datetime) -> ClassCode | None:
        """Return the code of a team."""
        ...

    def find(self, code: str, now: datetime) -> ClassCode | None:
        """Return the code, if it holds."""
        ...

    def wrong(self, person: int, now: datetime) -> Wrong:
        """Return how many wrong codes were tried."""
        ...


@dataclass(frozen=True)
class MakeClassCode(Deed):
    """Let learners join a team by a new code; the one before ends at once."""

    code: str
    team: int
    made_by: int
    expires_at: datetime


@dataclass(frozen=True)
class MissCode(Deed):
    """Count a wrong code."""

    person: int
