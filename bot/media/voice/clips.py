"""Clips kept on disk by what was read and by whose voice; those that nobody asked for in a long time go."""

from __future__ import annotations

import contextlib
import hashlib
import os
import time
from pathlib import Path

from bot.media.voice.files import put

UNHEARD_DAYS = 60
"""Days after which a clip that was not sent is deleted; made again, it is the same to the byte."""

_TIDY_EVERY = 500


class Clips:
    """A folder of clips. Safe to use from several threads and processes at once."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder
        self._kept = 0

    def get(self, *about: str) -> bytes | None:
        """Return the clip that was kept about these, and count it as asked for now."""
        path = self._path(about)
        try:
            clip = path.read_bytes()
            os.utime(path)
        except OSError:
            return None
        return clip

    def keep(self, clip: bytes, *about: str) -> None:
        """Keep a clip; a full disk keeps none, and the clip is made anew the next time."""
        path = self._path(about)
        with contextlib.suppress(OSError):
            path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
            put(path, clip)
        self._kept += 1
        if self._kept % _TIDY_EVERY == 0:
            self.tidy()

    def tidy(self, days: float = UNHEARD_DAYS) -> None:
        """Delete what was not asked for in that many days."""
        oldest = time.time() - days * 86_400
        for path in self._folder.glob("*/*"):
            with contextlib.suppress(OSError):
                if path.stat().st_mtime < oldest:
                    path.unlink()

    def _path(self, about: tuple[str, ...]) -> Path:
        digest = hashlib.sha256("\0".join(about).encode("utf-8", "replace")).hexdigest()
        return self._folder / digest[:2] / f"{digest}.ogg"
