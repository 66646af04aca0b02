"""A screen to write on: what is found in an answer, what is told, and what is never kept."""

from __future__ import annotations

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.records.session_codec import encode as stored
from bot.tutor.course import Course
from bot.tutor.events import EventKind
from bot.tutor.lesson import Asking, Question, Wanted
from bot.tutor.listening import listen, verdict
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button, Incoming, IncomingKind
from bot.tutor.writing import judge
from bot.understanding.danger import read_judge
from tests.talk import START, Talk, onboarded

REPORT = ("phan-anh-1022", "viet-tin-bao")
CALLER = ("gia-cong-an-can-bo", "go-chu-khong")
AMOUNT = ("chuyen-tien-dung-nguoi", "go-so-tien")
SALES = ("chup-hinh-loi-ban", "viet-loi-ban")
COMPLAINT = ("tra-hang-khieu-nai", "tu-viet-khieu-nai")
DIARY = ("ma-vung-trong", "tu-ghi-nhat-ky")


def at(course: Course, lesson: str, item: str) -> Talk:
    """A learner who stands before a screen to write on."""
    talk = onboarded(course)
    talk.press(Button("", encode(Meaning(Wish.OPEN, lesson))))
    assert talk.session.place is not None
    talk.session = replace(talk.session, place=replace(talk.session.place, item=item))
    talk.press(Button("", encode(Meaning(Wish.AGAIN))))
    return talk


def found(course: Course, place: tuple[str, str], text: str) -> tuple[set[str], set[str]]:
    """The labels found in a text, and those found that are to be avoided."""
    lesson = course.lesson(place[0])
    question = lesson.item(place[1]) if lesson else None
    assert isinstance(question, Question)
    judged = judge(text, question.wanted)
    labels = [part.label for part in question.wanted]
    return {labels[index] for index in judged.found}, {labels[index] for index in judged.avoided}


@pytest.mark.parametrize(
    "text", ["KHÔNG", "không", "khong", "KO", "hông", "Hổng!", "không, tui cúp máy", "dạ không", "khônggg", "No"]
)
def test_a_refusal_is_one_however_it_is_written(course: Course, text: str) -> None:
    assert found(course, CALLER, text) == ({"Chữ KHÔNG"}, set())


@pytest.mark.parametrize("text", ["2500000", "2.500.000", "2,500,000", "2 500 000", "2.500.000đ", "gởi 2.500.000 đồng"])
def test_an_amount_is_found_however_its_digits_are_grouped(course: Course, text: str) -> None:
    assert found(course, AMOUNT, text) == ({"Số tiền"}, set())


@pytest.mark.parametrize(
    ("text", "label"),
    [
        ("hai trieu ruoi", "Viết bằng chữ"),
        ("2tr5", "Viết bằng chữ"),
        ("25000000", "Dư số 0"),
        ("25.000.000", "Dư số 0"),
        ("250000", "Thiếu số 0"),
    ],
)
def test_a_zero_too_many_or_too_few_is_told_as_that(course: Course, text: str, label: str) -> None:
    assert found(course, AMOUNT, text) == (set(), {label})


@pytest.mark.parametrize("text", ["25", "2.500", "ba triệu", "tiền gạo", ""])
def test_another_amount_is_none(course: Course, text: str) -> None:
    assert found(course, AMOUNT, text) == (set(), set())


@pytest.mark.parametrize(
    "text",
    [
        "Đường ống hư ở đầu khóm 2, hồi hôm tới giờ, con có chụp lại",
        "ong nuoc be o ap 3 xa my long tu sang nay, tui co 2 tam hinh",
        "nước rò trước chợ, bữa kia, có ảnh gởi kèm",
    ],
)
def test_a_report_in_ones_own_words_is_whole(course: Course, text: str) -> None:
    assert found(course, REPORT, text) == ({"Chuyện gì", "Ở đâu", "Từ hồi nào", "Có hình"}, set())


@pytest.mark.parametrize(
    "text",
    [
        "Mít Thái loại lớn, mới bẻ hồi sáng, 25k một ký, cất ngăn mát được ba bữa",
        "bot gao nha xay hom nay, bich nho, 30 ngan, giu cho kho mat",
    ],
)
def test_a_sales_text_about_ones_own_goods_is_whole(course: Course, text: str) -> None:
    assert found(course, SALES, text)[0] == {"Giống gì", "Cỡ nào", "Ngày hái", "Giá", "Cách giữ"}


def test_a_complaint_and_a_diary_line_in_ones_own_words_are_whole(course: Course) -> None:
    complaint = found(course, COMPLAINT, "don mau-0003 quyt bi ung mot ky, co quay luc mo thung, xin doi lai")
    diary = found(course, DIARY, "chieu nay bon phan NPK goc xoai, 3 ky")

    assert complaint == ({"Món gì", "Hư sao", "Có chứng", "Xin gì"}, set())
    assert diary == ({"Ngày nào", "Làm gì", "Thuốc, phân gì", "Bao nhiêu"}, set())


def test_only_what_is_missing_need_be_written_next(course: Course) -> None:
    talk = at(course, *REPORT)

    talk.type("ống nước bể ở ấp Sen")
    assert "✅ Chuyện gì  ✅ Ở đâu  ⬜ Từ hồi nào  ⬜ Có hình" in talk.text
    talk.type("từ hôm qua, có hình")

    assert talk.session.place
    assert talk.session.place.item != REPORT[1]
    assert [event.kind for event in talk.events if event.item == REPORT[1]] == [EventKind.ANSWERED_RIGHT]


def test_three_tries_bring_the_feedback_then_the_hint_then_the_example(course: Course) -> None:
    talk = at(course, *AMOUNT)

    talk.type("hai triệu rưỡi")
    first = talk.text
    talk.type("25000000")
    second = talk.text
    talk.type("25")

    assert "ô số tiền chỉ nhận con số" in first
    assert "dư số 0 rồi" in second
    assert "💡" in second
    assert "**2.500.000**" in talk.text
    assert talk.session.place
    assert talk.session.place.item != AMOUNT[1]


@pytest.mark.parametrize("place", [REPORT, CALLER, AMOUNT, SALES, COMPLAINT, DIARY])
def test_nothing_that_was_written_is_kept(course: Course, place: tuple[str, str]) -> None:
    talk = at(course, *place)

    talk.type("chim bay cò đậu không ấp 250000 hữu cơ")

    kept = stored(talk.session) + repr(talk.events) + repr(talk.dues) + repr(talk.calls)
    assert "chim bay" not in kept
    assert "chim bay" not in talk.text


@pytest.mark.parametrize("label", ["Gợi ý", "Coi mẫu", "Gọi người giúp"])
def test_help_is_always_there_by_tap_and_by_word(course: Course, label: str) -> None:
    tapped, typed = at(course, *REPORT), at(course, *REPORT)

    tapped.tap(label)
    typed.type(label.lower())

    assert tapped.text == typed.text
    assert tapped.offered


@pytest.mark.parametrize(
    ("text", "wish"),
    [
        ("công an gọi biểu tui chuyển tiền", Wish.SCAM),
        ("cứu với cháy nhà rồi", Wish.EMERGENCY),
        ("📚 Chọn bài", Wish.MENU),
        ("tui hổng hiểu", Wish.UNCLEAR),
        ("không biết viết sao", Wish.UNCLEAR),
    ],
)
def test_alarms_and_clear_wishes_come_before_the_answer(course: Course, text: str, wish: Wish) -> None:
    talk = at(course, *CALLER)

    heard = listen(talk.session, Incoming(7, IncomingKind.TEXT, START, text), course)

    assert heard
    assert heard.wish is wish


@pytest.mark.parametrize(
    ("intent", "stays"),
    [("stop", False), ("scam", False), ("person", False), ("menu", False), ("greet", True),
     ("out_of_scope", True), ("yes", True),
     ("faq.phan-anh-1022.goi-1022-the-nao", True), ("lesson.mo-gian-hang", True), ("? menu greet", True), ("", True)],
)  # fmt: skip
def test_what_is_understood_is_an_answer_unless_it_clearly_asks_for_something(
    course: Course, intent: str, stays: bool
) -> None:
    talk = at(course, *REPORT)

    talk.type("bà con khỏe không vậy ta", intent)

    assert ("hư cái gì" in talk.text) is stays


def test_after_a_person_was_called_words_are_understood_as_usual(course: Course) -> None:
    talk = at(course, *REPORT)

    talk.tap("Gọi người giúp")
    talk.type("lỡ chuyển lộn tiền thì sao", "faq.chuyen-tien-dung-nguoi.chuyen-nham")

    assert "chuyển nhầm" in talk.text.lower()


def test_a_forged_tap_writes_nothing(course: Course) -> None:
    talk = at(course, *CALLER)

    talk.press(Button("", encode(Meaning(Wish.WROTE, *CALLER, "không"))))

    assert talk.session.place
    assert talk.session.place.item == CALLER[1]


def test_who_types_an_example_is_heard_as_answering_it(course: Course) -> None:
    """Not by the rules alone, as the linter looks, but by the judge of dangers too."""
    judged = replace(course, judge=read_judge())

    for language in ("vi", "en"):
        examples = [each.example for lesson in course.taught(language) for each in lesson.practice if each.example]
        assert examples
        assert [text for text in examples if verdict(text, judged).alarm] == []


WANTED = st.lists(
    st.builds(Wanted, st.text(max_size=5), st.lists(st.text(max_size=8), max_size=4).map(tuple), st.just("x")),
    max_size=4,
)


@given(st.text(max_size=200), WANTED)
def test_any_text_can_be_judged(text: str, wanted: list[Wanted]) -> None:
    judged = judge(text, wanted)

    assert set(judged.found) <= set(range(len(wanted)))
    assert judged.avoided == ()


def test_practice_by_writing_is_where_it_fits(course: Course) -> None:
    for language in ("vi", "en"):
        places = {
            (lesson.id, asked.id)
            for lesson in course.taught(language)
            for asked in lesson.practice
            if asked.asking is Asking.WRITE
        }

        assert {REPORT, CALLER, AMOUNT, SALES, COMPLAINT, DIARY} == places
