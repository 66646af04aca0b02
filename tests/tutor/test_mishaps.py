"""What learners really do: send a poll, tap an old link, cry for help beneath a picture, answer in their own words."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.tutor.course import Course
from bot.tutor.dialogue import due_meaning
from bot.tutor.events import Due, DueKind, EventKind
from bot.tutor.lesson import Asking, Question, Status
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button, Incoming, IncomingKind, ReplyKind
from bot.tutor.session import Place
from tests.talk import Talk, onboarded
from tests.tutor.midway import LESSON, at


def test_a_typed_done_judges_the_ticks(talk: Talk) -> None:
    question = at(talk, Asking.ALL)
    assert isinstance(question, Question)
    for choice in question.choices:
        if choice.is_right:
            talk.tap(f"⬜ {choice.label}")

    talk.type("xong rồi con", "next")

    assert talk.events[-1].kind is EventKind.ANSWERED_RIGHT


def test_a_typed_not_yet_puts_a_task_off(talk: Talk) -> None:
    lesson = talk.course.lesson(LESSON)
    assert lesson
    talk.wait(hours=2)
    talk._take(due_meaning(Due(DueKind.TASK, lesson.id, lesson.tasks[0].id, talk.now)))

    talk.type("chưa con ơi", "no")

    assert "mấy bữa nữa con hỏi lại" in talk.text


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
