"""When something is wrong: a scam, an emergency, a secret typed, a person wanted, or words not understood."""

from __future__ import annotations

from datetime import timedelta

from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.events import URGENT, Call, EventKind
from bot.tutor.lesson import Item
from bot.tutor.listening import ALARMS
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button, Reply, ReplyKind
from bot.tutor.safety import Alarm
from bot.tutor.scene import Row, Scene, freeze, join
from bot.tutor.session import Consent, Place
from bot.tutor.turn import Turn
from bot.tutor.walking import say_aside
from bot.tutor.wording import FORMS

SAME_CALL = timedelta(minutes=10)
"""A second call for a person within this time is the same call."""

EMERGENCIES = ("health", "despair", "fire", "police")

MISSES_BEFORE_PERSON = 2
"""Messages in a row that are not understood before a person is offered first."""


def stop_scam(scene: Scene) -> Turn:
    """Tell someone who is being scammed to stop, before anything else."""
    rows = (
        (scene.button("button.person", Wish.PERSON, value="scam"),),
        (scene.button("button.paid", Wish.PAID),),
        (scene.button("button.safe", Wish.CONTINUE),),
    )
    return scene.turn(scene.say("scam.stop", *rows), events=[scene.event(EventKind.ALARM, detail="scam")])


def after_paying(scene: Scene, meaning: Meaning) -> Turn:
    """Tell what to do, in order, when money or a code is already gone (SAFE-18)."""
    rows = (
        (scene.button("button.person", Wish.PERSON, value="scam"),),
        (scene.button("button.safe", Wish.CONTINUE),),
    )
    return scene.turn(*freeze(meaning.handle), scene.say("scam.paid", *rows))


def send_for_help(scene: Scene, meaning: Meaning) -> Turn:
    """Show the number to call in an emergency; `value` is its kind, one of EMERGENCIES."""
    kind = meaning.value if meaning.value in EMERGENCIES else "health"
    rows = (
        (scene.button("button.person", Wish.PERSON, value="emergency"),),
        (scene.button("button.safe", Wish.CONTINUE),),
    )
    return scene.turn(scene.say(f"emergency.{kind}", *rows), events=[scene.event(EventKind.ALARM, detail=kind)])


def warn_of_secret(scene: Scene, meaning: Meaning) -> Turn:
    """Say that a secret was masked and not kept, and go on."""
    event = scene.event(EventKind.SECRET_MASKED, detail=meaning.value)
    if scene.session.consent is Consent.UNASKED or not scene.session.place:
        return scene.turn(scene.at_home("secret"), events=[event])
    return join(scene.turn(events=[event]), say_aside(scene, scene.words("secret")))


def call_person(scene: Scene, meaning: Meaning) -> Turn:
    """Call the team, tell honestly what happens next, and keep the place."""
    session = scene.session
    place = Place(meaning.lesson, meaning.item) if meaning.item else session.place or Place("")
    rows: tuple[Row, ...] = ((scene.button("button.continue", Wish.CONTINUE),),)
    is_urgent = meaning.value in URGENT
    is_recent = session.called_at is not None and scene.now - session.called_at < SAME_CALL
    outcome = "called" if scene.course.has_team else "no_team"
    told = scene.say(f"person.{outcome}.{meaning.value}" if is_urgent else f"person.{outcome}", *rows)
    if is_recent and (not is_urgent or session.called_why == meaning.value):
        again = scene.say("person.called_already", *rows) if scene.course.has_team and not is_urgent else told
        return scene.turn(*freeze(meaning.handle), again)
    scene = scene.with_session(called_at=scene.now, called_why=meaning.value)
    call = Call(scene.now, place.lesson, place.item, meaning.value)
    event = scene.event(EventKind.HELP_ASKED, place.lesson, place.item, meaning.value)
    card, link = _team_card(scene, place, meaning.value)
    team = Reply(card, ReplyKind.TELL_TEAM, handle=session.chat, name=link)
    return scene.turn(*freeze(meaning.handle), told, team, events=[event], call=call)


def ask_which(scene: Scene, meaning: Meaning) -> Turn:
    """Ask which of a few meanings was meant, in a villager's words, always by three buttons."""
    buttons = [Button(label, encode(each)) for each in meaning.candidates[:3] if (label := _label(scene, each))]
    if not buttons:
        return admit_lost(scene)
    kept = meaning.value if scene.session.consent is Consent.YES else ""
    scene = scene.with_session(misses=scene.session.misses + 1, unsure=kept)
    if scene.session.misses >= MISSES_BEFORE_PERSON:
        buttons = buttons[:2]
    ways = {"button.person": Wish.PERSON, "button.menu": Wish.MENU, "button.continue": Wish.CONTINUE}
    ways_out = [scene.button(key, wish) for key, wish in ways.items()]
    offered = {button.code for button in buttons}
    buttons = [*buttons, *(way for way in ways_out if way.code not in offered)][:3]
    return scene.turn(scene.say("unsure", *((button,) for button in buttons)))


def ask_whether(scene: Scene, meaning: Meaning) -> Turn:
    """Ask kindly whether there is danger, when the words only sound like it; what else they may mean is a button."""
    alarm = Alarm(meaning.value) if meaning.value in Alarm._value2member_map_ else Alarm.SCAM
    kind = alarm if alarm in (Alarm.SCAM, Alarm.EMERGENCY_DESPAIR) else "emergency"
    calm = [Button(label, encode(each)) for each in meaning.candidates if (label := _label(scene, each))]
    rows = (
        (Button(scene.words("button.danger"), encode(ALARMS[alarm])),),
        (calm[0] if calm else scene.button("button.no_danger", Wish.CONTINUE),),
        (scene.button("button.person", Wish.PERSON),),
    )
    return scene.turn(scene.say(f"doubt.{kind}", *rows))


def admit_lost(scene: Scene, *, is_hidden: bool = False) -> Turn:
    """Say that the words were not understood; show the place or the list, and the second time a person first.

    Whoever typed a phone or an account number hears that it `is_hidden` and not kept.
    """
    scene = scene.with_session(misses=scene.session.misses + 1)
    event = scene.event(EventKind.NOT_UNDERSTOOD, detail=str(scene.session.misses))
    person, menu = scene.button("button.person", Wish.PERSON), scene.button("button.menu", Wish.MENU)
    if scene.session.misses >= MISSES_BEFORE_PERSON:
        rows = ((person,), (scene.button("button.continue", Wish.CONTINUE),), (menu,))
        return scene.turn(scene.say("lost.hidden" if is_hidden else "lost.twice", *rows), events=[event])
    if scene.session.place:
        told = scene.words("lost.hidden" if is_hidden else "lost.in_lesson")
        return join(scene.turn(events=[event]), say_aside(scene, told))
    return scene.turn(scene.say("lost.hidden" if is_hidden else "lost", (menu,), (person,)), events=[event])


def stay_inside(scene: Scene) -> Turn:
    """Say kindly that a subject is not Sen's, and go on."""
    if scene.session.place:
        return say_aside(scene, scene.words("outside"))
    return scene.turn(scene.say("outside", (scene.button("button.menu", Wish.MENU),)))


def admit_untaught(scene: Scene) -> Turn:
    """Say that this is asked rightly but has no lesson yet; a person knows, and the list shows what there is."""
    if scene.session.place:
        return say_aside(scene, scene.words("untaught"))
    rows = ((scene.button("button.person", Wish.PERSON),), (scene.button("button.menu", Wish.MENU),))
    return scene.turn(scene.say("untaught", *rows))


def _team_card(scene: Scene, place: Place, reason: str) -> tuple[str, str]:
    """Return the words for the team and of the link to the learner: in Vietnamese, whatever the learner's language."""
    scene = scene.with_session(language=SOURCE_LANGUAGE)
    lesson, item = scene.lesson(place.lesson), scene.item(place)
    where = scene.words("team.nowhere")
    if lesson:
        where = scene.words("team.where", lesson=scene.fill(lesson.title), item=_title(scene, item))
    key = f"team.reason.{reason}" if reason in URGENT else "team.reason"
    learner = _learner(scene)
    card = scene.words("team.call", learner=learner, where=where, reason=scene.words(key))
    return card, scene.words("team.link", learner=learner)


def _learner(scene: Scene) -> str:
    session = scene.session
    if session.address not in FORMS:
        return scene.words("team.someone")
    return f"{session.address} {session.name}".strip()


def _title(scene: Scene, item: Item | None) -> str:
    return scene.fill(item.title) if item else scene.words("team.opening")


def _label(scene: Scene, meaning: Meaning) -> str:
    lesson = scene.lesson(meaning.lesson) if meaning.lesson else None
    if meaning.wish is Wish.OPEN:
        return scene.words("which.open", title=scene.fill(lesson.title)) if lesson else ""
    if meaning.wish is Wish.ASK:
        faq = lesson.faq(meaning.item) if lesson else None
        return scene.fill(faq.title) if faq else ""
    key = f"which.{meaning.wish}"
    return scene.words(key) if key in scene.course.texts.get(SOURCE_LANGUAGE, {}) else ""
