"""Q04 and L01: screens to write on that can be answered, and translations that want as much."""

from __future__ import annotations

import pytest

from bot.tutor.lesson import Asking, Wanted
from tests.authoring.lessons import BROKEN, EN, VI, Copy

EXAMPLE = "> Ví dụ: Bà làm xong rồi đó con."
WHOLE = "> Ví dụ: Xong rồi con, bà chỉnh trong Cài đặt."


@pytest.fixture
def screen(lessons: Copy) -> Copy:
    """The good lesson with a sound screen to write on."""
    lessons.overlay(BROKEN / "Q04")
    lessons.change(VI, EXAMPLE, WHOLE)
    return lessons


def test_a_sound_screen_has_no_fault(screen: Copy) -> None:
    assert screen.faults() == ()


def test_it_is_taught_with_its_parts_and_its_example(screen: Copy) -> None:
    course = screen.load().course

    lesson = course.lesson("chinh-chu-to") if course else None
    assert lesson
    asked = lesson.practice[-1]
    assert (asked.asking, asked.choices, asked.example) == (Asking.WRITE, (), WHOLE.removeprefix("> Ví dụ: "))
    assert asked.wanted[0] == Wanted("Chỉnh chưa", ("rồi", "xong"), "Cháu chưa biết bà làm xong chưa. Thêm chữ: rồi.")
    assert [part.is_avoided for part in asked.wanted] == [False, False, True]


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        (WHOLE, EXAMPLE, "Ví dụ chưa có ý “Ở đâu”"),
        (WHOLE, WHOLE + " Khỏi mua máy mới.", "Ví dụ dính ý đừng gõ “Lời giận”"),
        (WHOLE, WHOLE + " Mật khẩu của bà là 123456abc.", "máy báo động hoặc che lại"),
        (WHOLE, WHOLE + " Nhà đang cháy, cứu với.", "máy báo động hoặc che lại"),
        (WHOLE + "\n\n", "", "thiếu dòng “> Ví dụ: …”"),
        ("> Gợi ý: Nói hai ý: chỉnh rồi, ở chỗ nào.\n\n", "", "thiếu dòng “> Gợi ý: …”"),
        ("- [gõ] Ở đâu: cài đặt, cỡ chữ", "- [gõ] Ở đâu", "Viết như “- [gõ] Ở đâu: ấp, xã, gần”"),
        ("- [gõ] Ở đâu: cài đặt, cỡ chữ", "- [gõ] Ở đâu: cài đặt, {mình}", "không dò được"),
        ("- [gõ] Ở đâu: cài đặt, cỡ chữ", "- [gõ] Ở đâu: cài đặt, 🙂", "không dò được"),
        ("- [gõ] Ở đâu", "- [gõ] Chỉnh chưa", "viết hai lần"),
        ("  > Cháu chưa biết bà bấm chỗ nào. Thêm: trong Cài đặt.\n", "", "chưa có lời chỉ thêm"),
        ("ô: Trả lời | chưa gõ", "ô: Trả lời | chưa gõ\nnút: Gởi", "không có nút"),
        ("- [gõ]", "- [đừng]", "ít nhất một ý [gõ]"),
    ],
)
def test_what_keeps_it_from_being_answered_is_told(screen: Copy, old: str, new: str, words: str) -> None:
    screen.change(VI, old, new)

    assert [fault for fault in screen.faults() if fault.code == "Q04" and words in fault.message]


def test_an_example_on_a_screen_of_buttons_is_told(screen: Copy) -> None:
    screen.change(VI, "{Bạn} muốn chữ to hơn. Bấm gì đây?\n", "Bấm gì đây?\n\n> Ví dụ: Cỡ chữ\n")

    assert screen.places("Q04") == [f"{VI}:{screen.line(VI, '> Ví dụ: Cỡ chữ')}"]


def test_a_translation_wants_the_same_parts(screen: Copy) -> None:
    screen.change(EN, "- [avoid] Cross words", "- [type] Cross words")

    assert "L01" in screen.codes()


def test_numbers_are_written_with_dots_or_commas(screen: Copy) -> None:
    screen.change(VI, "cài đặt, cỡ chữ", "cài đặt, 2,500,000, 2.500.000")

    course = screen.load().course

    lesson = course.lesson("chinh-chu-to") if course else None
    assert lesson
    assert lesson.practice[-1].wanted[1].words == ("cài đặt", "2,500,000", "2.500.000")
