"""Whatever is meant, in whatever order, the tutor answers, and always offers a way on."""

from __future__ import annotations

from datetime import timedelta

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.tutor.course import Course
from bot.tutor.dialogue import ANSWERS, resume
from bot.tutor.lesson import Question
from bot.tutor.meaning import Meaning, Wish, decode, encode
from bot.tutor.messages import ReplyKind
from bot.tutor.session import Consent, Session
from tests.talk import START

SILENT = {Wish.NOTHING, Wish.LEFT, Wish.RETURNED, Wish.DUE}
"""Wishes that may be met with silence."""

WORDS = st.text(max_size=12)
VALUES = st.sampled_from(
    [
        "0",
        "1",
        "2",
        "0,2",
        "9",
        "yes",
        "no",
        "en",
        "vi",
        "co",
        "any",
        "done",
        "stuck",
        "later",
        "health",
        "task:0",
        "review:1",
        "junk",
        "",
        "chú Tư",
        "task:²",
    ]
)


def meanings(course: Course) -> st.SearchStrategy[Meaning]:
    """Any meaning at all: of real lessons and items, and of ones that never were."""
    lessons = [lesson.id for lesson in course.taught()] + ["khong-co", ""]
    items = [item.id for lesson in course.taught() for item in lesson.items]
    faqs = [faq.id for lesson in course.taught() for faq in lesson.faqs]
    return st.builds(
        Meaning,
        st.sampled_from(list(Wish)),
        st.sampled_from(lessons) | WORDS,
        st.sampled_from([*items, *faqs, ""]) | WORDS,
        VALUES | WORDS,
        st.none() | st.integers(0, 99),
    )


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_any_sequence_of_meanings_leaves_a_way_on(course: Course, data: st.DataObject) -> None:
    session, now = Session(chat=7), START
    for meaning in data.draw(st.lists(meanings(course), max_size=25)):
        turn = resume(session, meaning, course, now)

        spoken = [reply for reply in turn.replies if reply.kind is ReplyKind.SAY]
        assert not spoken or any(reply.rows or reply.keyboard for reply in spoken)
        codes = [button.code for reply in spoken for row in reply.rows for button in row]
        assert all(len(code) <= 64 and code.isascii() for code in codes)
        session, now = turn.session, now + timedelta(minutes=data.draw(st.integers(0, 100_000)))


@pytest.mark.parametrize(
    "forged",
    [
        Meaning(Wish.MENU, value="²" * 70),
        Meaning(Wish.MENU, item="9" * 5000),
        Meaning(Wish.DOUBT, value="junk"),
        Meaning(Wish.DUE, value="task:²"),
        Meaning(Wish.WROTE, "phan-anh-1022", "viet-tin-bao", "ấp"),
    ],
    ids=lambda forged: forged.wish,
)
def test_codes_are_never_trusted(course: Course, forged: Meaning) -> None:
    session = Session(chat=7, consent=Consent.YES, address="cô")

    turn = resume(session, forged, course, START)

    codes = [button.code for reply in turn.replies for row in reply.rows for button in row]
    assert all(len(code.encode()) <= 64 for code in codes)


@settings(max_examples=60, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.data())
def test_taps_on_what_is_offered_never_end_in_silence(course: Course, data: st.DataObject) -> None:
    session, now = Session(chat=data.draw(st.integers(1, 9))), START
    session = resume(session, Meaning(Wish.START), course, now).session
    for pick in data.draw(st.lists(st.integers(0, 9), max_size=60)):
        now += timedelta(seconds=20)
        code = session.options[pick % len(session.options)] if session.options else encode(Meaning(Wish.CONTINUE))
        meaning = decode(code, handle=1)
        assert meaning is not None
        turn = resume(session, meaning, course, now)
        session = turn.session

        assert turn.replies


def test_every_wish_has_an_answerer() -> None:
    assert set(ANSWERS) == set(Wish)


def test_the_same_meaning_leads_to_the_same_turn(course: Course) -> None:
    session = Session(chat=7)

    turns = [resume(session, Meaning(Wish.START), course, START) for _ in range(2)]

    assert turns[0] == turns[1]


@given(st.text(max_size=80))
def test_any_button_code_is_refused_or_understood(code: str) -> None:
    meaning = decode(code)

    assert meaning is None or encode(meaning) == code.rstrip("/")


def test_codes_of_every_lesson_fit_a_telegram_button(course: Course) -> None:
    longest = max(
        len(encode(Meaning(Wish.CHOOSE, lesson.id, item.id, "9")).encode())
        for language in ("vi", "en")
        for lesson in course.taught(language)
        for item in lesson.items
        if isinstance(item, Question)
    )

    assert longest <= 64
