"""What a message means before anything is asked of a language model: taps, commands, numbers, words on the buttons.

    secrets ─▶ alarm ─▶ home keyboard ─▶ the buttons offered last ─▶ "đọc cho tui nghe" ─▶ (free text: understanding)
                                      └▶ a screen to write on: what is wanted there

Context decides first: within a lesson the same words may be an answer. Where one is to be written, all words are,
but for those that clearly ask for something else: `within` looks once more when the understanding has spoken.
"""

from __future__ import annotations

from collections.abc import Mapping

from bot.tutor import aloud
from bot.tutor.answer import part_of, pick
from bot.tutor.course import Course
from bot.tutor.folding import fold
from bot.tutor.lesson import Asking, Question
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.safety import GUARDED, Alarm, Verdict, judged
from bot.tutor.scene import SAID_WISHES
from bot.tutor.session import Place, Session
from bot.tutor.walking import QUICK
from bot.tutor.wording import address_of
from bot.tutor.writing import judge

MENU_COMMANDS: Mapping[str, Mapping[str, Wish]] = {
    "vi": {
        "start": Wish.START,
        "help": Wish.HELP,
        "baihoc": Wish.MENU,
        "tiendo": Wish.PROGRESS,
        "ngonngu": Wish.LANGUAGE,
        "xungho": Wish.ADDRESS,
        "nghe": Wish.ALOUD,
        "privacy": Wish.PRIVACY,
        "dulieu": Wish.MY_DATA,
        "xoa": Wish.DELETE,
        "thoat": Wish.STOP,
    },
    "en": {
        "start": Wish.START,
        "help": Wish.HELP,
        "lessons": Wish.MENU,
        "progress": Wish.PROGRESS,
        "language": Wish.LANGUAGE,
        "address": Wish.ADDRESS,
        "listen": Wish.ALOUD,
        "privacy": Wish.PRIVACY,
        "mydata": Wish.MY_DATA,
        "delete": Wish.DELETE,
        "exit": Wish.STOP,
    },
}
"""The commands in the menu, a language each; all work in every language."""

EXPECTED_COMMANDS: Mapping[str, Wish] = {"stop": Wish.STOP, "cancel": Wish.STOP, "settings": Wish.HELP}
"""Commands that people try with any bot."""

COMMANDS: Mapping[str, Wish] = {**EXPECTED_COMMANDS, **MENU_COMMANDS["vi"], **MENU_COMMANDS["en"]}

LESSON_LINK = "l_"
"""A deep link `?start=l_<lesson>` opens that lesson."""

KINDS: Mapping[IncomingKind, Wish] = {
    IncomingKind.LEFT: Wish.LEFT,
    IncomingKind.RETURNED: Wish.RETURNED,
    IncomingKind.EDITED: Wish.NOTHING,
}

UNTAPPABLE = frozenset({Wish.DUE, Wish.LEFT, Wish.RETURNED, Wish.STUMBLED, Wish.NOTHING, Wish.WROTE, Wish.DOUBT})
"""Wishes that stand on no button; a code that names one is not ours."""

EXACT = frozenset({Wish.CHOOSE, Wish.DELETE})
"""Wishes whose buttons want more than one of their words: an answer and a deletion are never guessed."""

COMMANDING = frozenset(
    {
        Wish.SCAM, Wish.EMERGENCY, Wish.DOUBT, Wish.SECRET, Wish.PERSON, Wish.STOP, Wish.BYE, Wish.MENU, Wish.HELP,
        Wish.UNCLEAR, Wish.SLOWER, Wish.AGAIN, Wish.BACK, Wish.NEXT, Wish.PROGRESS, Wish.ADDRESS, Wish.LANGUAGE,
        Wish.PRIVACY, Wish.MY_DATA, Wish.DELETE,
    }
)  # fmt: skip
"""What free text may ask for on a screen to write on; a greeting or another lesson's question is an answer there."""

PUZZLED = (
    "khong hieu", "ko hieu", "hong hieu", "hok hieu", "chua hieu", "khong biet", "ko biet", "hong biet", "chua biet",
    "dont understand", "don t understand", "do not understand", "dont know", "don t know", "do not know",
)  # fmt: skip
"""Said where "không" may be the answer, these are none."""

MOST_PUZZLED_WORDS = 7

ALARMS: Mapping[Alarm, Meaning] = {
    Alarm.SCAM: Meaning(Wish.SCAM),
    Alarm.EMERGENCY_HEALTH: Meaning(Wish.EMERGENCY, value="health"),
    Alarm.EMERGENCY_DESPAIR: Meaning(Wish.EMERGENCY, value="despair"),
    Alarm.EMERGENCY_FIRE: Meaning(Wish.EMERGENCY, value="fire"),
    Alarm.EMERGENCY_POLICE: Meaning(Wish.EMERGENCY, value="police"),
}
"""What each alarm means."""


def listen(session: Session, incoming: Incoming, course: Course) -> Meaning | None:
    """Return what a message means, or None for free text that has to be understood.

    In a group Sen is silent: teaching is between the learner and the tutor.
    """
    if not incoming.is_private or incoming.kind in KINDS:
        return Meaning(KINDS.get(incoming.kind, Wish.NOTHING) if incoming.is_private else Wish.NOTHING)
    if incoming.kind is IncomingKind.TAP:
        tapped = decode(incoming.name, incoming.handle)
        return tapped if tapped and tapped.wish not in UNTAPPABLE else Meaning(Wish.AGAIN)
    if incoming.kind is IncomingKind.COMMAND:
        return _command(incoming)
    danger = danger_in(session, incoming, course)
    if danger or incoming.kind is not IncomingKind.TEXT:
        return danger or Meaning(Wish.MEDIA)
    home = home_wish(incoming.text, course) or _quick_way(session, incoming.text, course)
    place = writing_at(session, course)
    if home or place is None:
        return home or _offered(session, incoming.text, course) or aloud.heard(incoming.text)
    return _written(session, place, incoming.text, course) or aloud.heard(incoming.text)


def within(session: Session, meaning: Meaning, text: str, course: Course) -> Meaning:
    """Return what an understood text means where the learner stands: on a screen to write on, mostly an answer."""
    place = writing_at(session, course)
    if place is None or meaning.wish in COMMANDING:
        return meaning
    return Meaning(Wish.WROTE, place.lesson, place.item, text)


def writing_at(session: Session, course: Course) -> Place | None:
    """Return the place of the screen that waits to be written on, or None: it was shown last, not spoken over."""
    place = session.place
    lesson = course.lesson(place.lesson, session.language) if place else None
    item = lesson.item(place.item) if lesson and place else None
    if place is None or not isinstance(item, Question) or item.asking is not Asking.WRITE:
        return None
    offered = filter(None, map(decode, session.options))
    return place if any((each.lesson, each.item) == (place.lesson, place.item) for each in offered) else None


def _written(session: Session, place: Place, text: str, course: Course) -> Meaning | None:
    """Return a button's own words, words that do not understand, or an answer that holds something wanted."""
    folded = fold(text)
    for label, code in zip(session.labels, session.options, strict=False):
        if fold(label) == folded:
            return decode(code)
    if len(folded.split()) <= MOST_PUZZLED_WORDS and any(words in folded for words in PUZZLED):
        return Meaning(Wish.UNCLEAR, place.lesson, place.item)
    lesson = course.lesson(place.lesson, session.language)
    item = lesson.item(place.item) if lesson else None
    if isinstance(item, Question) and judge(text, item.wanted):
        return Meaning(Wish.WROTE, place.lesson, place.item, text)
    return None


def verdict(text: str, course: Course) -> Verdict:
    """Return what is to be made of a text: an alarm, a doubt, or nothing, as of a lesson's own way to ask."""
    return Verdict() if fold(text) in course.sayings else judged(text, course.judge)


def _command(incoming: Incoming) -> Meaning:
    wish = COMMANDS.get(incoming.name.lower())
    if wish is Wish.START and incoming.text.startswith(LESSON_LINK):
        return Meaning(Wish.START, lesson=incoming.text.removeprefix(LESSON_LINK), value=incoming.language)
    return Meaning(wish or Wish.HELP, value=incoming.language if wish is Wish.START else "")


def danger_in(session: Session, incoming: Incoming, course: Course) -> Meaning | None:
    """Return the alarm or the secret in a text or in the words beneath a picture, or None.

    A phone or an account number is no secret to warn of: what is said of it goes on to be understood.
    A button's own words, or a lesson's own way to ask about danger, raise no alarm.
    """
    is_ours = any(fold(incoming.text) == fold(label) for label in session.labels)
    danger = None if is_ours else verdict(incoming.text, course).alarm
    if danger:
        return ALARMS[danger]
    guarded = [kind for kind in incoming.secrets if kind in GUARDED]
    return Meaning(Wish.SECRET, value=",".join(guarded)) if guarded else None


def home_wish(text: str, course: Course) -> Meaning | None:
    """Return what a label asks for that may be typed at any time, as those of the home keyboard, or None."""
    folded = fold(text)
    for texts in course.texts.values():
        for key, wish in SAID_WISHES.items():
            if any(folded == fold(label) for label in texts.get(key, ())):
                return Meaning(wish)
    return None


def _quick_way(session: Session, text: str, course: Course) -> Meaning | None:
    """Return the quick way through the lesson under way, asked for by the first words of its button, or None."""
    words = fold(text).split()
    for label in course.texts.get(session.language, {}).get("button.quick", ()):
        if session.place and len(words) > 1 and words == fold(label).split()[: len(words)]:
            return Meaning(Wish.OPEN, session.place.lesson, value=QUICK)
    return None


def _offered(session: Session, text: str, course: Course) -> Meaning | None:
    """Return the offered button that a typed answer means; several picks are one answer to choose-all or order."""
    meanings = [decode(code) for code in session.options]
    if meanings and all(each and each.wish is Wish.ADDRESS for each in meanings):
        said = address_of(text)
        if said:
            return Meaning(Wish.ADDRESS, value=" ".join(said).strip())
    is_exact = any(each and each.wish in EXACT for each in meanings)
    indexes = pick(text, session.labels) or (() if is_exact else part_of(text, session.labels))
    picked = [meanings[index] for index in indexes]
    found = [each for each in picked if each]
    if not found or len(found) < len(picked):
        return None
    if len(found) == 1 and not _takes_several(session, found[0], course):
        return found[0]
    if all(each.wish is Wish.CHOOSE for each in found):
        values = ",".join(each.value for each in found)
        return Meaning(Wish.CHOOSE, found[0].lesson, found[0].item, values)
    return found[0] if len(found) == 1 else None


def _takes_several(session: Session, meaning: Meaning, course: Course) -> bool:
    lesson = course.lesson(meaning.lesson, session.language)
    item = lesson.item(meaning.item) if lesson else None
    return meaning.wish is Wish.CHOOSE and isinstance(item, Question) and item.asking is Asking.ALL
