"""Calls the roll of every team's group once a day: Telegram is asked whether each of its people is still there.

Whether the bot itself is still in the group of the settings is asked then too, and at every start.
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import Protocol

from bot.corridor.mail import Outbox
from bot.telegram.api import Api
from bot.telegram.standing import is_reached, standing_in
from bot.tutor.course import Course
from bot.tutor.local_time import LOCAL
from bot.tutor.team.book import Book
from bot.tutor.team.people.roll import former, roll, tell_of, tell_of_former
from bot.tutor.team.places import Team
from bot.tutor.team.roles import Role
from bot.tutor.turn import Turn

AT = 8
"""The hour of the local day at which the roll is called."""

AGAIN = timedelta(minutes=10)
"""How long a group that is lost is waited for before it is looked for again."""

BETWEEN = 0.2
"""Seconds between two questions: learners' messages come first."""


_log = logging.getLogger(__name__)


class Acting(Protocol):
    """What keeps a turn that no message led to."""

    @property
    def outbox(self) -> Outbox:
        """Where letters to groups lie."""
        ...

    def act(self, turn: Turn, now: datetime) -> tuple[int, ...]:
        """Keep it, and return the lanes to wake."""
        ...


@dataclass
class RollCall:
    """Remembers whom it has told of, so that nobody is told every day; a restart tells once more."""

    api: Api
    book: Book
    store: Acting
    course: Callable[[], Course]
    wake: Callable[[Iterable[int]], None]
    clock: Callable[[], datetime]
    team_chat: int | None = None
    _told: set[int] = field(default_factory=set)
    _is_lost: bool = False

    async def run(self) -> None:
        """Call the roll every morning, until cancelled."""
        while True:
            is_reached = await self.look()
            rest = until_morning(self.clock())
            if not is_reached and rest > AGAIN:
                await asyncio.sleep(AGAIN.total_seconds())
                continue
            await asyncio.sleep(rest.total_seconds())
            await self.once()

    async def look(self) -> bool:
        """Note whether the group of the settings is lost, before a learner is told of a call that nobody sees.

        Return whether nothing is wrong with it, as far as Telegram says.
        """
        if self.team_chat is None:
            return True
        group = self.store.outbox.moved(self.team_chat)
        found = await is_reached(self.api, group)
        if found:
            self.store.outbox.reached(group)
        elif found is False:
            if not self._is_lost:
                _log.error("the bot is not in group %s (SEN_TEAM_CHAT): calls for help do not reach it", group)
            self.store.outbox.block(group)
        self._is_lost = found is False
        return found is not False

    async def once(self) -> None:
        """Call the roll of every team's group now."""
        for team, roles in list(roll(self.book, self.clock())):
            gone = [role for role in roles if await self._has_left(team.chat or 0, role)]
            fresh = [role for role in gone if role.id not in self._told]
            self._told -= {role.id for role in roles if role not in gone}
            self._told |= {role.id for role in fresh}
            if fresh:
                now = self.clock()
                self._tell(tell_of(fresh, team, self.book, self.course(), now), now)
            await self._look_for_former(team)

    async def _look_for_former(self, team: Team) -> None:
        """Tell, once, of those whose role has ended and who still read along."""
        now = self.clock()
        there = [role for role in former(team, self.book, now) if await self._is_in(team.chat or 0, role)]
        fresh = [role for role in there if role.id not in self._told]
        self._told |= {role.id for role in fresh}
        if fresh:
            self._tell(tell_of_former(fresh, team, self.book, self.course(), now), now)

    def _tell(self, turn: Turn, now: datetime) -> None:
        self.wake(self.store.act(turn, now))

    async def _has_left(self, group: int, role: Role) -> bool:
        await asyncio.sleep(BETWEEN)
        return await standing_in(self.api, group, role.person) is False

    async def _is_in(self, group: int, role: Role) -> bool:
        await asyncio.sleep(BETWEEN)
        return await standing_in(self.api, group, role.person) is True


def until_morning(now: datetime) -> timedelta:
    """Return how long it is until the roll is called next."""
    local = now.astimezone(LOCAL)
    today = local.replace(hour=AT, minute=0, second=0, microsecond=0)
    return (today if local < today else today + timedelta(days=1)) - local
