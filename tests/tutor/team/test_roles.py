"""Who may do what, and where."""

from datetime import UTC, datetime

import pytest

from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, RIGHTS, Right, Role, RoleKind, commune_scope, may, may_in_team, team_scope

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
TEAM = Team(3, "Tổ ấp Ba", 8, "Ấp Ba", "xa-tam-nong")
OTHER = Team(4, "Tổ ấp Tư", 9, "Ấp Tư", "xa-tram-chim")


def role(kind: RoleKind, scope: str) -> Role:
    return Role(1, 7, kind, scope, "Lan", 1, NOON, NOON)


@pytest.mark.parametrize("kind", RoleKind)
@pytest.mark.parametrize("right", Right)
def test_a_role_within_a_team_gives_its_rights_there_and_nowhere_else(kind: RoleKind, right: Right) -> None:
    held = [role(kind, team_scope(TEAM))]

    assert may_in_team(held, right, TEAM) == (right in RIGHTS[kind])
    assert not may_in_team(held, right, OTHER)


@pytest.mark.parametrize("kind", RoleKind)
@pytest.mark.parametrize("right", Right)
def test_a_role_within_a_commune_covers_its_teams(kind: RoleKind, right: Right) -> None:
    held = [role(kind, commune_scope("xa-tam-nong"))]

    assert may_in_team(held, right, TEAM) == (right in RIGHTS[kind])
    assert not may_in_team(held, right, OTHER)
    assert not may(held, right, PROVINCE)


def test_neither_an_officer_nor_an_operator_sees_a_person() -> None:
    held = [role(RoleKind.OFFICER, PROVINCE), role(RoleKind.OPERATOR, PROVINCE)]

    assert not may_in_team(held, Right.SEE_LEARNERS, TEAM)
    assert may_in_team(held, Right.SEE_TOTALS, TEAM)


def test_without_a_role_nothing_is_allowed() -> None:
    assert not any(may_in_team([], right, TEAM) for right in Right)
