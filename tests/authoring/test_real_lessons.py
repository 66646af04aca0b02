"""The lessons of this repository, and what other readers make of their files."""

from __future__ import annotations

from datetime import date
from pathlib import Path

import pytest
import yaml
from markdown_it import MarkdownIt

from bot.authoring.fix import RELEASED, released_text
from bot.authoring.front_matter import read_head
from bot.authoring.lint import lint
from bot.authoring.parse import parse
from bot.authoring.read import read

TODAY = date(2026, 12, 1)
"""The day of the latest review."""

LESSONS = Path(__file__).parent.parent.parent / "lessons"
PAGES = sorted(LESSONS.glob("*/*/*.md"))
IDS = [str(page.relative_to(LESSONS)) for page in PAGES]


def test_they_have_no_errors() -> None:
    assert [fault for fault in lint([LESSONS], TODAY) if fault.severity == "E"] == []


def test_no_warning_is_left_unexplained() -> None:
    """Only local values that nobody has checked yet are warned of; their notes say whom to ask, what lessons say."""
    course = read(LESSONS, TODAY)
    warned = [fault for fault in lint([LESSONS], TODAY) if fault.severity == "W"]
    unchecked = {written.line: written.fact for written in course.lists.facts.values() if not written.fact.is_checked}

    assert {(fault.code, Path(fault.file).name, fault.line) for fault in warned} == {
        ("P01", "facts.yml", line) for line in unchecked
    }
    assert [fact.key for fact in unchecked.values() if "Hỏi" not in fact.note or "Bài dạy" not in fact.note] == []


def test_their_released_ids_are_recorded() -> None:
    """When they are not: sen lint --fix."""
    assert (LESSONS / RELEASED).read_text(encoding="utf-8") == released_text(read(LESSONS, TODAY))


@pytest.mark.parametrize("path", PAGES, ids=IDS)
def test_a_markdown_reader_sees_the_same_headings_and_screens(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    page = parse(text, path.name, path.stem)
    body = "\n" * (page.body_line - 1) + page.body

    tokens = [token for token in MarkdownIt().parse(body) if token.type in ("heading_open", "fence") and token.map]
    theirs = {(token.map[0] + 1, token.tag) for token in tokens if token.map}
    ours = {(page.title.line, "h1")}
    ours |= {(line, "h2") for line in page.sections.values()}
    ours |= {(part.line, "h3") for part in page.parts}
    ours |= {(screen.line, "code") for part in page.parts for screen in part.screens}

    assert ours == theirs


@pytest.mark.parametrize("path", PAGES, ids=IDS)
def test_a_yaml_reader_sees_the_same_head(path: Path) -> None:
    text = path.read_text(encoding="utf-8")
    head = read_head(text.split("\n"), path.stem)

    theirs = yaml.load(text.split("---\n")[1], yaml.BaseLoader)

    ours = [
        entry.values if isinstance(value, list) else entry.text
        for entry, value in zip(head.entries.values(), theirs.values(), strict=True)
    ]
    assert ours == [tuple(value) if isinstance(value, list) else value for value in theirs.values()]
