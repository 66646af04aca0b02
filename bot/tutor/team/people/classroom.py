"""The class of a team: the code with which learners join it, its link, and its poster."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from bot.tutor.deeds import Deed, Note
from bot.tutor.messages import Reply
from bot.tutor.team.book import Book
from bot.tutor.team.codes import class_code, shown, spelled
from bot.tutor.team.matter import Matter
from bot.tutor.team.people.classes import CODE_LASTS, ClassCode, MakeClassCode
from bot.tutor.team.people.joining import LINK
from bot.tutor.team.people.membership import one_team, team_in
from bot.tutor.team.places import Places, Team
from bot.tutor.team.roles import Right
from bot.tutor.team.speaking import button, day, link, link_to, not_allowed, of_team
from bot.tutor.turn import Turn

POSTER = "poster:"
"""A picture's reference: all that stands on the poster follows, for pictures are drawn where no store is read."""

_BETWEEN = "|"
"""No name holds it (`naming.py`)."""


@dataclass(frozen=True)
class Poster:
    """What stands on the A4 poster of a class; `until` is the last day of its code."""

    team: str
    place: str
    code: str
    link: str
    bot: str
    until: str

    @property
    def reference(self) -> str:
        """The reference by which the poster is drawn."""
        return POSTER + _BETWEEN.join((self.team, self.place, self.code, self.link, self.bot, self.until))


def poster_in(reference: str) -> Poster | None:
    """Return what stands on the poster that a reference names, None when it names none."""
    parts = reference.removeprefix(POSTER).split(_BETWEEN)
    return Poster(*parts) if reference.startswith(POSTER) and len(parts) == 6 else None


def new_code(matter: Matter, team: Team) -> tuple[ClassCode, tuple[Deed, ...]]:
    """Return a new code of a team, and the deeds that make it count."""
    code = ClassCode(class_code(matter.draw), team.id, matter.now + CODE_LASTS)
    made = MakeClassCode(code.code, team.id, matter.incoming.person, code.expires_at)
    return code, (made, Note(matter.incoming.person, "class_code", detail=f"team:{team.id}"))


def poster_of(book: Book, places: Places, bot: str, code: str, now: datetime) -> Poster | None:
    """Return what stands on the poster of a class code, None when the code holds no more."""
    found = book.class_codes.find(code, now)
    team = book.teams.team(found.team) if found else None
    if found is None or team is None:
        return None
    place = f"{team.hamlet_name}, {places.communes.get(team.commune, team.commune)}"
    return Poster(team.name, place, shown(code), link_to(bot, LINK + code), bot, day(found.expires_at))


def show_own_class(matter: Matter) -> Turn | None:
    """Answer `/malop`; to a learner the command is none."""
    found = one_team(matter, Right.INVITE_LEARNERS, "class")
    return show_class(matter, (spelled(found.id),)) if isinstance(found, Team) else found


def show_class(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Show the code of a team's class, made now if there is none that holds."""
    team = team_in(matter, parts, Right.INVITE_LEARNERS)
    if team is None:
        return not_allowed(matter)
    code = matter.book.class_codes.of_team(team.id, matter.now)
    if code is None:
        code, deeds = new_code(matter, team)
        return matter.aside(_told(matter, team, code), deeds=deeds)
    return matter.aside(_told(matter, team, code))


def change(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Make a new code; the one before ends at once, as when a poster has gone astray."""
    team = team_in(matter, parts, Right.INVITE_LEARNERS)
    if team is None:
        return not_allowed(matter)
    code, deeds = new_code(matter, team)
    return matter.aside(_told(matter, team, code), deeds=deeds)


def send_poster(matter: Matter, parts: tuple[str, ...]) -> Turn:
    """Send the poster as a picture to be printed."""
    team = team_in(matter, parts, Right.INVITE_LEARNERS)
    code = matter.book.class_codes.of_team(team.id, matter.now) if team else None
    if code is None:
        return not_allowed(matter)
    poster = poster_of(matter.book, matter.course.places, matter.bot, code.code, matter.now)
    if poster is None or not matter.bot:
        return matter.aside(matter.scene.say("people.no_link"))
    caption = matter.scene.words("people.poster", date=poster.until)
    return matter.aside(Reply(caption, picture=poster.reference))


def _told(matter: Matter, team: Team, code: ClassCode) -> Reply:
    number = spelled(team.id)
    rows = (
        button(matter, "button.people.poster", "poster", number),
        button(matter, "button.people.new_code", "newcode", number),
    )
    words = {"code": shown(code.code), "link": link(matter, LINK + code.code), "date": day(code.expires_at)}
    return matter.scene.say("people.class", *rows, **of_team(matter, team), **words)
