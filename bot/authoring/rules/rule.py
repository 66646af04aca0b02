"""What a rule is: a code, how much it matters, and what it checks, of each lesson or of all lessons at once."""

from __future__ import annotations

import inspect
from collections.abc import Callable, Iterator
from typing import NamedTuple

from bot.authoring.fault import Found, Severity
from bot.authoring.outline import Outline, Overview
from bot.authoring.written import Basis, Page, WrittenLesson


class Case(NamedTuple):
    """A lesson before its judges: what is written, all else that it may be judged by, and itself at a glance."""

    lesson: WrittenLesson
    basis: Basis
    outline: Outline

    @property
    def pages(self) -> tuple[Page, ...]:
        """All pages of the lesson."""
        return tuple(self.lesson.pages.values())


LessonCheck = Callable[[Case], Iterator[Found]]
CourseCheck = Callable[[Overview], Iterator[Found]]


class Rule(NamedTuple):
    """A rule; what it finds is of `severity` unless the finding says otherwise.

    A check of one lesson sees no other, so that lessons can be judged apart, and a verdict kept until that lesson
    changes. What could not be read comes under the rules' codes too.
    """

    code: str
    severity: Severity
    of_lesson: LessonCheck | None = None
    of_course: CourseCheck | None = None

    def documentation(self) -> tuple[str, str]:
        """Return what the rule asks for, in English and in Vietnamese."""
        check = self.of_lesson or self.of_course
        english, _, vietnamese = inspect.cleandoc((check.__doc__ if check else "") or "").partition("\n\n")
        return " ".join(english.split()), " ".join(vietnamese.split())
