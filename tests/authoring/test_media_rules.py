"""M: pictures and recordings."""

from __future__ import annotations

import io
import struct
from pathlib import Path

import pytest
from PIL import Image

from bot.authoring.media_files import Seen, look_at, read_ends
from tests.authoring.lessons import EN, LESSON, VI, Copy

PICTURE = "media/chu-to.svg"
SVG = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360">{}</svg>'


def seen(path: Path) -> Seen:
    size = path.stat().st_size
    return look_at(path.name, size, read_ends(path, size))


def picture(kind: str, width: int, height: int = 40) -> bytes:
    buffer = io.BytesIO()
    Image.new("RGB", (width, height)).save(buffer, kind)
    return buffer.getvalue()


def opus(seconds: float, size: int = 2000) -> bytes:
    """Return the bones of an Ogg Opus file: a first page with OpusHead, a last one with its position."""
    skipped = 312
    head = b"OggS\0\2" + bytes(22) + b"OpusHead\1\1" + struct.pack("<H", skipped) + bytes(7)
    last = b"OggS\0\4" + struct.pack("<q", int(seconds * 48_000) + skipped) + bytes(14)
    return head + bytes(max(size - len(head) - len(last), 0)) + last


def use(lessons: Copy, path: str, content: bytes | str) -> None:
    """Use another file in place of the lesson's picture, on both pages."""
    (lessons.root / LESSON / PICTURE).unlink()
    lessons.write(f"{LESSON}/{path}", content)
    lessons.change(VI, PICTURE, path)
    lessons.change(EN, PICTURE, path)


@pytest.mark.parametrize(
    ("path", "content"),
    [
        ("media/chu-to.png", picture("PNG", 600)),
        ("media/chu-to.jpg", picture("JPEG", 600)),
        ("media/chu-to.ogg", opus(30)),
        ("chu-to.png", picture("PNG", 640)),
    ],
)
def test_a_light_picture_or_voice_is_fine(lessons: Copy, path: str, content: bytes) -> None:
    use(lessons, path, content)

    assert lessons.faults() == ()


@pytest.mark.parametrize(
    "path",
    [
        "https://dichvucong.gov.vn/hinh.png",
        "//evil/hinh.png",
        "/etc/passwd",
        "../../facts.yml",
        "media/../../../facts.yml",
        "..\\hinh.png",
        "file:hinh.png",
        "data:image/png;base64,AAAA",
        "media/Chu To.png",
        "media/chữ.png",
        "media/chu.gif",
        "media/chu.exe",
        "media/chu",
        "",
    ],
)
def test_a_picture_that_lies_elsewhere_is_refused(lessons: Copy, path: str) -> None:
    lessons.change(VI, PICTURE, path)

    assert f"{VI}:33" in lessons.places("M01")


def test_a_picture_needs_three_words(lessons: Copy) -> None:
    lessons.change(VI, "Thanh trượt cỡ chữ có chấm tròn đỏ", "Thanh trượt")

    assert lessons.places("M01") == [f"{VI}:33"]


def test_an_unused_file_is_told(lessons: Copy) -> None:
    lessons.write(f"{LESSON}/media/cu.png", picture("PNG", 600))

    assert lessons.places("M01") == [f"{LESSON}/media/cu.png:1"]


def test_hidden_files_of_an_editor_are_ignored(lessons: Copy) -> None:
    lessons.write(f"{LESSON}/.DS_Store", b"\0")

    assert lessons.faults() == ()


@pytest.mark.parametrize(
    "inside",
    [
        "<script>alert(1)</script>",
        '<image href="data:image/png;base64,AA"/>',
        '<use href="https://evil.com/a.svg#a"/>',
        "<use xlink:href='//evil.com/a'/>",
        '<rect style="fill:url(https://evil.com/a)"/>',
        "<style>@import 'https://evil.com/a.css'</style>",
        "<style>@font-face{font-family:a}</style>",
        '<rect onload="alert(1)"/>',
        '<rect\tonload="alert(1)"/>',
        "<foreignObject/>",
        "<ScRiPt/>",
    ],
)
def test_a_drawing_that_runs_or_reaches_out_is_refused(lessons: Copy, inside: str) -> None:
    lessons.write(f"{LESSON}/{PICTURE}", SVG.format(inside))

    assert lessons.places("M01") == [f"{LESSON}/{PICTURE}:1"]


def test_a_drawing_with_an_entity_is_refused(lessons: Copy) -> None:
    lessons.write(f"{LESSON}/{PICTURE}", '<!DOCTYPE svg [<!ENTITY a "ha">]>' + SVG.format("&a;"))

    assert lessons.places("M01") == [f"{LESSON}/{PICTURE}:1"]


def test_a_drawing_may_point_within_itself(lessons: Copy) -> None:
    lessons.write(f"{LESSON}/{PICTURE}", SVG.format('<use href="#a"/><rect fill="url(#b)" id="a"/>'))

    assert lessons.faults() == ()


@pytest.mark.parametrize("path", ["media/gia.png", "media/gia.jpg", "media/gia.ogg", "media/gia.svg"])
def test_a_file_that_is_not_what_its_name_says_is_refused(lessons: Copy, path: str) -> None:
    use(lessons, path, b"MZ this is no picture" * 10)

    assert lessons.places("M01") == [f"{LESSON}/{path}:1"]


@pytest.mark.parametrize(
    ("path", "content", "words"),
    [
        ("media/chu-to.png", picture("PNG", 599), "rộng 599"),
        ("media/chu-to.jpg", picture("JPEG", 320), "rộng 320"),
        ("media/chu-to.svg", SVG.replace(' viewBox="0 0 640 360"', ""), "rộng 0"),
        ("media/chu-to.svg", SVG.format(" " * 50_000), "nặng 49 KB"),
        ("media/chu-to.ogg", opus(31), "dài 31 giây"),
        ("media/chu-to.ogg", opus(10, 26 * 1024), "nặng 26 KB"),
        ("media/chu-to.ogg", opus(29, 100 * 1024), "nặng 100 KB"),
    ],
)
def test_a_heavy_file_is_warned(lessons: Copy, path: str, content: bytes | str, words: str) -> None:
    use(lessons, path, content)

    assert [fault for fault in lessons.faults() if fault.code == "M02" and words in fault.message]


def test_a_heavy_lesson_is_warned(lessons: Copy) -> None:
    for number in range(9):
        lessons.write(f"{LESSON}/media/nang-{number}.png", picture("PNG", 600) + bytes(35 * 1024))

    assert f"{VI}:1" in lessons.places("M02")


def test_a_huge_file_is_not_even_read(lessons: Copy) -> None:
    path = lessons.write(f"{LESSON}/media/chu-to.png", b"")
    with path.open("wb") as file:
        file.truncate(2_000_000_000)

    assert seen(path).fault == ("tệp lớn quá 5 MB", "over 5 MB")


def test_a_picture_bomb_is_only_measured(lessons: Copy) -> None:
    bomb = picture("PNG", 600)[:16] + struct.pack(">II", 200_000, 200_000) + bytes(100)
    path = lessons.write(f"{LESSON}/media/chu-to.png", bomb)

    assert seen(path).width == 200_000
