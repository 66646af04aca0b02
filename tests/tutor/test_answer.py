"""What a typed answer picks among the buttons offered."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.answer import pick

BANK = ["Đọc tên người nhận", "Bấm thiệt lẹ cho xong", "Tắt Wi-Fi"]


@pytest.mark.parametrize(
    ("typed", "meant"),
    [
        ("1", (0,)),
        ("2.", (1,)),
        ("số 3", (2,)),
        ("câu hai", (1,)),
        ("cau ba nghen con", (2,)),
        ("b", (1,)),
        ("B nha", (1,)),
        ("cái giữa", (1,)),
        ("cai dau tien", (0,)),
        ("cái cuối", (2,)),
        ("đọc tên người nhận", (0,)),
        ("doc ten nguoi nhan", (0,)),
        ("tat wifi", (2,)),
        ("tắt wi-fi", (2,)),
        ("bam thiet le", (1,)),
        ("1 và 3", (0, 2)),
        ("1,3", (0, 2)),
        ("a với c", (0, 2)),
        ("2 1 3", (1, 0, 2)),
        ("4", ()),
        ("0", ()),
        ("10", ()),
        ("500000", ()),
        ("hông biết nữa", ()),
        ("đừng tắt wi-fi", ()),
        ("", ()),
        ("🙂", ()),
    ],
)
def test_typed_answers_pick_the_buttons_meant(typed: str, meant: tuple[int, ...]) -> None:
    assert pick(typed, BANK) == meant


@pytest.mark.parametrize("typed", ["chuyển", "chuyen", "không chuyển đâu"])
def test_a_denial_is_told_from_its_opposite(typed: str) -> None:
    labels = ["Chuyển", "Không chuyển"]

    picked = pick(typed, labels)

    assert picked == ((1,) if "không" in typed else (0,))


def test_dung_alone_is_never_taken_for_a_yes() -> None:
    assert pick("dung", ["Đúng, chuyển liền", "Dừng lại"]) == ()


def test_the_middle_of_four_is_nobody() -> None:
    assert pick("cái giữa", ["a1", "b1", "c1", "d1"]) == ()


@given(st.text(max_size=300), st.lists(st.text(max_size=40), max_size=5))
def test_any_text_picks_only_buttons_that_are_there(typed: str, labels: list[str]) -> None:
    picked = pick(typed, labels)

    assert all(0 <= index < len(labels) for index in picked)
