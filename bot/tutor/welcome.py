"""The first three taps: who Sen is and consent, the form of address, the first lesson.

A child, who says so by the form of address, is asked for a parent before anything is noted (docs/privacy.md).
"""

from __future__ import annotations

from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.events import EventKind
from bot.tutor.folding import fold
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from bot.tutor.scene import Row, Scene, freeze, join
from bot.tutor.session import Consent, Session
from bot.tutor.speaking import switch
from bot.tutor.team.people.pupils import Guarded
from bot.tutor.turn import Turn
from bot.tutor.walking import offer_next, open_lesson, show
from bot.tutor.wording import ADDRESSES, ANY_ADDRESS, CHILD, address_of

CONSENT_WORDING = "2026-12-01"
"""Which wording of the consent question was agreed to; kept as proof, changed with the text."""

PARENT, GROWN = "parent", "grown"
"""The values of an agreement that a parent gave, and of one who is no child after all."""

LANGUAGES = ("vi", "en")


def start(scene: Scene, meaning: Meaning) -> Turn:
    """Welcome a newcomer; take someone known back to the place. `lesson` is what a deep link asks for."""
    lesson = scene.taught(meaning.lesson)
    if scene.session.consent is Consent.UNASKED:
        scene = scene.with_session(wish=lesson.id if lesson else scene.session.wish)
        spoken = meaning.value.lower().partition("-")[0]
        if spoken in LANGUAGES and not scene.session.last_seen:
            scene = scene.with_session(language=spoken)
        return join(scene.turn(scene.say("start.who", *switch(scene))), ask_consent(scene))
    welcome = scene.turn(scene.at_home("start.back"))
    return join(welcome, open_lesson(scene, lesson) if lesson else show(scene))


def ask_consent(scene: Scene, key: str = "consent.ask") -> Turn:
    """Ask whether progress may be recorded, with a plain no beside a plain yes."""
    rows = (
        (scene.button("button.agree", Wish.AGREE),),
        (scene.button("button.refuse", Wish.REFUSE),),
        (scene.button("button.privacy", Wish.PRIVACY),),
    )
    return scene.turn(scene.say(key, *rows))


def take_consent(scene: Scene, meaning: Meaning) -> Turn:
    """Keep the decision, and go on to the form of address, or back to the lesson when it is known already."""
    agreed = meaning.wish is Wish.AGREE
    if agreed and _needs_parent(scene.session):
        return _take_parent(scene, meaning)
    kind = EventKind.CONSENTED if agreed else EventKind.REFUSED
    scene = scene.with_session(consent=Consent.YES if agreed else Consent.NO, consented_at=scene.now)
    thanks = scene.at_home("consent.yes" if agreed else "consent.no")
    turn = scene.turn(*freeze(meaning.handle), thanks, events=[scene.event(kind, detail=CONSENT_WORDING)])
    return join(turn, ask_address(scene) if needs_address(scene.session) else begin(scene))


def _needs_parent(session: Session) -> bool:
    """Return whether a parent has to agree: one who did agreed once, not to begin again after a no."""
    if session.is_guarded:
        return session.consent is Consent.NO
    return session.is_child


def needs_address(session: Session) -> bool:
    """Return whether it is still to be asked how somebody is called, or in English only whether they are grown."""
    is_asked = session.language == SOURCE_LANGUAGE or (session.consent is Consent.YES and _may_be_child(session))
    return not session.address and is_asked


def _may_be_child(session: Session) -> bool:
    """Return whether somebody may still say that they are a child: of one added by another it was asked before."""
    return not session.address and (session.is_guarded or not session.learner)


def ask_address(scene: Scene) -> Turn:
    """Ask how the learner likes to be called; nobody's sex is guessed from a name, nor is anybody's age."""
    young = (Button(scene.words("button.young"), _address_code(CHILD)),)
    may_be_child = _may_be_child(scene.session)
    if may_be_child and scene.session.language != SOURCE_LANGUAGE:
        grown = (Button(scene.words("button.grown"), _address_code(ANY_ADDRESS)),)
        return scene.turn(scene.say("address.age", grown, young))
    buttons = [Button(form.capitalize(), _address_code(form)) for form in ADDRESSES]
    rows: list[Row] = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    rows.append((Button(scene.words("button.any_address"), _address_code(ANY_ADDRESS)),))
    rows += [young] if may_be_child else []
    return scene.turn(scene.say("address.ask", *rows))


def take_address(scene: Scene, meaning: Meaning) -> Turn:
    """Keep the form of address, as in "cô" or "chú Tư", or that any will do; anything else asks again."""
    said = address_of(meaning.value)
    if meaning.value == CHILD and _may_be_child(scene.session):
        return _take_child(scene, meaning)
    if said is None and meaning.value != ANY_ADDRESS:
        return ask_address(scene)
    was_new = not scene.session.address
    form, name = said or (ANY_ADDRESS, "")
    scene = scene.with_session(address=form, name=name)
    turn = scene.turn(*freeze(meaning.handle), scene.at_home("address.thanks"))
    return join(turn, begin(scene) if was_new else show(scene))


def _take_child(scene: Scene, meaning: Meaning) -> Turn:
    """Keep that the learner is a child; what they agreed to alone counts for nothing until a parent agrees as well."""
    session = scene.session
    is_alone = session.consent is Consent.YES and not session.is_guarded
    scene = scene.with_session(
        is_child=True, address=CHILD, name="", consent=Consent.NO if is_alone else session.consent
    )
    turn = scene.turn(*freeze(meaning.handle), scene.at_home("address.thanks"))
    return join(turn, _ask_parent(scene) if is_alone else begin(scene))


def _ask_parent(scene: Scene) -> Turn:
    """Ask for a parent's agreement, with a plain no beside it, and a way back for a finger that slipped (PD-07)."""
    rows = (
        (scene.button("button.parent", Wish.AGREE, value=PARENT),),
        (scene.button("button.refuse", Wish.REFUSE),),
        (scene.button("button.grown_after_all", Wish.AGREE, value=GROWN),),
    )
    return scene.turn(scene.say("consent.parent", *rows))


def _take_parent(scene: Scene, meaning: Meaning) -> Turn:
    """Keep a parent's agreement; of a child alone none is taken."""
    if meaning.value not in (PARENT, GROWN):
        return join(scene.turn(*freeze(meaning.handle)), _ask_parent(scene))
    is_child = meaning.value == PARENT
    called = (scene.session.address or CHILD) if is_child else ""
    scene = scene.with_session(consent=Consent.YES, consented_at=scene.now, address=called)
    scene = scene.with_session(is_child=is_child, is_guarded=is_child)
    event = scene.event(EventKind.CONSENTED, detail=f"{CONSENT_WORDING} {PARENT}" if is_child else CONSENT_WORDING)
    deeds = (Guarded(scene.session.who),) if is_child else ()
    thanks = (scene.at_home("consent.yes"),) if is_child else ()
    turn = scene.turn(*freeze(meaning.handle), *thanks, events=[event], deeds=deeds)
    return join(turn, begin(scene) if is_child else ask_address(scene))


def begin(scene: Scene) -> Turn:
    """Go to the lesson asked for by a link or before consent, else where the learner was, else offer the first."""
    lesson = scene.taught(scene.session.wish)
    if lesson:
        return open_lesson(scene, lesson)
    return show(scene) if scene.session.place else offer_next(scene, "start.first_lesson")


def ask_language(scene: Scene) -> Turn:
    """Offer the languages, each in its own words."""
    rows = tuple((scene.button(f"button.language.{code}", Wish.LANGUAGE, value=code),) for code in LANGUAGES)
    return scene.turn(scene.say("language.ask", *rows))


def take_language(scene: Scene, meaning: Meaning) -> Turn:
    """Change the language and go on in it."""
    if meaning.value not in LANGUAGES:
        return ask_language(scene)
    scene = scene.with_session(language=meaning.value)
    turn = scene.turn(*freeze(meaning.handle), scene.at_home("language.thanks"))
    if scene.session.consent is Consent.UNASKED:
        return join(turn, start(scene, Meaning(Wish.START)))
    return join(turn, show(scene))


def _address_code(form: str) -> str:
    # Plain ASCII: what comes back from outside is let through only as such.
    return encode(Meaning(Wish.ADDRESS, value=fold(form)))
