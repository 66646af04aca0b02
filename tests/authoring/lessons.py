"""Lesson folders for tests: the good one, copied so that a test may spoil it."""

from __future__ import annotations

import shutil
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.authoring.fault import Fault
from bot.authoring.lint import lint
from bot.authoring.load import Loaded, load

LESSONS = Path(__file__).parent.parent / "lessons"
GOOD = LESSONS / "good"
BROKEN = LESSONS / "broken"
TODAY = date(2026, 11, 24)
LESSON = "dien-thoai/chinh-chu-to"
VI = f"{LESSON}/vi.md"
EN = f"{LESSON}/en.md"


@dataclass(frozen=True)
class Copy:
    """A copy of the good lessons folder."""

    root: Path

    def change(self, file: str, old: str, new: str) -> None:
        """Replace words that stand in the file, everywhere."""
        path = self.root / file
        text = path.read_text(encoding="utf-8")
        assert old in text, f"{old!r} is not in {file}"
        path.write_text(text.replace(old, new), encoding="utf-8")

    def write(self, file: str, content: str | bytes) -> Path:
        """Write a file, making its folders."""
        path = self.root / file
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content.encode() if isinstance(content, str) else content)
        return path

    def overlay(self, folder: Path) -> None:
        """Lay another folder's files over the copy."""
        shutil.copytree(folder, self.root, dirs_exist_ok=True)

    def faults(self, language: str = "vi", today: date = TODAY) -> tuple[Fault, ...]:
        """Lint the copy."""
        return lint([self.root], today, language)

    def codes(self) -> list[str]:
        """Return the codes of the copy's faults, each once."""
        return sorted({fault.code for fault in self.faults()})

    def places(self, code: str) -> list[str]:
        """Return `file:line` of the faults of that code, files below the root."""
        return [f"{Path(f.file).relative_to(self.root)}:{f.line}" for f in self.faults() if f.code == code]

    def load(self) -> Loaded:
        """Load the copy as the bot does."""
        return load(self.root, TODAY)

    def line(self, file: str, words: str) -> int:
        """Return the number of the first line that holds the words."""
        lines = (self.root / file).read_text(encoding="utf-8").split("\n")
        return next(number for number, line in enumerate(lines, 1) if words in line)


def copy_good(target: Path) -> Copy:
    """Copy the good lessons folder to an empty place."""
    shutil.copytree(GOOD, target, dirs_exist_ok=True)
    return Copy(target)


def lint_codes(path: Path, today: date) -> set[str]:
    """Return the codes of the faults within a path."""
    return {fault.code for fault in lint([path], today)}
