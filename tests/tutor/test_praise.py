"""No learner meets the same sentence of praise twice in a row, whatever is learned, in whatever order."""

from __future__ import annotations

import random
import re
from dataclasses import replace
from itertools import pairwise

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.tutor.course import Course
from bot.tutor.folding import fold
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button, ReplyKind
from bot.tutor.praise import fresh, own, sentences
from bot.tutor.scene import Scene
from bot.tutor.session import Session
from tests.talk import START, Talk, onboarded
from tests.tutor.test_robot import ENOUGH, LANGUAGES, diligent

PRAISE = re.compile(r"(?:✅|🎉) (?P<words>.*)", re.DOTALL)
PARTS = st.sampled_from(
    ["Đúng rồi {bạn}.", "đúng rồi {bạn}!", "Hay lắm.", "Tên không khớp thì dừng.", "Giỏi ghê!", "👍"]
)


def praises(talk: Talk) -> list[set[str]]:
    """The sentences of each praise that was just heard, without marks and capitals."""
    said = [reply.text for reply in talk.heard if reply.kind is ReplyKind.SAY]
    found = [match["words"] for text in said if (match := PRAISE.match(text))]
    return [{fold(sentence) for sentence in sentences(words)} for words in found]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("order", ["as taught", "backwards", "by chance"])
def test_no_praise_comes_twice_in_a_row_over_all_lessons(course: Course, language: str, order: str) -> None:
    """One learner takes every lesson and answers everything right: the most praise there can be."""
    lessons = [lesson.id for lesson in course.taught(language)]
    lessons = lessons[::-1] if order == "backwards" else lessons
    random.Random(7).shuffle(lessons if order == "by chance" else [])
    talk, heard = onboarded(course, language=language), [set[str]()]

    for lesson in lessons:
        talk.press(Button("", encode(Meaning(Wish.OPEN, lesson))))
        for _ in range(ENOUGH):
            if lesson in talk.session.finished:
                break
            diligent(talk, random.Random(lesson))
            heard += praises(talk)

    assert len(heard) > 10 * len(lessons)
    assert [again for last, now in pairwise(heard) if (again := last & now)] == []


@settings(max_examples=200, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(st.lists(st.lists(PARTS, min_size=1, max_size=3).map(" ".join), max_size=12), st.integers(0, 9))
def test_whatever_lessons_say_no_sentence_comes_twice_in_a_row(course: Course, told: list[str], spoken: int) -> None:
    scene, last = Scene(Session(7, spoken=spoken), course, START), set[str]()
    for text in told:
        scene, praise = fresh(scene, scene.fill(text))
        now = {fold(sentence) for sentence in sentences(praise)}

        assert praise
        assert not now & last
        last = now


def test_only_the_repeated_sentence_is_left_out(course: Course) -> None:
    scene, _ = fresh(Scene(Session(7), course, START), "Đúng rồi cô. Tên khớp.")

    _, praise = fresh(scene, "Đúng rồi, cô! Số tiền cũng khớp.")

    assert praise == "Số tiền cũng khớp."


def test_praise_that_says_nothing_new_gives_way_to_one_of_sens_own(course: Course) -> None:
    scene, _ = fresh(Scene(Session(7), course, START), "Đúng rồi cô.")

    _, praise = fresh(scene, "Đúng rồi cô.")

    assert praise in {scene.fill(each) for each in scene.variants("praise")}


@pytest.mark.parametrize("key", ["praise", "task.praise", "review.done", "question.written", "lesson.finished"])
@pytest.mark.parametrize("language", LANGUAGES)
def test_sens_own_praise_has_a_second_word_for_it(course: Course, key: str, language: str) -> None:
    scene = Scene(Session(7, language=language), course, START)

    for _ in range(8):
        before = scene.session.praised
        scene, _ = own(scene, key, title="Bài", reason="")
        assert before != scene.session.praised


def test_two_tasks_reported_one_after_the_other_are_praised_differently(course: Course) -> None:
    talk = onboarded(course)
    tasks = [(lesson.id, lesson.tasks[0].id) for lesson in course.taught()[:2]]
    talk.session = replace(talk.session, praised=())

    heard = []
    for at in tasks:
        talk.press(Button("", encode(Meaning(Wish.DONE, *at, "done"))))
        heard.append(talk.text.partition(" Nói với Tổ")[0])

    assert heard[0] != heard[1]
