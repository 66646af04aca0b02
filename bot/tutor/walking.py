"""Walking through a lesson, item by item, and never losing the place.

open_lesson ─▶ show(step 1) ─ Tiếp ─▶ show(step 2) … ─▶ practice ─▶ questions ─▶ task ─▶ finish
"""

from __future__ import annotations

from collections.abc import Iterable
from datetime import timedelta

from bot.tutor.events import Due, DueKind, Event, EventKind
from bot.tutor.layout import draw, heading, rows
from bot.tutor.lesson import Lesson, Step
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.messages import Reply
from bot.tutor.praise import own
from bot.tutor.scene import Scene, freeze, join
from bot.tutor.session import Place
from bot.tutor.speaking import switch
from bot.tutor.turn import Turn

MOST_SYLLABLES = 60
"""What a learner is given to read at a time; more is sent as two messages."""

AWAY_AFTER = timedelta(hours=12)
"""A learner who comes back later than this gets a recap first."""


READ_IN = timedelta(seconds=3)
"""A step shown less than this ago was not read yet: a second "Học tiếp" is a trembling finger."""


def open_lesson(scene: Scene, lesson: Lesson) -> Turn:
    """Open a lesson where it was left, or at its start; the lesson left for it waits in `paused`."""
    here, others = scene.session.place, scene.session.paused
    if here and here.lesson == lesson.id:
        return show(scene)
    left = next((place for place in others if place.lesson == lesson.id), None)
    waiting = tuple(place for place in (*others, here) if place and place is not left)
    if left:
        return show(scene.with_session(paused=waiting, place=left))
    words = {"title": scene.fill(lesson.title), "opening": scene.fill(lesson.opening)}
    opening = scene.say("lesson.opening", *switch(scene), **words)
    started = scene.event(EventKind.LESSON_STARTED, lesson.id)
    return _from_the_start(scene.with_session(paused=waiting), lesson, opening, events=[started])


def is_away(scene: Scene) -> bool:
    """Whether the learner comes back from a long absence to a lesson not finished."""
    last = scene.session.last_seen
    return scene.session.place is not None and last is not None and scene.now - last >= AWAY_AFTER


def show(scene: Scene) -> Turn:
    """Show the item at the place, after a recap to one who was away; with no place, offer what comes next.

    If a new edition of the lesson took the item out, start the lesson anew and say so.
    """
    place = scene.session.place
    lesson = scene.lesson(place.lesson) if place else None
    if place is None or lesson is None or not lesson.items:
        return offer_next(scene.with_session(place=None), "menu.next")
    item = lesson.item(place.item)
    if item is None:
        return _from_the_start(scene, lesson, scene.say("lesson.changed"))
    recap = scene.say("lesson.recap", title=scene.fill(lesson.title), goal=scene.fill(lesson.goal))
    return scene.turn(*((recap,) if is_away(scene) else ()), draw(scene, lesson, item, place))


def say_aside(scene: Scene, text: str) -> Turn:
    """Say something beside the lesson and hand the place back.

    A step was just read: its buttons come right under what is said, which would scroll away above it.
    Anything else has to be seen to be answered, and is shown again.
    """
    place, item = scene.session.place, scene.item(scene.session.place)
    lesson = scene.lesson(place.lesson) if place else None
    if place is None or lesson is None or not isinstance(item, Step) or is_away(scene):
        return join(scene.turn(Reply(text)), show(scene))
    here = scene.words("lesson.here", heading=heading(scene, lesson, item), title=scene.fill(item.title))
    aside, buttons = f"{text}\n\n{here}", rows(scene, item, place)
    if len(aside.split()) <= MOST_SYLLABLES:
        return scene.turn(Reply(aside, rows=buttons))
    return scene.turn(Reply(text), Reply(here, rows=buttons))


def go_on(scene: Scene) -> Turn:
    """Take "Học tiếp" of the home keyboard: on a step that is being read, it is the next one."""
    place, item = scene.session.place, scene.item(scene.session.place)
    offered = decode(scene.session.options[0]) if scene.session.options else None
    is_read = place and isinstance(item, Step) and offered == Meaning(Wish.NEXT, place.lesson, place.item)
    last = scene.session.last_seen
    if is_read and offered and last and READ_IN <= scene.now - last < AWAY_AFTER:
        return leave_step(scene, offered)
    return show(scene)


def leave_step(scene: Scene, meaning: Meaning) -> Turn:
    """Go on from a step that was read, or from a task put off."""
    place = scene.session.place
    if place is None:
        return show(scene)
    seen = scene.event(EventKind.STEP_SEEN, place.lesson, place.item)
    return join(scene.turn(*freeze(meaning.handle), events=[seen]), advance(scene))


def advance(scene: Scene, goto: str = "") -> Turn:
    """Show what follows the place, or the item that a choice leads to; after the last item, finish."""
    place = scene.session.place
    lesson = scene.lesson(place.lesson) if place else None
    if place is None or lesson is None:
        return show(scene)
    following = (lesson.item(goto) if goto else None) or lesson.after(place.item)
    if following is None:
        return finish(scene, lesson)
    return show(scene.with_session(place=Place(lesson.id, following.id)))


def go_back(scene: Scene, meaning: Meaning) -> Turn:
    """Show what stands before the place; at the start of a lesson, the start again."""
    place = scene.session.place
    lesson = scene.lesson(place.lesson) if place else None
    if place is None or lesson is None:
        return show(scene)
    before = lesson.before(place.item)
    scene = scene.with_session(place=Place(lesson.id, before.id if before else place.item))
    return join(scene.turn(*freeze(meaning.handle)), show(scene))


def pause(scene: Scene) -> Turn:
    """Stop for now; the place is kept, and Sen says so."""
    place = scene.session.place
    lesson = scene.lesson(place.lesson) if place else None
    if lesson is None:
        return scene.turn(scene.at_home("bye"))
    return scene.turn(scene.at_home("lesson.paused", title=scene.fill(lesson.title)))


def finish(scene: Scene, lesson: Lesson) -> Turn:
    """Praise, remember, plan the first review, and say what could come next."""
    finished = scene.event(EventKind.LESSON_FINISHED, lesson.id)
    dues = []
    if lesson.questions and lesson.review_days:
        dues.append(Due(DueKind.REVIEW, lesson.id, "", scene.now + timedelta(days=lesson.review_days[0])))
    scene, praise = own(scene, "lesson.finished", title=scene.fill(lesson.title))
    done = Reply(praise, keyboard=scene.home)
    turn = scene.turn(done, events=[finished], dues=tuple(dues))
    ended = {**scene.session.finished, lesson.id: scene.now}
    return join(turn, offer_next(scene.with_session(place=None, finished=ended), "lesson.what_next"))


def offer_next(scene: Scene, key: str) -> Turn:
    """Offer the lesson left half-way, else the next one not yet finished; and always the list."""
    lesson = suggested(scene)
    others = (scene.button("button.menu", Wish.MENU),)
    if lesson is None:
        return scene.turn(scene.say("lesson.all_done", others))
    rows = ((scene.button("button.open", Wish.OPEN, lesson.id),), others, (scene.button("button.pause", Wish.STOP),))
    return scene.turn(scene.say(key, *rows, title=scene.fill(lesson.title)))


def suggested(scene: Scene) -> Lesson | None:
    """Return the lesson to offer: the one asked for before consent, the one paused last, or the first unfinished."""
    paused = [place.lesson for place in reversed(scene.session.paused)]
    fresh = [lesson.id for lesson in scene.course.taught(scene.session.language)]
    wanted = (scene.session.wish, *paused, *(id for id in fresh if id not in scene.session.finished))
    return next((lesson for id in wanted if (lesson := scene.taught(id))), None)


def _from_the_start(scene: Scene, lesson: Lesson, word: Reply, events: Iterable[Event] = ()) -> Turn:
    item = lesson.items[0]
    place = Place(lesson.id, item.id)
    scene = scene.with_session(place=place, wish="")
    return scene.turn(word, draw(scene, lesson, item, place), events=events)
