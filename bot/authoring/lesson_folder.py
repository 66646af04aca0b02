"""One lesson's folder as it lies on the disk, not yet understood: its text, what its other files are, their hash."""

from __future__ import annotations

import hashlib
from pathlib import Path
from typing import NamedTuple

from bot.authoring.fault import Found
from bot.authoring.folder import Folder
from bot.authoring.media_files import Ends, read_ends
from bot.authoring.ways import WAYS_FILE

PAGES = {"vi": "vi.md", "en": "en.md"}
MOST_FILES = 40


class MediaFile(NamedTuple):
    """A file that is no text, by its path below the lesson's folder."""

    path: str
    size: int
    ends: Ends | None


class LessonFolder(NamedTuple):
    """A lesson's folder, by its path below the root; `ways` is its nlu.yml, `files` are all others but its pages.

    `digest` covers all the rest: where it is the same, whatever follows from a lesson's folder is the same.
    """

    folder: str
    pages: dict[str, str]
    ways: str | None
    files: tuple[MediaFile, ...]
    is_to_come: bool
    found: tuple[tuple[str, Found], ...]
    digest: str


def open_lesson(root: Path, lesson: str) -> LessonFolder:
    """Read what lies in that folder below the root; never raises for what is in it."""
    folder = Folder(root)
    here = root / lesson
    languages = {name: language for language, name in PAGES.items()}
    texts: dict[str, str] = {}
    files: list[MediaFile] = []
    ways = None
    has_too_many = False
    for path, size in folder.files(lesson):
        if path in languages:
            texts[languages[path]] = f"{lesson}/{path}"
        elif path == WAYS_FILE:
            ways = folder.text(f"{lesson}/{path}")
        elif len(files) == MOST_FILES:
            has_too_many = True
        else:
            files.append(MediaFile(path, size, read_ends(here / path, size)))
    if has_too_many:
        folder.refuse(lesson, f"Thư mục bài có hơn {MOST_FILES} tệp.", f"Over {MOST_FILES} files in a lesson.")
    read = {language: folder.text(texts[language]) for language in PAGES if language in texts}
    return LessonFolder(
        folder=lesson,
        pages={language: text for language, text in read.items() if text is not None},
        ways=ways,
        files=tuple(files),
        # Nothing is there yet, or only how learners will ask for it.
        is_to_come=not texts and not files,
        found=tuple(folder.found),
        digest=_digest(lesson, files, folder.digest()),
    )


def _digest(lesson: str, files: list[MediaFile], of_text: str) -> str:
    # With every length told first, the bytes that follow can be cut into files in one way only.
    lengths = [(file.path, file.size, file.ends and [len(end) for end in file.ends]) for file in files]
    digest = hashlib.sha256(repr((lesson, of_text, lengths)).encode("utf-8", "replace"))
    for file in files:
        for end in file.ends or ():
            digest.update(end)
    return digest.hexdigest()
