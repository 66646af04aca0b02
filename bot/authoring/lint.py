"""The linter: all rules over all lessons, all faults at once."""

from __future__ import annotations

from collections.abc import Sequence
from datetime import date
from pathlib import Path

from bot.authoring.fault import Fault
from bot.authoring.folder import Folder
from bot.authoring.judge import judge_together
from bot.authoring.many import judge_many, judge_one
from bot.authoring.read import read_lists
from bot.authoring.without_collecting import without_collecting
from bot.tutor.course import SOURCE_LANGUAGE

COURSE_FILE = "course.yml"
FEW = 60


def lint(paths: Sequence[Path], today: date, language: str = SOURCE_LANGUAGE, *, few: int = FEW) -> tuple[Fault, ...]:
    """Return the faults in those lessons folders, tracks, lessons or files, sorted by file and line.

    A lesson is judged among all others of its course, so the whole folder is read whatever part is asked for.
    A course of up to `few` lessons is simply judged; of more, verdicts are kept for the next time.
    """
    wanted: dict[Path, list[Path]] = {}
    for path in paths:
        wanted.setdefault(course_root(path), []).append(path)
    faults: set[Fault] = set()
    for root, asked in wanted.items():
        insides = [path.resolve() for path in asked]
        with without_collecting():
            found = _judged(root, today, language, few)
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


def _judged(root: Path, today: date, language: str, few: int) -> tuple[Fault, ...]:
    lists, lessons = read_lists(Folder(root), today)
    # Nothing is left beside a folder that holds no course: someone mistook the path.
    if len(lessons) > few and (root / COURSE_FILE).is_file():
        verdicts = judge_many(root, lists.basis, lessons, few)
    else:
        verdicts = [judge_one(root, lists.basis, lesson) for lesson in lessons]
    return judge_together(lists, verdicts, language)
