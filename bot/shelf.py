"""The course being taught now; a reload puts a new one in its place whole, or leaves the old one."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import replace
from datetime import date
from pathlib import Path

from bot.authoring.fault import Fault, Severity, format_text, has_errors
from bot.authoring.load import load
from bot.authoring.places import PLACES_FILE, PlacesError, read_places
from bot.texts import read_texts
from bot.tutor.course import Course, Fact
from bot.understanding.danger import read_judge

OPERATOR = "don-vi"
"""The fact that names who runs this bot; the setting SEN_OPERATOR takes its place."""


class CourseError(Exception):
    """Lessons with which Sen cannot start; its text names every fault with file and line."""


class Shelf:
    """Holds the course of one lessons folder; `operator` is who runs the bot, as learners read it.

    `voices` are the languages that can be read aloud, `recordings` tells what trainers have recorded.
    """

    def __init__(
        self,
        lessons: Path,
        today: Callable[[], date],
        *,
        language: str = "vi",
        operator: str = "",
        voices: frozenset[str] = frozenset(),
        recordings: Callable[[], Mapping[tuple[str, str, str], str]] = dict,
    ) -> None:
        self.lessons = lessons
        self._today = today
        self._language = language
        self._operator = operator
        self._voices = voices
        self._recordings = recordings
        self._course: Course | None = None
        self._reloaded: list[Callable[[Course], None]] = []

    @property
    def course(self) -> Course:
        """The course as last read without errors. Raises CourseError when there never was one."""
        if self._course is None:
            faults = self.reload()
            if self._course is None:
                raise CourseError(format_text(faults, self._language))
        return self._course

    def when_reloaded(self, tell: Callable[[Course], None]) -> None:
        """Have `tell` called with every new course."""
        self._reloaded.append(tell)

    def reload(self) -> tuple[Fault, ...]:
        """Read the lessons again; with an error among the faults returned, the old course stays."""
        loaded = load(self.lessons, self._today(), self._language)
        if loaded.course is None or has_errors(loaded.faults):
            return loaded.faults
        try:
            self._course = self._furnished(loaded.course)
        except PlacesError as fault:
            return (*loaded.faults, Fault(PLACES_FILE, 1, "C01", Severity.ERROR, str(fault)))
        for tell in self._reloaded:
            tell(self._course)
        return loaded.faults

    def hear_recordings(self) -> None:
        """Teach with the recordings as they are now."""
        if self._course is not None:
            self._course = replace(self._course, recordings=self._recordings())

    def _furnished(self, course: Course) -> Course:
        """Add what does not stand in the lessons folder: the tutor's own sentences, its judge, and who runs it."""
        places, facts, texts = read_places(self.lessons), self._facts(course.facts), read_texts()
        course = replace(course, texts=texts, facts=facts, places=places, judge=read_judge())
        return replace(course, voices=self._voices, recordings=self._recordings())

    def _facts(self, facts: Mapping[str, Fact]) -> Mapping[str, Fact]:
        if not self._operator:
            return facts
        today = self._today()
        return {**facts, OPERATOR: Fact(OPERATOR, self._operator, "SEN_OPERATOR", today, today)}
