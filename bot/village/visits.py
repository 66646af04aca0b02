"""How made-up teams visit made-up learners, and confirm with their own eyes what these say they have done."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import datetime, timedelta
from random import Random

from bot.tutor.course import Course
from bot.tutor.deeds import Confirm, Deed, LogVisit
from bot.tutor.events import Event, EventKind
from bot.tutor.team.evidence import milestones
from bot.tutor.team.visits.today import DID
from bot.tutor.team.visits.visiting import EYES
from bot.tutor.turn import Turn
from bot.village.people import Villager

VISITED = 0.3
"""How many learners of a hundred are visited in the month, as a share."""

CONFIRMED = 0.5
"""How much of what is said to be done is seen done."""


def visited(
    villager: Villager, helper: int, since: datetime, until: datetime, chance: Random
) -> Iterator[tuple[Deed, datetime]]:
    """Yield the visits to a learner whom a team sees, each with its time; some leave an appointment for today."""
    if not villager.shares or chance.random() > VISITED:
        return
    at = since + (until - since) * chance.random()
    again = (None, at + timedelta(days=7), until)
    yield LogVisit(villager.chat, villager.team, helper, chance.choice(DID[:3]), chance.choice(again)), at


def confirmed(
    villager: Villager,
    turns: Sequence[tuple[Turn, datetime]],
    helper: int,
    course: Course,
    until: datetime,
    chance: Random,
) -> Iterator[tuple[Deed, datetime]]:
    """Yield what a member sees done of what the learner said was done, a few days later."""
    for turn, said_at in turns:
        for done in (each for each in turn.events if each.kind is EventKind.TASK_DONE):
            at = said_at + timedelta(days=chance.uniform(0.5, 5))
            if villager.shares and at < until and chance.random() < CONFIRMED:
                seen = Event(EventKind.TASK_CONFIRMED, at, done.lesson, done.item, f"{EYES} {helper}")
                yield Confirm(villager.chat, villager.team, seen, milestones([seen], course)), at
