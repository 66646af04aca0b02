"""When a team can be expected to answer, and how long Sen waits before it reminds somebody."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Protocol

from bot.tutor.local_time import LOCAL

URGENT_PATIENCE = timedelta(minutes=3)
"""A scam under way or an emergency is not waited for, at whatever hour."""

FIRST_LOOK = timedelta(minutes=5)
"""The card then says how long the learner has been waiting."""


@dataclass(frozen=True)
class Rota:
    """A team's working hours, from the hour `opens` until the hour `closes` in Viet Nam, every day."""

    opens: int = 7
    closes: int = 20
    patience: timedelta = timedelta(minutes=15)

    def is_open(self, at: datetime) -> bool:
        """Return whether the team works at a time."""
        return self.opens <= at.astimezone(LOCAL).hour < self.closes

    def opening(self, at: datetime) -> datetime:
        """Return that time if the team works then, else when it begins next."""
        if self.is_open(at):
            return at
        local = at.astimezone(LOCAL)
        morning = local.replace(hour=self.opens, minute=0, second=0, microsecond=0)
        return (morning if morning > local else morning + timedelta(days=1)).astimezone(UTC)

    def wait(self, *, is_urgent: bool) -> timedelta:
        """Return how long a call waits before somebody is reminded of it."""
        return min(URGENT_PATIENCE, self.patience) if is_urgent else self.patience

    def next_look(self, looks: int, called_at: datetime, now: datetime, *, is_urgent: bool) -> datetime:
        """Return when to look at an unanswered call again, after so many looks.

        Look 0 only tells how long it waits, 1 reminds the group, 2 tells the lead; then ever more rarely.
        """
        wait = self.wait(is_urgent=is_urgent)
        if looks == 0:
            return called_at + min(FIRST_LOOK, wait)
        if looks == 1:
            at = max(called_at + wait, now)
            return at if is_urgent else self.opening(at)
        if looks == 2:
            return now + wait if is_urgent else self.opening(now + wait)
        return now + timedelta(hours=2 ** min(looks - 3, 6))


USUAL = Rota()
"""What counts where the settings say nothing else."""


class Duties(Protocol):
    """Who of a team is on duty on which days of the week; Monday is 0."""

    def on(self, team: int, weekday: int) -> frozenset[int]:
        """Return the people on duty on a day of the week."""
        ...

    def of(self, team: int, person: int) -> frozenset[int]:
        """Return the days on which somebody is on duty."""
        ...
