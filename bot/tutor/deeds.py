"""Changes to what teams work with: each a small value, carried out in the transaction of the message that led to it.

A kind of deed is a frozen dataclass; what it does to the store stands in `bot/records/deeds.py`, by its type.
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.tutor.team.roles import RoleKind


@dataclass(frozen=True)
class Deed:
    """Something to be done to the store; only its subclasses are."""


@dataclass(frozen=True)
class Note(Deed):
    """Leave a trace in the audit log: `person` did `deed`, to the learner `whom` if it is about one."""

    person: int
    deed: str
    whom: int | None = None
    detail: str = ""


@dataclass(frozen=True)
class FoundTeam(Deed):
    """Found a team in a hamlet of a commune; the hamlet is written down when nobody has named it before."""

    commune: str
    hamlet: str
    name: str


@dataclass(frozen=True)
class LinkGroup(Deed):
    """Let a team talk in a group from now on, and in no other."""

    team: int
    chat: int
    is_forum: bool = False


@dataclass(frozen=True)
class Grant(Deed):
    """Give a person a role within a scope; one of the same kind and scope that they hold is replaced."""

    person: int
    kind: RoleKind
    scope: str
    name: str
    granted_by: int
    expires_at: datetime


@dataclass(frozen=True)
class EndRole(Deed):
    """Take a role back, at once."""

    role: int


@dataclass(frozen=True)
class Join(Deed):
    """Let a team see a learner from now on, under the name it knows them by."""

    learner: int
    team: int
    known_as: str


@dataclass(frozen=True)
class Part(Deed):
    """Take a learner out of a team's sight, at once."""

    learner: int
