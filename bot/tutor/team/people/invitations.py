"""Invitations: single use, a day long, known by a digest, worth nothing until the inviter has confirmed the taker.

made ─▶ taken (by the first who opens the link) ─▶ named ─▶ confirmed by the inviter, or refused
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime, timedelta
from typing import Protocol

from bot.tutor.deeds import Deed
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, Right, Role, RoleKind, may, may_in_team

OPEN_FOR = timedelta(hours=24)
"""How long an invitation may be taken, and once taken, confirmed."""

ROLE_LASTS = timedelta(days=365)
"""Then a role ends unless it was renewed: who has left is not there for ever."""

RENEWABLE = timedelta(days=60)
"""How long before its end a role may be renewed."""

INVITED_BY: Mapping[RoleKind, Right] = {
    RoleKind.MEMBER: Right.MANAGE_TEAM,
    RoleKind.LEAD: Right.MANAGE_PLACES,
    RoleKind.OFFICER: Right.MANAGE_PLACES,
    RoleKind.TRAINER: Right.MANAGE_PLACES,
}
"""The right that it takes to invite somebody to a role; nobody is invited to be an operator."""


@dataclass(frozen=True)
class Invitation:
    """An invitation to a role within a scope, and how far it has come."""

    digest: str
    kind: str
    scope: str
    made_by: int
    expires_at: datetime
    taken_by: int | None = None
    taken_name: str = ""
    taken_at: datetime | None = None
    decided_at: datetime | None = None

    def is_open_to(self, person: int, now: datetime) -> bool:
        """Return whether that person may take it, or has taken it and may still give a name."""
        is_theirs = self.taken_by in (None, person) and person != self.made_by
        return is_theirs and self.decided_at is None and now < self.expires_at

    def is_decidable_by(self, person: int, now: datetime) -> bool:
        """Return whether that person may confirm who took it."""
        is_taken = self.taken_by is not None and self.taken_at is not None and bool(self.taken_name)
        is_fresh = self.taken_at is not None and now - self.taken_at < OPEN_FOR
        return is_taken and is_fresh and person == self.made_by and self.decided_at is None


class Invitations(Protocol):
    """The invitations that were made."""

    def find(self, digest: str) -> Invitation | None:
        """Return the invitation of that digest."""
        ...


def may_invite(roles: Iterable[Role], kind: RoleKind, team: Team | None) -> bool:
    """Return whether these roles let somebody give and take a kind of role; `team` is whose member or lead it is."""
    right = INVITED_BY.get(kind)
    if right is None:
        return False
    if kind in (RoleKind.MEMBER, RoleKind.LEAD):
        return team is not None and may_in_team(roles, right, team)
    return may(roles, right, PROVINCE)


@dataclass(frozen=True)
class Invite(Deed):
    """Make an invitation."""

    digest: str
    kind: str
    scope: str
    made_by: int
    expires_at: datetime


@dataclass(frozen=True)
class TakeInvitation(Deed):
    """Keep an invitation for the person who opened it, under the name they gave (later, perhaps)."""

    digest: str
    person: int
    name: str = ""


@dataclass(frozen=True)
class DecideInvitation(Deed):
    """End an invitation, used or refused."""

    digest: str
    is_confirmed: bool
