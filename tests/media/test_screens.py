"""Practice screens as a learner sees them."""

import io
from xml.etree import ElementTree

import pytest
import zxingcpp
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import Image

from bot.media.gallery import Gallery
from bot.media.layout import lay_out
from bot.media.screens import draw_screen, screen_svg
from bot.tutor.course import Course
from bot.tutor.lesson import RowKind, Screen, ScreenRow
from tests.conftest import ROOT

SVG = "{http://www.w3.org/2000/svg}"
TALLEST = 1005
"""Telegram for Android shows a photo at most 100 dp taller than wide, which is 252 dp on a phone of 360."""
TRANSFER = Screen(
    "Chuyển tiền",
    (
        ScreenRow(RowKind.FIELD, "Số tài khoản", "0123 456 789"),
        ScreenRow(RowKind.SHOWN, "Người nhận", "TRAN VAN MUOI"),
        ScreenRow(RowKind.BUTTON, "Tiếp tục"),
        ScreenRow(RowKind.BUTTON, "Quay lại"),
    ),
)
QR = Screen("Quét mã", (ScreenRow(RowKind.QR, "Quán Bà Sen", "BA SEN 0123"),))

rows = st.builds(ScreenRow, st.sampled_from(RowKind), st.text(max_size=400), st.text(max_size=400))
screens = st.builds(Screen, st.text(max_size=200), st.lists(rows, max_size=30).map(tuple))


def image_of(png: bytes) -> Image.Image:
    return Image.open(io.BytesIO(png))


def texts_of(screen: Screen, language: str = "vi", choices: tuple[str, ...] = ()) -> list[str]:
    tree = ElementTree.fromstring(screen_svg(screen, language, choices))
    return [element.text or "" for element in tree.iter(f"{SVG}text")]


def test_screens_are_720_pixels_wide() -> None:
    assert image_of(draw_screen(TRANSFER, "vi")).width == 720


def test_screens_weigh_at_most_40_kb() -> None:
    crowded = Screen("Ữặ ể " * 20, tuple(ScreenRow(kind, "Ữặ ể dài " * 9, "lời ữ " * 40) for kind in RowKind) * 4)

    assert len(draw_screen(crowded, "vi")) <= 40 * 1024


@pytest.mark.parametrize(
    ("language", "mark"),
    [("vi", "TẬP THÔI – KHÔNG PHẢI THẬT"), ("en", "PRACTICE ONLY – NOT REAL"), ("fr", "TẬP THÔI – KHÔNG PHẢI THẬT")],
)
def test_every_screen_is_marked_as_practice_above_and_below(language: str, mark: str) -> None:
    shown = texts_of(TRANSFER, language)

    assert (shown[0], shown[-1]) == (mark, mark)


def test_everything_written_in_the_lesson_is_shown() -> None:
    expected = ["Chuyển tiền", "Số tài khoản", "0123 456 789", "Người nhận", "TRAN VAN MUOI", "Tiếp tục", "Quay lại"]

    assert texts_of(TRANSFER)[1:-1] == expected


def test_buttons_that_the_chat_shows_are_not_drawn_twice() -> None:
    shown = texts_of(TRANSFER, choices=("Quay lại", "Tiếp tục"))

    assert shown[-3:-1] == ["Người nhận", "TRAN VAN MUOI"]


def test_a_button_that_is_no_choice_is_drawn() -> None:
    shown = texts_of(TRANSFER, choices=("Quay lại",))

    assert shown[-3:-1] == ["TRAN VAN MUOI", "Tiếp tục"]


def test_a_screen_of_buttons_alone_keeps_them() -> None:
    menu = Screen("Cài đặt", (ScreenRow(RowKind.BUTTON, "Âm thanh"), ScreenRow(RowKind.BUTTON, "Pin")))

    assert texts_of(menu, choices=("Pin", "Âm thanh"))[1:-1] == ["Cài đặt", "Âm thanh", "Pin"]


@pytest.mark.parametrize("language", ["vi", "en"])
def test_no_screen_of_the_lessons_is_so_tall_that_telegram_shrinks_its_letters(course: Course, language: str) -> None:
    heights = {
        f"{lesson.id}/{asked.id}": lay_out(asked.screen, "", [choice.label for choice in asked.choices]).height
        for lesson in course.taught(language)
        for asked in lesson.practice
        if asked.screen
    }

    assert {item: height for item, height in heights.items() if height > TALLEST} == {}


def test_no_word_of_the_lessons_is_broken_in_two(course: Course) -> None:
    broken = [
        f"{lesson.id}/{asked.id}"
        for language in ("vi", "en")
        for lesson in course.taught(language)
        for asked in lesson.practice
        if asked.screen
        for row, panel in zip(asked.screen.rows, lay_out(asked.screen, "").panels, strict=True)
        if row.kind is RowKind.MESSAGE and " ".join(panel.body) != " ".join(row.value.split())
    ]

    assert broken == []


def test_a_field_without_a_value_is_an_empty_box() -> None:
    assert texts_of(Screen("", (ScreenRow(RowKind.FIELD, "Mã OTP"),)))[1:-1] == ["Mã OTP"]


def test_labels_are_never_markup() -> None:
    assert "<script>&amp;" in texts_of(Screen("<script>&amp;", ()))


def test_rows_with_nothing_in_them_are_left_out() -> None:
    empty = Screen("Trống", (ScreenRow(RowKind.BUTTON, " "), ScreenRow(RowKind.MESSAGE, "\x00", "\u200b")))

    assert texts_of(empty)[1:-1] == ["Trống"]


def test_a_qr_code_decodes_to_its_content_marked_as_practice() -> None:
    codes = zxingcpp.read_barcodes(image_of(draw_screen(QR, "vi")).convert("L"))

    assert [code.text for code in codes] == ["TẬP THÔI, KHÔNG PHẢI THẬT: BA SEN 0123"]


def test_the_caption_of_a_qr_code_is_not_covered_by_its_white_paper() -> None:
    tree = ElementTree.fromstring(screen_svg(Screen("", (ScreenRow(RowKind.QR, "Quầy gạo của bà Sẹ̃g", "x"),)), "vi"))
    (panel,) = [group for group in tree.iter(f"{SVG}g") if group.get("class") == "qr"]
    (code,) = panel.findall(f"{SVG}g")
    (paper,) = [rect for rect in code.iter(f"{SVG}rect") if rect.get("class") == "paper"]
    (caption,) = panel.findall(f"{SVG}text")

    top = float(code.get("transform", "").removesuffix(")").split()[1]) + float(paper.get("y", ""))

    assert top >= float(caption.get("y", "")) + 0.3 * float(caption.get("font-size", ""))


def test_every_qr_code_of_the_lessons_decodes_to_practice(course: Course) -> None:
    gallery = Gallery(ROOT / "lessons", lambda: course)
    with_code = [
        (lesson, asked.id)
        for language in ("vi", "en")
        for lesson in course.taught(language)
        for asked in lesson.practice
        if asked.screen and any(row.kind is RowKind.QR for row in asked.screen.rows)
    ]

    assert with_code
    for lesson, item in with_code:
        png = gallery.content(f"screen:{lesson.language}/{lesson.id}/{item}")
        (code,) = zxingcpp.read_barcodes(image_of(png).convert("L"))

        assert code.text.startswith(("TẬP THÔI, KHÔNG PHẢI THẬT: ", "PRACTICE ONLY, NOT REAL: "))


def test_a_screen_full_of_qr_codes_is_still_drawn() -> None:
    full = Screen("Mã " * 99, tuple(ScreenRow(RowKind.QR, "Ữ" * 400, "BA SEN " * 99) for _ in range(20)))

    assert image_of(draw_screen(full, "vi")).height < 9000


def test_drawing_twice_gives_the_same_svg() -> None:
    assert screen_svg(TRANSFER, "vi") == screen_svg(TRANSFER, "vi")


@settings(deadline=None)
@given(screens)
def test_any_text_gives_a_well_formed_marked_screen(screen: Screen) -> None:
    assert texts_of(screen)[0] == "TẬP THÔI – KHÔNG PHẢI THẬT"


@settings(max_examples=8, deadline=None)
@given(screens)
def test_any_screen_becomes_a_small_picture(screen: Screen) -> None:
    assert len(draw_screen(screen, "vi")) <= 40 * 1024
