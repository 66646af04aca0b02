"""All rules over a course: over each lesson by itself, then over all of them at a glance."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from typing import NamedTuple

from bot.authoring.fault import Fault, Found, Severity
from bot.authoring.outline import Outline, Overview, outline
from bot.authoring.rules import RULES
from bot.authoring.rules.rule import Case
from bot.authoring.written import Basis, CourseLists, WrittenCourse, WrittenLesson
from bot.tutor.lesson import Status

_USUALLY = {rule.code: rule.severity for rule in RULES}


class Verdict(NamedTuple):
    """What was found in one lesson, by code, and what is left of it for the rules that look at all lessons."""

    found: Sequence[tuple[str, Found]]
    outline: Outline


def judge(course: WrittenCourse, language: str) -> tuple[Fault, ...]:
    """Return what every rule finds in the course, sorted by file and line."""
    basis = course.lists.basis
    return judge_together(course.lists, [judge_lesson(lesson, basis) for lesson in course.folders], language)


def judge_lesson(lesson: WrittenLesson, basis: Basis) -> Verdict:
    """Return what can be said of a lesson without looking at any other."""
    case = Case(lesson, basis, outline(lesson))
    found = list(lesson.found)
    for rule in RULES:
        if rule.of_lesson:
            found += [(rule.code, each) for each in rule.of_lesson(case)]
    return Verdict(found, case.outline)


def judge_together(lists: CourseLists, verdicts: Iterable[Verdict], language: str) -> tuple[Fault, ...]:
    """Return the faults of all lessons, and those that only show when they stand side by side."""
    verdicts = tuple(verdicts)
    course = Overview(lists, tuple(verdict.outline for verdict in verdicts))
    found = [*lists.found, *(each for verdict in verdicts for each in verdict.found)]
    for rule in RULES:
        if rule.of_course:
            found += [(rule.code, each) for each in rule.of_course(course)]
    drafts = {lesson.folder for lesson in course.lessons if lesson.status is Status.DRAFT}
    faults = {_fault(code, each, drafts, lists.root, language) for code, each in found}
    return tuple(sorted(faults))


def _fault(code: str, found: Found, drafts: set[str], root: str, language: str) -> Fault:
    is_of_draft = "/".join(found.file.split("/")[:2]) in drafts
    severity = Severity.WARNING if is_of_draft else found.severity or _USUALLY[code]
    message = found.en if language == "en" else found.vi
    return Fault(_printable(f"{root}/{found.file}"), found.line, code, severity, _printable(message))


def _printable(text: str) -> str:
    """Return the text without the stray halves of characters that odd file names bring."""
    return text.encode("utf-8", "replace").decode()
