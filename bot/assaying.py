"""What `sen lint --data` and `sen lint --report` print: lessons weighed with their pictures drawn as they are sent."""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator
from dataclasses import asdict
from datetime import date
from itertools import chain
from pathlib import Path

from bot.authoring.read import read
from bot.authoring.report import Report, report, told
from bot.authoring.weight import Weight, silent, table, weigh
from bot.authoring.written import WrittenCourse
from bot.media.gallery import Gallery
from bot.media.voice.speaker import Speaker
from bot.shelf import Shelf
from bot.tutor.lesson import Lesson


class Assay:
    """The lessons of a shelf that lie within those paths, in every language, weighed one after the other.

    Without a `speaker` what is read aloud weighs nothing, and the table says so.
    """

    def __init__(self, shelf: Shelf, paths: Iterable[Path], speaker: Speaker | None = None) -> None:
        self._shelf = shelf
        self._speaker = speaker
        self._insides = [path.resolve() for path in paths]
        self.is_too_heavy = False

    def data(self, language: str, *, as_json: bool) -> Iterator[str]:
        """Yield the lines that tell each lesson's weight."""
        weights = self._weights()
        if as_json:
            return _json(weights)
        return chain(table((weight for weight, _ in weights), language), () if self._speaker else (silent(language),))

    def report(self, today: date, language: str, *, as_json: bool) -> Iterator[str]:
        """Yield the lines that tell how each lesson reads, what it weighs and what it rests on."""
        reports = self._reports(read(self._shelf.lessons, today))
        return _json((each, each.weight.lesson) for each in reports) if as_json else told(reports, language)

    def _weights(self) -> Iterator[tuple[Weight, str]]:
        course = self._shelf.course
        gallery = Gallery(self._shelf.lessons, lambda: course, speaker=self._speaker)
        for folder, lesson in self._lessons():
            weight = weigh(course, lesson, gallery.content)
            self.is_too_heavy = self.is_too_heavy or weight.is_too_heavy
            yield weight, folder

    def _reports(self, written: WrittenCourse) -> Iterator[Report]:
        by_folder = {lesson.folder: lesson for lesson in written.lessons}
        for weight, folder in self._weights():
            lesson = by_folder[folder]
            if lesson.source:
                yield report(lesson.pages[weight.language], lesson.source, written.lists, weight)

    def _lessons(self) -> Iterator[tuple[str, Lesson]]:
        """Yield each lesson with its folder below the root, in course order."""
        course, root = self._shelf.course, self._shelf.lessons.resolve()
        for track in course.tracks:
            for name in track.lessons:
                place = root / track.id / name
                if any(place.is_relative_to(inside) or inside.is_relative_to(place) for inside in self._insides):
                    for lessons in course.lessons.values():
                        if name in lessons and lessons[name].items:
                            yield f"{track.id}/{name}", lessons[name]


def _json(each: Iterable[tuple[Weight | Report, str]]) -> Iterator[str]:
    yield json.dumps([asdict(found) for found, _ in each], ensure_ascii=False, indent=2)
