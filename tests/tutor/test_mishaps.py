"""What learners really do: tap twice, tap what is long past, come back after a month, answer in their own words."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from bot.tutor.course import Course
from bot.tutor.dialogue import due_meaning
from bot.tutor.events import Due, DueKind, EventKind
from bot.tutor.lesson import Asking, Question, Status, Task
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button, Incoming, IncomingKind, ReplyKind
from bot.tutor.session import Consent, Place
from tests.talk import Talk, onboarded

RECAP = "mừng cô trở lại"
LESSON = "chuyen-tien-dung-nguoi"


@pytest.fixture
def talk(course: Course) -> Talk:
    """A learner at the first step of the first lesson."""
    started = onboarded(course)
    started.tap("Học bài này")
    return started


def at(talk: Talk, wanted: Asking | type[Task]) -> Question | Task:
    """Put the learner before the first question asked that way, or before the task, and return it."""
    lesson = talk.course.lesson(LESSON)
    assert lesson
    for item in lesson.items:
        if (isinstance(item, Question) and item.asking is wanted) or (isinstance(item, Task) and wanted is Task):
            talk.session = replace(talk.session, place=Place(LESSON, item.id))
            talk.type("/start")
            return item
    raise AssertionError(wanted)


def tap_twice(talk: Talk, label: str) -> None:
    """Tap a button with a trembling finger: the second tap comes at once, on the same message."""
    bubble = next(each for each in talk.seen[::-1] if label in [button.label for button in each.buttons])
    button = next(each for each in bubble.buttons if each.label == label)
    talk.press(button, bubble.number)
    talk.now -= timedelta(seconds=9.5)
    talk.press(button, bubble.number)


@pytest.mark.parametrize("label", ["Tiếp tục", "Chưa hiểu, nói lại", "Nghỉ chút"])
def test_the_second_of_two_quick_taps_does_nothing(talk: Talk, label: str) -> None:
    tap_twice(talk, label)

    assert talk.heard == ()


def test_consent_tapped_twice_is_asked_and_thanked_for_once(course: Course) -> None:
    talk = Talk(course)
    talk.type("/start")

    tap_twice(talk, "Đồng ý, ghi giùm")

    assert talk.heard == ()
    assert [event.kind for event in talk.events] == [EventKind.CONSENTED]


def test_another_choice_tapped_at_once_on_an_answered_question_does_nothing(talk: Talk) -> None:
    question = at(talk, Asking.ONE)
    assert isinstance(question, Question)
    handle, offered = len(talk.seen), list(talk.offered)
    right = next(index for index, choice in enumerate(question.choices) if choice.is_right)
    talk.press(offered[right], handle)
    talk.now -= timedelta(seconds=9.5)

    talk.press(offered[right - 1], handle)

    assert talk.heard == ()


def test_a_tick_can_be_taken_back_at_once(talk: Talk) -> None:
    at(talk, Asking.ALL)

    tap_twice(talk, talk.offered[0].label)

    assert talk.session.place
    assert (talk.session.place.picked, talk.heard[0].kind) == ((), ReplyKind.RELABEL)


def test_an_old_no_of_the_first_question_deletes_nothing(course: Course) -> None:
    talk = Talk(course)
    talk.type("/start")
    talk.type("/start")
    talk.tap("Đồng ý, ghi giùm")

    talk.tap("Không, chỉ học thôi")

    assert talk.session.consent is Consent.YES
    assert "Thôi, đừng ghi nữa" in [button.label for button in talk.offered]


def test_agreement_can_still_be_taken_back(talk: Talk) -> None:
    talk.type("/privacy")

    talk.tap("Thôi, đừng ghi nữa")

    assert talk.session.consent is Consent.NO


def test_an_agreement_given_again_keeps_its_first_date(talk: Talk) -> None:
    agreed_at = talk.session.consented_at

    talk.press(Button("", encode(Meaning(Wish.AGREE))), 1)

    assert talk.session.consented_at == agreed_at


def test_a_message_whose_button_is_stale_loses_its_buttons(talk: Talk) -> None:
    handle = len(talk.seen)
    talk.type("tiếp", "next")

    talk.tap("Tiếp tục", oldest=True)

    assert [reply.handle for reply in talk.heard if reply.kind is ReplyKind.FREEZE] == [handle]


@pytest.mark.parametrize(
    ("typed", "understood"),
    [("/start", ""), ("▶️ Học tiếp", ""), ("chào con", "greet"), ("tiếp", "next"), ("nói lại", "again"), ("xyz", "")],
)
def test_whoever_comes_back_after_a_month_gets_a_recap_whatever_they_say(
    talk: Talk, typed: str, understood: str
) -> None:
    talk.wait(days=30)

    talk.type(typed, understood)

    assert talk.text.count(RECAP) == 1


def test_whoever_taps_the_button_left_a_month_ago_gets_a_recap(talk: Talk) -> None:
    talk.wait(days=30)

    talk.tap("Tiếp tục")

    assert RECAP in talk.text
    assert "Bước 2/7" in talk.text


def test_a_lesson_opened_anew_after_a_month_needs_no_recap(talk: Talk) -> None:
    talk.wait(days=30)

    talk.press(Button("", encode(Meaning(Wish.OPEN, "chon-hang-chon-shop"))))

    assert "trở lại" not in talk.text


def test_what_was_put_in_order_is_shown_again_after_a_month(talk: Talk) -> None:
    question = at(talk, Asking.ORDER)
    assert isinstance(question, Question)
    talk.tap(question.choices[0].label)
    talk.wait(days=30)

    talk.type("▶️ Học tiếp")

    assert f"1. {question.choices[0].label}" in talk.text
    assert len(talk.offered) == len(question.choices) - 1


def test_ticks_are_still_there_after_a_month(talk: Talk) -> None:
    at(talk, Asking.ALL)
    talk.tap(talk.offered[0].label)
    talk.wait(days=30)

    talk.type("▶️ Học tiếp")

    assert [button.label[0] for button in talk.offered[:3]] == ["☑", "⬜", "⬜"]


def test_a_typed_done_judges_the_ticks(talk: Talk) -> None:
    question = at(talk, Asking.ALL)
    assert isinstance(question, Question)
    for choice in question.choices:
        if choice.is_right:
            talk.tap(f"⬜ {choice.label}")

    talk.type("xong rồi con", "next")

    assert talk.events[-1].kind is EventKind.ANSWERED_RIGHT


@pytest.fixture
def review(talk: Talk) -> Question:
    """A review question that has come while the learner stands at the first step of a lesson."""
    lesson = talk.course.lesson("chon-hang-chon-shop")
    assert lesson
    talk.wait(hours=2)
    talk._take(due_meaning(Due(DueKind.REVIEW, lesson.id, "", talk.now)))
    return lesson.questions[0]


def test_not_understanding_a_review_question_brings_its_hint(talk: Talk, review: Question) -> None:
    talk.type("chưa hiểu", "unclear")

    assert review.hint.split(".")[0] in talk.text
    assert len(talk.offered) == len(review.choices)


@pytest.mark.parametrize("understood", ["yes", "no"])
def test_a_mere_yes_or_no_is_no_answer_to_a_review_question(talk: Talk, review: Question, understood: str) -> None:
    talk.type("ờ thì", understood)

    assert review.title in talk.text


def test_a_typed_not_yet_puts_a_task_off(talk: Talk) -> None:
    lesson = talk.course.lesson(LESSON)
    assert lesson
    talk.wait(hours=2)
    talk._take(due_meaning(Due(DueKind.TASK, lesson.id, lesson.tasks[0].id, talk.now)))

    talk.type("chưa con ơi", "no")

    assert "mấy bữa nữa con hỏi lại" in talk.text


def test_a_review_question_can_be_heard_again(talk: Talk, review: Question) -> None:
    talk.type("nói lại", "again")

    assert review.title in talk.text


def test_a_review_question_can_be_passed_over(talk: Talk, review: Question) -> None:
    talk.type("bỏ qua", "next")

    assert "Đáp án đây" in talk.text
    assert (talk.session.review, talk.session.place) == (None, Place(LESSON, "nhap-so"))


def test_a_report_on_a_task_leaves_an_open_review_and_the_lesson_alone(talk: Talk, review: Question) -> None:
    lesson = talk.course.lesson(LESSON)
    assert lesson
    done = encode(Meaning(Wish.DONE, LESSON, lesson.tasks[0].id, "done"))

    talk.press(Button("", done), 3)

    assert talk.session.review
    assert talk.session.review.item == review.id
    assert "Bước 1/7" in talk.text


@pytest.mark.parametrize(("typed", "consent"), [("đồng ý", Consent.YES), ("không", Consent.NO), ("2", Consent.NO)])
def test_consent_can_be_typed(course: Course, typed: str, consent: Consent) -> None:
    talk = Talk(course)
    talk.type("/start")

    talk.type(typed)

    assert talk.session.consent is consent


def test_a_no_in_other_words_is_a_no_to_recording(course: Course) -> None:
    talk = Talk(course)
    talk.type("/start")

    talk.type("thôi con ơi", "no")

    assert talk.session.consent is Consent.NO


def test_a_mere_yes_records_nobody_and_is_told_what_to_tap(course: Course) -> None:
    talk = Talk(course)
    talk.type("/start")

    talk.type("ừ", "yes")

    assert talk.session.consent is Consent.UNASKED
    assert "một nút" in talk.text


def test_one_word_does_not_confirm_a_deletion(talk: Talk) -> None:
    talk.type("/xoa")

    talk.type("hết")

    assert talk.last
    assert not talk.last.forget


def test_a_link_to_a_lesson_not_yet_released_opens_nothing(talk: Talk) -> None:
    drafts = {
        id: replace(lesson, status=Status.DRAFT, steps=(), practice=(), questions=(), tasks=())
        for id, lesson in talk.course.lessons["vi"].items()
        if id == "chon-hang-chon-shop"
    }
    talk.course = replace(talk.course, lessons={"vi": {**talk.course.lessons["vi"], **drafts}})

    talk.type("/start l_chon-hang-chon-shop")

    assert talk.session.place == Place(LESSON, "nhap-so")


def test_a_lesson_asked_for_by_a_link_is_offered_to_who_gave_no_address(course: Course) -> None:
    talk = Talk(course)
    talk.type("/start l_chon-hang-chon-shop")
    talk.tap("Đồng ý, ghi giùm")

    talk.type("▶️ Học tiếp")

    assert talk.offered[0].code == "open/chon-hang-chon-shop"


@pytest.mark.parametrize("code", ["due/x//review:0", "left", "returned", "stumbled", "nothing"])
def test_a_made_up_code_is_answered_with_the_place(talk: Talk, code: str) -> None:
    talk.press(Button("", code), 5)

    assert "Bước 1/7" in talk.text


@pytest.mark.parametrize("likely", ["?my_data", "?my_data menu", "?person menu", "?my_data menu stop"])
def test_whoever_is_unsure_offers_three_buttons(talk: Talk, likely: str) -> None:
    talk.type("cái đó đó", likely)

    assert len({button.code for button in talk.offered}) == 3


def test_a_poll_is_answered_as_a_picture_is(talk: Talk) -> None:
    talk.send(IncomingKind.OTHER)

    assert "chưa coi được hình" in talk.text


def test_a_lesson_is_opened_by_some_words_of_its_title(talk: Talk) -> None:
    talk.type("/baihoc")

    talk.type("chuyen tien dung nguoi")

    assert "Bước 1/7" in talk.text


def test_a_cry_for_help_beneath_a_picture_is_heard(talk: Talk) -> None:
    words = "có người xưng công an bắt chuyển tiền liền"

    talk._hear(Incoming(7, IncomingKind.PHOTO, talk.now, words))

    assert "Dừng lại" in talk.text


def test_an_urgent_call_repeated_is_answered_but_not_sent_again(talk: Talk) -> None:
    for _ in range(3):
        talk.press(Button("", encode(Meaning(Wish.PERSON, value="scam"))))

    assert len(talk.calls) == 1
    assert "đừng chờ" in talk.text


def test_without_a_team_nobody_is_said_to_have_been_told(talk: Talk) -> None:
    talk.course = replace(talk.course, has_team=False)
    talk.type("🙋 Gọi người giúp")

    talk.type("🙋 Gọi người giúp")

    assert "chưa nối với Tổ nào" in talk.text


def test_a_phone_set_to_a_dialect_of_english_is_greeted_in_english(course: Course) -> None:
    talk = Talk(course)

    talk._hear(Incoming(7, IncomingKind.COMMAND, talk.now, name="start", language="en-GB"))

    assert "Hello" in talk.text


def test_going_on_by_the_home_keyboard_goes_on(course: Course) -> None:
    talk = onboarded(course)
    talk.tap("Học bài này")

    talk.type("▶️ Học tiếp")

    assert "Bước 2/7" in talk.text


def test_a_trembling_finger_on_the_home_keyboard_skips_nothing(course: Course) -> None:
    talk = onboarded(course)
    talk.tap("Học bài này")
    talk.now -= timedelta(seconds=9)

    talk.type("▶️ Học tiếp")

    assert "Bước 1/7" in talk.text


def test_an_answer_given_beside_a_step_stays_in_sight(course: Course) -> None:
    talk = onboarded(course)
    talk.tap("Học bài này")

    talk.type("lo ck nham stk", "faq.chuyen-tien-dung-nguoi.chuyen-nham")

    said = [reply for reply in talk.heard if reply.kind is ReplyKind.SAY]
    assert (len(said), said[0].picture, [button.label for button in talk.offered]) == (
        1,
        "",
        ["Tiếp tục", "Chưa hiểu, nói lại", "Nghỉ chút"],
    )
