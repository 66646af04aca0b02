"""The roll: whether a team's people are still in its group; whoever has left it is told of to the leads, who decide."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from bot.tutor.course import Course
from bot.tutor.messages import Button, Reply
from bot.tutor.scene import Scene
from bot.tutor.session import Session
from bot.tutor.team.book import Book
from bot.tutor.team.codes import code_of, spelled
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE, Role, RoleKind, team_scope
from bot.tutor.turn import Turn

IN_TEAM = (RoleKind.MEMBER, RoleKind.LEAD)


def roll(book: Book, now: datetime) -> Iterator[tuple[Team, Sequence[Role]]]:
    """Yield the teams that talk in a group, with their people."""
    for team in book.teams.within(PROVINCE):
        if team.chat is not None:
            yield team, [role for role in book.roles.within(team_scope(team), now) if role.kind in IN_TEAM]


def tell_of(gone: Iterable[Role], team: Team, book: Book, course: Course, now: datetime) -> Turn:
    """Tell the leads who are still there, or else the operators, who has left the group; a button lets them go."""
    gone = tuple(gone)
    away = {role.person for role in gone}
    leads = [role.person for role in book.roles.within(team_scope(team), now) if role.kind is RoleKind.LEAD]
    operators = [role.person for role in book.roles.within(PROVINCE, now) if role.kind is RoleKind.OPERATOR]
    told = [person for person in leads if person not in away] or operators
    scene = Scene(Session(0), course, now)
    rows = tuple(
        (
            Button(
                f"{scene.words('button.people.end')}: {role.name}", code_of("end", spelled(team.id), spelled(role.id))
            ),
        )
        for role in gone
    )
    names = ", ".join(role.name for role in gone)
    said = scene.say("people.left_group", *rows, team=team.name, list=names)
    replies = tuple(Reply(said.text, rows=rows, to=person) for person in dict.fromkeys(told))
    return Turn(Session(0), replies, is_aside=True)
