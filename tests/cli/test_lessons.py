"""`sen lint` and `sen new`: what they print, and how they end."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from tests.cli.asking import MONEY, break_lesson, sen


def test_lint_passes_the_lessons_and_looks_where_the_setting_says(lessons: Path) -> None:
    result = sen("lint", "--language", "en")

    assert result.exit_code == 0
    assert "0 to mend (E)" in result.stdout
    assert f"{lessons}/facts.yml" in result.stdout


def test_lint_fails_when_an_error_is_left(lessons: Path) -> None:
    page = break_lesson(lessons)

    result = sen("lint")

    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.startswith(f"{page}:") and ": Q02 E " in line]


def test_lint_judges_only_what_it_was_asked_about(lessons: Path) -> None:
    break_lesson(lessons)

    assert sen("lint", str(lessons / "thanh-toan")).exit_code == 0


def test_lint_speaks_json_to_machines(lessons: Path) -> None:
    break_lesson(lessons)

    result = sen("lint", "--format", "json")

    assert result.exit_code == 1
    assert {frozenset(fault) for fault in json.loads(result.stdout)} == {
        frozenset({"file", "line", "code", "severity", "message"})
    }


def test_lint_mends_what_a_machine_can(lessons: Path) -> None:
    page = lessons / "thanh-toan" / MONEY / "vi.md"
    right = page.read_text(encoding="utf-8")
    page.write_text("\ufeff" + right.replace("\n", "\r\n"), encoding="utf-8", newline="")

    result = sen("lint", "--fix")

    assert result.exit_code == 0
    assert f"sen: {page}" in result.stderr.splitlines()
    assert page.read_text(encoding="utf-8") == right


def test_lint_tells_what_a_lesson_weighs(lessons: Path) -> None:
    result = sen("lint", "--data", str(lessons / "thanh-toan" / MONEY))

    rows = [line.split() for line in result.stdout.splitlines()[1:-2]]
    assert (result.exit_code, [row[:2] for row in rows]) == (0, [[MONEY, "vi"], [MONEY, "en"]])
    assert all(0 < int(row[-2]) <= 300 for row in rows)
    assert "espeak-ng" in result.stdout.splitlines()[-1]


def test_lint_reports_to_machines_too(lessons: Path) -> None:
    result = sen("lint", "--report", "--format", "json", str(lessons / "thanh-toan" / MONEY))

    assert result.exit_code == 0
    assert [each["weight"]["language"] for each in json.loads(result.stdout)] == ["vi", "en"]
    assert {"average", "longest", "facts", "sources", "hard", "weight"} == set(json.loads(result.stdout)[0])


def test_lint_weighs_nothing_in_a_course_that_cannot_be_taught(lessons: Path) -> None:
    page = break_lesson(lessons)

    result = sen("lint", "--data")

    assert result.exit_code == 1
    assert f"{page}:" in result.stderr


@pytest.mark.parametrize(
    ("language", "told"),
    [("vi", "sen: khong-co: không có tệp hay thư mục này\n"), ("en", "sen: khong-co: no such file or folder\n")],
)
def test_lint_names_a_folder_that_is_not_there(monkeypatch: pytest.MonkeyPatch, language: str, told: str) -> None:
    monkeypatch.setenv("SEN_LANGUAGE", language)

    result = sen("lint", "khong-co")

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", told)


def test_a_new_lesson_is_a_draft_that_lints(lessons: Path) -> None:
    made = sen("new", "thanh-toan/tra-tien-dien")

    page = lessons / "thanh-toan" / "tra-tien-dien" / "vi.md"
    assert (made.exit_code, made.stdout) == (0, f"{page}\n")
    assert "trạng thái: nháp" in page.read_text(encoding="utf-8")
    assert ", tra-tien-dien]" in (lessons / "course.yml").read_text(encoding="utf-8")
    assert sen("lint", str(page.parent)).exit_code == 0


@pytest.mark.parametrize("name", ["Tra Tien", "thanh-toan", "../ngoai/bai", f"thanh-toan/{MONEY}"])
def test_a_lesson_that_cannot_be_started_is_told_in_one_line(name: str) -> None:
    result = sen("new", name)

    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert result.stderr.startswith("sen: ")
