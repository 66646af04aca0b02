"""The nlu.yml beside a lesson: what is read of it, and what a trainer is told."""

from __future__ import annotations

import pytest

from bot.authoring.ways import read_ways
from tests.authoring.lessons import Copy

FILE = "dien-thoai/chinh-chu-to/nlu.yml"
HEAD = 'version: "3.1"\nnlu:\n'
OPENING = f"{HEAD}- intent: lesson.chinh-chu-to\n  examples: |\n"


def test_sentences_are_read_with_their_lines() -> None:
    text = (
        f'# how people ask\n{OPENING}    - chữ bự\n- intent: "faq.chinh-chu-to.ton-pin"\n  examples: |\n    - tốn pin'
    )

    ways = read_ways(text, FILE, "chinh-chu-to")

    assert {faq: [tuple(each) for each in said] for faq, said in ways.said.items()} == {
        "": [(6, "chữ bự")],
        "ton-pin": [(9, "tốn pin")],
    }
    assert ways.notes == ()


@pytest.mark.parametrize(
    ("content", "place"),
    [
        (f"{HEAD}- intent: lesson.bai-khac\n  examples: |\n    - chữ bự\n", f"{FILE}:3"),
        (f"{HEAD}- intent: greet\n", f"{FILE}:3"),
        (f"{OPENING}    chữ bự\n", f"{FILE}:5"),
        (f"{OPENING}- chữ bự\n", f"{FILE}:5"),
        (f"{HEAD}- lookup: bank\n", f"{FILE}:3"),
    ],
)
def test_a_line_that_cannot_be_used_is_told_with_its_place(lessons: Copy, content: str, place: str) -> None:
    lessons.write(FILE, content)

    assert lessons.places("B04") == [place]


def test_a_question_that_the_lesson_does_not_answer_is_told(lessons: Copy) -> None:
    lessons.write(FILE, f"{HEAD}- intent: faq.chinh-chu-to.khong-co\n  examples: |\n    - chữ bự\n")

    assert lessons.places("B02") == [f"{FILE}:5"]


def test_a_sentence_that_stands_for_something_else_is_told(lessons: Copy) -> None:
    lessons.write(FILE, f"{OPENING}    - phóng chữ lên máy mau hết pin hả\n")

    assert lessons.places("N02") == [f"{FILE}:5"]


def test_a_file_that_is_not_text_is_told(lessons: Copy) -> None:
    lessons.write(FILE, b"\xff\xfe\x00")

    assert lessons.places("B04") == [f"{FILE}:1"]
