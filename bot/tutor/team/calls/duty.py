"""/truc: on which days of the week a member is on duty; whoever is hears first of a call that nobody takes."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from bot.tutor.deeds import SetDuty
from bot.tutor.local_time import LOCAL
from bot.tutor.messages import Button, IncomingKind
from bot.tutor.scene import Row, Scene
from bot.tutor.team.book import Book
from bot.tutor.team.codes import number_in, spelled
from bot.tutor.team.matter import Matter
from bot.tutor.team.places import Team
from bot.tutor.team.roles import RIGHTS, Right, Role, team_scope
from bot.tutor.team.visits.today import own_teams, shown
from bot.tutor.turn import Turn

COMMANDS = ("truc", "duty")
CODE = "duty"
"""What the codes of the days begin with: `duty/<team>/<weekday>`, Monday 0."""

WEEK = range(7)
DAYS_A_ROW = 4


def answer(matter: Matter) -> Turn | None:
    """Show a member's days, or change one; None for all else."""
    incoming = matter.incoming
    if not incoming.is_private:
        return None
    if incoming.kind is IncomingKind.COMMAND and incoming.name in COMMANDS:
        teams = own_teams(matter)
        return _shown(matter, teams[0]) if teams else None
    code, _, rest = incoming.name.partition("/")
    if incoming.kind is not IncomingKind.TAP or code != CODE:
        return None
    letters, _, day = rest.partition("/")
    team = matter.book.teams.team(number_in(letters) or 0)
    if team is None or day not in map(str, WEEK) or not matter.may(Right.HELP_LEARNERS, team):
        return matter.aside()
    return _shown(matter, team, int(day))


def on_duty(book: Book, team: Team | None, now: datetime) -> tuple[Role, ...]:
    """Return who of a team is on duty today and still of the team."""
    if team is None:
        return ()
    persons = book.duties.on(team.id, now.astimezone(LOCAL).weekday())
    held = book.roles.within(team_scope(team), now)
    return tuple(role for role in held if role.person in persons and Right.HELP_LEARNERS in RIGHTS[role.kind])


def _shown(matter: Matter, team: Team, changed: int | None = None) -> Turn:
    """Show the days of a team as they are after one was changed."""
    person, scene = matter.incoming.person, matter.scene
    days = set(matter.book.duties.of(team.id, person)) ^ (set() if changed is None else {changed})
    names = [role.name for role in on_duty(matter.book, team, matter.now) if role.person != person]
    today = matter.now.astimezone(LOCAL).weekday()
    names += [scene.words("duty.me")] if today in days else []
    lines = [scene.words("duty.days", team=team.name)]
    lines += [scene.words("duty.today", list=", ".join(names))] if names else [scene.words("duty.nobody")]
    deeds = [] if changed is None else [SetDuty(team.id, person, changed, changed in days)]
    return matter.aside(shown(matter, "\n".join(lines), *_rows(scene, team, days)), deeds=deeds)


def _rows(scene: Scene, team: Team, days: set[int]) -> Iterator[Row]:
    names = [scene.words(f"duty.day.{day}") for day in WEEK]
    buttons = [
        Button(f"{'✅ ' if day in days else ''}{names[day]}", f"{CODE}/{spelled(team.id)}/{day}") for day in WEEK
    ]
    yield from (tuple(buttons[:DAYS_A_ROW]), tuple(buttons[DAYS_A_ROW:]))
