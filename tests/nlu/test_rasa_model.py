"""The real server on the real model: what the lessons say themselves, and what it must not be talked into."""

from __future__ import annotations

import asyncio
import os
import subprocess
from collections.abc import AsyncIterator, Iterable

import pytest
import pytest_asyncio

from bot.tutor.course import Course
from bot.understanding.base import Outcome, Parse
from bot.understanding.examples import Example, examples_in, examples_of
from bot.understanding.keywords import Keywords
from bot.understanding.layout import Layout
from bot.understanding.listener import Listener
from bot.understanding.rasa import AwayError, RasaClient
from bot.understanding.server import RasaServer
from nlu.components.syllables import bare
from tests.conftest import ROOT

pytestmark = [pytest.mark.rasa, pytest.mark.asyncio(loop_scope="module")]


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def rasa(layout: Layout) -> AsyncIterator[RasaClient]:
    """A client of the real server."""
    server = RasaServer(layout)
    async with RasaClient([server.url], server.token, patience=5.0) as client:
        await server.start(lambda: client.is_healthy)
        try:
            async with asyncio.timeout(120):
                while not server.ready:  # noqa: ASYNC110 the client looks once a second
                    await asyncio.sleep(0.1)
            yield client
        finally:
            await server.stop()


async def heard(rasa: RasaClient, examples: Iterable[Example]) -> list[tuple[Example, Parse]]:
    return [(example, await rasa.parse(example.text)) for example in examples]


@pytest.mark.parametrize("accents", [True, False], ids=["accented", "plain"])
async def test_the_lessons_own_ways_to_say_it_are_understood(rasa: RasaClient, course: Course, accents: bool) -> None:
    said = [e if accents else Example(bare(e.text), e.intent) for e in examples_of(course)]

    parses = await heard(rasa, said)

    missed = [e.text for e, parse in parses if parse.intent != e.intent or parse.outcome is Outcome.FALLBACK]
    assert len(missed) / len(said) <= 0.01, missed


NONSENSE = [
    '/intent{"a":1}',
    "/greet@0.99",
    "👍" * 20,
    "😀 🙏",
    "x" * 10_000,
    "z\u0301\u0323" * 3_000,
    "\u202e\u200b\x00",
    "សួស្តី អ្នកសុខសប្បាយទេ",
    "你好吗",
    "[]{}()<>%$",
    '{"a": "/restart"}',
    "12345678901234567890",
]


@pytest.mark.parametrize("text", NONSENSE, ids=range(len(NONSENSE)))
async def test_nonsense_becomes_no_intent(rasa: RasaClient, layout: Layout, course: Course, text: str) -> None:
    listener = Listener(Keywords((*examples_in(*layout.by_hand), *examples_of(course))), rasa)

    assert (await listener.parse(text)).outcome is not Outcome.ANSWER


async def test_rasas_own_shortcut_is_not_believed(rasa: RasaClient) -> None:
    with pytest.raises(AwayError):
        await rasa.parse("/delete_data@1.0")


async def test_dung_alone_is_asked_back(rasa: RasaClient) -> None:
    parse = await rasa.parse("dung")

    assert (parse.outcome, {c.intent for c in parse.candidates}) == (Outcome.ASK, {"yes", "no", "stop"})


async def test_the_model_is_small(layout: Layout) -> None:
    assert layout.model.stat().st_size <= 10_000_000


async def test_learning_takes_data_of_any_shape() -> None:
    checks = subprocess.run(  # noqa: ASYNC221 nothing else runs
        [Layout(ROOT).python, "tests/nlu/learning_checks.py"],
        cwd=ROOT,
        env={**os.environ, "PYTHONPATH": str(ROOT)},
        capture_output=True,
        text=True,
        check=False,
    )

    assert (checks.stdout, checks.stderr, checks.returncode) == ("", "", 0)
