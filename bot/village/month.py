"""Lets the month happen: each learner's sittings, turn by turn through the pure tutor, into the store.

The replies go nowhere, for nobody reads them; all else is kept as if it had been lived.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from random import Random

from bot.corridor.mail import Arrival
from bot.records.base import Store
from bot.tutor.course import Course
from bot.tutor.deeds import Deed, FoundTeam, Grant
from bot.tutor.team.roles import RoleKind
from bot.tutor.turn import Turn
from bot.village.answers import answered
from bot.village.life import Life
from bot.village.people import FIRST_LEARNER, Villager, members, places, villagers
from bot.village.visits import confirmed, visited

CHANNEL = "village"
DAYS, LEARNERS, SEED = 30, 400, 1663
"""The seed is the number of the resolution that made the province of today."""

_TERM = timedelta(days=365)


@dataclass
class Month:
    """The month being lived; `now` is when it ends."""

    store: Store
    course: Course
    now: datetime
    learners: int = LEARNERS
    days: int = DAYS
    seed: int = SEED

    def found(self) -> None:
        """Let the teams be founded and their members come, as the month begins."""
        deeds: list[Deed] = []
        for commune, hamlet in places():
            deeds.append(FoundTeam(commune, hamlet, f"Tổ {hamlet[:1].lower()}{hamlet[1:]}"))
        for each in members(Random(self.seed)):
            kind = RoleKind.LEAD if each.is_lead else RoleKind.MEMBER
            deeds.append(Grant(each.person, kind, f"team:{each.team}", each.name, 0, self.now + _TERM))
        self.store.do(deeds, self.begins)

    def live(self) -> Iterator[int]:
        """Let one learner after another live the month; yield how many have. The teams must be there."""
        for done, villager in enumerate(villagers(self.learners, self.days, Random(self.seed)), 1):
            life = Life(villager, self.course, self.begins, self.now, Random(self.seed + villager.chat))
            self._keep(villager, life.lived())
            yield done

    @property
    def begins(self) -> datetime:
        """When the month began."""
        return self.now - timedelta(days=self.days)

    def _keep(self, villager: Villager, turns: Sequence[tuple[Turn, datetime]]) -> None:
        """Carry turns through the store as the corridor does, each at its own time; then what the team did for them."""
        chat, chance = villager.chat, Random(self.seed - villager.chat)
        team = [each.person for each in members(Random(self.seed)) if each.team == villager.team]
        self.store.inbox.receive([Arrival(None, chat, "{}") for _ in turns], self.now, CHANNEL)
        for row, (turn, at) in zip(self.store.inbox.waiting(chat, len(turns)), turns, strict=True):
            self.store.apply(row, turn, at)
            call = self.store.book().calls.on_phone(chat) if turn.call else None
            for deed, then in answered(call.id, at, chance.choice(team), self.now, chance) if call else ():
                self.store.do([deed], then)
        helper, since = chance.choice(team), turns[0][1] if turns else self.now
        for deed, then in (
            *visited(villager, helper, since, self.now, chance),
            *confirmed(villager, turns, helper, self.course, self.now, chance),
        ):
            self.store.do([deed], then)


def everybody() -> Iterator[int]:
    """Yield the Telegram numbers of all who live in the month."""
    yield from range(FIRST_LEARNER, FIRST_LEARNER + LEARNERS)
    yield from (each.person for each in members(Random(SEED)))
