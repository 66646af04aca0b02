"""Training examples generated from the lessons."""

from __future__ import annotations

from pathlib import Path

import pytest
import yaml

from bot.authoring.examples import examples, write_examples
from bot.tutor.course import Course
from tests.authoring.lessons import VI, Copy


def loaded(lessons: Copy) -> Course:
    course = lessons.load().course
    assert course is not None
    return course


def spoken(course: Course) -> dict[str, list[str]]:
    """Return the examples by intent, as Rasa reads them."""
    nlu = yaml.safe_load(examples(course))["nlu"]
    return {entry["intent"]: [line[2:] for line in entry["examples"].splitlines()] for entry in nlu}


def test_each_lesson_and_faq_is_an_intent_of_both_languages(lessons: Copy) -> None:
    by_intent = spoken(loaded(lessons))

    assert list(by_intent) == ["lesson.chinh-chu-to", "faq.chinh-chu-to.ton-pin"]
    assert by_intent["faq.chinh-chu-to.ton-pin"] == [
        "chữ to có tốn pin không",
        "chu to hao pin k",
        "phóng chữ lên máy mau hết pin hả",
        "để chữ bự có hao máy không",
        "do big letters use more battery",
        "is it bad for the battery",
        "will my phone run out sooner with big text",
        "does large text cost power",
    ]


def test_the_file_says_that_it_is_generated(lessons: Copy, tmp_path: Path) -> None:
    write_examples(loaded(lessons), tmp_path / "nlu" / "lessons.yml")

    assert (tmp_path / "nlu" / "lessons.yml").read_text(encoding="utf-8").startswith("# Generated from the lessons")


def test_the_same_lessons_give_the_same_bytes(lessons: Copy) -> None:
    assert examples(loaded(lessons)) == examples(loaded(lessons))


@pytest.mark.parametrize("status", ["nháp", "ngừng"])
def test_drafts_and_retired_lessons_are_not_trained_on(lessons: Copy, status: str) -> None:
    lessons.change(VI, "đang dùng", status)

    assert yaml.safe_load(examples(loaded(lessons)))["nlu"] == []


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("chữ [to] (bự) quá", "chữ to bự quá"),
        ("- # ' \" : & * ! chữ", "- # ' \" : & * ! chữ"),
        ("chữ \x07to\x1b quá", "chữ to quá"),
    ],
)
def test_no_utterance_breaks_the_file(lessons: Copy, written: str, read: str) -> None:
    lessons.change(VI, "- bày tui phóng chữ coi", f"- {written}")

    assert read in spoken(loaded(lessons))["lesson.chinh-chu-to"]


WAYS = """version: "3.1"
nlu:
- intent: lesson.{0}
  examples: |
    - cho chữ bự lên coi
- intent: faq.{0}.ton-pin
  examples: |
    - chữ bự có ngốn pin hông
"""


def test_the_ways_beside_a_lesson_are_learnt_after_its_own(lessons: Copy) -> None:
    lessons.write("dien-thoai/chinh-chu-to/nlu.yml", WAYS.format("chinh-chu-to"))

    by_intent = spoken(loaded(lessons))

    assert by_intent["lesson.chinh-chu-to"][-1] == "cho chữ bự lên coi"
    assert by_intent["faq.chinh-chu-to.ton-pin"][-1] == "chữ bự có ngốn pin hông"


def test_of_a_draft_only_the_ways_beside_it_are_learnt(lessons: Copy) -> None:
    lessons.write("dien-thoai/chinh-chu-to/nlu.yml", WAYS.format("chinh-chu-to"))
    lessons.change(VI, "đang dùng", "nháp")

    assert spoken(loaded(lessons))["lesson.chinh-chu-to"] == ["cho chữ bự lên coi"]


def test_of_a_retired_lesson_nothing_is_learnt(lessons: Copy) -> None:
    lessons.write("dien-thoai/chinh-chu-to/nlu.yml", WAYS.format("chinh-chu-to"))
    lessons.change(VI, "đang dùng", "ngừng")

    assert spoken(loaded(lessons)) == {}


def test_a_lesson_to_come_is_learnt_before_it_is_written(lessons: Copy) -> None:
    lessons.write("dien-thoai/goi-hinh/nlu.yml", WAYS.format("goi-hinh"))

    assert lessons.codes() == []
    assert spoken(loaded(lessons))["faq.goi-hinh.ton-pin"] == ["chữ bự có ngốn pin hông"]
