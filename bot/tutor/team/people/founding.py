"""Operators found teams: a commune or ward typed loosely, then the hamlet, then the team's name."""

from __future__ import annotations

import difflib

from bot.tutor.deeds import FoundTeam, Note
from bot.tutor.folding import fold
from bot.tutor.team.codes import spelled
from bot.tutor.team.matter import Matter
from bot.tutor.team.people.asking import Ask
from bot.tutor.team.people.naming import name_of
from bot.tutor.team.places import Places
from bot.tutor.team.roles import PROVINCE, Right, commune_scope, may
from bot.tutor.team.speaking import button, commune_name, named, not_allowed
from bot.tutor.turn import Turn

MOST_COMMUNES = 6
_BETWEEN = "|"


def communes_like(text: str, places: Places) -> tuple[str, ...]:
    """Return the ids of the communes and wards that a text may mean, the likeliest first."""
    said = fold(text)
    if not said:
        return ()
    names = {id: fold(name) for id, name in places.communes.items()}
    exact = [id for id, name in names.items() if said in (name, name.partition(" ")[2], fold(id))]
    words = set(said.split())
    within = [id for id, name in names.items() if words <= set(name.split()) or f" {said}" in f" {name}"]
    bare = {name.partition(" ")[2]: id for id, name in names.items()}
    alike = [bare[name] for name in difflib.get_close_matches(said, bare, MOST_COMMUNES, 0.7)]
    return tuple(dict.fromkeys(exact or within or alike))[:MOST_COMMUNES]


def ask_commune(matter: Matter) -> Turn | None:
    """Ask an operator for the commune or ward; to anybody else the command is none."""
    if not _may(matter):
        return None
    rows = (
        button(matter, "button.people.trainer", "invite", "trainer", "p"),
        button(matter, "button.people.officer", "invite", "officer", "p"),
        button(matter, "button.people.officers", "people", "p"),
    )
    return matter.aside(matter.scene.say("people.commune", *rows), deeds=[Ask(matter.incoming.chat, "commune")])


def take_commune(matter: Matter, _about: str) -> Turn:
    """Offer the communes and wards that were meant; when it is clear which, show it."""
    if not _may(matter):
        return not_allowed(matter)
    found = communes_like(matter.incoming.text, matter.course.places)
    again = Ask(matter.incoming.chat, "commune")
    if not found:
        return matter.aside(matter.scene.say("people.commune_unknown"), deeds=[again])
    if len(found) == 1:
        return show_commune(matter, found)
    rows = [named(commune_name(matter, each), "commune", each) for each in found]
    return matter.aside(matter.scene.say("people.commune_which", *rows), deeds=[again])


def show_commune(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Show the teams of a commune or ward, with what an operator can do there."""
    commune = parts[0] if parts else ""
    if not _may(matter) or commune not in matter.course.places.communes:
        return not_allowed(matter)
    teams = matter.book.teams.within(commune_scope(commune))
    rows = [named(f"{team.name} · {team.hamlet_name}", "team", spelled(team.id)) for team in teams]
    rows += [
        button(matter, "button.people.found", "found", commune),
        button(matter, "button.people.officer_here", "invite", "officer", f"c,{commune}"),
        button(matter, "button.people.officers", "people", f"c,{commune}"),
    ]
    said = matter.scene.say("people.teams", *rows, place=commune_name(matter, commune), count=str(len(teams)))
    # Another commune may be typed right away.
    return matter.aside(said, deeds=[Ask(matter.incoming.chat, "commune")])


def ask_hamlet(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Ask for the hamlet of a team to be founded."""
    commune = parts[0] if parts else ""
    if not _may(matter) or commune not in matter.course.places.communes:
        return not_allowed(matter)
    said = matter.scene.say("people.hamlet", place=commune_name(matter, commune))
    return matter.aside(said, deeds=[Ask(matter.incoming.chat, "hamlet", commune)])


def take_hamlet(matter: Matter, commune: str) -> Turn:
    """Keep the hamlet's name, and ask for the team's."""
    hamlet = name_of(matter.incoming.text)
    if not hamlet:
        return _once_more(matter, "hamlet", commune)
    about = f"{commune}{_BETWEEN}{hamlet}"
    return matter.aside(
        matter.scene.say("people.team_name", place=hamlet), deeds=[Ask(matter.incoming.chat, "team_name", about)]
    )


def take_team_name(matter: Matter, about: str) -> Turn:
    """Found the team; one of that name in that hamlet is not founded twice."""
    commune, _, hamlet = about.partition(_BETWEEN)
    name = name_of(matter.incoming.text)
    if not _may(matter) or commune not in matter.course.places.communes:
        return not_allowed(matter)
    if not name:
        return _once_more(matter, "team_name", about)
    there = matter.book.teams.within(commune_scope(commune))
    is_known = any(fold(team.name) == fold(name) and fold(team.hamlet_name) == fold(hamlet) for team in there)
    # The same hamlet written in another way is the same hamlet.
    hamlet = next((team.hamlet_name for team in there if fold(team.hamlet_name) == fold(hamlet)), hamlet)
    rows = (button(matter, "button.people.teams", "commune", commune),)
    key = "people.founded_before" if is_known else "people.founded"
    deeds = () if is_known else (FoundTeam(commune, hamlet, name), Note(matter.incoming.person, "found_team"))
    told = matter.scene.say(key, *rows, team=name, place=f"{hamlet}, {commune_name(matter, commune)}")
    return matter.aside(told, deeds=[*deeds, Ask(matter.incoming.chat)])


def _once_more(matter: Matter, what: str, about: str) -> Turn:
    return matter.aside(matter.scene.say("people.no_name"), deeds=[Ask(matter.incoming.chat, what, about)])


def _may(matter: Matter) -> bool:
    return may(matter.roles, Right.MANAGE_PLACES, PROVINCE)
