"""What the rules that look at all lessons at once need of each: little, so that it can be kept and sent about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from bot.authoring.keywords import Key, Section
from bot.authoring.tidy import folded
from bot.authoring.written import CourseLists, Said, WrittenLesson
from bot.tutor.lesson import Status


class Meant(NamedTuple):
    """Utterances that mean one thing: their lines, their words, and how they read without accents.

    `said` and `bare` are one text each, an utterance a line: kept as thousands of pieces, they would take most of
    the time that judging a lesson takes. `title` is what a trainer calls that thing, `heading` the line it is
    headed on.
    """

    file: str
    intent: str
    title: str
    heading: int
    lines: Sequence[int]
    said: str
    bare: str

    @property
    def utterances(self) -> Iterator[tuple[int, str, str]]:
        """Each with its line and how it reads without accents."""
        return zip(self.lines, self.said.split("\n"), self.bare.split("\n"), strict=bool(self.lines))


class Outline(NamedTuple):
    """A lesson's folder at a glance.

    `source` is its Vietnamese page, empty when there is none; `items` are the ids of that page's parts;
    `prerequisites` stand on line `prerequisites_line`. `on_pages` and `beside`, in its nlu.yml, is what learners say;
    nothing once it is retired.
    """

    folder: str
    is_to_come: bool
    status: Status | None
    source: str
    items: Sequence[str]
    prerequisites: Sequence[str]
    prerequisites_line: int
    on_pages: Sequence[Meant]
    beside: Sequence[Meant]

    @property
    def name(self) -> str:
        """The lesson's id, by its folder."""
        return self.folder.rsplit("/", 1)[-1]


@dataclass(frozen=True)
class Overview:
    """The lists beside the lessons, and every folder's outline in the order of their names."""

    lists: CourseLists
    outlines: tuple[Outline, ...]

    @property
    def lessons(self) -> tuple[Outline, ...]:
        """The outlines of those that are not still to come."""
        return tuple(outline for outline in self.outlines if not outline.is_to_come)


def outline(lesson: WrittenLesson) -> Outline:
    """Return the lesson at a glance."""
    source = lesson.source
    is_retired = lesson.status is Status.RETIRED
    return Outline(
        folder=lesson.folder,
        is_to_come=lesson.is_to_come,
        status=lesson.status,
        source=source.file if source else "",
        items=tuple(part.id for part in source.parts) if source else (),
        prerequisites=source.values(Key.PREREQUISITES) if source else (),
        prerequisites_line=source.line_of(Key.PREREQUISITES) if source else 1,
        on_pages=() if is_retired else tuple(_on_pages(lesson)),
        beside=() if is_retired else tuple(_beside(lesson)),
    )


def _on_pages(lesson: WrittenLesson) -> Iterator[Meant]:
    """Yield what learners say, as the pages of the lesson tell."""
    for page in lesson.pages.values():
        if Section.OPENERS in page.sections:
            heading = page.sections[Section.OPENERS]
            intent = f"lesson.{lesson.name}"
            yield _meant(page.file, intent, page.title.text, heading, page.openers)
        for part in page.parts_of(Section.FAQS):
            intent = f"faq.{lesson.name}.{part.id}"
            yield _meant(page.file, intent, part.title, part.line, part.utterances)


def _beside(lesson: WrittenLesson) -> Iterator[Meant]:
    ways = lesson.ways
    if ways is None:
        return
    for faq, said in ways.said.items():
        intent = f"faq.{lesson.name}.{faq}" if faq else f"lesson.{lesson.name}"
        yield _meant(ways.file, intent, "", said[0].line, said)


def _meant(file: str, intent: str, title: str, heading: int, said: Sequence[Said]) -> Meant:
    words = "\n".join([text for _, text in said])
    return Meant(file, intent, title, heading, [line for line, _ in said], words, folded(words))
