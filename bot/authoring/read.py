"""Reads the lessons folder: every page, the lists beside them, and what could not be read."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from datetime import date
from pathlib import Path

from bot.authoring.course_files import CourseList, FactTable, ReleasedTable, read_course_list, read_facts, read_released
from bot.authoring.fault import Found, Note
from bot.authoring.folder import Folder
from bot.authoring.keywords import STATUS_OF, Key
from bot.authoring.lesson_folder import LessonFolder, open_lesson
from bot.authoring.media_files import look_at
from bot.authoring.parse import parse
from bot.authoring.tidy import key
from bot.authoring.ways import WAYS_FILE, read_ways
from bot.authoring.written import CourseLists, LessonFile, WrittenCourse, WrittenLesson
from bot.tutor.course import SOURCE_LANGUAGE


def read(root: Path, today: date) -> WrittenCourse:
    """Read the lessons folder as it stands, to be judged on that day; never raises for what is in it."""
    folder = Folder(root)
    lists, names = read_lists(folder, today)
    opened = [open_lesson(root, name) for name in names]
    revision = hashlib.sha256("".join((folder.digest(), *(each.digest for each in opened))).encode())
    return WrittenCourse(lists, tuple(map(read_lesson, opened)), revision.hexdigest()[:16])


def read_lists(folder: Folder, today: date) -> tuple[CourseLists, tuple[str, ...]]:
    """Return what stands beside the lessons, and the paths of the lessons' folders below the root."""
    course = _course_list(folder)
    facts = _facts(folder)
    released = _released(folder)
    names = tuple(folder.lessons())
    lists = CourseLists(
        root=str(folder.root),
        today=today,
        tracks=course.tracks,
        listed=course.listed,
        placement=course.placement,
        facts=facts.facts,
        allowed_sites=facts.allowed_sites,
        released=released.lessons,
        found=(
            *folder.found,
            *_as_found("course.yml", course.notes),
            *_as_found("facts.yml", facts.notes),
            *_as_found("released.yml", released.notes),
        ),
    )
    return lists, names


def read_lesson(seen: LessonFolder) -> WrittenLesson:
    """Return what is written in a lesson's folder."""
    pages = {language: parse(text, f"{seen.folder}/{language}.md", language) for language, text in seen.pages.items()}
    source = pages.get(SOURCE_LANGUAGE)
    name = seen.folder.rsplit("/", 1)[-1]
    ways = read_ways(seen.ways, f"{seen.folder}/{WAYS_FILE}", name) if seen.ways is not None else None
    found = list(seen.found)
    for page in pages.values():
        found += _as_found(page.file, page.notes)
    if ways:
        found += _as_found(ways.file, ways.notes)
    return WrittenLesson(
        folder=seen.folder,
        is_to_come=seen.is_to_come,
        status=STATUS_OF.get(key(source.value(Key.STATUS))) if source else None,
        pages=pages,
        files=tuple(LessonFile(path, size, look_at(path, size, ends)) for path, size, ends in seen.files),
        ways=ways,
        found=tuple(found),
    )


def _course_list(folder: Folder) -> CourseList:
    if not folder.has("course.yml"):
        vi, en = "Thiếu tệp course.yml: danh sách các chặng và bài.", "course.yml, the list of lessons, is missing."
        return CourseList(notes=(Note("C01", 1, vi, en),))
    text = folder.text("course.yml")
    return read_course_list(text) if text is not None else CourseList()


def _facts(folder: Folder) -> FactTable:
    text = folder.text("facts.yml") if folder.has("facts.yml") else None
    return read_facts(text) if text is not None else FactTable({})


def _released(folder: Folder) -> ReleasedTable:
    text = folder.text("released.yml") if folder.has("released.yml") else None
    return read_released(text) if text is not None else ReleasedTable({})


def _as_found(file: str, notes: Iterable[Note]) -> list[tuple[str, Found]]:
    return [(note.code, Found(file, note.line, note.vi, note.en)) for note in notes]
