"""What lies in the lessons folder, seen safely: no symlinks, no strange files, nothing too big or too many.

lessons/course.yml facts.yml released.yml
lessons/<track>/<lesson>/vi.md en.md nlu.yml media/…
"""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from bot.authoring.fault import Found
from bot.authoring.media_files import look_at
from bot.authoring.plain_files import open_plain
from bot.authoring.ways import WAYS_FILE
from bot.authoring.written import LessonFile

COURSE_FILES = ("course.yml", "facts.yml", "released.yml")
PAGES = {"vi": "vi.md", "en": "en.md"}
MOST_BYTES_OF_TEXT = 200_000
MOST_FILES = 40
_DEEPEST = 3


@dataclass(frozen=True)
class LessonFolder:
    """A lesson's folder, by its path below the root; `ways` is its nlu.yml, `files` are all others but its pages."""

    folder: str
    pages: dict[str, str]
    files: tuple[LessonFile, ...]
    ways: str = ""

    @property
    def is_to_come(self) -> bool:
        """Whether nothing is there yet, or only how learners will ask for it."""
        return not self.pages and not self.files


class Folder:
    """The lessons folder, read once; what must not be read is kept in `found` as rule B04 or M01."""

    def __init__(self, root: Path) -> None:
        self.root = root
        self.found: list[tuple[str, Found]] = []
        self._digest = hashlib.sha256()

    def revision(self) -> str:
        """Return a hash of the text read so far, and of the names and sizes of the other files."""
        return self._digest.hexdigest()[:16]

    def text(self, path: str) -> str | None:
        """Return a text file's content, or None when it cannot or must not be read."""
        raw = self.bytes(path)
        if raw is None:
            return None
        try:
            return raw.decode("utf-8-sig")
        except UnicodeDecodeError as error:
            line = raw[: error.start].count(b"\n") + 1
            self._refuse(path, "Tệp không phải UTF-8: lưu lại với UTF-8.", "Not UTF-8: save the file as UTF-8.", line)
            return None

    def bytes(self, path: str) -> bytes | None:
        """Return a text file's bytes, or None when it cannot or must not be read."""
        try:
            with open_plain(self.root / path) as file:
                raw = file.read(MOST_BYTES_OF_TEXT + 1)
        except (OSError, ValueError):
            self._refuse(path, "Không đọc được tệp này.", "This file cannot be read.")
            return None
        if len(raw) > MOST_BYTES_OF_TEXT:
            self._refuse(path, "Tệp chữ lớn quá 200 KB.", "A text file over 200 KB.")
            return None
        self._digest.update(path.encode("utf-8", "replace") + b"\0" + raw + b"\0")
        return raw

    def has(self, path: str) -> bool:
        """Return whether there is such a file, of whatever kind."""
        return os.path.lexists(self.root / path)

    def lessons(self) -> Iterator[LessonFolder]:
        """Yield the lesson folders in the order of their names."""
        for track in self._entries(""):
            if track.name not in COURSE_FILES and self._is_folder(track, ""):
                for entry in self._entries(track.name):
                    if self._is_folder(entry, track.name):
                        yield self._lesson(f"{track.name}/{entry.name}")

    def _lesson(self, folder: str) -> LessonFolder:
        pages: dict[str, str] = {}
        files: list[LessonFile] = []
        has_too_many = False
        ways = ""
        names = {name: language for language, name in PAGES.items()}
        for path, entry in self._walk(folder, ""):
            if path in names:
                pages[names[path]] = f"{folder}/{path}"
            elif path == WAYS_FILE:
                ways = f"{folder}/{path}"
            elif len(files) == MOST_FILES:
                has_too_many = True
            else:
                size = _size(entry)
                files.append(LessonFile(path, size, look_at(self.root / folder / path, size)))
        if has_too_many:
            self._refuse(folder, f"Thư mục bài có hơn {MOST_FILES} tệp.", f"Over {MOST_FILES} files in a lesson.")
        self._digest.update(repr([(file.path, file.size) for file in files]).encode("utf-8", "replace"))
        return LessonFolder(folder, {k: pages[k] for k in PAGES if k in pages}, tuple(files), ways)

    def _walk(self, folder: str, below: str, depth: int = 1) -> Iterator[tuple[str, os.DirEntry[str]]]:
        here = f"{folder}/{below}" if below else folder
        for entry in self._entries(here):
            path = f"{below}/{entry.name}" if below else entry.name
            if entry.is_symlink() or not (entry.is_dir() or entry.is_file()):
                self._refuse(
                    f"{here}/{entry.name}",
                    "Không dùng liên kết (symlink) hay tệp lạ trong thư mục bài: chép tệp thật vô đây.",
                    "No symlinks or special files in a lesson's folder: copy the real file here.",
                    code="M01",
                )
            elif entry.is_file():
                yield path, entry
            elif depth < _DEEPEST:
                yield from self._walk(folder, path, depth + 1)

    def _entries(self, below: str) -> list[os.DirEntry[str]]:
        try:
            with os.scandir(self.root / below) as entries:
                return sorted((e for e in entries if not e.name.startswith(".")), key=lambda entry: entry.name)
        except OSError:
            self._refuse(below or ".", "Không mở được thư mục này.", "This folder cannot be opened.")
            return []

    def _is_folder(self, entry: os.DirEntry[str], below: str) -> bool:
        if entry.is_symlink():
            path = f"{below}/{entry.name}" if below else entry.name
            self._refuse(path, "Không dùng liên kết (symlink) ở đây.", "No symlinks here.")
            return False
        return entry.is_dir()

    def _refuse(self, path: str, vi: str, en: str, line: int = 1, code: str = "B04") -> None:
        self.found.append((code, Found(path, line, vi, en)))


def _size(entry: os.DirEntry[str]) -> int:
    try:
        return entry.stat(follow_symlinks=False).st_size
    except OSError:  # deleted since the folder was listed
        return 0
