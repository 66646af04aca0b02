"""P and T: placeholders, lengths and plain words."""

from __future__ import annotations

from datetime import date

import pytest

from bot.authoring.rules.wording import sentences
from tests.authoring.lessons import EN, VI, Copy

STEP = "Bấm **Màn hình**, rồi bấm **Cỡ chữ**. Kéo chấm tròn qua bên phải. Thấy vừa mắt thì buông tay."


@pytest.mark.parametrize("words", ["{bạn}", "{Bạn}", "{mình}", "{Mình}", "{tên}", "{so-ho-tro}"])
def test_known_placeholders_are_fine(lessons: Copy, words: str) -> None:
    lessons.change(VI, "Thấy vừa mắt thì", f"{words} thấy vừa mắt thì")

    assert lessons.faults() == ()


@pytest.mark.parametrize(
    "words",
    [
        "{BẠN}",
        "{ bạn }",
        "{}",
        "{{bạn}}",
        "{bạn",
        "bạn}",
        "{{ 7*7 }}",
        "{% for x in y %}",
        "${7*7}",
        "{bạn.__class__}",
        "{0}",
    ],
)
def test_anything_else_in_braces_is_a_fault(lessons: Copy, words: str) -> None:
    lessons.change(VI, "Thấy vừa mắt thì", f"{words} thấy vừa mắt thì")

    assert f"{VI}:35" in lessons.places("P01")


def test_what_learners_say_holds_no_placeholder(lessons: Copy) -> None:
    lessons.change(VI, "- bày tui phóng chữ coi", "- bày {bạn} phóng chữ coi")

    assert lessons.places("P01") == [f"{VI}:{lessons.line(VI, 'bày {bạn}')}"]


def test_an_unchecked_fact_is_shown_to_the_operator(lessons: Copy) -> None:
    lessons.change("facts.yml", "review_after: 2027-11-20", "review_after: 2027-11-20\n    status: chưa kiểm")

    assert [(fault.code, fault.severity, fault.line) for fault in lessons.faults()] == [
        ("P01", "E", lessons.line(EN, "{so-ho-tro}")),
        ("P01", "E", lessons.line(VI, "{so-ho-tro}")),
        ("P01", "W", 2),
    ]


@pytest.mark.parametrize(
    ("more", "told"), [("", "Thêm dòng note"), ("\n    note: Hỏi điện lực xã.", "Hỏi điện lực xã.")]
)
def test_an_unchecked_fact_is_explained_by_its_note(lessons: Copy, more: str, told: str) -> None:
    lessons.change("facts.yml", "review_after: 2027-11-20", f"review_after: 2027-11-20\n    status: chưa kiểm{more}")

    (warned,) = (fault for fault in lessons.faults() if fault.severity == "W")
    assert told in warned.message


def test_a_fact_past_its_review_is_warned_where_it_is_quoted(lessons: Copy) -> None:
    late = lessons.faults(today=date(2027, 11, 21))

    assert {(f.severity, f.line) for f in late if f.code == "P01"} == {
        ("W", lessons.line(EN, "{so-ho-tro}")),
        ("W", lessons.line(VI, "{so-ho-tro}")),
    }


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("    source:", "    sauce:", 5),
        ('    source: "DEV-02 (B): số đặt ra để thử máy"\n', "", 2),
        ("date: 2026-11-20", "date: hôm qua", 2),
        ("value: 1800 0000", "value: 1800 0000\n    value: 1", 4),
        ("allowed_sites:", "allowed_site:", 9),
        ("    value:", "   - value:", 4),
    ],
)
def test_a_bad_table_of_facts_is_told_with_its_line(lessons: Copy, old: str, new: str, line: int) -> None:
    lessons.change("facts.yml", old, new)

    assert f"facts.yml:{line}" in lessons.places("P01")


def test_facts_may_be_written_in_vietnamese(lessons: Copy) -> None:
    lessons.write(
        "facts.yml",
        "dữ kiện:\n  so-ho-tro: {giá trị: 1800 0000, nguồn: DEV-02, ngày: 20/11/2026, rà lại sau: 20/11/2027}\n",
    )

    assert lessons.faults() == ()


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Bấm vô đây. Rồi chờ.", [3, 2]),
        ("Vô dichvucong.gov.vn là thấy.", [4]),
        ("Gõ 1.000.000 đồng! Xong chưa?", [3, 2]),
        ("Bấm **Tiếp**. **Xong.** Nghỉ…", [2, 1, 1]),
        ("Nói “đúng rồi.” Rồi thôi", [3, 2]),
        ("• một\n• hai ba", [2, 3]),
        ("", []),
    ],
)
def test_sentences_are_counted_as_people_read_them(text: str, counts: list[int]) -> None:
    assert sentences(text) == counts


@pytest.mark.parametrize(
    ("new", "words"),
    [
        ("Bấm vô đây nghen. " * 5, "có 5 câu"),
        ("Một hai ba bốn năm sáu bảy tám chín mười mười-một mười-hai mười-ba bốn năm sáu bảy.", "câu dài 17 tiếng"),
        ("một hai ba bốn năm sáu bảy tám chín mười mốt, " * 6, "dài 66 tiếng"),
        ("Một hai ba bốn năm sáu bảy tám chín mười thêm hai thêm ba nghe.", "trung bình"),
    ],
)
def test_a_long_step_is_warned(lessons: Copy, new: str, words: str) -> None:
    lessons.change(VI, STEP, new)
    if words == "trung bình":
        lessons.change(VI, "Tìm hình bánh răng, tên là **Cài đặt**. {Bạn} bấm vô hình đó.", new)

    assert [fault for fault in lessons.faults() if fault.code == "T01" and words in fault.message]


def test_a_step_at_the_very_limit_is_fine(lessons: Copy) -> None:
    fifteen = "một hai ba bốn năm sáu bảy tám chín mười một hai ba bốn năm. "
    lessons.change(VI, STEP, fifteen * 2 + "Năm chữ ở trong đây. Thêm năm chữ nữa nghen.")

    assert "T01" not in lessons.codes()


def test_an_eighth_step_is_warned(lessons: Copy) -> None:
    more = "".join(f"### Bước thêm {n} {{#them-{n}}}\n\nBấm vô đây.\n\n" for n in range(6))
    lessons.change(VI, "## Làm thử", more + "## Làm thử")

    assert f"{VI}:{lessons.line(VI, '{#them-5}')}" in lessons.places("T01")


def test_long_feedback_is_warned(lessons: Copy) -> None:
    lessons.change(VI, "Đúng. Càng qua phải chữ càng to.", "Đúng. " + "Càng qua phải chữ càng to. " * 8)

    assert lessons.places("T01") == [f"{VI}:{lessons.line(VI, 'Càng qua phải')}"]


@pytest.mark.parametrize("label", ["**Truy cập**", "“Truy cập”", '"Truy cập"'])
def test_words_printed_on_a_screen_are_left_alone(lessons: Copy, label: str) -> None:
    lessons.change(VI, "Tìm hình bánh răng, tên là **Cài đặt**.", f"Bấm nút {label} trên máy.")

    assert lessons.faults() == ()


def test_hard_words_in_what_learners_say_are_left_alone(lessons: Copy) -> None:
    lessons.change(VI, "- bày tui phóng chữ coi", "- thiết bị này truy cập chữ to sao")

    assert lessons.faults() == ()


def test_a_hard_word_inside_another_word_is_left_alone(lessons: Copy) -> None:
    lessons.change(VI, "Tìm hình bánh răng", "Tìm hình ngũ giác có bánh răng")

    assert lessons.faults() == ()


@pytest.mark.parametrize("phrase", ["Vui lòng bấm", "Đọc mã OTP cho con rồi bấm", "Chuyển tiền trước rồi bấm"])
def test_banned_phrases_are_told(lessons: Copy, phrase: str) -> None:
    lessons.change(VI, "{Bạn} bấm vô hình đó.", f"{phrase} hình đó.")

    assert lessons.places("T02") == [f"{VI}:25"]


def test_english_has_a_list_of_its_own(lessons: Copy) -> None:
    lessons.change(EN, "Tap it.\n\n> Simpler", "Tap it in order to start.\n\n> Simpler")

    assert lessons.places("T02") == [f"{EN}:{lessons.line(EN, 'in order to')}"]
