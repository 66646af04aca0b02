"""The real model on every held-out sentence: no figure falls more than a point below what was recorded.

When a change makes the figures better, or worse for a reason: `python -m benchmarks.understanding --record`.
"""

from __future__ import annotations

from collections.abc import AsyncIterator, Mapping
from dataclasses import replace

import pytest
import pytest_asyncio

from benchmarks.understanding.asking import Insistent
from benchmarks.understanding.cases import Spelling
from benchmarks.understanding.floors import fallen, figures_of, recorded
from benchmarks.understanding.measuring import PATIENCE, listened, listener, sentences
from benchmarks.understanding.serving import served
from bot.tutor.course import Course
from bot.understanding.danger import read_judge
from bot.understanding.layout import Layout
from bot.understanding.runner import Runner
from tests.conftest import ROOT

FLOORS = recorded(ROOT)

pytestmark = [pytest.mark.rasa, pytest.mark.slow, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def figures(course: Course, layout: Layout) -> AsyncIterator[Mapping[str, Mapping[str, float]]]:
    """What the model of the sentences as they are now is measured at."""
    whole = replace(course, judge=read_judge())
    with served(layout, Runner.LEAN) as server:
        client = Insistent([server.url], server.token, patience=PATIENCE)
        async with client:
            await client.check()
            yield figures_of(await listened(listener(layout, whole, client), whole, sentences(layout), lambda _: None))


@pytest.mark.parametrize("spelling", Spelling)
async def test_no_figure_falls_below_its_floor(figures: Mapping[str, Mapping[str, float]], spelling: Spelling) -> None:
    assert fallen(figures, {spelling: FLOORS[spelling]}) == []


async def test_every_figure_has_a_floor(figures: Mapping[str, Mapping[str, float]]) -> None:
    assert {slice_: set(each) for slice_, each in figures.items()} == {k: set(v) for k, v in FLOORS.items()}
