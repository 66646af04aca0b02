"""Praise that never says the same sentence twice in a row, from question to question and from lesson to lesson.

    what a lesson or Sen would say ─▶ without the sentences praised with last ─▶ else a short one of Sen's own

The session keeps what was said last, as numbers: so it holds by construction, however lessons are written.
"""

from __future__ import annotations

import re
import zlib

from bot.tutor.folding import fold
from bot.tutor.scene import Scene

_BETWEEN = re.compile(r"(?<=[.!?…])\s+")


def fresh(scene: Scene, text: str) -> tuple[Scene, str]:
    """Return the praise without the sentences that the last one held, and the scene that remembers this one.

    When nothing is left, one of Sen's own is said instead.
    """
    kept = _unsaid(scene, text)
    if not kept:
        said = [scene.fill(own) for own in _in_turn(scene, "praise")]
        kept = next((own for own in said if _unsaid(scene, own) == own), said[0])
    return _remembering(scene, kept), kept


def own(scene: Scene, key: str, /, **parts: str) -> tuple[Scene, str]:
    """Return praise in Sen's own words: the next variant that shares no sentence with the last praise."""
    variants = [scene.fill(text, **parts) for text in _in_turn(scene, key)]
    unsaid = next((text for text in variants if _unsaid(scene, text) == text), None)
    return (_remembering(scene, unsaid), unsaid) if unsaid else fresh(scene, variants[0])


def sentences(text: str) -> tuple[str, ...]:
    """Return the sentences of a praise; those that differ only in marks, capitals or accents are one."""
    return tuple(each for each in _BETWEEN.split(text) if fold(each))


def _unsaid(scene: Scene, text: str) -> str:
    """Return the text if it repeats nothing, else what it says that the last praise did not."""
    kept = [each for each in sentences(text) if _mark(each) not in scene.session.praised]
    return text if len(kept) == len(sentences(text)) else " ".join(kept)


def _remembering(scene: Scene, text: str) -> Scene:
    return scene.with_session(praised=tuple(_mark(each) for each in sentences(text)))


def _in_turn(scene: Scene, key: str) -> tuple[str, ...]:
    """Return the variants of a sentence, beginning with the one whose turn it is."""
    variants = scene.variants(key)
    first = scene.session.spoken % len(variants)
    return (*variants[first:], *variants[:first])


def _mark(sentence: str) -> int:
    return zlib.crc32(fold(sentence).encode())
