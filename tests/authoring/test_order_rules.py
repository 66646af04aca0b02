"""C: the list of lessons, and what comes before what."""

from __future__ import annotations

import pytest

from tests.authoring.lessons import LESSON, VI, Copy


def second_lesson(lessons: Copy, name: str = "gui-hinh", before: str = "[]") -> str:
    """Add a draft lesson that says nothing but its name and what comes before it; return its page."""
    page = f"dien-thoai/{name}/vi.md"
    lessons.write(page, f"---\nmã: {name}\nhọc trước: {before}\ntrạng thái: nháp\n---\n\n# Gởi hình\n")
    lessons.change("course.yml", "[chinh-chu-to", f"[{name}, chinh-chu-to")
    return page


def test_an_unlisted_folder_is_told(lessons: Copy) -> None:
    lessons.change("course.yml", "[chinh-chu-to]", "[]")

    assert lessons.places("C01") == [f"{VI}:1"]


def test_a_lesson_listed_twice_is_told(lessons: Copy) -> None:
    lessons.change("course.yml", "[chinh-chu-to]", "[chinh-chu-to, chinh-chu-to]")

    assert lessons.places("C01") == ["course.yml:5"]


def test_a_lesson_under_another_track_is_told(lessons: Copy) -> None:
    lessons.change("course.yml", "id: dien-thoai", "id: thanh-toan")

    assert lessons.places("C01") == [f"{VI}:1"]


@pytest.mark.parametrize(
    ("content", "line"),
    [
        ("tracks:\n  - id: a\n    id: b\n    vi: A\n    lessons: []\n", 3),
        ("tracks:\n  - &neo {id: a, vi: A, lessons: []}\n", 2),
        ("tracks:\n  - {id: a, vi: A, lessons: []}\n  - *neo\n", 3),
        ("tracks:\n  - {id: !!int 1, vi: A, lessons: []}\n", 2),
        ("tracks:\n  - {id: a, vi: A, lesson: []}\n", 2),
        ("tracks:\n  - {id: a, lessons: []}\n", 2),
        ("tracks:\n  - [: ]]]\n", 2),
        ("tracks: bài\n", 1),
        ("", 1),
    ],
)
def test_a_bad_list_of_lessons_is_told_with_its_line(lessons: Copy, content: str, line: int) -> None:
    lessons.write("course.yml", content)

    assert f"course.yml:{line}" in lessons.places("C01")


def test_the_list_may_be_written_in_vietnamese(lessons: Copy) -> None:
    lessons.write("course.yml", "chặng:\n  - mã: dien-thoai\n    vi: Điện thoại\n    bài:\n      - chinh-chu-to\n")

    assert lessons.faults() == ()


def test_a_retired_lesson_is_not_learnt_first(lessons: Copy) -> None:
    page = second_lesson(lessons)
    lessons.change(page, "nháp", "ngừng")
    lessons.change(VI, "học trước: []", "học trước: [gui-hinh]")

    assert f"{VI}:7" in lessons.places("C02")


def test_lessons_that_wait_for_each_other_are_told(lessons: Copy) -> None:
    page = second_lesson(lessons, before="[chinh-chu-to]")
    lessons.change(VI, "học trước: []", "học trước: [gui-hinh]")

    assert lessons.places("C02") == [f"{LESSON}/vi.md:7", f"{page}:3"]


def test_a_lesson_that_waits_for_itself_is_told(lessons: Copy) -> None:
    lessons.change(VI, "học trước: []", "học trước: [chinh-chu-to]")

    assert lessons.places("C02") == [f"{VI}:7"]


def test_a_lesson_to_learn_first_is_fine(lessons: Copy) -> None:
    second_lesson(lessons)
    lessons.change(VI, "học trước: []", "học trước: [gui-hinh]")

    assert lessons.places("C02") == []
