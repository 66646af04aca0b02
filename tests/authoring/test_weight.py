"""What a lesson weighs on the wire, and how it reads, on the good lesson."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

import pytest

from bot.authoring.read import read
from bot.authoring.read_through import read_through
from bot.authoring.report import Report, UsedFact, report, told
from bot.authoring.weight import Weight, table, weigh
from bot.texts import read_texts
from bot.tutor.course import Course
from bot.tutor.lesson import Lesson, Media
from tests.authoring.lessons import TODAY, VI, Copy

LIGHT = Weight("bai", "vi", messages=9, text=1_000, pictures=2_000, voice=3_000)


def taught(lessons: Copy) -> tuple[Course, Lesson]:
    course = lessons.load().course
    assert course is not None
    (lesson,) = course.taught()
    return replace(course, texts=read_texts()), lesson


def reported(lessons: Copy) -> Report:
    written = read(lessons.root, TODAY)
    (source,) = [lesson.source for lesson in written.lessons]
    assert source is not None
    return report(source, source, written.lists, LIGHT)


def test_reading_through_meets_every_item_once_and_ends_the_lesson(lessons: Copy) -> None:
    course, lesson = taught(lessons)

    heard = "\n".join(reply.text for reply in read_through(course, lesson))

    assert [heard.count(f"**{item.title}**") for item in lesson.items] == [1] * len(lesson.items)
    assert "🎉" in heard


def test_a_picture_is_weighed_as_it_is_sent_and_once(lessons: Copy) -> None:
    course, lesson = taught(lessons)
    asked: list[str] = []

    def content(reference: str) -> bytes:
        asked.append(reference)
        return b"x" * 1_000

    weight = weigh(course, lesson, content)

    assert len(asked) == len(set(asked))
    assert weight.pictures == 1_000 * len(asked) > 0


def test_sound_is_weighed_apart(lessons: Copy) -> None:
    course, lesson = taught(lessons)
    step = replace(lesson.steps[0], voice=Media("media/a.ogg", "giọng đọc bước một"))
    spoken = replace(lesson, steps=(step, *lesson.steps[1:]))
    course = replace(course, lessons={"vi": {lesson.id: spoken}})

    weight = weigh(course, spoken, lambda reference: b"x" * (5_000 if reference.endswith(".ogg") else 1))

    assert weight.voice == 5_000
    assert weight.whole == weight.silent + 5_000


def test_letters_with_accents_weigh_what_they_weigh_on_the_wire(lessons: Copy) -> None:
    course, lesson = taught(lessons)
    replies = read_through(course, lesson)

    weight = weigh(course, lesson, lambda _: b"")

    assert weight.text >= sum(len(reply.text.encode()) for reply in replies)
    assert weight.messages == len(replies)


@pytest.mark.parametrize(
    ("weight", "is_too_heavy"),
    [
        (replace(LIGHT, pictures=299 * 1024), False),
        (replace(LIGHT, pictures=300 * 1024), True),
        (replace(LIGHT, voice=590 * 1024), False),
        (replace(LIGHT, voice=600 * 1024), True),
    ],
)
def test_a_lesson_over_a_limit_is_marked(weight: Weight, is_too_heavy: bool) -> None:
    line = list(table([weight], "vi"))[1]

    assert (weight.is_too_heavy, line.endswith("!")) == (is_too_heavy, is_too_heavy)


def test_a_report_names_the_facts_with_their_grade_and_age(lessons: Copy) -> None:
    (fact,) = reported(lessons).facts

    assert fact == UsedFact("so-ho-tro", "B", age=(TODAY - date(2026, 11, 20)).days)


def test_a_report_counts_syllables_and_names_hard_words(lessons: Copy) -> None:
    lessons.change(
        VI, "Kéo chấm tròn qua bên phải.", "Truy cập vô trang này để coi chữ nào to hơn chữ nào cho tui biết với nghen."
    )

    found = reported(lessons)

    assert found.longest == 18
    assert found.hard == ("truy cập",)


@pytest.mark.parametrize(("language", "words"), [("vi", "từ khó: không có"), ("en", "hard words: none")])
def test_a_report_is_told_in_both_languages(lessons: Copy, language: str, words: str) -> None:
    lines = list(told([reported(lessons)], language))

    assert lines[0] == "bai vi"
    assert f"  {words}" in lines
