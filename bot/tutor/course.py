"""The whole course: lessons by language, their tracks, and the facts that change."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from functools import cached_property

from bot.tutor.folding import fold
from bot.tutor.lesson import Lesson
from bot.tutor.safety import Judge
from bot.tutor.team.places import Places

SOURCE_LANGUAGE = "vi"


@dataclass(frozen=True)
class Fact:
    """Something local or changing that lessons quote as `{key}`: a hotline, a limit, a name.

    `is_checked` is False for values marked "chưa kiểm": lessons may not quote them; `note` then tells why, what lessons
    say instead, and who would know.
    """

    key: str
    value: str
    source: str
    checked_on: date
    review_after: date
    is_checked: bool = True
    values: Mapping[str, str] = field(default_factory=dict)
    note: str = ""

    def value_in(self, language: str) -> str:
        """Return the value in that language, or the Vietnamese one."""
        return self.values.get(language, self.value)


@dataclass(frozen=True)
class Track:
    """A row of lessons on one subject, in the order they are taught.

    `skill` is which of the five basic skills it teaches, `pillar` which of the three pillars it serves.
    """

    id: str
    titles: Mapping[str, str]
    lessons: tuple[str, ...]
    skill: str = ""
    pillar: str = ""

    def title(self, language: str) -> str:
        """Return the track's name in that language, or in Vietnamese."""
        return self.titles.get(language, self.titles[SOURCE_LANGUAGE])


@dataclass(frozen=True)
class Course:
    """Everything that can be taught; immutable, so a reload swaps it whole.

    `lessons` maps language, then lesson id, to the lesson.
    `texts` maps language, then key, to the variants of a sentence that the tutor says by itself.
    `revision` is a hash of the files it was read from; `has_team` tells whether a call reaches somebody;
    `voices` are the languages that can be read aloud here;
    `recordings` maps language, lesson id and item id to the digest of the wording that a trainer recorded.
    `ways` maps lesson id and FAQ id ("" for the lesson) to more ways of saying it than the lesson shows; some lessons
    there are yet to be written. `places` are the province and its communes and wards.
    `judge` weighs what may be danger; without one the rules of `safety` decide alone.
    `placement` are the questions, by lesson and item, that tell what somebody knows already.
    """

    tracks: tuple[Track, ...]
    lessons: Mapping[str, Mapping[str, Lesson]]
    facts: Mapping[str, Fact]
    revision: str = ""
    texts: Mapping[str, Mapping[str, tuple[str, ...]]] = field(default_factory=dict)
    has_team: bool = False
    voices: frozenset[str] = frozenset()
    recordings: Mapping[tuple[str, str, str], str] = field(default_factory=dict)
    ways: Mapping[tuple[str, str], tuple[str, ...]] = field(default_factory=dict)
    places: Places = field(default_factory=Places)
    judge: Judge | None = None
    placement: tuple[tuple[str, str], ...] = ()

    @cached_property
    def sayings(self) -> frozenset[str]:
        """Every way written in a lesson to open it or to ask its questions, folded."""
        lessons = [lesson for found in self.lessons.values() for lesson in found.values()]
        asked = (saying for lesson in lessons for faq in lesson.faqs for saying in (faq.title, *faq.utterances))
        opened = (saying for lesson in lessons for saying in (lesson.title, *lesson.utterances))
        return frozenset(fold(saying) for saying in (*asked, *opened))

    @cached_property
    def heard(self) -> Course:
        """The course as told to a learner whose calls do reach a team; what was worked out of it stays."""
        found = replace(self, has_team=True)
        vars(found)["sayings"] = self.sayings
        return found

    @property
    def is_audible(self) -> bool:
        """Whether anything can be heard here, of a machine's voice or of a trainer's."""
        return bool(self.voices or self.recordings)

    def lesson(self, id: str, language: str = SOURCE_LANGUAGE) -> Lesson | None:
        """Return the lesson in that language, else in Vietnamese, else None; retired lessons included."""
        translated = self.lessons.get(language, {}).get(id)
        return translated or self.lessons.get(SOURCE_LANGUAGE, {}).get(id)

    def with_prerequisites(self, lessons: Iterable[str]) -> frozenset[str]:
        """Return the lessons with all that are to be learned before them."""
        waiting, found = list(lessons), set[str]()
        while waiting:
            id = waiting.pop()
            lesson = self.lesson(id)
            if lesson and id not in found:
                found.add(id)
                waiting.extend(lesson.prerequisites)
        return frozenset(found)

    def taught(self, language: str = SOURCE_LANGUAGE) -> tuple[Lesson, ...]:
        """Return the lessons a learner may open, in course order."""
        found = (self.lesson(id, language) for track in self.tracks for id in track.lessons)
        return tuple(lesson for lesson in found if lesson and lesson.is_taught)
