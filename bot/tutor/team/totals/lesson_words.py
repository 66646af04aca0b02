"""A lesson's own words as pages and reports show them: to nobody in particular, without marks."""

from __future__ import annotations

from collections.abc import Callable

from bot.tutor.course import Course
from bot.tutor.lesson import Question
from bot.tutor.session import Session
from bot.tutor.team.totals.figures import Stuck
from bot.tutor.wording import fill, placeholders

Words = Callable[..., str]


def plain(course: Course, text: str, language: str) -> str:
    """Return a lesson's text with its placeholders filled and its bold marks gone."""
    return fill(text, placeholders(Session(0, language)), course.facts, language).replace("**", "")


def title_of(course: Course, lesson: str, language: str) -> str:
    """Return a lesson's title, or its id when there is no such lesson any more."""
    found = course.lesson(lesson, language)
    return plain(course, found.title, language) if found else lesson


def item_of(course: Course, lesson: str, item: str, language: str) -> str:
    """Return the title of a step, a question or a task, or its id when it is gone; empty for a lesson's opening."""
    found = course.lesson(lesson, language)
    at = found.item(item) if found else None
    return plain(course, at.title, language) if at else item


def choices_of(course: Course, lesson: str, item: str, indexes: str, language: str) -> str:
    """Return the words of the choices whose numbers an event keeps, such as `0,2`; empty when they are gone."""
    found = course.lesson(lesson, language)
    question = found.item(item) if found else None
    if not isinstance(question, Question):
        return ""
    picked = [int(each) for each in indexes.split(",") if each.isdecimal() and int(each) < len(question.choices)]
    return "; ".join(plain(course, question.choices[index].label, language) for index in picked)


def way_of(course: Course, stuck: Stuck, words: Words, language: str) -> str:
    """Return how people were stuck: by which wrong choice, by not understanding, by having to be shown."""
    how, _, indexes = stuck.how.partition(":")
    chosen = choices_of(course, stuck.lesson, stuck.item, indexes, language)
    # What was written is not kept, only which parts it had: there is no choice to name.
    return words("stuck.incomplete" if how == "wrong" and not chosen else f"stuck.{how}", choice=chosen)
