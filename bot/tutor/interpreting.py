"""From the classifier's answer to a meaning: intents are named after what they ask for.

lesson.<lesson>        open that lesson
faq.<lesson>.<faq>     answer that question; of a lesson not taught (yet): say so
scam, emergency.<kind> ask whether there is that danger, unless the judge of dangers suspects a scam too
secret_shared          warn, where there is a digit that could be a secret: "mã PIN mấy số" has none
anything else          one of INTENTS
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import replace

from bot.tutor.course import Course
from bot.tutor.folding import fold
from bot.tutor.lesson import Lesson
from bot.tutor.listening import ALARMS, verdict
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.safety import Alarm, hides_number, may_hide_secret, without_marks

SECRET = "secret_shared"
"""The intent of one who types a secret that no rule took."""

INTENTS: Mapping[str, Wish] = {
    "greet": Wish.GREET,
    "thanks": Wish.THANKS,
    "bye": Wish.BYE,
    "yes": Wish.YES,
    "no": Wish.NO,
    "next": Wish.NEXT,
    "back": Wish.BACK,
    "again": Wish.AGAIN,
    "slower": Wish.SLOWER,
    "unclear": Wish.UNCLEAR,
    "menu": Wish.MENU,
    "stop": Wish.STOP,
    "progress": Wish.PROGRESS,
    "person": Wish.PERSON,
    "change_address": Wish.ADDRESS,
    "change_language": Wish.LANGUAGE,
    "capabilities": Wish.CAPABILITIES,
    "privacy": Wish.PRIVACY,
    "my_data": Wish.MY_DATA,
    "delete_data": Wish.DELETE,
    "help": Wish.HELP,
    "out_of_scope": Wish.OUTSIDE,
    SECRET: Wish.SECRET,
}
"""The common intents and the wishes they stand for."""

DANGERS: Mapping[str, Alarm] = {
    "scam": Alarm.SCAM,
    "emergency.health": Alarm.EMERGENCY_HEALTH,
    "emergency.fire": Alarm.EMERGENCY_FIRE,
    "emergency.police": Alarm.EMERGENCY_POLICE,
    "emergency.despair": Alarm.EMERGENCY_DESPAIR,
}
"""The intents that are alarms."""

ASK_AGAIN_ABOUT = frozenset({Wish.OUTSIDE, Wish.YES, Wish.NO, Wish.SECRET})
"""Wishes that are never offered as a button when the words were unsure."""

HIDDEN = "hidden"
"""What is said of a text that was not understood and had a phone or an account number masked in it."""

UNSURE_OF = frozenset({Wish.UNSURE, Wish.LOST, Wish.OUTSIDE, Wish.UNTAUGHT})
"""What a doubt goes before: nothing that was understood is held back by it."""


def interpret(course: Course, intent: str, outcome: str, candidates: Sequence[str], text: str = "") -> Meaning:
    """Return the meaning of an understood text.

    `outcome` is `answer`, `ask` or `fallback`; `candidates` are intents, best first.
    A scam that the classifier hears and the judge holds possible is an alarm. Any other doubt is asked about, unless
    `text` is surely something that a lesson answers: then the alarm stays one tap away, as the `value`.
    """
    doubt = verdict(text, course).doubt
    heard = DANGERS.get(intent) if outcome == "answer" else None
    if heard is doubt is Alarm.SCAM:
        return ALARMS[Alarm.SCAM]
    if intent == SECRET and not may_hide_secret(text):
        outcome = "ask"  # for what it may be instead: a secret is never a button
    if hides_number(text) and not fold(without_marks(text)):
        outcome = "fallback"  # a mask alone says nothing, whatever a classifier makes of the words on it
    meaning = Meaning(Wish.LOST) if heard else _meant(course, intent, outcome, candidates)
    if heard or (doubt and meaning.wish in UNSURE_OF):
        return Meaning(Wish.DOUBT, value=str(heard or doubt), candidates=meaning.candidates)
    if meaning.wish is Wish.LOST and hides_number(text):
        return replace(meaning, value=HIDDEN)
    return replace(meaning, value=str(doubt)) if doubt and meaning.wish is Wish.ASK else meaning


def _meant(course: Course, intent: str, outcome: str, candidates: Sequence[str]) -> Meaning:
    if outcome == "answer":
        return meaning_of(intent, course) or Meaning(Wish.LOST)
    if outcome != "ask":
        return Meaning(Wish.LOST)
    meanings = (meaning_of(each, course) for each in candidates)
    likely = [each for each in meanings if each and each.wish not in ASK_AGAIN_ABOUT]
    if likely and likely[0].wish is Wish.UNTAUGHT:
        return likely[0]
    likely = [each for each in likely if each.wish is not Wish.UNTAUGHT]
    return Meaning(Wish.UNSURE, candidates=tuple(dict.fromkeys(likely))[:3])


def meaning_of(intent: str, course: Course) -> Meaning | None:
    """Return the meaning of an intent, or None when it is not known."""
    kind, _, rest = intent.partition(".")
    if kind in ("lesson", "faq"):
        lesson_id, _, faq_id = rest.partition(".")
        return _of_lesson(course.lesson(lesson_id), faq_id)
    if intent in DANGERS:
        return ALARMS[DANGERS[intent]]
    return Meaning(INTENTS[intent]) if intent in INTENTS else None


def _of_lesson(lesson: Lesson | None, faq_id: str) -> Meaning:
    if lesson is None or not lesson.is_taught:
        return Meaning(Wish.UNTAUGHT)
    if not faq_id:
        return Meaning(Wish.OPEN, lesson.id)
    return Meaning(Wish.ASK, lesson.id, faq_id) if lesson.faq(faq_id) else Meaning(Wish.UNTAUGHT)
