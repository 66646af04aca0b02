"""How the desk's answerers speak: buttons whose codes come back to them, and the words for a team and a day."""

from __future__ import annotations

from dataclasses import replace
from datetime import datetime

from bot.tutor.answer import pick
from bot.tutor.local_time import LOCAL
from bot.tutor.messages import Button, IncomingKind, Reply
from bot.tutor.scene import Row
from bot.tutor.team.codes import TEAM_MARK, code_of
from bot.tutor.team.matter import Matter
from bot.tutor.team.places import Team
from bot.tutor.team.roles import PROVINCE
from bot.tutor.turn import Turn


def button(matter: Matter, key: str, verb: str, *parts: str) -> Row:
    """Return a row of one button with the desk's own words."""
    return (Button(matter.scene.words(key), code_of(verb, *parts)),)


def named(label: str, verb: str, *parts: str) -> Row:
    """Return a row of one button called by somebody's or something's name."""
    return (Button(label, code_of(verb, *parts)),)


def tapped(matter: Matter) -> tuple[str, ...]:
    """Return the verb and the parts of the desk's button that was tapped, or typed as it was offered; else nothing."""
    incoming, session = matter.incoming, matter.session
    code = incoming.name if incoming.kind is IncomingKind.TAP else ""
    if incoming.kind is IncomingKind.TEXT and any(each.startswith(f"{TEAM_MARK}/") for each in session.options):
        picked = pick(incoming.text, session.labels)
        code = session.options[picked[0]] if len(picked) == 1 else ""
    mark, *parts = code.split("/")
    return tuple(parts) if mark == TEAM_MARK else ()


def offering(turn: Turn) -> Turn:
    """Return a learner's turn with its last buttons kept, so that they can be typed as well."""
    offered = next((reply.rows for reply in reversed(turn.replies) if reply.rows), ())
    buttons = [each for row in offered for each in row]
    codes, labels = tuple(each.code for each in buttons), tuple(each.label for each in buttons)
    return replace(turn, session=replace(turn.session, options=codes, labels=labels))


def of_team(matter: Matter, team: Team) -> dict[str, str]:
    """Return the words for a team and where it is."""
    return {"team": team.name, "place": f"{team.hamlet_name}, {commune_name(matter, team.commune)}"}


def commune_name(matter: Matter, commune: str) -> str:
    """Return the name of a commune or ward, or its id when the file does not name it."""
    return matter.course.places.communes.get(commune, commune)


def scope_name(matter: Matter, scope: str) -> str:
    """Return the words for a scope."""
    kind, _, which = scope.partition(":")
    if kind == "team":
        team = matter.book.teams.team(int(which))
        return team.name if team else which
    return matter.course.places.name if scope == PROVINCE else commune_name(matter, which)


def day(at: datetime) -> str:
    """Return a day as people write it."""
    return f"{at.astimezone(LOCAL):%d/%m/%Y}"


def link(matter: Matter, payload: str) -> str:
    """Return the link that opens the bot with a payload."""
    return link_to(matter.bot, payload)


def link_to(bot: str, payload: str) -> str:
    """Return the link that opens a bot with a payload."""
    return f"https://t.me/{bot}?start={payload}"


def to(person: int, reply: Reply) -> Reply:
    """Return the reply as sent to somebody else."""
    return replace(reply, to=person)


def not_allowed(matter: Matter) -> Turn:
    """Say that this is not for whoever asked; nothing of why is given away."""
    return matter.aside(matter.scene.say("people.not_allowed"))
