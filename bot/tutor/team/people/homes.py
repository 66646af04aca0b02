"""Households: members may put learners of one house together, to see whom a visit reaches. Nobody has to be in one."""

from __future__ import annotations

from bot.tutor.deeds import Note
from bot.tutor.messages import Reply
from bot.tutor.team.codes import number_in, spelled
from bot.tutor.team.matter import Matter
from bot.tutor.team.people.asking import Ask
from bot.tutor.team.people.membership import one_team, team_in
from bot.tutor.team.people.naming import name_of
from bot.tutor.team.people.pupils import NameHousehold, Pupil, SetHousehold
from bot.tutor.team.places import Team
from bot.tutor.team.roles import Right
from bot.tutor.team.speaking import button, named, not_allowed
from bot.tutor.turn import Turn

MOST_LISTED = 30


def list_own(matter: Matter) -> Turn | None:
    """Answer `/ho`; to a learner the command is none."""
    found = one_team(matter, Right.HELP_LEARNERS, "homes")
    return list_homes(matter, (spelled(found.id),)) if isinstance(found, Team) else found


def list_homes(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """List the team's learners by household, those of none last; each name leads to its household."""
    team = team_in(matter, parts, Right.HELP_LEARNERS)
    if team is None:
        return not_allowed(matter)
    names = {each.id: each.name for each in matter.book.pupils.households(team.hamlet)}
    pupils = sorted(matter.book.pupils.of_team(team.id), key=lambda each: names.get(each.household or 0, "~"))
    rows = [
        named(f"{names.get(each.household or 0, '—')} · {each.known_as}", "home", spelled(each.learner))
        for each in pupils[:MOST_LISTED]
    ]
    said = matter.scene.say("people.homes" if rows else "people.no_learners", *rows, team=team.name)
    return matter.aside(said, deeds=[Note(matter.incoming.person, "list", detail=f"team:{team.id}")])


def choose(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Offer the households of the hamlet for one learner, a new one, and none."""
    found = _learner(matter, parts)
    if found is None:
        return not_allowed(matter)
    pupil, team = found
    homes = matter.book.pupils.households(team.hamlet)[:MOST_LISTED]
    rows = [named(f"🏠 {each.name}", "house", parts[0], spelled(each.id)) for each in homes]
    rows.append(button(matter, "button.people.new_home", "newhome", parts[0]))
    if pupil.household:
        rows.append(button(matter, "button.people.no_home", "house", parts[0]))
    return matter.aside(matter.scene.say("people.home_of", *rows, name=pupil.known_as))


def put(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Put a learner into a household of their hamlet, or into none."""
    found, number = _learner(matter, parts), number_in(parts[1]) if len(parts) > 1 else None
    if found is None:
        return not_allowed(matter)
    pupil, team = found
    home = next((each for each in matter.book.pupils.households(team.hamlet) if each.id == number), None)
    if number is not None and home is None:
        return not_allowed(matter)
    deeds = (SetHousehold(pupil.learner, number), Note(matter.incoming.person, "household", pupil.learner))
    return matter.aside(_told(matter, pupil, home.name if home else "—", team), deeds=deeds)


def ask_name(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Ask for a new household's name."""
    found = _learner(matter, parts)
    if found is None:
        return not_allowed(matter)
    ask = Ask(matter.incoming.chat, "home", str(found[0].learner))
    return matter.aside(matter.scene.say("people.home_name"), deeds=[ask])


def take_name(matter: Matter, about: str) -> Turn:
    """Write down a household under the name that was typed, for the learner it is about."""
    found, name = _learner(matter, (spelled(int(about)),)), name_of(matter.incoming.text)
    if found is None:
        return not_allowed(matter)
    if not name:
        return matter.aside(matter.scene.say("people.no_name"), deeds=[Ask(matter.incoming.chat, "home", about)])
    pupil, team = found
    known = next((each for each in matter.book.pupils.households(team.hamlet) if each.name == name), None)
    made = SetHousehold(pupil.learner, known.id) if known else NameHousehold(team.hamlet, name, pupil.learner)
    note = Note(matter.incoming.person, "household", pupil.learner)
    return matter.aside(_told(matter, pupil, name, team), deeds=[made, note, Ask(matter.incoming.chat)])


def _told(matter: Matter, pupil: Pupil, home: str, team: Team) -> Reply:
    row = button(matter, "button.people.homes", "homes", spelled(team.id))
    return matter.scene.say("people.home_set", row, name=pupil.known_as, home=home)


def _learner(matter: Matter, parts: tuple[str, ...]) -> tuple[Pupil, Team] | None:
    """Return the learner that a button names with their team, if whoever tapped it helps there."""
    number = number_in(parts[0]) if parts else None
    pupil = matter.book.pupils.pupil(number) if number is not None else None
    team = matter.book.teams.of_learner(pupil.learner) if pupil else None
    return (pupil, team) if pupil and team and matter.may(Right.HELP_LEARNERS, team) else None
