"""How long a thousand lessons take to lint: `python -m benchmarks.lint [LESSONS]`.

Copies lessons, all languages, pictures and more ways to ask, under new names with utterances of their own, and lints
the folder cold (nothing kept from another run), warm, and warm after one lesson was edited: once for the lesson of
docs/trainers.md, the size a trainer writes first, and once for the real lessons, which are several times as long.
Prints the best wall time of three, and the processor time of that run, workers included.
"""

from __future__ import annotations

import argparse
import os
import re
import shutil
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import UTC, datetime
from pathlib import Path

from benchmarks.figures import machine
from bot.authoring.lint import lint
from bot.authoring.verdicts_kept import place

ROOT = Path(__file__).parent.parent
KINDS = {"short": ROOT / "tests/lessons/good", "real": ROOT / "lessons"}
_UTTERANCE = {
    ".md": re.compile(r"^(- (?!\[)(?!Hỏi lại|Xác nhận|Ask again|Confirmed).*)$", re.MULTILINE),
    ".yml": re.compile(r"^( +- .*)$", re.MULTILINE),
}


def copy_lessons(source: Path, target: Path, number: int) -> int:
    """Fill `target` with that many lessons made from those of `source`; return their lines of text."""
    originals = sorted(page.parent for page in source.glob("*/*/vi.md"))
    shutil.copy(source / "facts.yml", target / "facts.yml")
    tracks: dict[str, list[str]] = {}
    lines = 0
    for index in range(number):
        original = originals[index % len(originals)]
        name = f"bai-{index}"
        folder = target / original.parent.name / name
        tracks.setdefault(original.parent.name, []).append(name)
        shutil.copytree(original, folder)
        for page in folder.glob("*.*"):
            text = page.read_text(encoding="utf-8").replace(original.name, name)
            text = _UTTERANCE[page.suffix].sub(rf"\1 {name} {page.stem}", text)
            page.write_text(text, encoding="utf-8")
            lines += text.count("\n")
    listed = "".join(f"  - {{id: {id}, vi: {id}, lessons: [{', '.join(names)}]}}\n" for id, names in tracks.items())
    (target / "course.yml").write_text(f"tracks:\n{listed}", encoding="utf-8")
    return lines


def timed(lessons: Path) -> tuple[float, float, int]:
    """Lint the folder; return seconds by the clock, seconds of processors, and the number of faults."""
    wall, processor = time.perf_counter(), _processor_time()
    faults = lint([lessons], datetime.now(tz=UTC).date())
    return time.perf_counter() - wall, _processor_time() - processor, len(faults)


def edit_one(lessons: Path) -> None:
    """Change a word on one page."""
    page = next(lessons.glob("*/*/vi.md"))
    page.write_text(page.read_text(encoding="utf-8") + "\n", encoding="utf-8")


def forget(lessons: Path) -> None:
    """Throw away what is kept from earlier runs."""
    place(lessons).unlink(missing_ok=True)


def main() -> None:
    """Lint the copies and print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("lessons", nargs="?", type=int, default=1000)
    number = asked.parse_args().lessons
    for kind, source in KINDS.items():
        with tempfile.TemporaryDirectory() as folder:
            lessons = Path(folder, "lessons")
            lessons.mkdir()
            lines = copy_lessons(source, lessons, number)
            for run, prepare in RUNS.items():
                figures = []
                for _ in range(3):
                    prepare(lessons)
                    figures.append(timed(lessons))
                wall, processor, faults = min(figures)
                sys.stdout.write(
                    f"{number} {kind} lessons, {lines} lines, {faults} faults, {run}: "
                    f"{wall:.2f} s by the clock, {processor:.2f} s of processors\n"
                )
    sys.stdout.write(machine() + "\n")


def _processor_time() -> float:
    used = os.times()
    return used.user + used.system + used.children_user + used.children_system


RUNS: dict[str, Callable[[Path], object]] = {"cold": forget, "warm": Path.exists, "one edited": edit_one}

if __name__ == "__main__":
    main()
