"""N: what learners say."""

from __future__ import annotations

import shutil

import pytest

from tests.authoring.lessons import EN, LESSON, VI, Copy


def other_lesson(lessons: Copy, status: str) -> str:
    """Add a copy of the lesson under another name, that says all the same; return its page."""
    shutil.copytree(lessons.root / LESSON, lessons.root / "dien-thoai" / "ban-sao")
    page = "dien-thoai/ban-sao/vi.md"
    lessons.change(page, "mã: chinh-chu-to", "mã: ban-sao")
    lessons.change(page, "đang dùng", status)
    lessons.change("dien-thoai/ban-sao/en.md", "id: chinh-chu-to", "id: ban-sao")
    lessons.change("course.yml", "chinh-chu-to", "ban-sao, chinh-chu-to")
    return page


def test_seven_ways_to_open_are_too_few(lessons: Copy) -> None:
    lessons.change(VI, "- điện thoại chữ nhỏ xíu\n", "")

    assert lessons.places("N01") == [f"{VI}:{lessons.line(VI, '## Cách nói')}"]


def test_three_ways_to_ask_are_too_few(lessons: Copy) -> None:
    lessons.change(VI, "- để chữ bự có hao máy không\n", "")

    assert lessons.places("N01") == [f"{VI}:{lessons.line(VI, '{#ton-pin}')}"]


@pytest.mark.parametrize("twin", ["CHỈNH CHỮ TO", "chinh chu to", "chỉnh, chữ to!", "chỉnh  chữ tô"])
def test_twins_are_found_without_accents_and_marks(lessons: Copy, twin: str) -> None:
    lessons.change(VI, "- điện thoại chữ nhỏ xíu\n", f"- điện thoại chữ nhỏ xíu\n- {twin}\n")

    assert lessons.places("N01") == [f"{VI}:{lessons.line(VI, f'- {twin}')}"]


def test_an_utterance_of_marks_only_is_told(lessons: Copy) -> None:
    lessons.change(VI, "- điện thoại chữ nhỏ xíu\n", "- điện thoại chữ nhỏ xíu\n- ???\n")

    assert lessons.places("N01") == [f"{VI}:{lessons.line(VI, '- ???')}"]


def test_two_lessons_must_not_be_opened_by_one_utterance(lessons: Copy) -> None:
    other_lesson(lessons, "đang dùng")

    assert lessons.places("N02")[0].startswith(EN)
    assert len(lessons.places("N02")) == 24


def test_the_draft_is_told_of_the_clash_not_the_taught_lesson(lessons: Copy) -> None:
    page = other_lesson(lessons, "nháp")

    assert {place.rsplit("/", 1)[0] for place in lessons.places("N02")} == {page.rsplit("/", 1)[0]}


def test_a_retired_lesson_clashes_with_none(lessons: Copy) -> None:
    other_lesson(lessons, "ngừng")

    assert lessons.faults() == ()


def test_the_two_languages_of_one_intent_may_share_an_utterance(lessons: Copy) -> None:
    lessons.change(EN, "- large text please", "- chỉnh chữ to")

    assert lessons.faults() == ()
