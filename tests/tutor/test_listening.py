"""What is heard before any understanding: danger first, then buttons, then nothing."""

from __future__ import annotations

import pytest

from bot.tutor.course import Course
from bot.tutor.listening import listen
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.session import Session
from tests.talk import START


def heard(course: Course, text: str, **session: object) -> Meaning | None:
    return listen(Session(7, **session), Incoming(7, IncomingKind.TEXT, START, text), course)  # type: ignore[arg-type]


def test_a_scam_under_way_is_heard(course: Course) -> None:
    assert heard(course, "cong an goi bieu chuyen tien gap") == Meaning(Wish.SCAM)


def test_no_lessons_own_question_is_taken_for_a_scam_under_way(course: Course) -> None:
    sayings = {
        saying
        for lessons in course.lessons.values()
        for lesson in lessons.values()
        for faq in lesson.faqs
        for saying in (faq.title, *faq.utterances)
    }

    assert {saying for saying in sayings if (meaning := heard(course, saying)) and meaning.wish is Wish.SCAM} == set()


def test_a_buttons_own_words_are_an_answer_and_no_alarm(course: Course) -> None:
    code = "choose/chuyen-tien-dung-nguoi/giu-ma-otp/0"

    meaning = heard(course, "goi ma cho ho", options=(code,), labels=("Gởi mã cho họ",))

    assert meaning == Meaning(Wish.CHOOSE, "chuyen-tien-dung-nguoi", "giu-ma-otp", "0")


@pytest.mark.parametrize("text", ["▶️ Học tiếp", "hoc tiep", "CONTINUE"])
def test_the_home_keyboard_is_heard_in_every_language_and_spelling(course: Course, text: str) -> None:
    assert heard(course, text) == Meaning(Wish.CONTINUE)


def test_free_text_is_left_to_understanding(course: Course) -> None:
    assert heard(course, "trời bữa nay nóng ghê") is None


@pytest.mark.parametrize(
    ("secrets", "named"),
    [(("otp",), "otp"), (("phone", "password"), "password"), (("card", "account", "id_number"), "card,id_number")],
)
def test_what_opens_a_door_is_warned_of(course: Course, secrets: tuple[str, ...], named: str) -> None:
    incoming = Incoming(7, IncomingKind.TEXT, START, "coi giùm", secrets=secrets)

    assert listen(Session(7), incoming, course) == Meaning(Wish.SECRET, value=named)


@pytest.mark.parametrize("kind", ["phone", "account"])
def test_a_phone_or_account_number_alone_is_left_to_understanding(course: Course, kind: str) -> None:
    incoming = Incoming(7, IncomingKind.TEXT, START, "số nè [đã che: số điện thoại]", secrets=(kind,))

    assert listen(Session(7), incoming, course) is None
