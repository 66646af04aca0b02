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

QUICK = "quick"
"""The value of a button that opens a lesson for three minutes."""

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
    quick = ((scene.button("button.quick", Wish.OPEN, lesson.id, value=QUICK),),) if lesson.quick else ()
    words = {"title": scene.fill(lesson.title), "opening": scene.fill(lesson.opening)}
    opening = scene.say("lesson.opening", *quick, *switch(scene), **words)
    started = scene.event(EventKind.LESSON_STARTED, lesson.id)
    begun = _from_the_start(scene.with_session(paused=waiting), lesson, opening, events=[started])
    return join(scene.turn(*_guide(scene, lesson)), begun)


def _guide(scene: Scene, lesson: Lesson) -> tuple[Reply, ...]:
    """Return a word on what is better learned first, if that is neither finished nor known; it never holds back."""
    known = scene.course.with_prerequisites((*scene.session.finished, *(scene.session.placed or ())))
    first = next((found for id in lesson.prerequisites if id not in known and (found := scene.taught(id))), None)
    if first is None:
        return ()
    row = (scene.button("button.first", Wish.OPEN, first.id),)
    return (scene.say("lesson.guide", row, title=scene.fill(first.title)),)


def open_quickly(scene: Scene, lesson: Lesson) -> Turn:
    """Take one who has three minutes through the heart of a lesson; it then counts as begun, not as finished.

    A lesson that is under way goes on where it was: an old button loses nobody's place.
    """
    here = scene.session.place
    begins_here = here is not None and here == Place(lesson.id, lesson.items[0].id)
    is_left = any(place.lesson == lesson.id for place in scene.session.paused)
    if not lesson.quick or is_left or (here and here.lesson == lesson.id and not begins_here):
        return open_lesson(scene, lesson)
    started = () if begins_here else (scene.event(EventKind.LESSON_STARTED, lesson.id),)
    waiting = scene.session.paused if begins_here or here is None else (*scene.session.paused, here)
    word = scene.say("lesson.quick", title=scene.fill(lesson.title))
    return _from_the_start(scene.with_session(paused=waiting), lesson, word, events=started, is_quick=True)


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
    following = (lesson.item(goto) if goto else None) or lesson.after(place.item, is_quick=place.is_quick)
    if following is None:
        return finish_quickly(scene, lesson) if place.is_quick else finish(scene, lesson)
    return show(scene.with_session(place=Place(lesson.id, following.id, is_quick=place.is_quick)))


def go_back(scene: Scene, meaning: Meaning) -> Turn:
    """Show what stands before the place; at the start of a lesson, the start again."""
    place = scene.session.place
    lesson = scene.lesson(place.lesson) if place else None
    if place is None or lesson is None:
        return show(scene)
    before = lesson.before(place.item, is_quick=place.is_quick)
    at = Place(lesson.id, before.id if before else place.item, is_quick=place.is_quick)
    scene = scene.with_session(place=at)
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
    turn = scene.turn(done, *_card(scene, lesson), events=[finished], dues=tuple(dues))
    ended = {**scene.session.finished, lesson.id: scene.now}
    return join(turn, offer_next(scene.with_session(place=None, finished=ended), "lesson.what_next"))


def finish_quickly(scene: Scene, lesson: Lesson) -> Turn:
    """Praise, hand over the card, and offer the whole lesson or another one."""
    scene, praise = own(scene, "lesson.quick_done", title=scene.fill(lesson.title))
    rows = (
        (scene.button("button.whole", Wish.OPEN, lesson.id),),
        (scene.button("button.menu", Wish.MENU),),
        (scene.button("button.pause", Wish.STOP),),
    )
    ended = scene.with_session(place=None)
    return ended.turn(*_card(scene, lesson), Reply(praise, rows=rows))


def _card(scene: Scene, lesson: Lesson) -> tuple[Reply, ...]:
    """Return the card of the three rules of a lesson, to keep and to pass on."""
    if not lesson.rules:
        return ()
    return (Reply(scene.words("lesson.card"), picture=f"card:{lesson.language}/{lesson.id}"),)


def offer_next(scene: Scene, key: str) -> Turn:
    """Offer the lesson left half-way, else the next one not yet finished; and always the list.

    One who is new may show first what is known already.
    """
    lesson = suggested(scene)
    others = (scene.button("button.menu", Wish.MENU),)
    if lesson is None:
        return scene.turn(scene.say("lesson.all_done", others))
    is_new = bool(scene.course.placement) and not scene.session.finished and scene.session.placed is None
    last = scene.button("button.placing", Wish.PLACE) if is_new else scene.button("button.pause", Wish.STOP)
    rows = ((scene.button("button.open", Wish.OPEN, lesson.id),), others, (last,))
    return scene.turn(scene.say(key, *rows, title=scene.fill(lesson.title)))


def suggested(scene: Scene) -> Lesson | None:
    """Return the lesson to offer: the one asked for before consent, the one paused last, or the first unfinished;
    what the learner showed to know already comes after the rest.
    """
    paused = [place.lesson for place in reversed(scene.session.paused)]
    unfinished = [
        lesson.id for lesson in scene.course.taught(scene.session.language) if lesson.id not in scene.session.finished
    ]
    known = scene.course.with_prerequisites(scene.session.placed or ())
    wanted = (scene.session.wish, *paused, *sorted(unfinished, key=known.__contains__))
    return next((lesson for id in wanted if (lesson := scene.taught(id))), None)


def _from_the_start(
    scene: Scene, lesson: Lesson, word: Reply, events: Iterable[Event] = (), *, is_quick: bool = False
) -> Turn:
    item = lesson.route(is_quick=is_quick)[0]
    place = Place(lesson.id, item.id, is_quick=is_quick)
    scene = scene.with_session(place=place, wish="")
    return scene.turn(word, draw(scene, lesson, item, place), events=events)
