"""The roll: whether a team's people are still in its group, and whoever was of them no more.

The leads are told of both, and decide: Sen puts nobody out by itself.
"""

from __future__ import annotations

from collections.abc import Container, Iterable, Iterator, Sequence
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


def former(team: Team, book: Book, now: datetime) -> Sequence[Role]:
    """Return who was of a team and is no more: in its group they would still read whom it helps."""
    return [role for role in book.roles.former(team_scope(team), now) if role.kind in IN_TEAM]


def tell_of_former(still_there: Sequence[Role], team: Team, book: Book, course: Course, now: datetime) -> Turn:
    """Tell the leads, or else the operators, who should be out of the group."""
    away = {role.person for role in still_there}
    names = ", ".join(role.name for role in still_there)
    scene = Scene(Session(0), course, now)
    words = scene.words("people.still_in_group", team=team.name, list=names)
    label = scene.words("button.people.out")
    codes = [(role, code_of("out", spelled(team.id), spelled(role.id))) for role in still_there]
    rows = tuple((Button(f"{label}: {role.name}", code),) for role, code in codes)
    replies = tuple(Reply(words, rows=rows, to=person) for person in _who_decides(team, book, now, away))
    return Turn(Session(0), replies, is_aside=True)


def tell_of(gone: Iterable[Role], team: Team, book: Book, course: Course, now: datetime) -> Turn:
    """Tell the leads who are still there, or else the operators, who has left the group; a button lets them go."""
    gone = tuple(gone)
    away = {role.person for role in gone}
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
    replies = tuple(Reply(said.text, rows=rows, to=person) for person in _who_decides(team, book, now, away))
    return Turn(Session(0), replies, is_aside=True)


def _who_decides(team: Team, book: Book, now: datetime, away: Container[int]) -> Iterable[int]:
    leads = [role.person for role in book.roles.within(team_scope(team), now) if role.kind is RoleKind.LEAD]
    operators = [role.person for role in book.roles.within(PROVINCE, now) if role.kind is RoleKind.OPERATOR]
    return dict.fromkeys([person for person in leads if person not in away] or operators)
