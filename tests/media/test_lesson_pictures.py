"""The pictures of the lessons that are taught."""

import io
from pathlib import Path
from xml.etree import ElementTree

import pytest
from PIL import Image

from bot.media.figures import composed, figures
from bot.media.gallery import Gallery
from bot.tutor.course import Course
from tests.conftest import ROOT
from tests.contact_sheets import references

LESSONS = ROOT / "lessons"
KB = 1024


def drawings() -> list[Path]:
    return figures(LESSONS)


def name_of(path: Path) -> str:
    return f"{path.parent.parent.name}-{path.stem}" if path.suffix else path.name


@pytest.mark.parametrize("language", ["vi", "en"])
@pytest.mark.parametrize("folder", sorted(path.parent for path in LESSONS.glob("*/*/vi.md")), ids=name_of)
def test_pictures_of_a_lesson_are_wide_enough_and_light_enough(course: Course, folder: Path, language: str) -> None:
    lesson = course.lessons[language][folder.name]
    gallery = Gallery(LESSONS, lambda: course)
    steps, screens = references(lesson)

    pictures = {name: gallery.content(reference) for name, reference in steps + screens}

    assert [step.id for step in lesson.steps if step.id not in pictures] == []
    assert {name for name, png in pictures.items() if Image.open(io.BytesIO(png)).width != 720} == set()
    assert {name: len(png) for name, png in pictures.items() if len(png) > 40 * KB} == {}
    assert sum(map(len, pictures.values())) <= 280 * KB, "20 KB of the lesson's 300 are for its words"


@pytest.mark.parametrize("path", drawings(), ids=name_of)
def test_a_drawing_is_in_step_with_its_parts(path: Path) -> None:
    drawing = path.read_text(encoding="utf-8")

    assert composed(drawing) == drawing


@pytest.mark.parametrize("path", drawings(), ids=name_of)
def test_a_drawing_is_titled_and_stands_on_its_own(path: Path) -> None:
    tree = ElementTree.fromstring(path.read_text(encoding="utf-8"))
    links = [value for element in tree.iter() for key, value in element.attrib.items() if key.endswith("href")]

    assert tree.findtext("{http://www.w3.org/2000/svg}title")
    assert [link for link in links if not link.startswith("#")] == []
    assert [element.tag for element in tree.iter() if element.tag.endswith(("script", "image", "style"))] == []
