"""One thing brought before the team's desk: what came in, who it concerns, and the words to answer with."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.tutor.course import Course
from bot.tutor.deeds import Deed
from bot.tutor.messages import Incoming, Reply
from bot.tutor.scene import Scene
from bot.tutor.session import Session
from bot.tutor.team.book import Book
from bot.tutor.team.places import Team
from bot.tutor.team.roles import Right, Role, may_in_team
from bot.tutor.turn import Turn

Draw = Callable[[int], bytes]
"""Returns that many bytes that nobody can foretell; chance comes in as an argument."""


@dataclass(frozen=True)
class Matter:
    """What the desk sees of one message. `session` is that of whoever learns on the telephone it came from.

    `pages` is the address of the pages, empty when there are none.
    `bot` is the bot's user name, by which links open it; empty while it is not known.
    """

    incoming: Incoming
    session: Session
    course: Course
    book: Book
    now: datetime
    draw: Draw
    pages: str = ""
    bot: str = ""

    @property
    def scene(self) -> Scene:
        """The words to speak with, in the language of the one who is heard."""
        return Scene(self.session, self.course, self.now)

    @property
    def roles(self) -> tuple[Role, ...]:
        """What the one who is heard is, now."""
        return self.book.roles.of(self.incoming.person, self.now)

    def may(self, right: Right, team: Team) -> bool:
        """Return whether the one who is heard has a right over a team."""
        return may_in_team(self.roles, right, team)

    def aside(self, *replies: Reply, deeds: Iterable[Deed] = (), **rest: Any) -> Turn:
        """Return a turn that leaves the session as it is: a member's act is not a learner's step."""
        return Turn(self.session, replies, deeds=tuple(deeds), is_aside=True, **rest)

    def speaking(self, language: str) -> Matter:
        """Return the matter as answered in another language."""
        return replace(self, session=replace(self.session, language=language))
