"""The linter as a whole: all faults at once, in order, for the part that is asked about."""

from __future__ import annotations

import gc
import json
from pathlib import Path

import pytest

from bot.authoring.fault import format_json, format_text
from bot.authoring.lint import lint
from tests.authoring.lessons import EN, LESSON, TODAY, VI, Copy


@pytest.fixture
def spoilt(lessons: Copy) -> Copy:
    """A folder with faults in course.yml, en.md and vi.md."""
    lessons.change("course.yml", "[chinh-chu-to]", "[chinh-chu-to, khong-co]")
    lessons.change(EN, "{so-ho-tro}", "{khong-co}")
    lessons.change(VI, "phút: 5", "phút: năm")
    lessons.change(VI, "{so-ho-tro}", "0912 345 678")
    return lessons


def test_all_faults_come_at_once_sorted_by_file_and_line(spoilt: Copy) -> None:
    found = [(Path(fault.file).name, fault.code) for fault in spoilt.faults()]

    assert found == [("course.yml", "C01"), ("en.md", "P01"), ("vi.md", "B03"), ("vi.md", "X01")]


def test_a_single_file_can_be_asked_about(spoilt: Copy) -> None:
    faults = lint([spoilt.root / VI], TODAY)

    assert [fault.code for fault in faults] == ["B03", "X01"]


def test_a_lesson_folder_is_judged_among_all_lessons(spoilt: Copy) -> None:
    faults = lint([spoilt.root / LESSON], TODAY)

    assert [fault.code for fault in faults] == ["P01", "B03", "X01"]


def test_several_paths_of_one_course_give_each_fault_once(spoilt: Copy) -> None:
    faults = lint([spoilt.root / LESSON, spoilt.root / VI, spoilt.root], TODAY)

    assert len(faults) == 4


def test_a_folder_that_is_no_course_is_told_so(tmp_path: Path) -> None:
    faults = lint([tmp_path], TODAY)

    assert [fault.code for fault in faults] == ["C01"]


def test_text_has_one_line_a_fault_and_a_count(spoilt: Copy) -> None:
    lines = format_text(lint([spoilt.root / VI], TODAY)).split("\n")

    assert lines[0].startswith(f"{spoilt.root}/{VI}:8: B03 E “phút: năm”")
    assert lines[-1] == "2 chỗ phải sửa (E), 0 chỗ nên coi lại (W)."


def test_text_of_no_faults_says_so() -> None:
    assert format_text((), "en") == "No faults."


def test_json_holds_every_field(spoilt: Copy) -> None:
    first = json.loads(format_json(lint([spoilt.root / VI], TODAY, "en")))[0]

    assert first == {
        "file": f"{spoilt.root}/{VI}",
        "line": 8,
        "code": "B03",
        "severity": "E",
        "message": "“phút: năm” must be minutes, like 6.",
    }


def test_cycle_collection_is_on_again_after_linting(lessons: Copy) -> None:
    lessons.faults()

    assert gc.isenabled()
