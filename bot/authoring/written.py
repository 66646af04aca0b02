"""What stands in the lesson files, each piece with the line it stands on.

WrittenCourse ── folders ──▶ WrittenLesson ── pages ──▶ Page ── parts ──▶ Part
              │                            │  one file          one `###`
              │                            └─ ways ──▶ Ways, its nlu.yml
              └─ lists ──▶ CourseLists: tracks, facts, released, allowed sites
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from typing import NamedTuple

from bot.authoring.fault import Found, Note
from bot.authoring.keywords import Aside, Key, Section, TaskKey
from bot.authoring.media_files import Seen
from bot.tutor.course import SOURCE_LANGUAGE, Fact, Track
from bot.tutor.lesson import RowKind, Status


class Said(NamedTuple):
    """Words, and the line they begin on; no words where nothing is written."""

    line: int
    text: str


class Entry(NamedTuple):
    """One `key: value` at the head of a page; `values` are the value's parts when it is a list."""

    line: int
    text: str
    values: tuple[str, ...]


class WrittenMedia(NamedTuple):
    """A `![words](path)` line."""

    line: int
    words: str
    path: str


class WrittenChoice(NamedTuple):
    """A `- [x]` or `1.` line with the `>` beneath it; `is_right` holds for every choice to be put in order."""

    line: int
    label: str
    is_right: bool
    goto: str
    feedback: Said


class WrittenWanted(NamedTuple):
    """A `- [gõ] label: words` line, or a `- [đừng]` one, with the `>` beneath it."""

    line: int
    label: str
    words: tuple[str, ...]
    is_avoided: bool
    feedback: Said


class WrittenRow(NamedTuple):
    """One line of a screen block."""

    line: int
    kind: RowKind
    label: str
    value: str


class WrittenScreen(NamedTuple):
    """A screen block; `line` is that of its opening fence."""

    line: int
    title: str
    rows: tuple[WrittenRow, ...]


@dataclass(frozen=True, slots=True)
class Part:
    """One `###`: a step, screen, question, task or FAQ; `id` is empty while none is written."""

    section: Section
    line: int
    title: str
    id: str
    text: Said
    pictures: tuple[WrittenMedia, ...]
    voices: tuple[WrittenMedia, ...]
    screens: tuple[WrittenScreen, ...]
    choices: tuple[WrittenChoice, ...]
    is_ordered: bool
    wanted: tuple[WrittenWanted, ...]
    asides: Mapping[Aside, Said]
    settings: Mapping[TaskKey, Said]
    utterances: tuple[Said, ...]
    answer: Said

    @property
    def media(self) -> tuple[WrittenMedia, ...]:
        """All pictures and recordings of the part."""
        return self.pictures + self.voices


@dataclass(frozen=True, slots=True)
class Page:
    """One language of a lesson, as written.

    `file` is the path below the lessons folder. `body` is all text after the head, `prose` the same with
    what stands in screen blocks blanked out; both begin on line `body_line`.
    """

    file: str
    language: str
    head: Mapping[Key, Entry]
    title: Said
    opening: Said
    sections: Mapping[Section, int]
    parts: tuple[Part, ...]
    rules: tuple[Said, ...]
    openers: tuple[Said, ...]
    body: str
    prose: str
    body_line: int
    notes: tuple[Note, ...]

    @property
    def utterances(self) -> Iterator[Said]:
        """All that learners say: to open the lesson, then to ask each FAQ."""
        yield from self.openers
        for part in self.parts:
            yield from part.utterances

    def parts_of(self, *sections: Section) -> tuple[Part, ...]:
        """Return the parts of those sections, in the order they are written."""
        return tuple(part for part in self.parts if part.section in sections)

    def value(self, key: Key) -> str:
        """Return what the head says for that key, or an empty string."""
        entry = self.head.get(key)
        return entry.text if entry else ""

    def values(self, key: Key) -> tuple[str, ...]:
        """Return the list the head gives for that key, or an empty one."""
        entry = self.head.get(key)
        return entry.values if entry else ()

    def line_of(self, key: Key) -> int:
        """Return the line of that key, or 1."""
        entry = self.head.get(key)
        return entry.line if entry else 1


class LessonFile(NamedTuple):
    """A file of the lesson's folder other than its pages; `path` is below the lesson's folder."""

    path: str
    size: int
    seen: Seen


class Ways(NamedTuple):
    """A lesson's nlu.yml: ways to ask each FAQ, and under "" to open the lesson."""

    file: str
    lesson: str
    said: Mapping[str, tuple[Said, ...]]
    notes: tuple[Note, ...]


@dataclass(frozen=True, slots=True)
class WrittenLesson:
    """A lesson's folder; `folder` is its path below the lessons folder.

    One that `is_to_come` has no page yet, at most ways to ask for it. `found` holds what could not be read, by code.
    """

    folder: str
    is_to_come: bool
    status: Status | None
    pages: Mapping[str, Page]
    files: tuple[LessonFile, ...]
    ways: Ways | None
    found: tuple[tuple[str, Found], ...]

    @property
    def name(self) -> str:
        """The lesson's id, by its folder."""
        return self.folder.rsplit("/", 1)[-1]

    @property
    def source(self) -> Page | None:
        """The page that holds every fact, in Vietnamese."""
        return self.pages.get(SOURCE_LANGUAGE)

    @property
    def translations(self) -> tuple[Page, ...]:
        """The other pages."""
        return tuple(page for language, page in self.pages.items() if language != SOURCE_LANGUAGE)


class Listed(NamedTuple):
    """A lesson id in course.yml."""

    line: int
    id: str


class WrittenFact(NamedTuple):
    """A fact and the line of its key in facts.yml."""

    line: int
    fact: Fact


@dataclass(frozen=True, slots=True)
class Released:
    """A lesson that learners have met, and its items' ids, which must never change."""

    line: int
    items: tuple[str, ...]


class Basis(NamedTuple):
    """All that a single lesson is judged by, but the lesson itself and the rules."""

    today: date
    facts: Mapping[str, WrittenFact]
    allowed_sites: tuple[str, ...]


@dataclass(frozen=True)
class CourseLists:
    """What stands beside the lessons; `today` is the day all is judged on, `found` what could not be read, by code."""

    root: str
    today: date
    tracks: tuple[Track, ...]
    listed: tuple[Listed, ...]
    placement: tuple[Listed, ...]
    facts: Mapping[str, WrittenFact]
    allowed_sites: tuple[str, ...]
    released: Mapping[str, Released]
    found: tuple[tuple[str, Found], ...]

    @property
    def basis(self) -> Basis:
        """What each lesson is judged by."""
        return Basis(self.today, self.facts, self.allowed_sites)


@dataclass(frozen=True)
class WrittenCourse:
    """The whole lessons folder as written; `folders` are all, `lessons` those that are not still to come."""

    lists: CourseLists
    folders: tuple[WrittenLesson, ...]
    revision: str

    @property
    def lessons(self) -> tuple[WrittenLesson, ...]:
        """The lessons that have something to teach."""
        return tuple(lesson for lesson in self.folders if not lesson.is_to_come)
