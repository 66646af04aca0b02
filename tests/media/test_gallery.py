"""From a reference in the outbox to a picture."""

from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest

from bot.media.gallery import Gallery, UnknownPictureError
from bot.media.screens import draw_screen
from bot.tutor.course import Course, Fact, Track
from bot.tutor.lesson import Asking, Choice, Lesson, Question, RowKind, Screen, ScreenRow, Status

SCREEN = Screen("Gọi {hotline}", (ScreenRow(RowKind.MESSAGE, "", "Chào {bạn}"), ScreenRow(RowKind.BUTTON, "Gọi")))
ASKED = Question("goi", "", "", Asking.ONE, (Choice("Thôi", "", False), Choice("Gọi", "", True)), screen=SCREEN)
ORDERED = replace(ASKED, id="xep", asking=Asking.ORDER)
PLAIN = Question("hoi", "", "", Asking.ONE, ())
LESSON = Lesson(
    id="bai", language="vi", title="", goal="", skill="", pillar="", prerequisites=(), minutes=1, review_days=(),
    status=Status.LIVE, authors=(), sources=(), reviewed_on=None, reviewed_by="", opening="", steps=(),
    practice=(ASKED, ORDERED), questions=(PLAIN,), tasks=(), faqs=(), utterances=(),
)  # fmt: skip
HOTLINE = Fact("hotline", "156", "", date(2026, 1, 1), date(2027, 1, 1))
COURSE = Course((Track("an-toan", {}, ("bai",)),), {"vi": {"bai": LESSON}}, {"hotline": HOTLINE})
DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 36 24"/>'


@pytest.fixture
def gallery(tmp_path: Path) -> Gallery:
    media = tmp_path / "an-toan" / "bai" / "media"
    media.mkdir(parents=True)
    (media / "a.svg").write_text(DRAWING, encoding="utf-8")
    (tmp_path / "secret.svg").write_text(DRAWING, encoding="utf-8")
    return Gallery(tmp_path, lambda: COURSE)


def test_a_recording_comes_as_it_is(gallery: Gallery, tmp_path: Path) -> None:
    (tmp_path / "an-toan" / "bai" / "media" / "a.ogg").write_bytes(b"OggS recorded")

    assert gallery.content("lesson:vi/bai/media/a.ogg") == b"OggS recorded"


def test_a_file_of_a_lesson_is_found_through_its_track(gallery: Gallery) -> None:
    assert gallery.content("lesson:vi/bai/media/a.svg").startswith(b"\x89PNG")


def test_a_translation_shows_the_same_file(gallery: Gallery) -> None:
    assert gallery.content("lesson:en/bai/media/a.svg") == gallery.content("lesson:vi/bai/media/a.svg")


def test_a_screen_is_drawn_with_its_facts_and_without_the_buttons_of_the_chat(gallery: Gallery) -> None:
    worded = Screen("Gọi 156", (ScreenRow(RowKind.MESSAGE, "", "Chào cô chú"), ScreenRow(RowKind.BUTTON, "Gọi")))

    assert gallery.content("screen:vi/bai/goi") == draw_screen(worded, "vi", ("Thôi", "Gọi"))


def test_a_screen_to_put_in_order_gives_no_order_away(gallery: Gallery) -> None:
    assert gallery.content("screen:vi/bai/xep") == gallery.content("screen:vi/bai/goi")


def test_a_reloaded_course_is_drawn_anew(tmp_path: Path) -> None:
    courses = [COURSE, replace(COURSE, facts={"hotline": replace(HOTLINE, value="1022")})]
    gallery = Gallery(tmp_path, lambda: courses[0])
    before = gallery.content("screen:vi/bai/goi")

    courses.pop(0)

    assert gallery.content("screen:vi/bai/goi") != before


@pytest.mark.parametrize(
    "reference",
    [
        "",
        "lesson:vi/bai",
        "lesson:vi/bai/",
        "lesson:vi/bai/media/none.svg",
        "lesson:vi/bai/../../secret.svg",
        "lesson:vi/none/media/a.svg",
        "screen:vi/bai/none",
        "screen:vi/bai/hoi",
        "photo:vi/bai/media/a.svg",
    ],
)
def test_an_unknown_reference_is_named(gallery: Gallery, reference: str) -> None:
    with pytest.raises(UnknownPictureError) as raised:
        gallery.content(reference)

    assert repr(reference) in str(raised.value)
