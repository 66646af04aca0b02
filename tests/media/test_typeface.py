"""Letters, widths and line breaks."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from PIL import ImageFont

from bot.media.typeface import FONTS, UNDRAWABLE, drawable, width, wrap

VIETNAMESE = "aàáảãạăằắẳẵặâầấẩẫậeèéẻẽẹêềếểễệiìíỉĩịoòóỏõọôồốổỗộơờớởỡợuùúủũụưừứửữựyỳýỷỹỵđ"


@pytest.mark.parametrize("file", ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"])
def test_the_fonts_have_every_vietnamese_letter_and_the_signs_lessons_use(file: str) -> None:
    font = ImageFont.truetype(FONTS / file, 40)
    missing = bytes(font.getmask("\U000e0fff"))

    drawn = {letter: bytes(font.getmask(letter)) for letter in VIETNAMESE + VIETNAMESE.upper() + "₫→✓✗●★⚠☎□–…“”"}

    assert [letter for letter, mask in drawn.items() if mask == missing] == []


@pytest.mark.parametrize("file", ["NotoSans-Regular.ttf", "NotoSans-Bold.ttf"])
def test_fonts_stay_small(file: str) -> None:
    assert (FONTS / file).stat().st_size < 120_000


def test_decomposed_accents_are_composed() -> None:
    assert drawable("Chuye\u0302\u0309n", 99) == "Chuyển"


def test_control_characters_vanish() -> None:
    assert drawable("a\x00b\x07c\u200bd\ud800e", 99) == "abcde"


def test_a_run_of_unknown_letters_becomes_one_box() -> None:
    assert drawable("hi 👍🏽 ไทย", 99) == f"hi {UNDRAWABLE} {UNDRAWABLE}"


def test_long_texts_end_in_an_ellipsis() -> None:
    assert drawable("một hai ba", 8) == "một hai…"


def test_lines_break_between_words() -> None:
    room = round(width("bấm nút Quay", 40)) + 1

    assert wrap("bấm nút Quay lại", 40, room) == ("bấm nút", "Quay lại")


@settings(deadline=None)
@given(st.text(max_size=200))
def test_no_line_is_wider_than_the_room(text: str) -> None:
    lines = wrap(drawable(text, 200), 40, 300, bold=True)

    assert max((width(line, 40, bold=True) for line in lines), default=0) <= 300


def test_a_number_is_never_parted_from_what_follows() -> None:
    text = "Chuyển 5 triệu liền"

    lines = {" | ".join(wrap(text, 40, room)) for room in range(200, 500, 5)}

    assert not [line for line in lines if "5 |" in line]


def test_a_line_ends_with_its_phrase() -> None:
    assert wrap("Đủ bốn ý: gì, ở đâu, hồi nào, hình", 43, 568) == ("Đủ bốn ý: gì, ở đâu,", "hồi nào, hình")


def test_no_word_stands_alone_on_the_last_line() -> None:
    assert wrap("Đọc mấy số đó em hủy giùm. Lẹ đi!", 37, 568) == ("Đọc mấy số đó em", "hủy giùm. Lẹ đi!")


@settings(deadline=None)
@given(st.text(max_size=200))
def test_wrapping_loses_no_letter(text: str) -> None:
    shown = drawable(text, 200)

    assert "".join(wrap(shown, 40, 300)).replace(" ", "") == shown.replace(" ", "")
