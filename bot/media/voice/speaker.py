"""Reads texts aloud: each as a clip, made when it is first asked for and kept."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.media.voice.clips import Clips
from bot.media.voice.engines import Engine, VoiceError
from bot.media.voice.opus import KILOBITS, encode
from bot.media.voice.reading import readable

LONGEST_TEXT = 1500
"""Characters of a text that is read aloud; nothing that Sen says is longer, but a server's disk is not to be filled."""


class Speaker:
    """The voices of one bot; without any, it raises VoiceError for everything.

    A clip takes a tenth of a second with eSpeak NG, a second or more with Piper: call it outside the event loop.
    """

    def __init__(self, engines: Mapping[str, Engine], folder: Path) -> None:
        self._engines = engines
        self._clips = Clips(folder)

    @property
    def languages(self) -> frozenset[str]:
        """The languages that can be read aloud."""
        return frozenset(self._engines)

    def clip(self, text: str, language: str) -> bytes:
        """Return a text read aloud as OGG/Opus. Raises VoiceError."""
        engine = self._engines.get(language)
        words = readable(text[:LONGEST_TEXT], language)
        if engine is None or not words:
            raise VoiceError(f"no voice for {language!r}" if words else "nothing to be read aloud")
        about = (engine.name, str(KILOBITS), words)
        kept = self._clips.get(*about)
        if kept is None:
            kept = encode(engine.wave(words))
            self._clips.keep(kept, *about)
        return kept
