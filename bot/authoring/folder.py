"""What lies in the lessons folder, seen safely: no symlinks, no strange files, nothing too big or too many.

lessons/course.yml facts.yml released.yml
lessons/<track>/<lesson>/vi.md en.md nlu.yml media/…
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path

from bot.authoring.fault import Found
from bot.authoring.plain_files import open_plain

COURSE_FILES = ("course.yml", "facts.yml", "released.yml")
MOST_BYTES_OF_TEXT = 200_000
_DEEPEST = 3


class Folder:
    """The lessons folder; what must not be read is kept in `found` as rule B04 or M01."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.found: list[tuple[str, Found]] = []
        self._digest = hashlib.sha256()

    def digest(self) -> str:
        """Return a hash of the text read so far and of what could not be read."""
        return hashlib.sha256(self._digest.digest() + repr(self.found).encode("utf-8", "replace")).hexdigest()

    def text(self, path: str) -> str | None:
        """Return a text file's content, or None when it cannot or must not be read."""
        raw = self.bytes(path)
        if raw is None:
            return None
        try:
            # Not as utf-8-sig, which is slow: the reader forgives a byte order mark anywhere.
            return raw.decode()
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            self.refuse(path, "Tệp không phải UTF-8: lưu lại với UTF-8.", "Not UTF-8: save the file as UTF-8.", line)
            return None

    def bytes(self, path: str) -> bytes | None:
        """Return a text file's bytes, or None when it cannot or must not be read."""
        try:
            with open_plain(f"{self.root}/{path}") as file:
                raw = file.read(MOST_BYTES_OF_TEXT + 1)
        except (OSError, ValueError):
            self.refuse(path, "Không đọc được tệp này.", "This file cannot be read.")
            return None
        if len(raw) > MOST_BYTES_OF_TEXT:
            self.refuse(path, "Tệp chữ lớn quá 200 KB.", "A text file over 200 KB.")
            return None
        self._digest.update(path.encode("utf-8", "replace") + b"\0" + raw + b"\0")
        return raw

    def has(self, path: str) -> bool:
        """Return whether there is such a file, of whatever kind."""
        return os.path.lexists(self.root / path)

    def lessons(self) -> Iterator[str]:
        """Yield the lesson folders as paths below the root, in the order of their names."""
        for track in self._entries(""):
            if track.name not in COURSE_FILES and self._is_folder(track, ""):
                for entry in self._entries(track.name):
                    if self._is_folder(entry, track.name):
                        yield f"{track.name}/{entry.name}"

    def files(self, folder: str, below: str = "", depth: int = 1) -> Iterator[tuple[str, int]]:
        """Yield the files within a lesson's folder as paths below it, each with its size in bytes."""
        here = f"{folder}/{below}" if below else folder
        for entry in self._entries(here):
            path = f"{below}/{entry.name}" if below else entry.name
            if entry.is_symlink() or not (entry.is_dir() or entry.is_file()):
                self.refuse(
                    f"{here}/{entry.name}",
                    "Không dùng liên kết (symlink) hay tệp lạ trong thư mục bài: chép tệp thật vô đây.",
                    "No symlinks or special files in a lesson's folder: copy the real file here.",
                    code="M01",
                )
            elif entry.is_file():
                yield path, _size(entry)
            elif depth < _DEEPEST:
                yield from self.files(folder, path, depth + 1)

    def refuse(self, path: str, vi: str, en: str, line: int = 1, code: str = "B04") -> None:
        """Keep in mind what is wrong with a file or folder."""
        self.found.append((code, Found(path, line, vi, en)))

    def _entries(self, below: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(f"{self.root}/{below}") as entries:
                return sorted((e for e in entries if not e.name.startswith(".")), key=lambda entry: entry.name)
        except OSError:
            self.refuse(below or ".", "Không mở được thư mục này.", "This folder cannot be opened.")
            return []

    def _is_folder(self, entry: os.DirEntry[str], below: str) -> bool:
        if entry.is_symlink():
            path = f"{below}/{entry.name}" if below else entry.name
            self.refuse(path, "Không dùng liên kết (symlink) ở đây.", "No symlinks here.")
            return False
        return entry.is_dir()


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat(follow_symlinks=False).st_size
    except OSError:  # deleted since the folder was listed
        return 0
