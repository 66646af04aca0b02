"""A learner in the middle of the first lesson."""

from __future__ import annotations

from dataclasses import replace

from bot.tutor.lesson import Asking, Question, Task
from bot.tutor.session import Place
from tests.talk import Talk

LESSON = "chuyen-tien-dung-nguoi"


def at(talk: Talk, wanted: Asking | type[Task]) -> Question | Task:
    """Put the learner before the first question asked that way, or before the task, and return it."""
    lesson = talk.course.lesson(LESSON)
    assert lesson
    for item in lesson.items:
        if (isinstance(item, Question) and item.asking is wanted) or (isinstance(item, Task) and wanted is Task):
            talk.session = replace(talk.session, place=Place(LESSON, item.id))
            talk.type("/start")
            return item
    raise AssertionError(wanted)
