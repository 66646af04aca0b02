"""The conversation: one meaning in, one turn out. Pure; the clock comes in as `now`.

    resume ─▶ before consent? ─▶ the part of the dialogue that answers the wish ─▶ remember what was offered

Order of precedence: scam, emergency and secrets; then consent; then the wish.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime, timedelta

from bot.tutor import answering, explaining, menus, rescue, review, tasks, walking, welcome
from bot.tutor.course import Course
from bot.tutor.events import Due, DueKind, EventKind
from bot.tutor.lesson import Question, Task
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.messages import ReplyKind
from bot.tutor.scene import Scene, join
from bot.tutor.session import Consent, Place, Session
from bot.tutor.turn import Turn

Answer = Callable[[Scene, Meaning], Turn]

DOUBLE_TAP = timedelta(seconds=3)
"""A second tap on the same button within this time is a trembling finger, not a wish."""

UNHEARD = frozenset({Wish.DUE, Wish.LEFT, Wish.RETURNED, Wish.NOTHING, Wish.STUMBLED})
"""Wishes that do not come from the learner, so they do not count as having been here."""

BEFORE_CONSENT = frozenset(
    {
        Wish.START, Wish.AGREE, Wish.REFUSE, Wish.PRIVACY, Wish.LANGUAGE, Wish.SCAM, Wish.PAID, Wish.EMERGENCY,
        Wish.SECRET, Wish.PERSON, Wish.DELETE, Wish.MY_DATA, Wish.STUMBLED, Wish.LEFT, Wish.RETURNED, Wish.NOTHING,
    }
)  # fmt: skip
"""What is answered as it is before the learner was asked for consent."""

PLAIN_YES = frozenset({Wish.NEXT, Wish.OPEN, Wish.CONTINUE, Wish.MENU, Wish.START})
"""First buttons that a typed "dạ" may press; consent, deletion and answers are never given by a mere yes."""


def resume(session: Session, meaning: Meaning, course: Course, now: datetime) -> Turn:
    """Return what one meaning leads to."""
    scene = Scene(session, course, now)
    if session.consent is Consent.UNASKED and meaning.wish not in BEFORE_CONSENT:
        turn = _newcomer(scene, meaning)
    else:
        turn = ANSWERS[meaning.wish](scene, meaning)
    return replace(turn, session=_remember(turn, meaning, now))


def due_meaning(due: Due) -> Meaning:
    """Return the meaning of something that has come due."""
    return Meaning(Wish.DUE, due.lesson, due.item, f"{due.kind}:{due.round}")


def _remember(turn: Turn, meaning: Meaning, now: datetime) -> Session:
    """Keep the buttons offered last, so that they can be typed, and when the learner was here."""
    session = turn.session
    spoken = [reply for reply in turn.replies if reply.kind is ReplyKind.SAY]
    if spoken:
        last = next((reply for reply in reversed(spoken) if reply.rows), None)
        offered = [button for row in last.rows for button in row] if last else []
        codes, labels = tuple(each.code for each in offered), tuple(each.label for each in offered)
        session = replace(session, options=codes, labels=labels)
    if meaning.wish in UNHEARD:
        return session
    misses = session.misses if meaning.wish in (Wish.LOST, Wish.UNSURE) else 0
    return replace(session, last_seen=now, misses=misses, spoken=session.spoken + 1)


def _newcomer(scene: Scene, meaning: Meaning) -> Turn:
    """Before consent, answer a question and keep a lesson asked for; then ask for consent."""
    if meaning.wish is Wish.ASK:
        return join(menus.answer_faq(scene, meaning), welcome.ask_consent(scene))
    if meaning.wish is Wish.OPEN:
        return welcome.start(scene, meaning)
    return welcome.ask_consent(scene) if scene.session.last_seen else welcome.start(scene, Meaning(Wish.START))


def _choose(scene: Scene, meaning: Meaning) -> Turn:
    place, go_on = _asked(scene, meaning)
    question = scene.item(place)
    if place is None or not isinstance(question, Question):
        return _stale(scene, meaning)
    return answering.choose(scene, question, place, meaning, go_on)


def _done(scene: Scene, meaning: Meaning) -> Turn:
    if isinstance(scene.item(Place(meaning.lesson, meaning.item)), Task):
        return tasks.take_report(scene, meaning)
    place, go_on = _asked(scene, meaning)
    question = scene.item(place)
    if place is None or not isinstance(question, Question):
        return _stale(scene, meaning)
    return answering.judge_ticks(scene, question, place, meaning, go_on)


def _asked(scene: Scene, meaning: Meaning) -> tuple[Place | None, answering.GoOn]:
    """Return the open question that a tap is about, in a review or in the lesson, and what follows it."""
    at = (meaning.lesson, meaning.item)
    session = scene.session
    if session.review and (session.review.lesson, session.review.item) == at:
        return session.review, review.close_review
    if session.place and (session.place.lesson, session.place.item) == at:
        return session.place, walking.advance
    return None, walking.advance


def _next(scene: Scene, meaning: Meaning) -> Turn:
    if _is_stale(scene, meaning):
        return _stale(scene, meaning)
    place, item = scene.session.place, scene.item(scene.session.place)
    if place and isinstance(item, Question):
        return answering.reveal(scene, item, place, walking.advance)
    if isinstance(item, Task):
        return tasks.promise(scene, meaning)
    return walking.leave_step(scene, meaning) if item else walking.resume_lesson(scene)


def _unclear(scene: Scene, meaning: Meaning) -> Turn:
    return _stale(scene, meaning) if _is_stale(scene, meaning) else explaining.say_plainer(scene, meaning)


def _when(scene: Scene, meaning: Meaning) -> Turn:
    return _stale(scene, meaning) if _is_stale(scene, meaning) else tasks.promise(scene, meaning)


def _is_stale(scene: Scene, meaning: Meaning) -> bool:
    place = scene.session.place
    here = (place.lesson, place.item) if place else ("", "")
    return bool(meaning.item) and (meaning.lesson, meaning.item) != here


def _stale(scene: Scene, meaning: Meaning) -> Turn:
    """Answer an old button: do no harm, say so, and show the place; ignore the second of two quick taps."""
    place, last = scene.session.place, scene.session.last_seen
    lesson = scene.lesson(place.lesson) if place else None
    before = lesson.before(place.item) if lesson and place else None
    if before and before.id == meaning.item and last and scene.now - last < DOUBLE_TAP:
        return scene.turn()
    return join(scene.turn(scene.say("old_button")), walking.resume_lesson(scene))


def _yes(scene: Scene, _meaning: Meaning) -> Turn:
    first = decode(scene.session.options[0]) if scene.session.options else None
    if first and first.wish in PLAIN_YES:
        return ANSWERS[first.wish](scene, first)
    if first and first.wish is Wish.DELETE:
        return menus.delete(scene, Meaning(Wish.DELETE))
    return walking.resume_lesson(scene)


def _no(scene: Scene, _meaning: Meaning) -> Turn:
    wishes = [each.wish for code in scene.session.options if (each := decode(code))]
    return walking.pause(scene) if Wish.STOP in wishes else walking.resume_lesson(scene)


def _small_talk(key: str) -> Answer:
    def answer(scene: Scene, _meaning: Meaning) -> Turn:
        return scene.turn(scene.say(key, (scene.button("button.continue", Wish.CONTINUE),)))

    return answer


def _media(scene: Scene, _meaning: Meaning) -> Turn:
    rows = ((scene.button("button.continue", Wish.CONTINUE),), (scene.button("button.person", Wish.PERSON),))
    return scene.turn(scene.say("media", *rows))


def _due(scene: Scene, meaning: Meaning) -> Turn:
    kind, _, number = meaning.value.partition(":")
    if kind not in DueKind._value2member_map_ or not number.isdigit():
        return scene.turn()
    due = Due(DueKind(kind), meaning.lesson, meaning.item, scene.now, int(number))
    last = scene.session.last_seen
    if last and scene.now - last < review.BUSY_FOR:
        return review.postpone(scene, due)
    return tasks.ask_about(scene, due) if due.kind is DueKind.TASK else review.ask_due(scene, due)


ANSWERS: Mapping[Wish, Answer] = {
    Wish.SCAM: lambda scene, _: rescue.stop_scam(scene),
    Wish.PAID: rescue.after_paying,
    Wish.EMERGENCY: rescue.send_for_help,
    Wish.SECRET: rescue.warn_of_secret,
    Wish.PERSON: rescue.call_person,
    Wish.START: welcome.start,
    Wish.AGREE: welcome.take_consent,
    Wish.REFUSE: welcome.take_consent,
    Wish.ADDRESS: welcome.take_address,
    Wish.LANGUAGE: welcome.take_language,
    Wish.OPEN: menus.open_wished,
    Wish.ASK: menus.answer_faq,
    Wish.MENU: menus.show_menu,
    Wish.PROGRESS: lambda scene, _: menus.show_progress(scene),
    Wish.HELP: lambda scene, _: menus.show_help(scene, "help"),
    Wish.CAPABILITIES: lambda scene, _: menus.show_help(scene, "capabilities"),
    Wish.PRIVACY: lambda scene, _: menus.show_privacy(scene),
    Wish.MY_DATA: lambda scene, _: menus.hand_over(scene),
    Wish.DELETE: menus.delete,
    Wish.CONTINUE: lambda scene, _: walking.resume_lesson(scene),
    Wish.AGAIN: lambda scene, _: walking.show(scene),
    Wish.SLOWER: lambda scene, _: explaining.say_slower(scene),
    Wish.UNCLEAR: _unclear,
    Wish.NEXT: _next,
    Wish.BACK: walking.go_back,
    Wish.STOP: lambda scene, _: walking.pause(scene),
    Wish.BYE: lambda scene, _: walking.pause(scene),
    Wish.CHOOSE: _choose,
    Wish.DONE: _done,
    Wish.WHEN: _when,
    Wish.YES: _yes,
    Wish.NO: _no,
    Wish.GREET: _small_talk("greet"),
    Wish.THANKS: _small_talk("thanks"),
    Wish.MEDIA: _media,
    Wish.UNSURE: rescue.ask_which,
    Wish.LOST: lambda scene, _: rescue.admit_lost(scene),
    Wish.OUTSIDE: lambda scene, _: rescue.stay_inside(scene),
    Wish.DUE: _due,
    Wish.LEFT: lambda scene, _: scene.turn(events=[scene.event(EventKind.BLOCKED)]),
    Wish.RETURNED: lambda scene, _: scene.turn(events=[scene.event(EventKind.UNBLOCKED)]),
    Wish.STUMBLED: lambda scene, _: scene.turn(scene.at_home("stumbled")),
    Wish.NOTHING: lambda scene, _: scene.turn(),
}
"""Who answers what; a test checks that every wish is here."""
