"""What a part of the dialogue sees and speaks with: the session, the course, the time, and the tutor's own words."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from typing import Any

from bot.tutor.course import SOURCE_LANGUAGE, Course
from bot.tutor.events import Event, EventKind
from bot.tutor.lesson import Item, Lesson
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button, Reply, ReplyKind
from bot.tutor.session import Place, Session
from bot.tutor.turn import Turn
from bot.tutor.wording import fill, placeholders

Row = tuple[Button, ...]

HOME_WISHES: dict[str, Wish] = {
    "home.continue": Wish.CONTINUE,
    "home.menu": Wish.MENU,
    "home.person": Wish.PERSON,
}
"""The home keyboard's labels and what each asks for; the one keyboard that is always there."""

SAID_WISHES: dict[str, Wish] = {**HOME_WISHES, "button.placing": Wish.PLACE}
"""Labels that may be typed at any time, whether their button is on the screen or not."""


@dataclass(frozen=True)
class Scene:
    """One message being answered. Every method is pure; `now` is aware, in UTC."""

    session: Session
    course: Course
    now: datetime

    def words(self, key: str, /, **parts: str) -> str:
        """Return a sentence of the tutor's own, its variants in turn. Raises KeyError for an unknown key."""
        variants = self.variants(key)
        return self.fill(variants[self.session.spoken % len(variants)], **parts)

    def variants(self, key: str) -> tuple[str, ...]:
        """Return all wordings of a sentence of the tutor's own. Raises KeyError for an unknown key."""
        texts = self.course.texts
        return texts.get(self.session.language, {}).get(key) or texts[SOURCE_LANGUAGE][key]

    def fill(self, text: str, /, **parts: str) -> str:
        """Return a lesson's text with its placeholders replaced for this learner."""
        return fill(text, placeholders(self.session) | parts, self.course.facts, self.session.language)

    def say(self, key: str, /, *rows: Row, **parts: str) -> Reply:
        """Return a message of the tutor's own words, with rows of buttons."""
        return Reply(self.words(key, **parts), rows=rows)

    def at_home(self, key: str, /, **parts: str) -> Reply:
        """Return a message that brings the home keyboard along."""
        return Reply(self.words(key, **parts), keyboard=self.home)

    @property
    def home(self) -> tuple[tuple[str, ...], ...]:
        """The home keyboard: go on, the lessons, a person."""
        first, second, third = (self.words(key) for key in HOME_WISHES)
        return ((first, second), (third,))

    def button(self, key: str, wish: Wish, lesson: str = "", item: str = "", value: str = "") -> Button:
        """Return a button with the tutor's own words."""
        return Button(self.words(key), encode(Meaning(wish, lesson, item, value)))

    def lesson(self, id: str) -> Lesson | None:
        """Return the lesson in the learner's language, or None."""
        return self.course.lesson(id, self.session.language)

    def taught(self, id: str) -> Lesson | None:
        """Return the lesson if a learner may open it and there is something in it, or None."""
        open_to_all = (lesson for lesson in self.course.taught(self.session.language) if lesson.items)
        return next((lesson for lesson in open_to_all if lesson.id == id), None)

    def item(self, place: Place | None) -> Item | None:
        """Return what stands at a place, or None when the lesson or the item is no longer there."""
        lesson = self.lesson(place.lesson) if place else None
        return lesson.item(place.item) if lesson and place else None

    def with_session(self, **changes: Any) -> Scene:
        """Return the scene after a change of the session."""
        return replace(self, session=replace(self.session, **changes))

    def event(self, kind: EventKind, lesson: str = "", item: str = "", detail: str = "") -> Event:
        """Return an event that happens now."""
        return Event(kind, self.now, lesson, item, detail)

    def turn(self, *replies: Reply, events: Iterable[Event] = (), **rest: Any) -> Turn:
        """Return a turn that keeps this scene's session."""
        return Turn(self.session, replies, tuple(events), **rest)


def freeze(handle: int | None, chosen: str = "") -> tuple[Reply, ...]:
    """Return the change that takes the buttons off an answered message, if a message was tapped."""
    return (Reply(chosen, ReplyKind.FREEZE, handle=handle),) if handle is not None else ()


def join(first: Turn, second: Turn) -> Turn:
    """Return both turns as one; the second was made from the first's session."""
    return Turn(
        second.session,
        first.replies + second.replies,
        first.events + second.events,
        first.dues + second.dues,
        first.settled + second.settled,
        second.call or first.call,
        first.export or second.export,
        first.forget or second.forget,
        first.milestones + second.milestones,
        first.deeds + second.deeds,
        first.is_aside and second.is_aside,
    )
