"""The team's desk beside the tutor: it hears every message first, and takes those that are a team's affair.

    Incoming ─▶ desk ─▶ (not the team's affair) ─▶ tutor ─▶ Turn ─▶ desk.follow ─▶ commit

Each module that answers has one function, `answer(matter) -> Turn | None`; the first that is not None counts.
Each that has to add to what the tutor decided has one, `follow(matter, turn) -> Turn`.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

from bot.tutor.course import Course
from bot.tutor.messages import Incoming
from bot.tutor.session import Session
from bot.tutor.team import pages, recording
from bot.tutor.team.book import Book
from bot.tutor.team.calls import calling, duty, helping, watching
from bot.tutor.team.calls.cards import group_for, helpers_without_group
from bot.tutor.team.matter import Draw, Matter
from bot.tutor.team.people import answering as people
from bot.tutor.team.visits import proving, today, visiting
from bot.tutor.turn import Turn

Answer = Callable[[Matter], Turn | None]
Follow = Callable[[Matter, Turn], Turn]

GROUP_MENU: Mapping[str, Mapping[str, str]] = {
    "vi": {"homnay": "today", "xong": "done", "noinhom": "link"},
    "en": {"today": "today", "done": "done", "noinhom": "link"},
}
"""The commands that groups are shown, a language each; learners' commands do nothing there."""

ANSWERERS: Sequence[Answer] = (
    pages.answer,
    people.answer,
    helping.answer,
    today.answer,
    visiting.answer,
    proving.answer,
    duty.answer,
    recording.answer,
)
"""Who may answer, in order; order matters: what is asked of the bot by name comes before what is merely overheard."""

FOLLOWERS: Sequence[Follow] = (calling.follow, proving.follow, people.follow)
"""Who adds to a turn of the tutor's, in order."""


@dataclass(frozen=True)
class Desk:
    """The desk with its book, its chance, the address of the pages and the bot's user name; it keeps nothing itself."""

    book: Book
    draw: Draw
    pages: str = ""
    bot: Callable[[], str] = str

    def hear(self, incoming: Incoming, session: Session, course: Course, now: datetime) -> Turn | None:
        """Return what a message leads to when it is a team's affair, or None when it is the tutor's."""
        matter = self._matter(incoming, session, course, now)
        return next((turn for answer in ANSWERERS if (turn := answer(matter)) is not None), None)

    def follow(self, incoming: Incoming, turn: Turn, course: Course, now: datetime) -> Turn:
        """Return the tutor's turn with what it means for the team."""
        for follow in FOLLOWERS:
            turn = follow(self._matter(incoming, turn.session, course, now), turn)
        return turn

    def watch(self, course: Course, now: datetime) -> Iterable[Turn]:
        """Return what the desk does by itself, now that time has passed."""
        return watching.watch(self.book, course, now)

    def course_for(self, session: Session, course: Course, now: datetime) -> Course:
        """Return the course as a learner is told it: whether a call of theirs would reach somebody."""
        team = self.book.teams.of_learner(session.who)
        is_heard = group_for(self.book, team) is not None or helpers_without_group(self.book, team, now)
        return course.heard if is_heard else course

    def _matter(self, incoming: Incoming, session: Session, course: Course, now: datetime) -> Matter:
        return Matter(incoming, session, course, self.book, now, self.draw, self.pages, self.bot())
