"""Starting a lesson."""

from __future__ import annotations

from pathlib import Path

import pytest

from bot.authoring.course_files import read_course_list
from bot.authoring.fault import Severity
from bot.authoring.new import NewLessonError, new_lesson
from tests.authoring.lessons import LESSON, TODAY, Copy, lint_codes


def listed(lessons: Copy) -> dict[str, tuple[str, ...]]:
    text = (lessons.root / "course.yml").read_text(encoding="utf-8")
    return {track.id: track.lessons for track in read_course_list(text).tracks}


def test_a_new_lesson_is_a_draft_that_is_only_warned(lessons: Copy) -> None:
    page = new_lesson(lessons.root, "dien-thoai/gui-hinh")

    assert page == lessons.root / "dien-thoai/gui-hinh/vi.md"
    assert {fault.severity for fault in lessons.faults()} == {Severity.WARNING}
    assert lint_codes(page, TODAY) == {"N01", "S01"}


def test_a_new_lesson_can_be_previewed(lessons: Copy) -> None:
    new_lesson(lessons.root, "dien-thoai/gui-hinh")
    course = lessons.load().course

    assert course is not None
    assert course.lesson("gui-hinh") is not None


@pytest.mark.parametrize(
    "course",
    [
        "tracks:\n  - {id: dien-thoai, vi: A, lessons: [chinh-chu-to]}\n",
        "tracks:\n  - id: dien-thoai\n    vi: A\n    lessons: [chinh-chu-to]  # chưa đủ\n",
        "tracks:\n  - id: dien-thoai\n    vi: A\n    lessons:\n      - chinh-chu-to\n  - {id: x, vi: X, lessons: []}\n",
        "tracks:\n  - id: dien-thoai\n    vi: A\n    lessons: [\n      chinh-chu-to\n    ]\n",
    ],
)
def test_it_is_listed_last_in_its_track(lessons: Copy, course: str) -> None:
    lessons.write("course.yml", course)

    new_lesson(lessons.root, "dien-thoai/gui-hinh")

    assert listed(lessons)["dien-thoai"] == ("chinh-chu-to", "gui-hinh")


def test_an_empty_track_takes_it(lessons: Copy) -> None:
    lessons.write("course.yml", "tracks:\n  - {id: a, vi: A, lessons: []}\n  - {id: b, vi: B, lessons: []}\n")

    new_lesson(lessons.root, "b/gui-hinh")

    assert listed(lessons) == {"a": (), "b": ("gui-hinh",)}


def test_a_new_track_is_added(lessons: Copy) -> None:
    new_lesson(lessons.root, "mua-ban/ban-xoai")

    assert listed(lessons) == {"dien-thoai": ("chinh-chu-to",), "mua-ban": ("ban-xoai",)}


def test_comments_in_the_list_stay(lessons: Copy) -> None:
    lessons.write("course.yml", "# chú thích\ntracks:\n  - {id: dien-thoai, vi: A, lessons: [chinh-chu-to]} # hai\n")

    new_lesson(lessons.root, "dien-thoai/gui-hinh")

    assert (lessons.root / "course.yml").read_text(encoding="utf-8").count("#") == 2


def test_an_empty_folder_gets_its_list(tmp_path: Path) -> None:
    new_lesson(tmp_path, "dien-thoai/gui-hinh")

    assert (tmp_path / "course.yml").is_file()


@pytest.mark.parametrize(
    "place", ["gui-hinh", "dien-thoai/", "/gui-hinh", "Dien/gui", "a/b/c", "../x/y", "a/gửi", "a/" + "dai-" * 8 + "qua"]
)
def test_a_name_that_will_not_do_is_told(lessons: Copy, place: str) -> None:
    with pytest.raises(NewLessonError, match="chang/ten-bai"):
        new_lesson(lessons.root, place)


def test_a_lesson_that_exists_is_not_overwritten(lessons: Copy) -> None:
    with pytest.raises(NewLessonError, match="Đã có bài"):
        new_lesson(lessons.root, "khac/" + LESSON.split("/")[1])
