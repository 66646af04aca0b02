"""How well Sen knows that somebody can do something: five levels of evidence, never added to one another.

    seen < answered < practised < said done < confirmed by the team

Each is counted by itself: a person is counted once a level and subject, in the month it was first so.
A subject is a lesson, one of the five basic skills, one of the three pillars, or anything at all.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import IntEnum

from bot.tutor.course import Course
from bot.tutor.events import Event, EventKind
from bot.tutor.lesson import Question

ANYTHING = "any"


class Level(IntEnum):
    """What the evidence is; the numbers are written to the database and never change."""

    SEEN = 1
    ANSWERED = 2
    PRACTISED = 3
    SAID_DONE = 4
    CONFIRMED = 5


@dataclass(frozen=True)
class Milestone:
    """A level of evidence reached on a subject: `lesson:<id>`, `skill:<id>`, `pillar:<id>` or ANYTHING."""

    subject: str
    level: Level
    at: datetime


def milestones(events: Iterable[Event], course: Course) -> tuple[Milestone, ...]:
    """Return what these events prove, once a subject and level."""
    found = {(each.subject, each.level): each for event in events for each in _proven(event, course)}
    return tuple(found.values())


def level_of(event: Event, course: Course) -> Level | None:
    """Return the level of evidence of one event, or None when it proves nothing.

    Seen: a step was shown. Answered: a question of the quiz was answered rightly. Practised: so was a practice screen.
    Said done: the learner says the task in real life is done. Confirmed: a member of the team saw it.
    """
    if event.kind is EventKind.STEP_SEEN:
        return Level.SEEN
    if event.kind is EventKind.TASK_DONE:
        return Level.SAID_DONE
    if event.kind is EventKind.TASK_CONFIRMED:
        return Level.CONFIRMED
    if event.kind is EventKind.ANSWERED_RIGHT:
        lesson = course.lesson(event.lesson)
        item = lesson.item(event.item) if lesson else None
        return Level.PRACTISED if isinstance(item, Question) and item.screen else Level.ANSWERED
    return None


def subjects(lesson: str, course: Course) -> tuple[str, ...]:
    """Return what evidence of a lesson counts for: the lesson, its track's skill and pillar, and anything at all."""
    track = next((each for each in course.tracks if lesson in each.lessons), None)
    wider = (f"skill:{track.skill}", f"pillar:{track.pillar}") if track else ()
    return (f"lesson:{lesson}", *(each for each in wider if not each.endswith(":")), ANYTHING)


def _proven(event: Event, course: Course) -> Iterator[Milestone]:
    level = level_of(event, course)
    if level is not None and event.lesson:
        yield from (Milestone(subject, level, event.at) for subject in subjects(event.lesson, course))
