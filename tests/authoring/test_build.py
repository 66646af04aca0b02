"""From the page to what the tutor teaches."""

from __future__ import annotations

from datetime import date

import pytest

from bot.tutor.course import Course
from bot.tutor.lesson import Asking, Choice, Faq, Lesson, Media, RowKind, Screen, ScreenRow, Status, Step, Task
from tests.authoring.lessons import EN, LESSON, VI, Copy


@pytest.fixture
def course(lessons: Copy) -> Course:
    loaded = lessons.load()
    assert loaded.course is not None
    return loaded.course


@pytest.fixture
def lesson(course: Course) -> Lesson:
    found = course.lesson("chinh-chu-to")
    assert found is not None
    return found


def test_the_head_becomes_the_lesson(lesson: Lesson) -> None:
    assert (lesson.id, lesson.language, lesson.title) == ("chinh-chu-to", "vi", "Chỉnh chữ cho to")
    assert lesson.goal == "Tự kéo chữ trên điện thoại to lên, và trả lại như cũ."
    assert (lesson.skill, lesson.pillar, lesson.prerequisites) == ("dien-thoai", "xa-hoi-so", ())
    assert (lesson.minutes, lesson.review_days, lesson.status) == (5, (1, 3, 7, 30), Status.LIVE)
    assert (lesson.authors, lesson.sources) == (("Tổ công nghệ số",), ("DEV-02",))
    assert (lesson.reviewed_on, lesson.reviewed_by) == (date(2026, 11, 20), "Cán bộ văn hóa xã")
    assert lesson.opening == "Chữ nhỏ làm mỏi mắt. Bài này giúp {bạn} chỉnh chữ cho to."
    assert len(lesson.utterances) == 8


def test_steps_carry_picture_plainer_words_and_example(lesson: Lesson) -> None:
    assert lesson.steps == (
        Step(
            id="mo-cai-dat",
            title="Mở phần Cài đặt",
            text="Tìm hình bánh răng, tên là **Cài đặt**. {Bạn} bấm vô hình đó.",
            plainer="Bánh răng là chỗ chỉnh máy. {Bạn} bấm vô đó.",
            example="Dì Bảy tìm hoài không thấy. Dì vuốt qua trang bên là gặp.",
        ),
        Step(
            id="keo-chu",
            title="Kéo cho chữ to lên",
            text="Bấm **Màn hình**, rồi bấm **Cỡ chữ**. Kéo chấm tròn qua bên phải. Thấy vừa mắt thì buông tay.",
            picture=Media("media/chu-to.svg", "Thanh trượt cỡ chữ có chấm tròn đỏ"),
        ),
    )


def test_a_practice_has_its_screen(lesson: Lesson) -> None:
    practice = lesson.practice[0]

    assert practice.screen == Screen(
        "Màn hình",
        (
            ScreenRow(RowKind.SHOWN, "Độ sáng", "vừa"),
            ScreenRow(RowKind.BUTTON, "Cỡ chữ"),
            ScreenRow(RowKind.BUTTON, "Hình nền"),
        ),
    )
    assert practice.choices[1] == Choice("Cỡ chữ", "Đúng rồi {bạn}. Vô đây là kéo chữ được.", is_right=True)


def test_the_ticks_tell_how_a_question_is_answered(lessons: Copy) -> None:
    lessons.change(VI, "- [ ] Mua máy mới", "- [x] Mua máy mới\n  > Máy mới chữ cũng to được mà.\n- [ ] Đập máy cũ")
    lessons.change(EN, "- [ ] Buy a new phone", "- [x] Buy one\n  > A new phone can do it as well.\n- [ ] Break it")
    loaded = lessons.load()

    assert loaded.course is not None
    lesson = loaded.course.lesson("chinh-chu-to")
    assert lesson is not None
    assert [question.asking for question in lesson.questions] == [Asking.ONE, Asking.ALL, Asking.ORDER]


def test_a_hint_stays_with_its_question(lesson: Lesson) -> None:
    assert [question.hint for question in lesson.questions] == ["Kéo thử rồi coi chữ đổi sao.", "", ""]


def test_things_in_order_are_all_right(lesson: Lesson) -> None:
    assert all(choice.is_right and choice.feedback for choice in lesson.questions[2].choices)


def test_an_arrow_becomes_where_to_go(lessons: Copy) -> None:
    lessons.change(VI, "- [ ] Hình nền", "- [ ] Hình nền → {#mo-cai-dat}")
    lessons.change(EN, "- [ ] Wallpaper", "- [ ] Wallpaper -> {#mo-cai-dat}")
    course = lessons.load().course

    assert course is not None
    lesson = course.lesson("chinh-chu-to", "en")
    assert lesson is not None
    assert [(choice.label, choice.goto) for choice in lesson.practice[0].choices] == [
        ("Wallpaper", "mo-cai-dat"),
        ("Font size", ""),
    ]


def test_a_task_says_when_to_ask_and_who_confirms(lesson: Lesson) -> None:
    text = "{Bạn} chỉnh chữ trên máy của mình. Nhờ người nhà coi giùm."

    assert lesson.tasks == (Task("chinh-that", "Chỉnh chữ trên máy nhà", text, 1, "tổ công nghệ số"),)


def test_a_faq_has_what_people_say_and_the_answer(lesson: Lesson) -> None:
    assert lesson.faqs == (
        Faq(
            "ton-pin",
            "Chữ to có tốn pin không?",
            (
                "chữ to có tốn pin không",
                "chu to hao pin k",
                "phóng chữ lên máy mau hết pin hả",
                "để chữ bự có hao máy không",
            ),
            "Dạ không. Chữ to hay nhỏ cũng xài pin như nhau. Cần hỏi thêm, {bạn} gọi {so-ho-tro}.",
        ),
    )


def test_a_translation_takes_its_facts_from_the_source(course: Course) -> None:
    english = course.lesson("chinh-chu-to", "en")

    assert english is not None
    assert (english.title, english.skill, english.minutes) == ("Make the letters bigger", "dien-thoai", 5)
    assert (english.reviewed_on, english.follows) == (date(2026, 11, 20), date(2026, 11, 20))


def test_tracks_and_facts_come_with_their_languages(course: Course) -> None:
    assert [track.title("en") for track in course.tracks] == ["My phone"]
    assert course.facts["so-ho-tro"].value_in("en") == "1800 0000"


def test_paragraphs_lines_and_lists_keep_their_shape(lessons: Copy) -> None:
    old = "Tìm hình bánh răng, tên là **Cài đặt**. {Bạn} bấm vô hình đó."
    lessons.change(VI, old, "Một dòng\nviết tiếp.\n\nĐoạn sau:\n\n- cái một\n- cái hai\n\n1. cái ba")
    lessons.change(
        VI, "> Nói dễ hơn: Bánh răng là chỗ chỉnh máy.", "> Nói dễ hơn: Bánh răng\n> là chỗ chỉnh máy.\n>\n>"
    )
    course = lessons.load().course

    assert course is not None
    lesson = course.lesson("chinh-chu-to")
    assert lesson is not None
    assert lesson.steps[0].text == "Một dòng viết tiếp.\n\nĐoạn sau:\n\n• cái một\n• cái hai\n\n• cái ba"
    assert lesson.steps[0].plainer == "Bánh răng là chỗ chỉnh máy.\n\n{Bạn} bấm vô đó."


def test_an_unfinished_draft_loads_as_far_as_it_goes(lessons: Copy) -> None:
    lessons.change(VI, "đang dùng", "nháp")
    lessons.change(VI, "- [x] Qua phải", "- [ ] Qua phải")
    lessons.change(VI, " {#keo-chu}", "")
    (lessons.root / EN).unlink()
    loaded = lessons.load()

    assert loaded.course is not None
    lesson = loaded.course.lesson("chinh-chu-to")
    assert lesson is not None
    assert [item.id for item in lesson.items] == [
        "mo-cai-dat",
        "keo-cho-chu-to-len",
        "tim-cho",
        "to-qua",
        "thu-tu",
        "chinh-that",
    ]
    assert loaded.course.taught() == ()


def test_a_draft_translation_out_of_step_is_left_out(lessons: Copy) -> None:
    lessons.change(VI, "đang dùng", "nháp")
    lessons.change(EN, "{#keo-chu}", "{#khac}")
    course = lessons.load().course

    assert course is not None
    assert "en" not in course.lessons


def test_a_folder_is_its_files_hash(lessons: Copy, course: Course) -> None:
    before = course.revision
    lessons.change(VI, "Tìm hình", "Kiếm hình")
    after = lessons.load().course

    assert after is not None
    assert after.revision != before


def test_the_same_files_have_the_same_hash(lessons: Copy, course: Course) -> None:
    again = lessons.load().course

    assert again == course


def test_a_lesson_with_an_error_stops_the_course(lessons: Copy) -> None:
    (lessons.root / LESSON / "media/chu-to.svg").unlink()
    loaded = lessons.load()

    assert loaded.course is None
    assert {(fault.code, fault.severity) for fault in loaded.faults} == {("M01", "E")}


def test_a_warning_does_not_stop_the_course(lessons: Copy) -> None:
    lessons.change(VI, "Tìm hình bánh răng", "Truy cập hình bánh răng")
    loaded = lessons.load()

    assert loaded.course is not None
    assert [fault.code for fault in loaded.faults] == ["T02"]
