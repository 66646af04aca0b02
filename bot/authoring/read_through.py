"""What a learner gets who reads a lesson through and answers everything right at once: every message, in order."""

from __future__ import annotations

from datetime import UTC, datetime

from bot.tutor.course import Course
from bot.tutor.dialogue import resume
from bot.tutor.lesson import Asking, Item, Lesson, Step, Task
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.scene import Scene
from bot.tutor.session import Consent, Place, Session
from bot.tutor.speaking import voiced
from bot.tutor.walking import open_lesson
from bot.tutor.wording import ANY_ADDRESS

_NOON = datetime(2026, 1, 1, 5, tzinfo=UTC)


def read_through(course: Course, lesson: Lesson, address: str = ANY_ADDRESS) -> tuple[Reply, ...]:
    """Return the messages from the lesson's opening to its end, read aloud where the course has a voice for it.

    The course holds the tutor's own sentences.
    """
    session = Session(chat=1, language=lesson.language, address=address, consent=Consent.NO, is_read_to=True)
    turn = open_lesson(Scene(session, course, _NOON), lesson)
    replies = [*voiced(Scene(session, course, _NOON), turn.replies)]
    met: set[str] = set()
    while (place := turn.session.place) and place.lesson == lesson.id and place.item not in met:
        met.add(place.item)
        item = lesson.item(place.item)
        if item is None:
            break
        turn = resume(turn.session, _right(item, place), course, _NOON)
        replies += turn.replies
    return tuple(reply for reply in replies if reply.kind is ReplyKind.SAY)


def _right(item: Item, place: Place) -> Meaning:
    at = (place.lesson, place.item)
    if isinstance(item, Step):
        return Meaning(Wish.NEXT, *at)
    if isinstance(item, Task):
        return Meaning(Wish.WHEN, *at)
    if item.asking is Asking.WRITE:
        return Meaning(Wish.WROTE, *at, item.example)
    right = [str(index) for index, choice in enumerate(item.choices) if choice.is_right]
    return Meaning(Wish.CHOOSE, *at, ",".join(right if item.asking is not Asking.ONE else right[:1]))
