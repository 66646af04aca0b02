"""One learner's month: the sittings, the rests between them, and the tasks done in real life."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from random import Random

from bot.tutor.course import Course
from bot.tutor.deeds import Join
from bot.tutor.dialogue import resume
from bot.tutor.events import Due, DueKind
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.session import Session
from bot.tutor.team.evidence import milestones
from bot.tutor.turn import Turn
from bot.village.learning import next_meaning
from bot.village.people import Villager

_A_TAP = (6.0, 40.0)
"""Seconds between taps of somebody who reads aloud."""

_MOST_TAPS = 120
"""Taps a sitting at most, so that nobody goes in circles for ever."""


@dataclass
class Life:
    """A villager living from `begins` to `ends`, by the tutor's own turns."""

    villager: Villager
    course: Course
    begins: datetime
    ends: datetime
    chance: Random
    turns: list[tuple[Turn, datetime]] = field(default_factory=list)
    promised: list[Due] = field(default_factory=list)

    def lived(self) -> list[tuple[Turn, datetime]]:
        """Return every turn of the month with its time; replies are left out, for nobody reads them."""
        self.session = Session(self.villager.chat)
        self.at = self.begins + timedelta(days=self.villager.joined, hours=self.chance.uniform(0, 12))
        self._begin()
        while self.at < self.ends and len(self.session.finished) < self.villager.stamina:
            self._sit()
            self._rest()
        return [(turn, at) for turn, at in self.turns if at < self.ends]

    def _begin(self) -> None:
        """Come, agree, say how one is called, and let the team see, as most do."""
        said = f"{self.villager.address} {self.villager.name}"
        for meaning in (Meaning(Wish.START), Meaning(Wish.AGREE), Meaning(Wish.ADDRESS, value=said)):
            self._take(meaning)
        if self.villager.shares:
            join = Join(self.villager.chat, self.villager.team, self.villager.known_as)
            turn, at = self.turns[-1]
            self.turns[-1] = (replace(turn, deeds=(*turn.deeds, join)), at)

    def _sit(self) -> None:
        """Tap until patience ends."""
        if self.session.place:
            self._take(Meaning(Wish.CONTINUE))
        for due in self._due():
            answer = (
                "done" if self.chance.random() < self.villager.does_tasks else self.chance.choice(("stuck", "later"))
            )
            self._take(Meaning(Wish.DONE, due.lesson, due.item, answer))
        taps = int(self.villager.patience * self.chance.uniform(0.6, 1.4))
        for _ in range(min(_MOST_TAPS, max(4, taps))):
            self._take(next_meaning(self.session, self.course, self.villager, self.chance))
        self._take(Meaning(Wish.STOP))

    def _rest(self) -> None:
        self.at += timedelta(days=7 / self.villager.sittings * self.chance.uniform(0.4, 1.8))

    def _due(self) -> Iterator[Due]:
        """Yield the tasks whose time has come, each once."""
        ripe = [due for due in self.promised if due.at <= self.at]
        self.promised = [due for due in self.promised if due.at > self.at]
        yield from ripe

    def _take(self, meaning: Meaning) -> None:
        turn = resume(self.session, meaning, self.course, self.at)
        self.session = turn.session
        self.promised += [due for due in turn.dues if due.kind is DueKind.TASK]
        told = tuple(milestones(turn.events, self.course))
        self.turns.append((replace(turn, replies=(), milestones=told), self.at))
        self.at += timedelta(seconds=self.chance.uniform(*_A_TAP))
