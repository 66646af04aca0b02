"""Speech engines: programs that turn words into sound, each with one voice of one language.

eSpeak NG is the default: it is small, comes as a package, and knows the Southern voice of Vietnamese.
Piper sounds more human; it is used for the languages whose voice file is configured.
Both run as child processes: nothing of them is loaded into the bot, and a crash there is only a clip less.
"""

from __future__ import annotations

import json
import shutil
import subprocess
import sys
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

LONGEST_WAIT = 30.0
"""Seconds after which a program that makes a clip is given up."""

WORDS_A_MINUTE = {"vi": 150, "en": 175}
"""eSpeak NG's own pace is 175; with its pauses, 150 gives an old learner some 160 syllables of Vietnamese a minute."""

STRETCH = 1.15
"""How much slower than its own pace a Piper voice reads."""

ESPEAK, PIPER = "espeak-ng", "piper"
_ESPEAK_VOICES = {"vi": "vi-vn-x-south", "en": "en-gb"}


class VoiceError(Exception):
    """A clip that cannot be made, or a voice that cannot be had; its text is one line for the operator."""


class Engine(Protocol):
    """Something that speaks one language."""

    @property
    def name(self) -> str:
        """Which voice it is and how it reads: a clip made under another name is another clip."""
        ...

    def wave(self, words: str) -> bytes:
        """Return the words, one line, as a WAV file. Raises VoiceError."""
        ...


@dataclass(frozen=True)
class Espeak:
    """eSpeak NG, as the package `espeak-ng` installs it."""

    program: str
    voice: str
    pace: int

    @property
    def name(self) -> str:
        """The voice and its pace."""
        return f"espeak-ng {self.voice} {self.pace}"

    def wave(self, words: str) -> bytes:
        """Return the words as a WAV file. Raises VoiceError."""
        how = ("-v", self.voice, "-s", str(self.pace), "-z", "-b", "1", "--stdin", "--stdout")
        return run((self.program, *how), words.encode())


@dataclass(frozen=True)
class Piper:
    """Piper with one voice file: the Python package `piper-tts`, or the program of the same name."""

    program: str
    model: Path

    @property
    def name(self) -> str:
        """The voice file, known by name and size, and its speed."""
        return f"piper {self.model.name} {self.model.stat().st_size} {STRETCH}"

    def wave(self, words: str) -> bytes:
        """Return the words as a WAV file. Raises VoiceError."""
        how = ("--model", str(self.model), "--length_scale", str(STRETCH), "--output_file", "-")
        return run((self.program, *how), words.encode())


def engines(voices: Sequence[Path] = ()) -> Mapping[str, Engine]:
    """Return an engine for each language that can be spoken here: Piper's `voices`, eSpeak NG for the rest.

    Raises:
        VoiceError: if a voice file was named and cannot be used; a missing eSpeak NG only leaves its languages out.
    """
    found: dict[str, Engine] = {}
    if program := _program(ESPEAK):
        found |= {name: Espeak(program, voice, WORDS_A_MINUTE[name]) for name, voice in _ESPEAK_VOICES.items()}
    return found | dict(_piper(model) for model in voices)


def run(command: Sequence[str], given: bytes) -> bytes:
    """Run a program on what it is given, and return what it puts out. Raises VoiceError."""
    try:
        done = subprocess.run(command, input=given, capture_output=True, timeout=LONGEST_WAIT, check=False)  # noqa: S603 - a program of ours, no shell
    except (OSError, subprocess.TimeoutExpired) as fault:
        raise VoiceError(f"{Path(command[0]).name}: {type(fault).__name__}") from fault
    if done.returncode or not done.stdout:
        last = done.stderr.decode(errors="replace").strip().splitlines()[-1:] or ["nothing came out"]
        raise VoiceError(f"{Path(command[0]).name} failed ({done.returncode}): {last[0]}")
    return done.stdout


def _piper(model: Path) -> tuple[str, Engine]:
    """Return the engine of a voice file, with its language, which stands in the settings beside it."""
    program = _program(PIPER)
    if program is None:
        raise VoiceError(
            "SEN_VOICE: thiếu chương trình piper (gói piper-tts) / the program piper is missing (piper-tts)"
        )
    beside = model.with_name(f"{model.name}.json")
    try:
        about = json.loads(beside.read_text(encoding="utf-8"))
        language = str(about["espeak"]["voice"]).partition("-")[0]
    except (OSError, ValueError, KeyError, TypeError) as fault:
        raise VoiceError(f"SEN_VOICE: không đọc được / cannot read {beside} ({type(fault).__name__})") from fault
    if not model.is_file():
        raise VoiceError(f"SEN_VOICE: không có tệp / no such file: {model}")
    return language, Piper(program, model)


def _program(name: str) -> str | None:
    """Return where a program is: beside the Python that runs this, where packages put theirs, or on the PATH."""
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.is_file() else shutil.which(name)
