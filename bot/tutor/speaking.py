"""What is read aloud of a message: its words, what its picture shows, and the choices with their numbers.

A clip is named by its words, `speech:<language>/<words>`: whoever sends it makes it, once for all who get the same.
"""

from __future__ import annotations

import zlib
from collections.abc import Iterator
from dataclasses import replace

from bot.tutor.lesson import Question, RowKind, Screen, Step
from bot.tutor.meaning import Wish, decode
from bot.tutor.messages import Button, Reply, ReplyKind
from bot.tutor.scene import Row, Scene

SPEECH = "speech"
RECORDED = "recorded"
ON, OFF = "on", "off"
"""The values of a wish to be read to, and of one to be left in quiet."""

EVERYDAY = frozenset({Wish.NEXT, Wish.UNCLEAR, Wish.STOP, Wish.CONTINUE, Wish.PERSON, Wish.ALOUD})
"""Buttons that stand under every step: to hear them each time would weary."""


def voiced(scene: Scene, replies: tuple[Reply, ...]) -> tuple[Reply, ...]:
    """Return the replies, those that say something to the learner with their words read aloud."""
    return tuple(_voiced(scene, reply) for reply in replies)


def speech(scene: Scene, text: str, rows: tuple[Row, ...], screen: Screen | None = None) -> str:
    """Return the clip of a message for a learner who is read to; empty for others, and where there is no voice."""
    if not scene.session.is_read_to or scene.session.language not in scene.course.voices:
        return ""
    labels = [button.label for row in rows for button in row if _is_read(button)]
    numbered = (f"{number}. {label}" for number, label in enumerate(labels, start=1))
    shown = (scene.words("aloud.screen"), *_on_screen(scene, screen)) if screen else ()
    lines = (text, *shown, *numbered)
    return f"{SPEECH}:{scene.session.language}/" + "\n".join(line for line in lines if line)


def wording_of(item: Step | Question) -> str:
    """Return a digest of all that is read of an item, by which a recording is known to be of this wording."""
    labels = [choice.label for choice in item.choices] if isinstance(item, Question) else []
    return f"{zlib.crc32(chr(10).join((item.title, item.text, *labels)).encode()):08x}"


def switch(scene: Scene) -> tuple[Row, ...]:
    """Return the button that has everything read aloud from now on, or nothing more."""
    if not scene.course.is_audible:
        return ()
    key, value = ("button.silent", OFF) if scene.session.is_read_to else ("button.aloud", ON)
    return ((scene.button(key, Wish.ALOUD, value=value),),)


def _voiced(scene: Scene, reply: Reply) -> Reply:
    if reply.kind is not ReplyKind.SAY or reply.voice or reply.to or not reply.text:
        return reply
    found = speech(scene, reply.text, reply.rows)
    return replace(reply, voice=found) if found else reply


def _is_read(button: Button) -> bool:
    meaning = decode(button.code)
    return meaning is None or (meaning.wish not in EVERYDAY and bool(meaning.value or meaning.wish is not Wish.MENU))


def _on_screen(scene: Scene, screen: Screen) -> Iterator[str]:
    """Yield what a practice screen shows, without the buttons, which are the choices."""
    yield scene.fill(screen.title)
    for row in screen.rows:
        if row.kind is not RowKind.BUTTON:
            value = "" if row.kind is RowKind.QR else row.value
            yield scene.fill(": ".join(part for part in (row.label, value) if part))
