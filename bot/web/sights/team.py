"""A team's own pages: today, its lessons, its members."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from starlette.responses import Response

from bot.tutor.deeds import EndRole, Note
from bot.tutor.team.evidence import Level
from bot.tutor.team.people.invitations import may_invite
from bot.tutor.team.roles import Right, Role, RoleKind, commune_scope, team_scope
from bot.tutor.team.totals.lesson_words import title_of
from bot.tutor.team.visits.register import Entry, Progress
from bot.tutor.team.visits.worklist import worklist
from bot.web.doors import Door
from bot.web.visit import Visit

IN_TEAM = (RoleKind.MEMBER, RoleKind.LEAD)


@dataclass(frozen=True)
class LessonLine:
    """A lesson with how many of a team's learners reached each level; `shares` are those of all its learners."""

    title: str
    people: dict[Level, int]


def today(visit: Visit) -> Response:
    """Show whom to visit today and why, as `/homnay` does, and how the team's learners stand."""
    register = visit.house.book.register.of_team(visit.the_team.id)
    visits = worklist([entry.standing for entry in register], visit.lessons_left, visit.now)
    visit.do(*(Note(visit.person, "worklist", each.standing.learner) for each in visits))
    return visit.page("today", visits=visits, counts=counted(visit, register), everybody=len(register))


def counted(visit: Visit, register: Iterable[Entry]) -> dict[Progress, int]:
    """Return how many learners are getting on in each way."""
    found = Counter(map(visit.progress, register))
    return {progress: found[progress] for progress in Progress}


def lessons(visit: Visit) -> Response:
    """Show how many of the team's learners reached each level, lesson by lesson."""
    found = visit.house.book.register.lessons(visit.the_team.id)
    language = visit.browser.language
    tracks = [
        (
            track.title(language),
            [LessonLine(title_of(visit.course, id, language), dict(found.get(id, {}))) for id in track.lessons],
        )
        for track in visit.course.tracks
    ]
    everybody = len(visit.house.book.register.of_team(visit.the_team.id))
    return visit.page("lessons", tracks=tracks, levels=tuple(Level), everybody=everybody)


def members(visit: Visit) -> Response:
    """Show who belongs to the team and who leads it, and until when."""
    return visit.page("members", members=_members(visit), may_end=lambda role: _may_end(visit, role))


def end_member(visit: Visit) -> Response:
    """Take a role in this team back, at once; roles elsewhere cannot be named here."""
    chosen = (visit.form or {}).get("role", "")
    for role in _members(visit):
        if str(role.id) == chosen and _may_end(visit, role):
            visit.do(EndRole(role.id), Note(visit.person, "end_role", role.person, f"{role.kind} {role.scope}"))
            return visit.go(f"/team/{visit.the_team.id}/members")
    return visit.page("missing", 404)


def _may_end(visit: Visit, role: Role) -> bool:
    """Return whether the visitor may take a role back, as in the chat: a lead lets members go, not another lead."""
    return role.scope == team_scope(visit.the_team) and may_invite(visit.roles, role.kind, visit.the_team)


def _members(visit: Visit) -> list[Role]:
    roles = visit.house.book.roles
    scopes = (team_scope(visit.the_team), commune_scope(visit.the_team.commune))
    return [role for scope in scopes for role in roles.within(scope, visit.now) if role.kind in IN_TEAM]


DOORS = (
    Door("/team/{team:int}", today, (Right.SEE_LEARNERS,)),
    Door("/team/{team:int}/lessons", lessons, (Right.SEE_LEARNERS,)),
    Door("/team/{team:int}/members", members, (Right.SEE_LEARNERS, Right.MANAGE_TEAM)),
    Door("/team/{team:int}/members/end", end_member, (Right.MANAGE_TEAM,), "POST"),
)
