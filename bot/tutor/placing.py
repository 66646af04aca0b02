"""Six questions for one who knows some already: what they answer rightly they need not be taught first.

begin ─▶ question 1 … ─ a choice or "not yet" ─▶ question 6 ─▶ how many were right, and the lesson to begin with

Nothing is praised or explained meanwhile: it is no lesson. A right answer is evidence of having answered; a wrong one
tells nobody anything.
"""

from __future__ import annotations

from bot.tutor.course import Course
from bot.tutor.events import EventKind
from bot.tutor.layout import body, choice_rows
from bot.tutor.lesson import Asking, Question
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Reply
from bot.tutor.scene import Scene, freeze, join
from bot.tutor.session import Place
from bot.tutor.turn import Turn
from bot.tutor.walking import suggested

SKIP = "skip"
"""The value of the button of one who does not know."""


def place(scene: Scene, meaning: Meaning) -> Turn:
    """Begin, or take "not yet" for the question that is open; an old button asks the open question again."""
    session, places = scene.session, _places(scene.course)
    if not places:
        return _outcome(scene)
    if meaning.value == SKIP and session.placed is not None and len(session.placed) < len(places):
        at = places[len(session.placed)]
        if (meaning.lesson, meaning.item) == (at.lesson, at.item):
            return join(scene.turn(*freeze(meaning.handle)), _next(scene, ""))
    if session.placed is None or (not meaning.value and len(session.placed) >= len(places)):
        here = scene.session.place
        waiting = (*scene.session.paused, here) if here else scene.session.paused
        begun = scene.with_session(placed=(), place=None, paused=waiting)
        return join(scene.turn(*freeze(meaning.handle), scene.say("placing.begin")), _ask(begun))
    return _ask(scene)


def is_asked(scene: Scene, meaning: Meaning) -> bool:
    """Whether a choice is one of the question that is open here."""
    at = _open(scene)
    return at is not None and (meaning.lesson, meaning.item) == (at.lesson, at.item)


def take(scene: Scene, meaning: Meaning) -> Turn:
    """Take a choice, and go on to the next question; junk shows the question's buttons again."""
    at = _open(scene)
    question = scene.item(at)
    if at is None or not isinstance(question, Question):
        return _ask(scene)
    if not meaning.value.isdecimal() or int(meaning.value) >= len(question.choices):
        return _ask(scene)
    choice = question.choices[int(meaning.value)]
    answered = freeze(meaning.handle, scene.words("question.chosen", label=scene.fill(choice.label)))
    events = [scene.event(EventKind.ANSWERED_RIGHT, at.lesson, at.item, meaning.value)] if choice.is_right else []
    return join(scene.turn(*answered, events=events), _next(scene, at.lesson if choice.is_right else ""))


def _places(course: Course) -> tuple[Place, ...]:
    """Return where the six questions stand; one that is not there, or is not of the kind to choose one, is left out."""
    found = []
    for lesson, item in course.placement:
        taught = course.lesson(lesson)
        question = taught.item(item) if taught and taught.is_taught else None
        if isinstance(question, Question) and question.asking is Asking.ONE:
            found.append(Place(lesson, item))
    return tuple(found)


def _open(scene: Scene) -> Place | None:
    placed, places = scene.session.placed, _places(scene.course)
    return places[len(placed)] if placed is not None and len(placed) < len(places) else None


def _ask(scene: Scene) -> Turn:
    at = _open(scene)
    question = scene.item(at)
    if at is None or not isinstance(question, Question):
        return _outcome(scene)
    number, of = len(scene.session.placed or ()) + 1, len(_places(scene.course))
    bar = "🟩" * number + "⬜" * (of - number)
    heading = scene.words("placing.question", at=str(number), of=str(of), bar=bar)
    skip = (scene.button("button.not_yet", Wish.PLACE, at.lesson, at.item, SKIP),)
    rows = (*choice_rows(scene, question, at), skip)
    return scene.turn(Reply(f"{heading}\n{body(scene, question)}", rows=rows))


def _next(scene: Scene, known: str) -> Turn:
    """Note the lesson that is known, or that none is, and ask on."""
    return _ask(scene.with_session(placed=(*(scene.session.placed or ()), known)))


def _outcome(scene: Scene) -> Turn:
    right = sum(bool(lesson) for lesson in scene.session.placed or ())
    lesson = suggested(scene)
    rows = [(scene.button("button.menu", Wish.MENU),), (scene.button("button.pause", Wish.STOP),)]
    if lesson is None:
        return scene.turn(scene.say("lesson.all_done", rows[0]))
    rows.insert(0, (scene.button("button.open", Wish.OPEN, lesson.id),))
    parts = {"right": str(right), "of": str(len(_places(scene.course))), "title": scene.fill(lesson.title)}
    return scene.turn(scene.say("placing.done", *rows, **parts))
