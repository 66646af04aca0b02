"""What a villager does next: a meaning for whatever the tutor offers, by their ways and by chance."""

from __future__ import annotations

from random import Random

from bot.tutor.course import Course
from bot.tutor.lesson import Asking, Question, Task
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.session import Session
from bot.village.people import Villager

_HARD = {"doc-ten": 0.25, "sai-ten": 0.2}
"""Items at which care fails more often than elsewhere; every village has its hard places."""

_ONWARD = (Wish.NEXT, Wish.CONTINUE, Wish.OPEN, Wish.WHEN, Wish.DONE, Wish.MENU)
"""What one taps to get on, in the order of liking."""


def next_meaning(session: Session, course: Course, villager: Villager, chance: Random) -> Meaning:
    """Return what the villager answers to what is on the screen."""
    place = session.place
    lesson = course.lesson(place.lesson, session.language) if place else None
    item = lesson.item(place.item) if lesson and place else None
    if place is None:
        return _opening(session, course, villager) or _onward(session, chance)
    if item is None:
        return _onward(session, chance)
    if isinstance(item, Question):
        if place.tries >= 2 and chance.random() < villager.calls / 4:
            return Meaning(Wish.PERSON, place.lesson, place.item)
        return _answer(item, place.lesson, place.picked, _is_careful(item, place.tries, villager), chance)
    if isinstance(item, Task):
        return Meaning(Wish.WHEN, place.lesson, place.item, chance.choice(("0", "1", "1", "")))
    if chance.random() < villager.puzzled:
        return Meaning(Wish.UNCLEAR, place.lesson, place.item)
    return _onward(session, chance)


def _opening(session: Session, course: Course, villager: Villager) -> Meaning | None:
    """Open the next lesson of the track one likes, and of those after it."""
    at = villager.liking % max(1, len(course.tracks))
    lessons = [id for track in (*course.tracks[at:], *course.tracks[:at]) for id in track.lessons]
    taught = {lesson.id for lesson in course.taught(session.language)} - set(session.finished)
    found = next((id for id in lessons if id in taught), None)
    return Meaning(Wish.OPEN, found) if found else None


def _is_careful(item: Question, tries: int, villager: Villager) -> bool:
    """Whether this try is a good one: drawn once for all the taps that it takes; a hint helps."""
    drawn = Random(f"{villager.chat} {item.id} {tries}").random()
    return drawn < villager.care - _HARD.get(item.id, 0.0) + 0.1 * tries


def _answer(item: Question, lesson: str, picked: tuple[int, ...], is_right: bool, chance: Random) -> Meaning:
    """Choose one or all, put the next one in its place, or write."""
    if item.asking is Asking.WRITE:
        return Meaning(Wish.WROTE, lesson, item.id, _written(item, is_right))
    if item.asking is Asking.ORDER:
        left = [index for index in range(len(item.choices)) if index not in picked]
        return Meaning(Wish.CHOOSE, lesson, item.id, str(left[0] if is_right or not left else chance.choice(left)))
    right = [index for index, choice in enumerate(item.choices) if choice.is_right]
    wrong = [index for index, choice in enumerate(item.choices) if not choice.is_right]
    if item.asking is Asking.ALL:
        chosen = right if is_right else [*right[1:], *wrong[: chance.choice((0, 1))]] or wrong
        return Meaning(Wish.CHOOSE, lesson, item.id, ",".join(map(str, chosen)))
    return Meaning(Wish.CHOOSE, lesson, item.id, str(right[0] if is_right or not wrong else chance.choice(wrong)))


def _written(item: Question, is_right: bool) -> str:
    """All that is wanted, or all but the last part of it: so people forget."""
    parts = [part.words[0] for part in item.wanted if not part.is_avoided]
    return ", ".join(parts if is_right else parts[:-1]) or "ừ"


def _onward(session: Session, chance: Random) -> Meaning:
    offered = [meaning for code in session.options if (meaning := decode(code))]
    for wish in _ONWARD:
        fitting = [meaning for meaning in offered if meaning.wish is wish]
        if fitting:
            return fitting[0] if wish is not Wish.MENU else chance.choice(fitting)
    return offered[0] if offered else Meaning(Wish.CONTINUE)
