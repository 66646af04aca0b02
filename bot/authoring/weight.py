"""What a lesson weighs on the wire: words and pictures as they are sent, and sound, each counted once.

`sen lint --data` prints it. Rule M02 weighs the files of a lesson's folder; here screens and drawings are weighed
as the PNG that a learner downloads. The overhead of the network is left out.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable
from dataclasses import dataclass

from bot.authoring.read_through import read_through
from bot.authoring.rules.media import MOST_BYTES_IN_ALL, MOST_BYTES_WITHOUT_SOUND
from bot.tutor.course import Course
from bot.tutor.lesson import Lesson
from bot.tutor.messages import Reply

Content = Callable[[str], bytes]
"""Turns the reference of a picture or a recording into what is sent."""

_HEADS = {
    "vi": ("bài", "chữ", "hình", "tiếng", "cả bài", "nhiều nhất 300 KB chữ với hình, 600 KB kể cả tiếng"),
    "en": ("lesson", "text", "pictures", "voice", "in all", "at most 300 KB of text and pictures, 600 KB with voice"),
}


_SILENT = {
    "vi": "(máy này không có giọng đọc, cột tiếng chỉ kể bản thu: cài espeak-ng và opus-tools)",
    "en": "(no voice on this machine, only recordings are counted: install espeak-ng and opus-tools)",
}


@dataclass(frozen=True)
class Weight:
    """A lesson's weight in one language, in bytes; `messages` is the number of messages it comes in."""

    lesson: str
    language: str
    messages: int
    text: int
    pictures: int
    voice: int

    @property
    def silent(self) -> int:
        """The weight without sound."""
        return self.text + self.pictures

    @property
    def whole(self) -> int:
        """The weight when every recording is played."""
        return self.silent + self.voice

    @property
    def is_too_heavy(self) -> bool:
        """Whether the lesson is over a limit."""
        return self.silent > MOST_BYTES_WITHOUT_SOUND or self.whole > MOST_BYTES_IN_ALL


def weigh(course: Course, lesson: Lesson, content: Content) -> Weight:
    """Return what the lesson weighs for a learner who reads it through and answers right."""
    replies = read_through(course, lesson)
    text = sum(len(words.encode()) for reply in replies for words in _words(reply))
    pictures = {reply.picture for reply in replies if reply.picture}
    voices = {reply.voice for reply in replies if reply.voice}
    return Weight(
        lesson=lesson.id,
        language=lesson.language,
        messages=len(replies),
        text=text,
        pictures=sum(len(content(reference)) for reference in pictures),
        voice=sum(len(content(reference)) for reference in voices),
    )


def table(weights: Iterable[Weight], language: str) -> Iterable[str]:
    """Yield the lines of a table of weights, those over a limit marked with `!`."""
    lesson, *parts, limits = _HEADS.get(language, _HEADS["vi"])
    yield f"{lesson:<32}" + "".join(f"{part:>10}" for part in parts)
    for each in weights:
        sizes = (each.text, each.pictures, each.voice, each.whole)
        mark = "  !" if each.is_too_heavy else ""
        yield f"{each.lesson + ' ' + each.language:<32}" + "".join(f"{in_kb(size):>10}" for size in sizes) + mark
    yield f"({limits})"


def silent(language: str) -> str:
    """Return the line that says that nothing was read aloud for want of a voice."""
    return _SILENT.get(language, _SILENT["vi"])


def in_kb(size: int) -> str:
    """Return a number of bytes in kilobytes, as people read it."""
    return f"{size / 1024:.0f} KB"


def _words(reply: Reply) -> Iterable[str]:
    yield reply.text
    for row in reply.rows:
        for button in row:
            yield from (button.label, button.code)
