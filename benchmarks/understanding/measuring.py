"""Measures the trained model of a checkout: every held-out sentence through the bot's listener, and what it costs."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.figures import machine, median, percentile
from benchmarks.understanding.asking import Insistent, hear
from benchmarks.understanding.cases import HeldOut, Spelling, held_out
from benchmarks.understanding.heard import Heard
from benchmarks.understanding.parsing import parsed
from benchmarks.understanding.serving import served
from benchmarks.understanding.standing import Cost, Standing, spelled_of
from bot.tutor.course import Course
from bot.tutor.folding import fold
from bot.understanding.base import Understanding
from bot.understanding.examples import Example, examples_in, examples_of
from bot.understanding.keywords import Keywords
from bot.understanding.layout import Layout
from bot.understanding.listener import Listener
from bot.understanding.record import Record
from bot.understanding.runner import Runner

STARTS = 3
PATIENCE = 5.0


@dataclass(frozen=True)
class Ears:
    """All that was heard in one spelling."""

    inside: tuple[Heard, ...]
    outside: tuple[Heard, ...]
    alarms: tuple[Heard, ...]
    innocent: tuple[Heard, ...]


@dataclass(frozen=True)
class Measured:
    """One measurement; `switched` is what Rasa's own server costs: seconds to start, MB held. Times of HTTP in ms."""

    held: HeldOut
    ears: Mapping[Spelling, Ears]
    standing: Standing
    record: Record
    http_p50: float
    http_p95: float
    switched: tuple[float, float]


def taught(layout: Layout) -> tuple[Example, ...]:
    """Return the sentences that the model was trained on."""
    return examples_in(*layout.by_hand, layout.lessons)


def sentences(layout: Layout) -> HeldOut:
    """Return the held-out sentences that neither the model nor the rules and the judge of safety were made with."""
    corpora = (layout.home / "tests" / "tutor" / "safety" / "corpora").glob("*.txt")
    ruled = (line for path in corpora for line in path.read_text(encoding="utf-8").splitlines())
    judged = (example.text for example in examples_in(*(layout.home / "nlu" / "danger").glob("*.yml")))
    known = {fold(line): "" for line in (*ruled, *judged) if line[:1] != "#"}
    return held_out(
        layout.home / "nlu" / "tests", known | {fold(example.text): example.intent for example in taught(layout)}
    )


def listener(layout: Layout, course: Course, client: Insistent) -> Listener:
    """Return the bot's own listener, as `bot/hearing.py` puts it together."""
    return Listener(Keywords((*examples_in(*layout.by_hand), *examples_of(course))), client)


async def listened(
    understanding: Understanding, course: Course, held: HeldOut, tell: Callable[[str], None]
) -> dict[Spelling, Ears]:
    """Ask about every held-out sentence in every spelling."""
    ears = {}
    for spelling in Spelling:
        tell(f"Asking about {held.total} sentences, {spelling}…")
        ears[spelling] = Ears(
            *[
                await hear(understanding, course, cases, spelling)
                for cases in (held.inside, held.outside, held.alarms, held.innocent)
            ]
        )
    return ears


async def overheard(
    layout: Layout, course: Course, tell: Callable[[str], None]
) -> tuple[HeldOut, dict[Spelling, Ears]]:
    """Ask about every held-out sentence and measure nothing else: what the safety tables need."""
    held = sentences(layout)
    with served(layout, Runner.LEAN) as server:
        async with Insistent([server.url], server.token, patience=PATIENCE) as client:
            await client.check()
            return held, await listened(listener(layout, course, client), course, held, tell)


async def measure(layout: Layout, course: Course, record: Record, tell: Callable[[str], None]) -> Measured:
    """Measure the layout's model, which `record` describes."""
    held, examples = sentences(layout), taught(layout)
    tell(f"Starting the server {STARTS} times…")
    starts = [_start(layout, Runner.LEAN) for _ in range(STARTS - 1)]
    with served(layout, Runner.LEAN) as server:
        client = Insistent([server.url], server.token, patience=PATIENCE)
        async with client:
            await client.check()
            ears = await listened(listener(layout, course, client), course, held, tell)
        starts.append((server.seconds, server.memory))
    tell("Parsing in one process, and starting Rasa's own server…")
    standing = Standing(
        "Sen",
        len(examples),
        len({example.intent for example in examples}),
        held.total,
        {spelling: spelled_of(heard.inside, heard.outside) for spelling, heard in ears.items()},
        _cost(layout, record, held, starts),
        machine(),
    )
    waits = [1000 * each.seconds for heard in ears.values() for each in heard.inside]
    http = percentile(waits, 0.5), percentile(waits, 0.95)
    return Measured(held, ears, standing, record, *http, _start(layout, Runner.RASA))


def _cost(layout: Layout, record: Record, held: HeldOut, starts: Sequence[tuple[float, float]]) -> Cost:
    """Return what the model costs; the last of the starts is the server that has answered everything."""
    waits = [1000 * each for each in parsed(layout, texts(held)).seconds]
    return Cost(
        training=record.seconds,
        processor=None,
        model=layout.model.stat().st_size,
        p50=percentile(waits, 0.5),
        p95=percentile(waits, 0.95),
        start=median([seconds for seconds, _ in starts]),
        memory=starts[-1][1],
    )


def texts(held: HeldOut) -> list[str]:
    """Return the sentences by which a parse is timed: all in scope and out of it, in every spelling."""
    return [case.spelled(spelling) for spelling in Spelling for case in (*held.inside, *held.outside)]


def _start(layout: Layout, runner: Runner) -> tuple[float, float]:
    with served(layout, runner) as server:
        return server.seconds, server.memory
