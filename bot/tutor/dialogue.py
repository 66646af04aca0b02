"""The conversation: one meaning in, one turn out. Pure; the clock comes in as `now`.

    resume ─▶ before consent? ─▶ the part of the dialogue that answers the wish ─▶ remember what was offered

Order of precedence: scam, emergency and secrets; then consent; then the wish.
"""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import datetime

from bot.tutor import aloud, answering, explaining, menus, placing, rescue, review, tasks, walking, welcome, writing
from bot.tutor.course import Course
from bot.tutor.events import Due, DueKind, EventKind
from bot.tutor.lesson import Asking, Question, Task
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.remembering import UNHEARD, is_at_once, is_trembling, note_choice, remember
from bot.tutor.scene import Scene, freeze, join
from bot.tutor.session import Consent, Place, Session
from bot.tutor.speaking import voiced
from bot.tutor.turn import Turn

Answer = Callable[[Scene, Meaning], Turn]

BEFORE_CONSENT = frozenset(
    {
        Wish.START, Wish.AGREE, Wish.REFUSE, Wish.PRIVACY, Wish.LANGUAGE, Wish.SCAM, Wish.PAID, Wish.EMERGENCY,
        Wish.SECRET, Wish.PERSON, Wish.DELETE, Wish.MY_DATA, Wish.STUMBLED, Wish.LEFT, Wish.RETURNED, Wish.NOTHING,
        Wish.ALOUD, Wish.DOUBT,
    }
)  # fmt: skip
"""What is answered as it is before the learner was asked for consent."""

PLAIN_YES = frozenset({Wish.NEXT, Wish.OPEN, Wish.CONTINUE, Wish.MENU, Wish.START})
"""First buttons that a typed "dạ" may press; consent, deletion and answers are never given by a mere yes."""


def resume(session: Session, meaning: Meaning, course: Course, now: datetime) -> Turn:
    """Return what one meaning leads to."""
    if is_trembling(session, meaning, now):
        return Turn(session)
    scene = Scene(session, course, now)
    if session.consent is Consent.UNASKED and meaning.wish not in BEFORE_CONSENT:
        turn = _newcomer(scene, meaning)
    else:
        turn = ANSWERS[meaning.wish](scene, meaning)
    if session.unsure and meaning.wish not in UNHEARD:
        turn = note_choice(scene, meaning, turn)
    replies = voiced(replace(scene, session=turn.session), turn.replies)
    return replace(turn, replies=replies, session=remember(turn, meaning, now))


def due_meaning(due: Due) -> Meaning:
    """Return the meaning of something that has come due."""
    return Meaning(Wish.DUE, due.lesson, due.item, f"{due.kind}:{due.round}")


def _newcomer(scene: Scene, meaning: Meaning) -> Turn:
    """Before consent, answer a question and keep a lesson asked for; then ask for consent."""
    if meaning.wish is Wish.ASK:
        return join(menus.answer_faq(scene, meaning), welcome.ask_consent(scene))
    if meaning.wish is Wish.OPEN:
        return welcome.start(scene, meaning)
    offered = [each.wish for code in scene.session.options if (each := decode(code))]
    if meaning.wish is Wish.NO and Wish.REFUSE in offered:
        return welcome.take_consent(scene, Meaning(Wish.REFUSE))
    if meaning.wish is Wish.YES and Wish.AGREE in offered:
        return welcome.ask_consent(scene, "consent.press")
    return welcome.ask_consent(scene) if scene.session.last_seen else welcome.start(scene, Meaning(Wish.START))


def _choose(scene: Scene, meaning: Meaning) -> Turn:
    if placing.is_asked(scene, meaning) and not scene.session.place:
        return placing.take(scene, meaning)
    asked = _asked(scene, meaning)
    if asked is None:
        return _stale(scene, meaning)
    question, place, go_on = asked
    return answering.choose(scene, question, place, meaning, go_on)


def _wrote(scene: Scene, meaning: Meaning) -> Turn:
    asked = _asked(scene, meaning)
    if asked is None or asked[0].asking is not Asking.WRITE:
        return _stale(scene, meaning)
    question, place, go_on = asked
    return writing.take(scene, question, place, meaning.value, go_on)


def _done(scene: Scene, meaning: Meaning) -> Turn:
    if isinstance(scene.item(Place(meaning.lesson, meaning.item)), Task):
        return tasks.take_report(scene, meaning)
    asked = _asked(scene, meaning)
    if asked is None:
        return _stale(scene, meaning)
    question, place, go_on = asked
    if question.asking is not Asking.ALL:
        return walking.show(scene)
    return answering.judge_ticks(scene, question, place, meaning, go_on)


def _asked(scene: Scene, meaning: Meaning) -> tuple[Question, Place, answering.GoOn] | None:
    """Return the open question that a tap is about, in a review or in the lesson, its place, and what follows it."""
    meant = (meaning.lesson, meaning.item)
    for place, go_on in ((scene.session.review, review.close_review), (scene.session.place, walking.advance)):
        question = scene.item(place)
        if place and (place.lesson, place.item) == meant and isinstance(question, Question):
            return question, place, go_on
    return None


def _next(scene: Scene, meaning: Meaning) -> Turn:
    if _is_stale(scene, meaning):
        return _stale(scene, meaning)
    is_review = review.is_asked(scene) and not meaning.item
    place = scene.session.review if is_review else scene.session.place
    go_on: answering.GoOn = review.close_review if is_review else walking.advance
    item = scene.item(place)
    if place and isinstance(item, Question):
        if item.asking is Asking.ALL and place.picked:
            return answering.judge_ticks(scene, item, place, meaning, go_on)
        return answering.reveal(scene, item, place, go_on)
    if isinstance(item, Task):
        return tasks.promise(scene, meaning)
    return walking.leave_step(scene, meaning) if item else walking.show(scene)


def _unclear(scene: Scene, meaning: Meaning) -> Turn:
    if review.is_asked(scene) and not meaning.item:
        return review.say_again(scene, meaning)
    return _stale(scene, meaning) if _is_stale(scene, meaning) else explaining.say_plainer(scene, meaning)


def _when(scene: Scene, meaning: Meaning) -> Turn:
    return _stale(scene, meaning) if _is_stale(scene, meaning) else tasks.promise(scene, meaning)


def _is_stale(scene: Scene, meaning: Meaning) -> bool:
    place = scene.session.place
    here = (place.lesson, place.item) if place else ("", "")
    return bool(meaning.item) and (meaning.lesson, meaning.item) != here


def _stale(scene: Scene, meaning: Meaning) -> Turn:
    """Answer an old button: do no harm, say so, and show the place; ignore a finger that slipped to it."""
    if is_at_once(scene.session, meaning, scene.now):
        return scene.turn()
    return join(scene.turn(*freeze(meaning.handle)), walking.say_aside(scene, scene.words("old_button")))


def _yes(scene: Scene, meaning: Meaning) -> Turn:
    if review.is_asked(scene):
        return review.say_again(scene, meaning)
    first = decode(scene.session.options[0]) if scene.session.options else None
    if first and first.wish in PLAIN_YES:
        return ANSWERS[first.wish](scene, first)
    if first and first.wish is Wish.AGREE and first.value == welcome.PARENT:
        return welcome.take_consent(scene, replace(first, value=""))
    if first and first.wish is Wish.DELETE:
        return menus.delete(scene, Meaning(Wish.DELETE))
    return walking.show(scene)


def _no(scene: Scene, meaning: Meaning) -> Turn:
    """Take a no to a task as "not yet", and to the offer of going on as a rest; no answer is given by it."""
    if review.is_asked(scene):
        return review.say_again(scene, meaning)
    offered = [each for code in scene.session.options if (each := decode(code))]
    report = next((each for each in offered if each.wish is Wish.DONE and each.value), None)
    if report:
        return tasks.take_report(scene, replace(report, value="later"))
    wishes = [each.wish for each in offered]
    return walking.pause(scene) if Wish.STOP in wishes else walking.show(scene)


def _again(scene: Scene, meaning: Meaning) -> Turn:
    return review.say_again(scene, meaning) if review.is_asked(scene) else walking.show(scene)


def _slower(scene: Scene, meaning: Meaning) -> Turn:
    return review.say_again(scene, meaning) if review.is_asked(scene) else explaining.say_slower(scene)


def _agree(scene: Scene, meaning: Meaning) -> Turn:
    """Keep the agreement; one given before stands, and the lesson goes on."""
    if scene.session.consent is Consent.YES:
        return join(scene.turn(*freeze(meaning.handle)), walking.show(scene))
    return welcome.take_consent(scene, meaning)


def _refuse(scene: Scene, meaning: Meaning) -> Turn:
    """Keep the refusal; an old button of the first question deletes nothing, it shows how to take an agreement back."""
    if scene.session.consent is Consent.YES and meaning.value != menus.WITHDRAW:
        return join(scene.turn(*freeze(meaning.handle)), menus.show_privacy(scene))
    return welcome.take_consent(scene, meaning)


def _greet(scene: Scene, meaning: Meaning) -> Turn:
    """Greet back; one who comes back from a long absence is taken to the place."""
    return walking.show(scene) if walking.is_away(scene) else _small_talk("greet")(scene, meaning)


def _small_talk(key: str) -> Answer:
    def answer(scene: Scene, _meaning: Meaning) -> Turn:
        return scene.turn(scene.say(key, (scene.button("button.continue", Wish.CONTINUE),)))

    return answer


def _media(scene: Scene, _meaning: Meaning) -> Turn:
    rows = ((scene.button("button.continue", Wish.CONTINUE),), (scene.button("button.person", Wish.PERSON),))
    return scene.turn(scene.say("media", *rows))


def _due(scene: Scene, meaning: Meaning) -> Turn:
    kind, _, number = meaning.value.partition(":")
    if kind not in DueKind._value2member_map_ or not number.isdecimal():
        return scene.turn()
    due = Due(DueKind(kind), meaning.lesson, meaning.item, scene.now, int(number))
    if due.kind is DueKind.FADING:
        return menus.tell_of_fading(scene)
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
    Wish.AGREE: _agree,
    Wish.REFUSE: _refuse,
    Wish.ADDRESS: welcome.take_address,
    Wish.LANGUAGE: welcome.take_language,
    Wish.ALOUD: aloud.turn_reading,
    Wish.OPEN: menus.open_wished,
    Wish.ASK: menus.answer_faq,
    Wish.MENU: menus.show_menu,
    Wish.PROGRESS: lambda scene, _: menus.show_progress(scene),
    Wish.HELP: lambda scene, _: menus.show_help(scene, "help"),
    Wish.CAPABILITIES: lambda scene, _: menus.show_help(scene, "capabilities"),
    Wish.PRIVACY: lambda scene, _: menus.show_privacy(scene),
    Wish.MY_DATA: lambda scene, _: menus.hand_over(scene),
    Wish.DELETE: menus.delete,
    Wish.CONTINUE: lambda scene, _: walking.go_on(scene),
    Wish.AGAIN: _again,
    Wish.SLOWER: _slower,
    Wish.UNCLEAR: _unclear,
    Wish.NEXT: _next,
    Wish.BACK: walking.go_back,
    Wish.STOP: lambda scene, _: walking.pause(scene),
    Wish.BYE: lambda scene, _: walking.pause(scene),
    Wish.CHOOSE: _choose,
    Wish.PLACE: placing.place,
    Wish.WROTE: _wrote,
    Wish.DONE: _done,
    Wish.WHEN: _when,
    Wish.YES: _yes,
    Wish.NO: _no,
    Wish.GREET: _greet,
    Wish.THANKS: _small_talk("thanks"),
    Wish.MEDIA: _media,
    Wish.UNSURE: rescue.ask_which,
    Wish.DOUBT: rescue.ask_whether,
    Wish.LOST: lambda scene, meaning: rescue.admit_lost(scene, is_hidden=bool(meaning.value)),
    Wish.OUTSIDE: lambda scene, _: rescue.stay_inside(scene),
    Wish.UNTAUGHT: lambda scene, _: rescue.admit_untaught(scene),
    Wish.DUE: _due,
    Wish.LEFT: lambda scene, _: scene.turn(events=[scene.event(EventKind.BLOCKED)]),
    Wish.RETURNED: lambda scene, _: scene.turn(events=[scene.event(EventKind.UNBLOCKED)]),
    Wish.STUMBLED: lambda scene, _: scene.turn(scene.at_home("stumbled")),
    Wish.NOTHING: lambda scene, _: scene.turn(),
}
"""Who answers what; a test checks that every wish is here."""
