"""Starts a lesson: a folder with a skeleton page, and its line in course.yml."""

from __future__ import annotations

import re
from pathlib import Path

from bot.authoring.course_files import CourseList, read_course_list
from bot.authoring.ids import LONGEST_LESSON_ID, is_kebab
from bot.tutor.course import SOURCE_LANGUAGE

_SKELETON = Path(__file__).parent / "skeleton.md"
_EMPTY_LIST = r"((?:lessons|bài):\s*)\[\s*\]"


class NewLessonError(ValueError):
    """The lesson cannot be started; the message says why, for the trainer."""


def new_lesson(root: Path, place: str, language: str = SOURCE_LANGUAGE) -> Path:
    """Start the lesson `track/lesson` in the lessons folder; return the page to write in.

    Raises:
        NewLessonError: when the name will not do, or the lesson is there already.
    """
    track, _, name = place.strip("/").partition("/")
    if not (is_kebab(track) and is_kebab(name)) or len(name) > LONGEST_LESSON_ID:
        vi = f"“{place}” phải có dạng chang/ten-bai, chữ thường không dấu; tên bài tối đa {LONGEST_LESSON_ID} chữ."
        en = f"“{place}” must read track/lesson in kebab-case, the lesson at most {LONGEST_LESSON_ID} letters."
        raise NewLessonError(en if language == "en" else vi)
    if taken := next(root.glob(f"*/{name}"), None):
        vi, en = f"Đã có bài “{name}” ở {taken}.", f"There is a lesson “{name}” already, in {taken}."
        raise NewLessonError(en if language == "en" else vi)
    page = root / track / name / "vi.md"
    (page.parent / "media").mkdir(parents=True)
    text = _SKELETON.read_text(encoding="utf-8").replace("MA-BAI", name).replace("CHANG", track)
    page.write_text(text, encoding="utf-8", newline="\n")
    _list(root / "course.yml", track, name)
    return page


def _list(file: Path, track: str, name: str) -> None:
    text = file.read_text(encoding="utf-8") if file.is_file() else "tracks:\n"
    before = read_course_list(text)
    better = _listed(text, before, track, name)
    after = read_course_list(better)
    expected = _by_track(before)
    expected[track] = (*expected.get(track, ()), name)
    # Never a course.yml that says something else than before: the linter then tells what is missing.
    if _by_track(after) == expected:
        file.write_text(better, encoding="utf-8", newline="\n")


def _by_track(course: CourseList) -> dict[str, tuple[str, ...]]:
    return {track.id: track.lessons for track in course.tracks}


def _listed(text: str, course: CourseList, track: str, name: str) -> str:
    lessons = _by_track(course).get(track)
    if lessons is None:
        return f"{text.rstrip()}\n\n  - id: {track}\n    vi: {track}\n    lessons: [{name}]\n"
    lines = text.split("\n")
    if not lessons:
        start = next(i for i, line in enumerate(lines) if re.search(rf"(?:id|mã):\s*{track}\b", line))
        return "\n".join([*lines[:start], re.sub(_EMPTY_LIST, rf"\1[{name}]", "\n".join(lines[start:]), count=1)])
    place = next(listed.line for listed in course.listed if listed.id == lessons[-1]) - 1
    if lines[place].lstrip().startswith("- ") and "[" not in lines[place]:
        indent = lines[place][: len(lines[place]) - len(lines[place].lstrip())]
        lines.insert(place + 1, f"{indent}- {name}")
    else:
        head, last, tail = lines[place].rpartition(lessons[-1])
        lines[place] = f"{head}{last}, {name}{tail}"
    return "\n".join(lines)
