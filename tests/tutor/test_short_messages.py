"""Whatever a learner does in a lesson, no message is longer than an elder reads at once."""

from __future__ import annotations

from datetime import timedelta

import pytest

from bot.tutor.course import Course
from bot.tutor.dialogue import resume
from bot.tutor.lesson import Item, Lesson, Question
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.session import Consent, Place, Session
from bot.tutor.walking import MOST_SYLLABLES
from tests.talk import START


def syllables(text: str) -> int:
    return sum(any(letter.isalnum() for letter in word) for word in text.split())


def heard(course: Course, lesson: Lesson, item: Item) -> list[str]:
    """Return what Sen says when a learner comes back to the item, does not understand it, or gets it wrong."""
    # Called by two syllables, as most are who gave a name.
    learner = Session(1, lesson.language, "chú", "Tư", Consent.YES, place=Place(lesson.id, item.id), last_seen=START)
    at = (lesson.id, item.id)
    ways = [[Meaning(Wish.AGAIN)], [Meaning(Wish.UNCLEAR, *at)] * 2]
    if isinstance(item, Question):
        ways += [
            [Meaning(Wish.CHOOSE, *at, str(index)), Meaning(Wish.DONE, *at)] * 3 for index in range(len(item.choices))
        ]
    said = [reply.text for reply in resume(learner, Meaning(Wish.CONTINUE), course, START + timedelta(days=40)).replies]
    for way in ways:
        session = learner
        for meaning in way:
            turn = resume(session, meaning, course, START)
            said += [reply.text for reply in turn.replies]
            session = turn.session
    return said


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_message_of_a_lesson_is_too_long(course: Course, language: str) -> None:
    said = {
        text: f"{lesson.id}/{item.id}"
        for lesson in course.taught(language)
        for item in lesson.items
        for text in heard(course, lesson, item)
    }

    assert {text: place for text, place in said.items() if syllables(text) > MOST_SYLLABLES} == {}
