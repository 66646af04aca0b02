"""The first three taps: who Sen is and consent, the form of address, the first lesson."""

from __future__ import annotations

from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.events import EventKind
from bot.tutor.folding import fold
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from bot.tutor.scene import Row, Scene, freeze, join
from bot.tutor.session import Consent
from bot.tutor.speaking import switch
from bot.tutor.turn import Turn
from bot.tutor.walking import offer_next, open_lesson, show
from bot.tutor.wording import ADDRESSES, ANY_ADDRESS, address_of

CONSENT_WORDING = "2026-12-01"
"""Which wording of the consent question was agreed to; kept as proof, changed with the text."""

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
    kind = EventKind.CONSENTED if agreed else EventKind.REFUSED
    scene = scene.with_session(consent=Consent.YES if agreed else Consent.NO, consented_at=scene.now)
    thanks = scene.at_home("consent.yes" if agreed else "consent.no")
    turn = scene.turn(*freeze(meaning.handle), thanks, events=[scene.event(kind, detail=CONSENT_WORDING)])
    known = scene.session.address or scene.session.language != SOURCE_LANGUAGE
    return join(turn, begin(scene) if known else ask_address(scene))


def ask_address(scene: Scene) -> Turn:
    """Ask how the learner likes to be called; nobody's sex is guessed from a name."""
    buttons = [Button(form.capitalize(), _address_code(form)) for form in ADDRESSES]
    rows: list[Row] = [tuple(buttons[at : at + 2]) for at in range(0, len(buttons), 2)]
    rows.append((Button(scene.words("button.any_address"), _address_code(ANY_ADDRESS)),))
    return scene.turn(scene.say("address.ask", *rows))


def take_address(scene: Scene, meaning: Meaning) -> Turn:
    """Keep the form of address, as in "cô" or "chú Tư", or that any will do; anything else asks again."""
    said = address_of(meaning.value)
    if said is None and meaning.value != ANY_ADDRESS:
        return ask_address(scene)
    was_new = not scene.session.address
    form, name = said or (ANY_ADDRESS, "")
    scene = scene.with_session(address=form, name=name)
    turn = scene.turn(*freeze(meaning.handle), scene.at_home("address.thanks"))
    return join(turn, begin(scene) if was_new else show(scene))


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
