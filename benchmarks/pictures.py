"""How long pictures take to draw and how heavy they are: `python -m benchmarks.pictures`. Prints Markdown.

Every drawing and practice screen of the real lessons, each once and once more, in turns with the baseline:
resvg alone, without our palette, our limit of size and our templates.
"""

from __future__ import annotations

import os
import threading
import time
from collections.abc import Callable
from datetime import date
from functools import partial
from pathlib import Path

import click
import resvg_py

from benchmarks.figures import machine, median, percentile, ratio, table
from benchmarks.running import ROOT, memory_of
from bot.authoring.load import load
from bot.media.gallery import Gallery
from bot.media.raster import png_of
from bot.media.typeface import FONTS
from bot.tutor.course import Course
from bot.tutor.lesson import Question

LESSONS = ROOT / "lessons"


def main() -> None:
    """Measure and print."""
    click.echo(machine() + "\n")
    course = load(LESSONS, date.today()).course  # noqa: DTZ011 - which facts are stale does not matter here
    if course is None:
        raise click.ClickException("the lessons do not load: run `sen lint`")
    gallery, before = Gallery(LESSONS, lambda: course), memory_of(os.getpid())
    drawings = sorted(LESSONS.glob("*/*/media/*.svg"))
    references = [f"lesson:vi/{path.parent.parent.name}/media/{path.name}" for path in drawings]
    bare, ours, sizes = [], [], []
    for path, reference in zip(drawings, references, strict=True):
        bare.append(_timed(partial(_bare, path)))
        ours.append(_timed(lambda reference=reference: sizes.append(len(gallery.content(reference)))))
    screens = [_timed(lambda one=one: sizes.append(len(gallery.content(one)))) for one in _screens(course)]
    again = [_timed(lambda one=one: gallery.content(one)) for one in references]
    floor = median(bare)
    rows = [_row(*each, floor) for each in [
        ("resvg alone", bare), ("a drawing", ours), ("a practice screen", screens), ("a drawing once more", again)
    ]]  # fmt: skip
    click.echo(table(["what", "number", "p50 ms", "p95", "to resvg alone"], rows))
    click.echo(
        f"\nLargest picture {max(sizes) / 1024:.1f} KB; memory grew by {memory_of(os.getpid()) - before:.0f} MB."
    )
    click.echo(f"While pictures are drawn in another thread, this one is stopped for {_stops(course):.0f} ms at most.")


def _screens(course: Course) -> list[str]:
    return [
        f"screen:vi/{lesson.id}/{item.id}"
        for lesson in course.taught("vi")
        for item in lesson.items
        if isinstance(item, Question) and item.screen
    ]


def _bare(path: Path) -> None:
    resvg_py.svg_to_bytes(
        svg_string=path.read_text(encoding="utf-8"), width=720, skip_system_fonts=True, font_dirs=[str(FONTS)]
    )


def _timed(work: Callable[[], object]) -> float:
    start = time.perf_counter()
    work()
    return 1000 * (time.perf_counter() - start)


def _stops(course: Course) -> float:
    """Return the longest stop, in milliseconds, of a thread that only looks at the clock: drawing holds the lock."""
    png_of.cache_clear()
    gallery = Gallery(LESSONS, lambda: course)
    references = _screens(course)[:6] + [
        f"lesson:vi/{path.parent.parent.name}/media/{path.name}" for path in sorted(LESSONS.glob("*/*/media/*.svg"))[:6]
    ]
    worker = threading.Thread(target=lambda: [gallery.content(one) for one in references])
    worker.start()
    longest, last = 0.0, time.perf_counter()
    while worker.is_alive():
        time.sleep(0.0005)
        now = time.perf_counter()
        longest, last = max(longest, now - last), now
    return 1000 * longest


def _row(name: str, times: list[float], floor: float) -> list[str]:
    middle = median(times)
    return [name, str(len(times)), f"{middle:.1f}", f"{percentile(times, 0.95):.1f}", ratio(middle, floor)]


if __name__ == "__main__":
    main()
