"""Voices for tests: the real eSpeak NG, and one that hums without any program."""

from __future__ import annotations

import io
import wave
from pathlib import Path

from bot.media.voice.engines import VoiceError

RATE = 16_000


def hum(words: str, seconds_a_word: float = 0.2) -> bytes:
    """Return a WAV file as long as the words would take."""
    file = io.BytesIO()
    with wave.open(file, "wb") as out:
        out.setparams((1, 2, RATE, 0, "NONE", ""))
        out.writeframes(b"\0\x10" * int(RATE * seconds_a_word * len(words.split())))
    return file.getvalue()


class Hummer:
    """An engine that hums; `spoken` are the words it was given."""

    def __init__(self, name: str = "hum", *, is_broken: bool = False) -> None:
        self.name = name
        self.spoken: list[str] = []
        self._is_broken = is_broken

    def wave(self, words: str) -> bytes:
        """Hum as long as the words take."""
        self.spoken.append(words)
        if self._is_broken:
            raise VoiceError("hoarse")
        return hum(words, 0.01)


def piper_in(folder: Path) -> Path:
    """Write a program that behaves as Piper does: a model's name in, a WAV file out, its words from standard input."""
    program = folder / "piper"
    program.write_text(
        "#!/usr/bin/env python3\n"
        "import sys, wave\n"
        "given = dict(zip(sys.argv[1::2], sys.argv[2::2]))\n"
        "assert given['--output_file'] == '-' and open(given['--model'], 'rb').read()\n"
        "words = sys.stdin.read().split()\n"
        "with wave.open(sys.stdout.buffer, 'wb') as out:\n"
        "    out.setparams((1, 2, 16000, 0, 'NONE', ''))\n"
        "    out.writeframes(b'\\0\\x10' * (4000 * len(words)))\n",
        encoding="utf-8",
    )
    program.chmod(0o755)
    return program
