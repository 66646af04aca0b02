"""What more intents cost: training, model and parses with 50 to 500 of them. Slow: five models are trained."""

from __future__ import annotations

import json
import tempfile
from collections.abc import Callable, Iterable
from dataclasses import asdict, dataclass
from pathlib import Path

from benchmarks.figures import machine, percentile
from benchmarks.understanding.checkouts import checkout, trained
from benchmarks.understanding.measuring import sentences, taught
from benchmarks.understanding.parsing import parsed
from benchmarks.understanding.synthetic import with_intents
from bot.understanding.examples import Example
from bot.understanding.layout import Layout

SIZES = (50, 100, 150, 250, 500)
KEPT = Path(__file__).parent / "growth.json"
EVERY = 10
"""Of the held-out sentences, every so many is parsed for its time."""


@dataclass(frozen=True)
class Grown:
    """A model of so many intents; `training` and `processor` in seconds, `p50` and `p95` of a parse in ms."""

    intents: int
    made_up: int
    taught: int
    training: float
    processor: float
    model: int
    p50: float
    p95: float
    machine: str


def grow(layout: Layout, count: int, tell: Callable[[str], None]) -> Grown:
    """Train a model of this many intents and time it."""
    ours = taught(layout)
    examples = with_intents(ours, count)
    held = sentences(layout)
    asked = [case.noisy for case in (*held.inside, *held.outside)][::EVERY]
    with tempfile.TemporaryDirectory(prefix="sen-growth-") as folder:
        place = checkout(layout.home, Path(folder) / "home", config=layout.config)
        place.lessons.write_text(_page(examples), encoding="utf-8")
        training = trained(place, tell)
        waits = [1000 * each for each in parsed(place, asked).seconds]
        model = place.model.stat().st_size
    return Grown(
        intents=count,
        made_up=max(0, count - len({example.intent for example in ours})),
        taught=len(examples),
        training=training.clock,
        processor=training.processor or 0.0,
        model=model,
        p50=percentile(waits, 0.5),
        p95=percentile(waits, 0.95),
        machine=machine(),
    )


def keep(grown: Iterable[Grown]) -> None:
    """Write the figures."""
    KEPT.write_text(json.dumps([asdict(each) for each in grown], indent=1) + "\n", encoding="utf-8")


def kept() -> tuple[Grown, ...]:
    """Read the figures; none when they were never measured."""
    return tuple(Grown(**each) for each in json.loads(KEPT.read_text(encoding="utf-8"))) if KEPT.exists() else ()


def _page(examples: Iterable[Example]) -> str:
    """Return the sentences as a Rasa NLU file."""
    by_intent: dict[str, list[str]] = {}
    for example in examples:
        by_intent.setdefault(example.intent, []).append(f"    - {example.text}")
    blocks = (f"- intent: {intent}\n  examples: |\n" + "\n".join(lines) for intent, lines in by_intent.items())
    return 'version: "3.1"\nnlu:\n' + "\n".join(blocks) + "\n"
