"""The first page: where somebody may go; whoever may go to one place alone is there already."""

from __future__ import annotations

from collections.abc import Iterator

from starlette.responses import Response

from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, Right, RoleKind, may, may_in_team
from bot.web.doors import Door
from bot.web.visit import Visit


def home(visit: Visit) -> Response:
    """Show the places of somebody's roles."""
    teams, communes = own_teams(visit), own_communes(visit)
    has_province = may(visit.roles, Right.SEE_TOTALS, PROVINCE)
    places = [*(f"/team/{team.id}" for team in teams), *(f"/commune/{id}" for id in communes)]
    if has_province:
        places.append("/province")
    if len(places) == 1:
        return visit.go(places[0])
    return visit.page("home", teams=teams, communes=communes, has_province=has_province)


def own_teams(visit: Visit) -> list[Team]:
    """Return the teams whose learners a visitor may see."""
    found: dict[int, Team] = {}
    for role in visit.roles:
        if role.kind in (RoleKind.MEMBER, RoleKind.LEAD):
            found |= {team.id: team for team in visit.house.book.teams.within(role.scope)}
    return [team for team in found.values() if may_in_team(visit.roles, Right.SEE_LEARNERS, team)]


def own_communes(visit: Visit) -> list[str]:
    """Return the communes whose totals a visitor may see, the whole province's left to its own page."""
    return list(dict.fromkeys(_communes(visit)))


def _communes(visit: Visit) -> Iterator[str]:
    for role in visit.roles:
        kind, _, commune = role.scope.partition(":")
        if kind == "commune" and commune in visit.course.places.communes and may([role], Right.SEE_TOTALS, role.scope):
            yield commune


DOORS = (Door("/", home),)
