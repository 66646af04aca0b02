"""Finds, draws or reads aloud what a message in the outbox refers to."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from pathlib import Path

from bot.media.voice.recordings import Recordings
from bot.media.voice.speaker import Speaker
from bot.tutor.course import Course
from bot.tutor.lesson import Lesson, Question, Screen
from bot.tutor.speaking import RECORDED, SPEECH
from bot.tutor.team.people.classroom import poster_in
from bot.tutor.wording import UNKNOWN_ADDRESS, fill

# Those who draw are fetched when something is to be drawn: a bot that starts answers taps a quarter of a second sooner.


class UnknownPictureError(KeyError):
    """A reference to a picture that the course does not have."""

    def __str__(self) -> str:
        return str(self.args[0])


class Gallery:
    """The pictures of the course that is taught now; `course` is asked each time, for a reload swaps it.

    `speaker` reads aloud.

    Drawing takes up to a few tenths of a second the first time, reading aloud longer: call it outside the event loop.
    """

    def __init__(
        self,
        lessons: Path,
        course: Callable[[], Course],
        speaker: Speaker | None = None,
        recordings: Recordings | None = None,
    ) -> None:
        self._lessons = lessons
        self._course = course
        self._speaker = speaker
        self._recordings = recordings

    def content(self, reference: str) -> bytes:
        """Return the picture (PNG, or JPEG as the trainer made it) or the recording (OGG) for a reference.

            lesson:<language>/<lesson>/<path below its folder>
            screen:<language>/<lesson>/<item>
            poster:<what stands on it>
            speech:<language>/<words to be read aloud>
            recorded:<language>/<lesson>/<item>
            card:<language>/<lesson>

        Raises:
            UnknownPictureError: if the course has no such lesson, file or screen, or there is nobody to read aloud.
            PictureError: if the file is there and cannot be shown.
            VoiceError: if the words cannot be read aloud.
        """
        kind, _, rest = reference.partition(":")
        if poster := poster_in(reference):
            from bot.media.poster import draw_poster

            return draw_poster(poster)
        language, _, place = rest.partition("/")
        if kind == RECORDED and self._recordings:
            return self._recordings.clip(rest)
        if kind == SPEECH:
            return self._read_aloud(place, language)
        lesson_id, _, name = place.partition("/")
        lesson = self._course().lesson(lesson_id, language)
        if lesson and kind == "lesson":
            return self._beside(lesson, name, reference)
        if lesson and kind == "card" and lesson.rules:
            return self.card(lesson)
        if lesson and kind == "screen":
            return self._screen(lesson, name, language, reference)
        raise UnknownPictureError(f"no picture {reference!r}: no such lesson, or not a lesson: or screen: reference")

    def _read_aloud(self, words: str, language: str) -> bytes:
        if self._speaker is None:
            raise UnknownPictureError("no voice here to read aloud")
        return self._speaker.clip(words, language)

    def card(self, lesson: Lesson, *, is_printed: bool = False) -> bytes:
        """Return the card of a lesson's three rules, for a phone or to be printed on A4."""
        rules = [self._worded(rule, lesson.language) for rule in lesson.rules]
        from bot.media.keepsake import draw_keepsake, print_keepsake

        draw = print_keepsake if is_printed else draw_keepsake
        return draw(self._worded(lesson.title, lesson.language), rules, lesson.language)

    def _beside(self, lesson: Lesson, name: str, reference: str) -> bytes:
        for track in self._course().tracks:
            folder = (self._lessons / track.id / lesson.id).resolve()
            path = (folder / name).resolve()
            if lesson.id in track.lessons and path.is_relative_to(folder) and path.is_file():
                return path.read_bytes() if path.suffix.lower() == ".ogg" else _picture(path)
        raise UnknownPictureError(f"no picture {reference!r}: the lesson's folder has no file {name!r}")

    def _screen(self, lesson: Lesson, item_id: str, language: str, reference: str) -> bytes:
        item = lesson.item(item_id)
        if not isinstance(item, Question) or item.screen is None:
            raise UnknownPictureError(f"no picture {reference!r}: the lesson has no screen {item_id!r}")
        labels = [self._worded(choice.label, language) for choice in item.choices]
        from bot.media.screens import draw_screen

        return draw_screen(self._worded_screen(item.screen, language), language, labels)

    def _worded_screen(self, screen: Screen, language: str) -> Screen:
        rows = tuple(
            replace(row, label=self._worded(row.label, language), value=self._worded(row.value, language))
            for row in screen.rows
        )
        return Screen(self._worded(screen.title, language), rows)

    def _worded(self, text: str, language: str) -> str:
        """Fill in facts, and the safe plural for the learner: one picture serves everybody."""
        learner, tutor = UNKNOWN_ADDRESS.get(language, UNKNOWN_ADDRESS["vi"])
        return fill(text, {"bạn": learner, "mình": tutor, "tên": learner}, self._course().facts, language)


def _picture(path: Path) -> bytes:
    from bot.media.pictures import picture

    return picture(path)
