"""The linter: all rules over all lessons, all faults at once."""

from __future__ import annotations

import gc
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from bot.authoring.fault import Fault, Found, Severity
from bot.authoring.read import read
from bot.authoring.rules import RULES
from bot.authoring.written import WrittenCourse
from bot.tutor.course import SOURCE_LANGUAGE
from bot.tutor.lesson import Status

COURSE_FILE = "course.yml"


def lint(paths: Sequence[Path], today: date, language: str = SOURCE_LANGUAGE) -> tuple[Fault, ...]:
    """Return the faults in those lessons folders, tracks, lessons or files, sorted by file and line.

    A lesson is judged among all others of its course, so the whole folder is read whatever part is asked for.
    """
    wanted: dict[Path, list[Path]] = {}
    for path in paths:
        wanted.setdefault(course_root(path), []).append(path)
    faults: set[Fault] = set()
    for root, asked in wanted.items():
        insides = [path.resolve() for path in asked]
        with without_collecting():
            found = judge(read(root, today), language)
        for fault in found:
            # Not resolved: a symlink is told of where it lies, not where it leads.
            place = root.resolve() / Path(fault.file).relative_to(root)
            if any(place.is_relative_to(inside) for inside in insides):
                faults.add(fault)
    return tuple(sorted(faults))


def course_root(path: Path) -> Path:
    """Return the nearest folder, from the path upwards, that holds course.yml; the path itself if none does."""
    upwards = [path, *path.absolute().parents] if not path.is_absolute() else [path, *path.parents]
    return next((folder for folder in upwards if (folder / COURSE_FILE).is_file()), path)


@contextmanager
def without_collecting() -> Iterator[None]:
    """Put off Python's search for reference cycles: pages are many, hold none, and it would walk them all again
    and again (a fifth of the time for a thousand lessons).
    """
    was_collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_collecting:
            gc.enable()


def judge(course: WrittenCourse, language: str) -> tuple[Fault, ...]:
    """Return what every rule finds in the course, sorted by file and line."""
    drafts = {lesson.folder for lesson in course.lessons if lesson.status is Status.DRAFT}
    faults = {
        _fault(found, rule.code, _severity(found, rule.severity, drafts), course.root, language)
        for rule in RULES
        for found in rule.check(course)
    }
    return tuple(sorted(faults))


def _severity(found: Found, usual: Severity, drafts: Iterable[str]) -> Severity:
    if "/".join(found.file.split("/")[:2]) in drafts:
        return Severity.WARNING
    return found.severity or usual


def _fault(found: Found, code: str, severity: Severity, root: str, language: str) -> Fault:
    message = found.en if language == "en" else found.vi
    file = f"{root}/{found.file}"
    return Fault(_printable(file), found.line, code, severity, _printable(message))


def _printable(text: str) -> str:
    """Return the text without the stray halves of characters that odd file names bring."""
    return text.encode("utf-8", "replace").decode()
