"""Doing it in real life: promising a day, being asked about it, and being helped when it failed."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.tutor.events import Due, DueKind, EventKind
from bot.tutor.lesson import Task
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.praise import own
from bot.tutor.scene import Scene, freeze, join
from bot.tutor.session import Consent, Place
from bot.tutor.turn import Turn
from bot.tutor.walking import advance, offer_next, show

SNOOZE = timedelta(days=2)
"""How long "chưa làm" waits before it is asked about again; asked at most `MOST_ROUNDS` times."""

MOST_ROUNDS = 3


def promise(scene: Scene, meaning: Meaning) -> Turn:
    """Note when the task will be done, and go on; an empty value means not now."""
    place, item = scene.session.place, scene.item(scene.session.place)
    if place is None or not isinstance(item, Task):
        return show(scene)
    if meaning.value not in ("0", "1"):
        return join(scene.turn(*freeze(meaning.handle), scene.say("task.later")), advance(scene))
    if scene.session.consent is not Consent.YES:
        return join(scene.turn(*freeze(meaning.handle), scene.say("task.not_noted")), advance(scene))
    at = scene.now + timedelta(days=int(meaning.value) + item.check_after_days)
    due = Due(DueKind.TASK, place.lesson, place.item, at)
    event = scene.event(EventKind.TASK_PROMISED, place.lesson, place.item, meaning.value)
    told = scene.say("task.promised")
    return join(scene.turn(*freeze(meaning.handle), told, events=[event], dues=(due,)), advance(scene))


def ask_about(scene: Scene, due: Due) -> Turn:
    """Ask whether a promised task was done; a task that is no longer taught is let go."""
    place = Place(due.lesson, due.item)
    task = scene.item(place)
    if not isinstance(task, Task):
        return scene.turn(settled=(due,))
    at = (due.lesson, due.item)
    rows = tuple(
        (scene.button(f"button.task.{answer}", Wish.DONE, *at, answer),) for answer in ("done", "stuck", "later")
    )
    scene = scene.with_session(review=place, last_reminded=scene.now)
    asked = scene.say("task.check", *rows, title=scene.fill(task.title), text=scene.fill(task.text))
    return scene.turn(asked, settled=(due,), dues=_again(scene, due))


def take_report(scene: Scene, meaning: Meaning) -> Turn:
    """Take the learner's word on a task: done, stuck, or not yet."""
    place = Place(meaning.lesson, meaning.item)
    if not isinstance(scene.item(place), Task):
        return show(scene)
    frozen, due = freeze(meaning.handle), Due(DueKind.TASK, *_at(place), scene.now)
    if scene.session.review and _at(scene.session.review) == _at(place):
        scene = scene.with_session(review=None)
    if meaning.value == "done":
        event = scene.event(EventKind.TASK_DONE, *_at(place))
        scene, praise = own(scene, "task.praise")
        told = scene.say("task.done", praise=praise)
        turn = scene.turn(*frozen, told, events=[event], settled=(due,))
        return join(turn, show(scene) if scene.session.place else offer_next(scene, "lesson.what_next"))
    if meaning.value == "stuck":
        event = scene.event(EventKind.TASK_FAILED, *_at(place))
        again = scene.button("button.reread", Wish.OPEN, place.lesson)
        rows = ((scene.button("button.person", Wish.PERSON, *_at(place)),), (again,))
        return scene.turn(*frozen, scene.say("task.stuck", *rows), events=[event])
    later = replace(due, at=scene.now + SNOOZE)
    return scene.turn(*frozen, scene.at_home("task.snoozed"), dues=(later,))


def _again(scene: Scene, due: Due) -> tuple[Due, ...]:
    """A check that nobody answered comes back, but not for ever."""
    if due.round + 1 >= MOST_ROUNDS:
        return ()
    return (replace(due, at=scene.now + SNOOZE, round=due.round + 1),)


def _at(place: Place) -> tuple[str, str]:
    return place.lesson, place.item
