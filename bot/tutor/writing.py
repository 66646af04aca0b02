"""Answering a practice screen by writing: a reply to a caller, an amount, a report with its four parts.

    "ong nuoc be o ap 3 do" ──▶ judge ──▶ chuyện gì ✅  ở đâu ✅  hồi nào ⬜ ──▶ what is missing, one part at a time

The rules are words that anyone can read in the lesson. Accents, capitals and order do not matter; a number is found
however its digits are grouped. What was written is judged and forgotten: only which parts were there is kept.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from bot.tutor.answering import TRIES, GoOn, put, reveal
from bot.tutor.events import EventKind
from bot.tutor.folding import fold, shadow
from bot.tutor.layout import choice_rows, written_so_far
from bot.tutor.lesson import Question, Wanted
from bot.tutor.messages import Reply
from bot.tutor.praise import own
from bot.tutor.scene import Scene, join
from bot.tutor.session import Place
from bot.tutor.turn import Turn

# 2500000, 2.500.000, 2,500,000, 2 500 000: one number; "ngày 5 tháng 12" holds two.
_NUMBER = re.compile(r"\d{1,3}(?:[ .,]\d{3})+(?!\d)|\d+")
_WORD_AND_DIGIT = re.compile(r"(?<=\d)(?=[a-z])|(?<=[a-z])(?=\d)")


@dataclass(frozen=True)
class Judged:
    """Which parts an answer holds, by their place in what is wanted; it is true when it holds any."""

    found: tuple[int, ...]
    avoided: tuple[int, ...]

    def __bool__(self) -> bool:
        return bool(self.found or self.avoided)


def judge(text: str, wanted: Sequence[Wanted]) -> Judged:
    """Return which of the wanted parts stand in a text, and which of those to be avoided."""
    said = f" {_words(text)} "
    numbers = {_digits(number) for number in _NUMBER.findall(_plain(text))}
    held = [index for index, part in enumerate(wanted) if any(_holds(said, numbers, word) for word in part.words)]
    return Judged(
        found=tuple(index for index in held if not wanted[index].is_avoided),
        avoided=tuple(index for index in held if wanted[index].is_avoided),
    )


def take(scene: Scene, question: Question, place: Place, text: str, go_on: GoOn) -> Turn:
    """Take what was written: parts that are there stay there, so that only what is missing need be written next."""
    judged = judge(text, question.wanted)
    if judged.avoided:
        return _once_more(scene, question, place, question.wanted[judged.avoided[0]], go_on)
    found = tuple(sorted({*place.picked, *judged.found}))
    missing = [part for index, part in enumerate(question.wanted) if index not in found and not part.is_avoided]
    if missing:
        is_nearer, place = len(found) > len(place.picked), replace(place, picked=found)
        if is_nearer:
            return put(scene, place).turn(_told(scene, question, place, missing[0]))
        return _once_more(scene, question, place, missing[0], go_on)
    event = scene.event(EventKind.ANSWERED_RIGHT, place.lesson, place.item, _detail(found))
    scene, praise = own(scene, "question.written", reason=scene.fill(question.reason))
    return join(scene.turn(Reply(f"✅ {praise}"), events=[event]), go_on(scene, ""))


def _once_more(scene: Scene, question: Question, place: Place, fault: Wanted, go_on: GoOn) -> Turn:
    """Say what would make it whole; the second time with the hint, after the last try with an example."""
    place = replace(place, tries=place.tries + 1)
    event = scene.event(EventKind.ANSWERED_WRONG, place.lesson, place.item, _detail(place.picked))
    scene = put(scene, place)
    if place.tries >= TRIES:
        told = scene.turn(Reply(scene.fill(fault.feedback)), events=[event])
        return join(told, reveal(scene, question, place, go_on))
    return scene.turn(_told(scene, question, place, fault), events=[event])


def _told(scene: Scene, question: Question, place: Place, fault: Wanted) -> Reply:
    feedback = scene.fill(fault.feedback)
    if place.tries == TRIES - 1 and question.hint:
        feedback = scene.words("question.hint", feedback=feedback, hint=scene.fill(question.hint))
    is_part = bool(place.picked) and not fault.is_avoided
    so_far = written_so_far(scene, question, place) if place.picked else ""
    parts = (so_far, feedback, scene.words("question.write_again" if is_part else "question.write_anew"))
    return Reply("\n\n".join(part for part in parts if part), rows=choice_rows(scene, question, place))


def _detail(found: Sequence[int]) -> str:
    return ",".join(map(str, found))


def _holds(said: str, numbers: set[str], word: str) -> bool:
    plain = _plain(word).strip()
    if _NUMBER.fullmatch(plain):
        return _digits(plain) in numbers
    words = _words(word)
    return bool(words) and f" {words} " in said


def _words(text: str) -> str:
    """Return the words of a text without accents, "30k" and "2tr5" taken apart."""
    return " ".join(_WORD_AND_DIGIT.sub(" ", fold(text)).split())


def _plain(text: str) -> str:
    return "".join(map(shadow, text))


def _digits(number: str) -> str:
    return re.sub(r"\D", "", number)
