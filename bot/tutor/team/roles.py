"""Who may do what, and where. Rights hang on Telegram's number of a person alone: names and phones prove nothing.

scope      province ─▶ commune:<id> ─▶ team:<number>
a role     one kind within one scope, until it expires or is taken back
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import UTC, datetime
from enum import StrEnum
from typing import Protocol

from bot.tutor.team.places import Team

PROVINCE = "province"

NO_EXPIRY = datetime.max.replace(tzinfo=UTC)
"""Of roles that the operator's settings give, which are no rows of the store."""


class RoleKind(StrEnum):
    """What somebody is to Sen; the values are written to the database and never change."""

    MEMBER = "member"
    LEAD = "lead"
    TRAINER = "trainer"
    OFFICER = "officer"
    OPERATOR = "operator"


class Right(StrEnum):
    """What can be allowed."""

    SEE_LEARNERS = "see_learners"
    HELP_LEARNERS = "help_learners"
    INVITE_LEARNERS = "invite_learners"
    MANAGE_TEAM = "manage_team"
    SEE_TOTALS = "see_totals"
    MANAGE_PLACES = "manage_places"
    RECORD_VOICE = "record_voice"
    SEE_AUDIT = "see_audit"


RIGHTS: Mapping[RoleKind, frozenset[Right]] = {
    RoleKind.MEMBER: frozenset({Right.SEE_LEARNERS, Right.HELP_LEARNERS, Right.INVITE_LEARNERS, Right.SEE_TOTALS}),
    RoleKind.LEAD: frozenset(
        {
            Right.SEE_LEARNERS, Right.HELP_LEARNERS, Right.INVITE_LEARNERS, Right.SEE_TOTALS,
            Right.MANAGE_TEAM, Right.SEE_AUDIT,
        }
    ),
    RoleKind.TRAINER: frozenset({Right.RECORD_VOICE}),
    RoleKind.OFFICER: frozenset({Right.SEE_TOTALS}),
    RoleKind.OPERATOR: frozenset(
        {Right.SEE_TOTALS, Right.MANAGE_TEAM, Right.MANAGE_PLACES, Right.RECORD_VOICE, Right.SEE_AUDIT}
    ),
}  # fmt: skip
"""An officer and an operator see totals, never a person: those are the team's."""


@dataclass(frozen=True)
class Role:
    """What one person is within one scope; `name` is what the one who granted it calls them."""

    id: int
    person: int
    kind: RoleKind
    scope: str
    name: str
    granted_by: int
    granted_at: datetime
    expires_at: datetime


class Roles(Protocol):
    """Which roles are held now: neither expired nor taken back."""

    def of(self, person: int, now: datetime) -> tuple[Role, ...]:
        """Return the roles of a person."""
        ...

    def within(self, scope: str, now: datetime) -> tuple[Role, ...]:
        """Return the roles whose scope is exactly that one, by name."""
        ...

    def former(self, scope: str, now: datetime) -> tuple[Role, ...]:
        """Return the last role within a scope of each who holds none there any more, by name."""
        ...


def team_scope(team: Team) -> str:
    """Return the scope of a team."""
    return f"team:{team.id}"


def commune_scope(commune: str) -> str:
    """Return the scope of a commune or ward."""
    return f"commune:{commune}"


def may(roles: Iterable[Role], right: Right, scope: str, commune: str = "") -> bool:
    """Return whether one of the roles gives a right within a scope; `commune` is where a team's scope lies."""
    covering = {PROVINCE, scope, *({commune_scope(commune)} if commune else ())}
    return any(role.scope in covering and right in RIGHTS[role.kind] for role in roles)


def may_record(roles: Iterable[Role]) -> bool:
    """Return whether one of the roles lets its holder record for lessons, which are for all whatever its scope."""
    return any(Right.RECORD_VOICE in RIGHTS[role.kind] for role in roles)


def may_in_team(roles: Iterable[Role], right: Right, team: Team) -> bool:
    """Return whether one of the roles gives a right over a team."""
    return may(roles, right, team_scope(team), team.commune)
