"""Every figure of the reports, with its one definition, and the port that counts them.

    id          what is counted (its words stand under `figure.<id>` and `figure.<id>.how` in `bot/texts`)
    seen        people to whom a step was shown
    answered    people who answered a question of a quiz rightly
    practised   people who did a practice screen rightly
    said_done   people who say that they did the task in real life
    confirmed   people whom a member of the team saw do it
    learners    people who let a team see them, now
    calls       calls for help; how many were answered, within an hour, and the median wait
    visits      visits that teams wrote down
    stuck       people who chose a wrong answer, said "Chưa hiểu", or had to be shown the answer

A person is counted once a subject and level, where and when it first was so. Levels are never added to one another.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Protocol

from bot.tutor.team.evidence import ANYTHING, Level

SKILLS = ("public-services", "shopping", "payment", "self-protection", "local")
"""The five basic skills, as the province counts them (`lessons/course.yml`)."""

PILLARS = ("government", "economy", "society")
"""The three pillars of digital transformation."""

LEVELS: Mapping[Level, str] = {
    Level.SEEN: "seen",
    Level.ANSWERED: "answered",
    Level.PRACTISED: "practised",
    Level.SAID_DONE: "said_done",
    Level.CONFIRMED: "confirmed",
}
"""The figure that counts the people of each level."""

FIGURES = (*LEVELS.values(), "learners", "calls", "visits", "stuck")
"""Every figure; each has its words in every language and its paragraph in `docs/figures.md`."""

ALL = ANYTHING
"""The subject of those who learned anything at all."""


HELP = ("learners", "calls", "replied", "within_hour", "visits")
"""What is counted of the help that teams give."""


@dataclass(frozen=True)
class Stuck:
    """How many people were stuck at one place of a lesson, and how: `wrong:<choice>`, `unclear` or `shown`."""

    lesson: str
    item: str
    how: str
    people: int


@dataclass(frozen=True)
class Helped:
    """Calls for help within a time; `median_minutes` is the median wait for a first reply, None when there was none."""

    calls: int = 0
    replied: int = 0
    within_hour: int = 0
    median_minutes: float | None = None


class Totals(Protocol):
    """What is counted, by place: `province`, `commune:<id>` or `hamlet:<number>`. Months include both ends."""

    def reached(self, place: str, since: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return how many people reached each level of each subject for the first time in those months."""
        ...

    def by_month(self, place: str, subject: str, since: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return the same of one subject, month by month."""
        ...

    def by_place(self, place: str, subject: str, since: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return the same of one subject for each place right within a place."""
        ...

    def of_communes(self, since: str, until: str) -> Mapping[tuple[str, Level], Mapping[str, int]]:
        """Return how many people reached each level of each subject in each commune where somebody did."""
        ...

    def least(self, place: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return the fewest people of any month in which somebody reached it, by subject and level."""
        ...

    def least_by_place(self, place: str, subject: str, until: str) -> Mapping[tuple[str, Level], int]:
        """Return the same of one subject for each place right within a place."""
        ...

    def stuck(self, place: str, since: str, until: str, lesson: str = "") -> tuple[Stuck, ...]:
        """Return where people were stuck, most people first; of one lesson when it is named."""
        ...

    def stuck_in_communes(self, month: str) -> Mapping[str, tuple[Stuck, ...]]:
        """Return where people were stuck in a month, by commune."""
        ...

    def helped(self, place: str, since: datetime, until: datetime) -> Helped:
        """Return how calls for help fared that came from `since` up to `until`."""
        ...

    def helped_in_communes(self, since: datetime, until: datetime) -> Mapping[str, Mapping[str, int]]:
        """Return what is counted of help (`HELP`) by commune, so that no small count is found from the province's."""
        ...

    def visits(self, place: str, since: datetime, until: datetime) -> int:
        """Return how many visits were written down from `since` up to `until`."""
        ...

    def learners(self, place: str) -> int:
        """Return how many people let a team there see them now."""
        ...

    def names(self, place: str) -> Mapping[str, str]:
        """Return the hamlets right within a commune, by place and name; none for other places."""
        ...
