"""Q and L: choices, feedback, and translations in step."""

from __future__ import annotations

import pytest

from tests.authoring.lessons import EN, VI, Copy


@pytest.mark.parametrize(
    ("old", "new", "words"),
    [
        ("- [x] Qua phải", "- [ ] Qua phải", "chưa có lựa chọn đúng"),
        ("- [ ] Qua hẳn bên trái", "- [x] Qua hẳn bên trái", "lựa chọn nào cũng đúng"),
        ("- [ ] Mua máy mới", "- [ ] Kéo lại bên trái", "viết hai lần"),
        ("3. Kéo chấm tròn\n   > Có thanh trượt trước mặt rồi mới kéo được.\n", "", "có 2 lựa chọn; cần 3 tới 5"),
        ("- [ ] Hình nền", "- [ ] Hình nền nhà", "không phải nút nào"),
        ("nút: Hình nền", "nút: Hình nền\nnút: Quay lại", "Nút “Quay lại” chưa có trong các lựa chọn"),
    ],
)
def test_a_question_that_cannot_be_answered_is_told(lessons: Copy, old: str, new: str, words: str) -> None:
    lessons.change(VI, old, new)

    assert [fault for fault in lessons.faults() if fault.code == "Q01" and words in fault.message]


def test_five_choices_are_too_many(lessons: Copy) -> None:
    more = "".join(f"- [ ] Cách số {n}\n  > Cách này không đổi cỡ chữ.\n" for n in "345")
    lessons.change(VI, "- [ ] Mua máy mới\n", f"{more}- [ ] Mua máy mới\n")

    assert lessons.places("Q01") == [f"{VI}:{lessons.line(VI, '### Chữ to quá')}"]


def test_a_screen_without_buttons_takes_any_choices(lessons: Copy) -> None:
    lessons.change(VI, "nút: ", "hiện: ")
    lessons.change(EN, "button: ", "shown: ")

    assert lessons.faults() == ()


def test_a_choice_without_feedback_is_told_at_its_line(lessons: Copy) -> None:
    lessons.change(VI, "  > Đúng. Càng qua phải chữ càng to.\n", "")

    assert lessons.places("Q02") == [f"{VI}:{lessons.line(VI, '- [x] Qua phải')}"]


@pytest.mark.parametrize("verdict", ["Sai rồi.", "Chưa đúng đâu {bạn} ơi.", "Không phải. Thử lại nghen!", "Tiếc quá!"])
def test_a_mere_verdict_does_not_say_why(lessons: Copy, verdict: str) -> None:
    lessons.change(VI, "Qua bên trái thì chữ nhỏ lại. {Bạn} kéo ngược lại nghen.", verdict)

    assert "Q02" in lessons.codes()


def test_a_right_answer_may_just_be_praised(lessons: Copy) -> None:
    lessons.change(VI, "Đúng. Càng qua phải chữ càng to.", "Đúng rồi {bạn}.")

    assert lessons.faults() == ()


def test_things_in_order_say_why_they_come_there(lessons: Copy) -> None:
    lessons.change(VI, "Vô Cài đặt rồi mới thấy nút này.", "Đúng rồi.")

    assert lessons.places("Q02") == [f"{VI}:{lessons.line(VI, '   > Đúng rồi.')}"]


def test_the_right_answer_always_longest_is_a_habit(lessons: Copy) -> None:
    lessons.change(VI, "- [x] Qua phải", "- [x] Qua hẳn bên tay phải")
    lessons.change(VI, "- [ ] Mua máy mới", "- [ ] Mua")

    assert lessons.places("Q03") == [f"{VI}:{lessons.line(VI, '## Câu hỏi')}"]


def test_ticks_of_a_translation_follow_the_source(lessons: Copy) -> None:
    lessons.change(EN, "- [ ] All the way left", "- [x] All the way left")
    lessons.change(EN, "- [x] To the right", "- [ ] To the right")

    assert lessons.places("L01") == [f"{EN}:{lessons.line(EN, '{#keo-qua-dau}')}"]


def test_a_part_missing_from_a_translation_is_told(lessons: Copy) -> None:
    text = (lessons.root / EN).read_text(encoding="utf-8")
    start, end = text.index("### What if"), text.index("### Put the three")
    lessons.write(EN, text[:start] + text[end:])

    assert lessons.places("L01") == [f"{EN}:{lessons.line(EN, '### Put the three')}"]


def test_a_part_more_than_the_source_is_told(lessons: Copy) -> None:
    more = "### One more {#them}\n\n- Ask again after: 1 day\n\nDo it.\n\n## People often ask"
    lessons.change(EN, "## People often ask", more)

    assert lessons.places("L01") == [f"{EN}:{lessons.line(EN, '### One more')}"]


def test_a_translation_of_an_older_review_is_warned(lessons: Copy) -> None:
    lessons.change(EN, "follows: 2026-11-20", "follows: 2026-05-01")

    assert [(f.code, f.severity, f.line) for f in lessons.faults()] == [("L01", "W", 5)]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("![A slider for letter size with a red dot](media/chu-to.svg)\n", ""),
        ("shown: Brightness | medium\n", ""),
        ("> Hint: Try dragging and look at the letters.\n", ""),
    ],
)
def test_a_translation_that_lacks_something_is_warned(lessons: Copy, old: str, new: str) -> None:
    lessons.change(EN, old, new)

    assert [(fault.code, fault.severity) for fault in lessons.faults()] == [("L01", "W")]
