"""Learners and the telephones they learn on: several on one, or none but a member's.

own telephone      the learner's number is the chat's
another's          a number of its own, a picture to be switched by, `phone` is the chat
none (assisted)    a number of its own, no phone; a member of the team teaches them on the member's
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from typing import Protocol

from bot.tutor.deeds import Deed
from bot.tutor.session import Session

PICTURES = ("🌸", "🐟", "🌾", "🥥", "🐃", "🛶", "🐔", "🌞")
"""By which those who share a telephone know themselves; as many may share it."""

_OWN_NUMBERS = 2**52
"""Numbers of learners without a telephone of their own begin here; Telegram's own end below."""


@dataclass(frozen=True)
class Pupil:
    """A learner as others need to know them. `called` is how Sen calls them, `known_as` how their team does."""

    learner: int
    phone: int | None
    picture: str = ""
    called: str = ""
    team: int | None = None
    known_as: str = ""
    household: int | None = None


@dataclass(frozen=True)
class Household:
    """A household of a hamlet, as a member named it."""

    id: int
    name: str


class Pupils(Protocol):
    """Who learns where."""

    def pupil(self, learner: int) -> Pupil | None:
        """Return the learner of that number."""
        ...

    def on(self, phone: int) -> tuple[Pupil, ...]:
        """Return who learns on a telephone, its owner first."""
        ...

    def of_team(self, team: int) -> tuple[Pupil, ...]:
        """Return the learners that a team sees, by the name it knows them by."""
        ...

    def session(self, chat: int, learner: int) -> Session:
        """Return where a learner is, as it would be on that telephone."""
        ...

    def households(self, hamlet: int) -> tuple[Household, ...]:
        """Return the households of a hamlet, by name."""
        ...


def new_number(draw: Callable[[int], bytes]) -> int:
    """Return a number for a learner without a telephone of their own."""
    return _OWN_NUMBERS + 1 + int.from_bytes(draw(6), "big")


@dataclass(frozen=True)
class Seat(Deed):
    """Let a learner learn on a telephone from now on; its owner's own number brings the owner back."""

    chat: int
    learner: int


@dataclass(frozen=True)
class Picture(Deed):
    """Give a learner a picture to be switched by."""

    learner: int
    picture: str


@dataclass(frozen=True)
class WithoutPhone(Deed):
    """Note that a learner just written down has no telephone: the one they were written down on is a member's."""

    learner: int


@dataclass(frozen=True)
class TakeOver(Deed):
    """Let a learner go on on their own telephone with what was reached on a member's."""

    learner: int
    chat: int


@dataclass(frozen=True)
class Guarded(Deed):
    """Note that a parent agreed that a child learns."""

    learner: int


@dataclass(frozen=True)
class NameHousehold(Deed):
    """Write down a household of a hamlet, for a learner to belong to."""

    hamlet: int
    name: str
    learner: int


@dataclass(frozen=True)
class SetHousehold(Deed):
    """Let a learner belong to a household, or to none."""

    learner: int
    household: int | None
