"""What people said, on which training rehearses: it is marked, and means only what there is to mean."""

from __future__ import annotations

import yaml

from bot.tutor.course import Course
from bot.tutor.interpreting import INTENTS
from bot.understanding.examples import examples_in, examples_of
from tests.conftest import ROOT

ENOUGH = 1500
"""As `nlu/components/rehearsal.py` says, which this environment cannot import."""
HEARD = ROOT / "nlu" / "data" / "heard.yml"


def test_every_block_is_marked_so_that_training_rehearses_on_it() -> None:
    blocks = yaml.safe_load(HEARD.read_text(encoding="utf-8"))["nlu"]

    assert [block["intent"] for block in blocks if block.get("metadata") != {"heard": True}] == []


def test_there_is_enough_to_rehearse_on() -> None:
    assert len(examples_in(HEARD)) >= ENOUGH


def test_what_was_heard_means_what_sen_knows(course: Course) -> None:
    known = {*INTENTS, *(example.intent for example in examples_of(course))}

    assert {example.intent for example in examples_in(HEARD)} <= known
