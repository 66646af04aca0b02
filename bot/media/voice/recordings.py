"""Recordings that trainers sent to the bot, each for one step or question, kept beside the database.

    <language>/<lesson>/<item>.<digest of its wording>.ogg

A recording whose step was reworded since is not played any more: until there is a new one, the machine reads.
"""

from __future__ import annotations

import contextlib
import re
import shutil
from collections.abc import Callable, Mapping
from pathlib import Path

from bot.media.voice.engines import VoiceError, run
from bot.media.voice.files import put
from bot.media.voice.opus import encode, seconds

OPUSDEC = "opusdec"
MOST_SECONDS = 30
MOST_BYTES_A_SECOND = 25 * 1024 / 10
HUMAN_KILOBITS = 16
"""Kilobits a second of a recording made smaller: a human voice in a room needs more than a machine's."""

_PLACE = re.compile(r"(?:vi|en)/[a-z0-9-]+/[a-z0-9-]+")
_DIGEST = re.compile(r"[0-9a-f]{8}")

Place = tuple[str, str, str]
"""Language, lesson and item."""


class Recordings:
    """The folder of recordings; `when_kept` are told that there is a new one."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._tell: list[Callable[[], None]] = []

    def when_kept(self, tell: Callable[[], None]) -> None:
        """Have `tell` called after each recording that is kept."""
        self._tell.append(tell)

    def kept(self) -> Mapping[Place, str]:
        """Return the digest of the wording that each recording reads."""
        found: dict[Place, str] = {}
        for path in self._folder.glob("*/*/*.*.ogg"):
            item, digest, _ = path.name.rsplit(".", 2)
            found[path.parts[-3], path.parts[-2], item] = digest
        return found

    def clip(self, place: str) -> bytes:
        """Return the recording for `<language>/<lesson>/<item>`. Raises VoiceError when there is none."""
        _checked(_PLACE, place)
        for path in self._folder.glob(f"{place}.*.ogg"):
            return path.read_bytes()
        raise VoiceError("no such recording")

    def take(self, note: bytes, whose: str = "") -> bytes:
        """Return a voice note as learners will hear it; with `whose`, `<language>/<lesson>/<item>/<digest>`, keep it.

        Raises VoiceError for what is no voice note, is longer than 30 seconds, or cannot be made small.
        """
        length = seconds(note)
        if not 0 < length <= MOST_SECONDS:
            raise VoiceError(f"a recording of {length:.0f} s: OGG/Opus of at most {MOST_SECONDS} s is wanted")
        small = note if len(note) <= length * MOST_BYTES_A_SECOND else _smaller(note)
        if whose:
            self._keep(small, whose)
        return small

    def _keep(self, clip: bytes, whose: str) -> None:
        place, _, digest = whose.rpartition("/")
        _checked(_PLACE, place)
        _checked(_DIGEST, digest)
        path = self._folder / f"{place}.{digest}.ogg"
        path.parent.mkdir(parents=True, exist_ok=True)
        put(path, clip)
        for older in path.parent.glob(f"{path.name.split('.', 1)[0]}.*.ogg"):
            if older != path:
                with contextlib.suppress(OSError):
                    older.unlink()
        for tell in self._tell:
            tell()


def _smaller(note: bytes) -> bytes:
    program = shutil.which(OPUSDEC)
    if program is None:
        raise VoiceError(f"{OPUSDEC} is not installed (package opus-tools)")
    return encode(run((program, "--quiet", "--force-wav", "-", "-"), note), HUMAN_KILOBITS)


def _checked(pattern: re.Pattern[str], text: str) -> None:
    if not pattern.fullmatch(text):
        raise VoiceError(f"not the place of a recording: {text!r}")
