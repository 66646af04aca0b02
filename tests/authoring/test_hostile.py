"""Hostile folders: each is refused with its file and line, nothing outside is read, nothing hangs."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from bot.authoring.lesson_folder import MOST_FILES
from tests.authoring.lessons import LESSON, TODAY, VI, Copy, lint_codes

SECRET = "hũ vàng chôn ở gốc xoài"


@pytest.fixture
def outside(tmp_path: Path) -> Path:
    path = tmp_path / "secret.md"
    path.write_text(SECRET, encoding="utf-8")
    return path


def test_a_symlinked_page_is_not_read(lessons: Copy, outside: Path) -> None:
    (lessons.root / VI).unlink()
    (lessons.root / VI).symlink_to(outside)

    assert f"{VI}:1" in lessons.places("M01")
    assert SECRET not in str(lessons.faults())


def test_a_symlinked_picture_is_not_read(lessons: Copy, outside: Path) -> None:
    picture = lessons.root / LESSON / "media/chu-to.svg"
    picture.unlink()
    picture.symlink_to(outside)

    assert f"{LESSON}/media/chu-to.svg:1" in lessons.places("M01")


@pytest.mark.parametrize("place", ["dien-thoai/la", "la", f"{LESSON}/la"])
def test_a_symlinked_folder_is_not_entered(lessons: Copy, tmp_path: Path, place: str) -> None:
    (lessons.root / place).symlink_to(tmp_path)

    assert {f"{place}:1"} == {*lessons.places("B04"), *lessons.places("M01")}


def test_a_symlink_loop_ends(lessons: Copy) -> None:
    (lessons.root / LESSON / "media" / "vong").symlink_to(lessons.root / LESSON)

    assert lessons.places("M01") == [f"{LESSON}/media/vong:1"]


@pytest.mark.parametrize("file", ["course.yml", "facts.yml"])
def test_a_symlinked_list_is_not_read(lessons: Copy, outside: Path, file: str) -> None:
    (lessons.root / file).unlink()
    (lessons.root / file).symlink_to(outside)

    assert lessons.places("B04") == [f"{file}:1"]


def test_a_pipe_does_not_keep_the_linter_waiting(lessons: Copy) -> None:
    os.mkfifo(lessons.root / LESSON / "media" / "ong.png")

    assert lessons.places("M01") == [f"{LESSON}/media/ong.png:1"]


def test_a_pipe_for_a_page_does_not_keep_the_linter_waiting(lessons: Copy) -> None:
    (lessons.root / VI).unlink()
    os.mkfifo(lessons.root / VI)

    assert f"{VI}:1" in lessons.places("M01")


def test_a_page_that_is_a_folder_is_told(lessons: Copy) -> None:
    (lessons.root / VI).unlink()
    (lessons.root / VI).mkdir()

    assert lessons.places("B04") == [f"{VI}:1"]


def test_a_page_that_is_not_utf8_is_told_with_its_line(lessons: Copy) -> None:
    lessons.write(VI, b"---\nm\xc3\xa3: a\n\xff\xfe\n---\n")

    assert lessons.places("B04") == [f"{VI}:3"]


def test_a_huge_page_is_refused(lessons: Copy) -> None:
    lessons.write(VI, "chữ " * 60_000)

    assert lessons.places("B04") == [f"{VI}:1"]


def test_too_many_files_are_refused(lessons: Copy) -> None:
    for number in range(MOST_FILES + 1):
        lessons.write(f"{LESSON}/media/hinh-{number}.png", b"")

    assert lessons.places("B04") == [f"{LESSON}:1"]


def test_files_deep_down_are_not_looked_for(lessons: Copy) -> None:
    lessons.write(f"{LESSON}/media/a/b/c/d/e/hinh.png", b"")

    assert lessons.faults() == ()


def test_a_billion_laughs_stay_unlaughed(lessons: Copy) -> None:
    lines = ["a0: &a0 [ha, ha]", *(f"a{n}: &a{n} [{', '.join([f'*a{n - 1}'] * 9)}]" for n in range(1, 30))]
    lessons.write("facts.yml", "facts:\n" + "\n".join(f"  {line}" for line in lines) + "\n")

    assert "P01" in lint_codes(lessons.root, TODAY)


def test_deeply_nested_yaml_is_told(lessons: Copy) -> None:
    lessons.write("course.yml", "tracks: " + "[" * 50_000)

    assert "C01" in lint_codes(lessons.root, TODAY)


@pytest.mark.parametrize("tag", ["!!python/object/apply:os.system ['true']", "!!python/name:os.system", "!secret x"])
def test_yaml_that_would_run_code_is_only_text(lessons: Copy, tag: str) -> None:
    lessons.change("course.yml", "en: My phone", f"en: {tag}")

    assert "course.yml:4" in lessons.places("C01")


def test_a_file_name_that_is_not_text_is_told(lessons: Copy) -> None:
    folder = os.fsencode(lessons.root / LESSON / "media")
    with open(folder + b"/\xff\xfe.png", "wb"):
        pass

    messages = [f"{fault.file} {fault.message}" for fault in lessons.faults()]

    assert len(messages) == 1
    assert messages[0].encode()


def test_a_folder_without_permission_is_told(lessons: Copy, monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(path: object) -> object:
        raise PermissionError(path)

    monkeypatch.setattr(os, "scandir", refused)

    assert lessons.places("B04") == [".:1"]


def test_a_planted_scam_is_caught(lessons: Copy) -> None:
    """What a scammer would write into a lesson: a link, a number, a request for the code."""
    lessons.change(
        VI,
        "Tìm hình bánh răng, tên là **Cài đặt**. {Bạn} bấm vô hình đó.",
        "Vô vneid-capnhat.com, gọi 0912 345 678. Đọc mã OTP cho con nghen.",
    )

    assert lessons.codes() == ["S03", "T02", "X01"]
