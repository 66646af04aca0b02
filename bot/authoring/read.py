"""Reads the whole lessons folder: every page, the lists beside them, and what could not be read."""

from __future__ import annotations

from datetime import date
from pathlib import Path

from bot.authoring.course_files import CourseList, FactTable, ReleasedTable, read_course_list, read_facts, read_released
from bot.authoring.fault import Found, Note
from bot.authoring.folder import Folder, LessonFolder
from bot.authoring.keywords import STATUS_OF, Key
from bot.authoring.parse import parse
from bot.authoring.tidy import key
from bot.authoring.ways import read_ways
from bot.authoring.written import Page, Ways, WrittenCourse, WrittenLesson
from bot.tutor.course import SOURCE_LANGUAGE


def read(root: Path, today: date) -> WrittenCourse:
    """Read the lessons folder as it stands, to be judged on that day; never raises for what is in it."""
    folder = Folder(root)
    course = _course_list(folder)
    facts = _facts(folder)
    released = _released(folder)
    seen = tuple(folder.lessons())
    lessons = tuple(_lesson(folder, each) for each in seen if not each.is_to_come)
    ways = tuple(filter(None, (_ways(folder, each) for each in seen)))
    found = list(folder.found)
    for file, notes in (("course.yml", course.notes), ("facts.yml", facts.notes), ("released.yml", released.notes)):
        found += [_as_found(file, note) for note in notes]
    for lesson in lessons:
        for page in lesson.pages.values():
            found += [_as_found(page.file, note) for note in page.notes]
    for beside in ways:
        found += [_as_found(beside.file, note) for note in beside.notes]
    return WrittenCourse(
        root=str(root),
        today=today,
        lessons=lessons,
        tracks=course.tracks,
        listed=course.listed,
        facts=facts.facts,
        allowed_sites=facts.allowed_sites,
        released=released.lessons,
        found=tuple(found),
        ways=ways,
        revision=folder.revision(),
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


def _lesson(folder: Folder, seen: LessonFolder) -> WrittenLesson:
    pages: dict[str, Page] = {}
    for language, file in seen.pages.items():
        text = folder.text(file)
        if text is not None:
            pages[language] = parse(text, file, language)
    source = pages.get(SOURCE_LANGUAGE)
    return WrittenLesson(
        folder=seen.folder,
        name=seen.folder.rsplit("/", 1)[-1],
        status=STATUS_OF.get(key(source.value(Key.STATUS))) if source else None,
        pages=pages,
        files=seen.files,
    )


def _ways(folder: Folder, seen: LessonFolder) -> Ways | None:
    text = folder.text(seen.ways) if seen.ways else None
    return read_ways(text, seen.ways, seen.folder.rsplit("/", 1)[-1]) if text is not None else None


def _as_found(file: str, note: Note) -> tuple[str, Found]:
    return note.code, Found(file, note.line, note.vi, note.en)
