"""What the documents tell trainers is what the machine does."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import pytest

from bot.authoring.keywords import ASIDES, KEYS, SCREEN_ROWS, SECTIONS, TASK_KEYS, TRANSLATION_KEYS, Key
from bot.authoring.rules import RULES
from bot.authoring.rules.rule import Rule
from bot.authoring.rules.table import with_tables
from bot.tutor.lesson import Status
from tests.authoring.lessons import EN, VI, Copy

DOCS = Path(__file__).parent.parent.parent / "docs"
TRAINERS = (DOCS / "trainers.md").read_text(encoding="utf-8")
REFERENCE = (DOCS / "lesson-format.md").read_text(encoding="utf-8")
TABLES = {"head": KEYS, "sections": SECTIONS, "quotes": ASIDES, "tasks": TASK_KEYS, "screens": SCREEN_ROWS}


def example() -> str:
    """Return the whole lesson that trainers are told to copy."""
    found = re.search(r"````markdown\n(.*?)````", TRAINERS, re.DOTALL)
    assert found is not None
    return found[1]


def test_the_example_lesson_lints_clean(lessons: Copy) -> None:
    (lessons.root / EN).unlink()
    lessons.write(VI, example())

    assert lessons.faults() == ()


def test_the_example_fault_is_what_the_linter_says(lessons: Copy) -> None:
    shown = re.search(r"vi\.md:(\d+): (Q02) (E) (.*)", TRAINERS)
    assert shown is not None
    lessons.write(VI, example().replace("  > Máy vẫn tốt mà {bạn}. Kéo lại là chữ nhỏ xuống liền.\n", ""))

    fault = lessons.faults()[0]

    assert (str(fault.line), fault.code, fault.severity, fault.message) == shown.groups()


@pytest.mark.parametrize("name", ["trainers.md", "lesson-format.md"])
def test_the_table_of_rules_is_up_to_date(name: str) -> None:
    """When it is not: python -m bot.authoring.rules.table docs/trainers.md docs/lesson-format.md."""
    document = (DOCS / name).read_text(encoding="utf-8")

    assert with_tables(document) == document


@pytest.mark.parametrize("document", [TRAINERS, REFERENCE], ids=["trainers", "reference"])
@pytest.mark.parametrize("rule", RULES, ids=[rule.code for rule in RULES])
def test_every_rule_is_documented(document: str, rule: Rule) -> None:
    assert f"| {rule.code} |" in document


@pytest.mark.parametrize("table", TABLES.values(), ids=TABLES)
def test_every_keyword_is_told(table: Mapping[str, Mapping[str, str]]) -> None:
    """The Vietnamese ones to trainers; of the English ones, those a translation needs."""
    source = [word for name, word in table["vi"].items() if name not in (Key.FOLLOWS, Key.TRANSLATOR)]
    translation = [word for name, word in table["en"].items() if table is not KEYS or name in TRANSLATION_KEYS]

    assert [word for word in source if word.casefold() not in TRAINERS.casefold()] == []
    assert [word for word in translation if word.casefold() not in REFERENCE.casefold()] == []


def test_every_status_is_told() -> None:
    assert all(f"`{status}`" in TRAINERS and f"`{status}`" in REFERENCE for status in Status)
