"""Chooses the voices that read aloud, and has every clip of the lessons made ahead: `sen voice`."""

from __future__ import annotations

import logging
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

from bot.authoring.read_through import read_through
from bot.media.voice.engines import engines
from bot.media.voice.opus import encoder
from bot.media.voice.speaker import Speaker
from bot.settings import Settings
from bot.tutor.course import SOURCE_LANGUAGE, Course
from bot.tutor.lesson import Lesson, Question, Step
from bot.tutor.speaking import SPEECH, wording_of
from bot.tutor.wording import ADDRESSES, ANY_ADDRESS

AT_ONCE = 4
"""Clips made at the same time: each is two short programs, one after the other."""

NO_VOICE = "no voice to read aloud: install espeak-ng and opus-tools; Sen writes as before"

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Made:
    """The clips of one lesson in one language: how many, and their bytes."""

    lesson: str
    language: str
    clips: int
    size: int


def speaker_of(settings: Settings, folder: Path | None = None) -> Speaker | None:
    """Return who reads aloud, or None when nothing is to be read, or nothing here can; that takes one line in the log.

    Raises:
        VoiceError: if a voice file is configured that cannot be used.
    """
    if settings.voices is None:
        return None
    found = engines(settings.voices) if encoder() else {}
    if not found:
        _log.warning(NO_VOICE)
        return None
    return Speaker(found, folder or settings.clips)


def languages_of(speaker: Speaker | None) -> frozenset[str]:
    """Return the languages that can be read aloud."""
    return speaker.languages if speaker else frozenset()


def made_ahead(course: Course, lessons: Iterable[Lesson], speaker: Speaker) -> Iterator[Made]:
    """Make every clip on the way through the lessons, for each form of address, yielding lesson after lesson.

    What only some hear (a wrong answer's explanation, an order that is shuffled for each) is made when they come to it.
    Raises VoiceError.
    """
    with ThreadPoolExecutor(AT_ONCE, thread_name_prefix="voice") as pool:
        for lesson in lessons:
            texts = _texts(course, lesson)
            sizes = pool.map(lambda text, language=lesson.language: len(speaker.clip(text, language)), texts)
            yield Made(lesson.id, lesson.language, len(texts), sum(sizes))


def outdated(course: Course) -> Iterator[str]:
    """Yield `<language>/<lesson>/<item>` of each recording whose step was reworded, or is there no more."""
    for (language, lesson_id, item_id), digest in sorted(course.recordings.items()):
        lesson = course.lessons.get(language, {}).get(lesson_id)
        item = lesson.item(item_id) if lesson else None
        if not isinstance(item, Step | Question) or wording_of(item) != digest:
            yield f"{language}/{lesson_id}/{item_id}"


def _texts(course: Course, lesson: Lesson) -> list[str]:
    forms = (ANY_ADDRESS, *ADDRESSES) if lesson.language == SOURCE_LANGUAGE else (ANY_ADDRESS,)
    heard = (reply.voice for form in forms for reply in read_through(course, lesson, form))
    opening = f"{SPEECH}:{lesson.language}/"
    return list(dict.fromkeys(voice.removeprefix(opening) for voice in heard if voice.startswith(opening)))
