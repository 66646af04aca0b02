"""How long a thousand lessons take to lint: `python -m benchmarks.lint [LESSONS]`.

Copies lessons, both languages and pictures, under new names with utterances of their own, lints the folder
a few times, and prints the best wall and processor time: once for the lesson of docs/trainers.md, the size a trainer
writes first, and once for the four real lessons, which are four times as long.
"""

from __future__ import annotations

import argparse
import re
import shutil
import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

from bot.authoring.lint import lint

ROOT = Path(__file__).parent.parent
KINDS = {"short": ROOT / "tests/lessons/good", "real": ROOT / "lessons"}
_UTTERANCE = re.compile(r"^- (?!\[)(?!Hỏi lại|Xác nhận|Ask again|Confirmed)(.*)$", re.MULTILINE)


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
        for page in folder.glob("*.md"):
            text = page.read_text(encoding="utf-8").replace(original.name, name)
            text = _UTTERANCE.sub(rf"- \1 {name} {page.stem}", text)
            page.write_text(text, encoding="utf-8")
            lines += text.count("\n")
    listed = "".join(f"  - {{id: {id}, vi: {id}, lessons: [{', '.join(names)}]}}\n" for id, names in tracks.items())
    (target / "course.yml").write_text(f"tracks:\n{listed}", encoding="utf-8")
    return lines


def main() -> None:
    """Lint the copies and print the figures."""
    asked = argparse.ArgumentParser(description=__doc__)
    asked.add_argument("lessons", nargs="?", type=int, default=1000)
    number = asked.parse_args().lessons
    for kind, source in KINDS.items():
        with tempfile.TemporaryDirectory() as folder:
            lines = copy_lessons(source, Path(folder), number)
            walls, processors = [], []
            for _ in range(3):
                wall, processor = time.perf_counter(), time.process_time()
                faults = lint([Path(folder)], datetime.now(tz=UTC).date())
                walls.append(time.perf_counter() - wall)
                processors.append(time.process_time() - processor)
        sys.stdout.write(
            f"{number} {kind} lessons, {lines} lines, {len(faults)} faults: "
            f"best of 3 {min(walls):.2f} s wall, {min(processors):.2f} s processor\n"
        )


if __name__ == "__main__":
    main()
