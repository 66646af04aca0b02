"""Logging a visit in two taps: what was done, and when next; and what was seen done with one's own eyes in between."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta

from bot.tutor.deeds import Confirm, Deed, LogVisit, Note
from bot.tutor.events import Event, EventKind
from bot.tutor.lesson import Lesson, Task
from bot.tutor.local_time import LOCAL
from bot.tutor.messages import Button, IncomingKind, Reply
from bot.tutor.scene import Row, Scene
from bot.tutor.session import Session
from bot.tutor.team.calls.helping import closed
from bot.tutor.team.codes import spelled
from bot.tutor.team.evidence import milestones
from bot.tutor.team.matter import Matter
from bot.tutor.team.roles import Right
from bot.tutor.team.visits.today import CODE, DID, MISSED, VISIT_CODE, name_of, person_seen, shown
from bot.tutor.team.visits.worklist import Person
from bot.tutor.turn import Turn

SEEN_CODE = "seen"
"""What the codes of [tận mắt thấy làm được] begin with: `seen/<learner>/<did>/<lesson>`."""

NEXT = ("none", "day", "week", "month")
DAYS = {"day": 1, "week": 7, "month": 30}
MOST_SEEN = 3
"""Tasks offered for confirming at once."""

EYES, CODE_SHOWN = "eyes", "code"
"""How a task was seen; the values are written to the database and never change."""


def answer(matter: Matter) -> Turn | None:
    """Return what a tap on a visit's buttons leads to, or None; who taps is asked for their right each time."""
    incoming = matter.incoming
    verb, letters, *rest = (*incoming.name.split("/"), "")
    if incoming.kind is not IncomingKind.TAP or not incoming.is_private or verb not in (VISIT_CODE, SEEN_CODE):
        return None
    person = person_seen(matter, letters)
    did = rest[0] if rest else ""
    if person is None or did not in DID or not matter.may(Right.HELP_LEARNERS, person.team):
        return matter.aside()
    if verb == SEEN_CODE:
        return _seen(matter, person, did, rest[1])
    return _logged(matter, person, did, rest[1]) if rest[1] in NEXT else _ask_when(matter, person, did)


def confirmable(person: Person, matter: Matter) -> Iterator[tuple[Lesson, Task]]:
    """Yield tasks that the learner says are done, then those of finished lessons, without those confirmed before.

    Nobody confirms their own: what a member of the team saw is seen by another's eyes.
    """
    if person.standing.learner == matter.incoming.person:
        return
    for id in dict.fromkeys((*person.said_done, *reversed(person.finished))):
        lesson = matter.course.lesson(id, matter.session.language)
        if lesson and lesson.tasks and id not in person.confirmed:
            yield lesson, lesson.tasks[0]


def confirmed(matter: Matter, person: Person, lesson: str, item: str, how: str) -> tuple[Confirm, Note]:
    """Return the deeds that confirm a task, and leave a trace of who did."""
    by = matter.incoming.person
    event = Event(EventKind.TASK_CONFIRMED, matter.now, lesson, item, f"{how} {by}")
    proven = milestones([event], matter.course)
    learner = person.standing.learner
    return Confirm(learner, person.team.id, event, proven), Note(by, "confirm", learner, lesson)


def praise(matter: Matter, person: Person, lesson: Lesson) -> tuple[Reply, ...]:
    """Return the good word to a learner whose task was confirmed, on their own telephone if they have one."""
    if person.phone is None or person.phone == matter.incoming.chat:
        return ()
    standing = person.standing
    heard = Scene(
        Session(person.phone, person.language, standing.address, standing.name), matter.course, matter.now
    )  # fmt: skip
    own = heard.lesson(lesson.id) or lesson
    return (Reply(heard.words("seen.praise", title=heard.fill(own.title)), to=person.phone),)


def _ask_when(matter: Matter, person: Person, did: str, seen: str = "") -> Turn:
    """Ask when to come again, and offer to confirm what was seen; nothing is written yet."""
    scene, letters = matter.scene, spelled(person.standing.learner)
    lines = [scene.words("visit.when", learner=name_of(scene, person.standing), did=scene.words(f"visit.did.{did}"))]
    rows: list[Row] = []
    if did != MISSED:
        for lesson, _ in [each for each in confirmable(person, matter) if each[0].id != seen][:MOST_SEEN]:
            label = scene.words("seen.button", title=scene.fill(lesson.title))
            rows.append((Button(label, f"{SEEN_CODE}/{letters}/{did}/{lesson.id}"),))
        lines += [scene.words("seen.ask")] if rows else []
    whens = [Button(scene.words(f"visit.next.{when}"), f"{VISIT_CODE}/{letters}/{did}/{when}") for when in NEXT]
    return matter.aside(shown(matter, "\n".join(lines), *rows, tuple(whens[:2]), tuple(whens[2:])))


def _seen(matter: Matter, person: Person, did: str, lesson: str) -> Turn:
    found = next((each for each in confirmable(person, matter) if each[0].id == lesson), None)
    asked = _ask_when(matter, person, did, lesson)
    if found is None:
        return asked
    deeds = confirmed(matter, person, lesson, found[1].id, EYES)
    done = matter.scene.words("seen.done", learner=name_of(matter.scene, person.standing), title=found[0].title)
    return matter.aside(Reply(done), *praise(matter, person, found[0]), *asked.replies, deeds=deeds)


def _logged(matter: Matter, person: Person, did: str, when: str) -> Turn:
    scene, by = matter.scene, matter.incoming.person
    next_at = _morning(matter.now + timedelta(days=DAYS[when])) if when in DAYS else None
    learner = person.standing.learner
    name, done = name_of(scene, person.standing), scene.words(f"visit.did.{did}")
    if next_at:
        day = next_at.astimezone(LOCAL).strftime("%d/%m")
        told = scene.words("visit.logged_next", learner=name, did=done, day=day)
    else:
        told = scene.words("visit.logged", learner=name, did=done)
    deeds: list[Deed] = [
        LogVisit(learner, person.team.id, by, did, next_at, did != MISSED),
        Note(by, "visit", learner, did),
    ]
    replies: tuple[Reply, ...] = (shown(matter, told, (Button(scene.words("button.today"), CODE),)),)
    call = matter.book.calls.of(learner) if did != MISSED else None
    if call:
        in_group, closing = closed(matter, call)
        replies, deeds = (*replies, *in_group), [*deeds, *closing]
    return matter.aside(*replies, deeds=deeds)


def _morning(at: datetime) -> datetime:
    """Return the morning of that day: what is promised is a day, not an hour."""
    return at.astimezone(LOCAL).replace(hour=7, minute=0, second=0, microsecond=0)
