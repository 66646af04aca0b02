"""Puts every step picture and practice screen of a lesson on one page, for people to look at.

python -m tests.contact_sheets [FOLDER]    writes docs/contact-sheets/<lesson>.png when FOLDER is not given
"""

import io
import sys
from collections.abc import Iterator
from datetime import UTC, datetime
from pathlib import Path

from PIL import Image, ImageDraw, ImageFont

from bot.authoring.load import load
from bot.media.gallery import Gallery
from bot.media.raster import small_png
from bot.media.typeface import FONTS
from bot.tutor.course import Course
from bot.tutor.lesson import Lesson

LESSONS = Path("lessons")
LARGEST = 300 * 1024  # bytes of a page
COLUMNS, CELL, CAPTION, MARGIN = 4, 320, 26, 12  # pixels, but for the number of columns


def references(lesson: Lesson) -> tuple[list[tuple[str, str]], list[tuple[str, str]]]:
    """Return the caption and reference of each step picture, and of each practice screen."""
    place = f"{lesson.language}/{lesson.id}"
    steps = [(step.id, f"lesson:{place}/{step.picture.path}") for step in lesson.steps if step.picture]
    screens = [(asked.id, f"screen:{place}/{asked.id}") for asked in lesson.practice if asked.screen]
    return steps, screens


def sheet(gallery: Gallery, lesson: Lesson) -> Image.Image:
    """Return the page of a lesson: steps above, screens below, each with its id."""
    font = ImageFont.truetype(FONTS / "NotoSans-Regular.ttf", 16)
    rows = [row for group in references(lesson) for row in _rows(gallery, group)]
    heights = [max(image.height for _, image in row) + CAPTION + MARGIN for row in rows]
    page = Image.new("RGB", (COLUMNS * (CELL + MARGIN) + MARGIN, sum(heights) + MARGIN), "white")
    pen = ImageDraw.Draw(page)
    top = MARGIN
    for row, height in zip(rows, heights, strict=True):
        for column, (caption, image) in enumerate(row):
            left = MARGIN + column * (CELL + MARGIN)
            pen.text((left, top), caption, "black", font)
            page.paste(image, (left, top + CAPTION))
        top += height
    return page


def _rows(gallery: Gallery, group: list[tuple[str, str]]) -> Iterator[list[tuple[str, Image.Image]]]:
    cells = [(caption, _thumbnail(gallery.content(reference))) for caption, reference in group]
    return (cells[start : start + COLUMNS] for start in range(0, len(cells), COLUMNS))


def _thumbnail(png: bytes) -> Image.Image:
    image = Image.open(io.BytesIO(png)).convert("RGB")
    return image.resize((CELL, round(image.height * CELL / image.width)), Image.Resampling.LANCZOS)


def main(folder: Path) -> None:
    """Write one page a lesson."""
    loaded = load(LESSONS, datetime.now(UTC).date())
    if loaded.course is None:
        sys.exit("the lessons have faults; run: sen lint")
    course: Course = loaded.course
    gallery = Gallery(LESSONS, lambda: course)
    folder.mkdir(parents=True, exist_ok=True)
    for lesson in course.taught():
        path = folder / f"{lesson.id}.png"
        path.write_bytes(small_png(sheet(gallery, lesson), 128, LARGEST))
        sys.stdout.write(f"{path}: {path.stat().st_size // 1024} KB\n")


if __name__ == "__main__":
    main(Path(*sys.argv[1:2]) if sys.argv[1:] else Path("docs/contact-sheets"))
