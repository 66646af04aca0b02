"""Stock pipelines on the same sentences: trained, asked and served just as ours is.

Slow: on a sixth of the sentences DIET had not ended after 20 minutes of processor time. They may be taught one in so
many, beside ours on as few.
"""

from __future__ import annotations

import tempfile
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.figures import machine, percentile
from benchmarks.understanding.cases import Case, HeldOut, Spelling
from benchmarks.understanding.checkouts import Training, checkout, trained, with_sentences_of
from benchmarks.understanding.heard import Heard, buttons
from benchmarks.understanding.measuring import sentences, taught
from benchmarks.understanding.parsing import parsed
from benchmarks.understanding.serving import served
from benchmarks.understanding.standing import Cost, Standing, spelled_of
from bot.understanding.base import OUT_OF_SCOPE, Outcome
from bot.understanding.layout import Layout
from bot.understanding.runner import Runner

HERE = Path(__file__).parent
OURS = "Sen on as few"
PIPELINES = {
    "DIET": HERE / "pipelines" / "diet.yml",
    OURS: HERE.parents[1] / "config.yml",
    "logistic regression": HERE / "pipelines" / "logistic.yml",
}
KEPT = HERE / "rivals.json"
FALLBACK = "nlu_fallback"


def measured_rivals(
    layout: Layout, names: Sequence[str], tell: Callable[[str], None], *, one_in: int = 1
) -> Iterator[Standing]:
    """Train and measure these pipelines on the sentences of the layout, or on one in so many of each intent."""
    held = sentences(layout)
    for name in names:
        tell(f"{name}:")
        with tempfile.TemporaryDirectory(prefix="sen-rival-") as folder:
            place = checkout(layout.home, Path(folder) / "home", config=PIPELINES[name])
            with_sentences_of(layout.home, place, one_in=one_in)
            yield standing_of(name, place, held, trained(place, tell))


def standing_of(name: str, layout: Layout, held: HeldOut, training: Training) -> Standing:
    """Measure a stock pipeline that was trained in this checkout."""
    heard, waits = _heard(layout, held)
    with served(layout, Runner.RASA) as server:
        start, memory = server.seconds, server.memory
    examples = taught(layout)
    return Standing(
        name,
        len(examples),
        len({example.intent for example in examples}),
        held.total,
        {
            spelling: spelled_of(
                [each for each in heard[spelling] if each.case.intent != OUT_OF_SCOPE],
                [each for each in heard[spelling] if each.case.intent == OUT_OF_SCOPE],
            )
            for spelling in Spelling
        },
        Cost(
            training.clock,
            training.processor,
            layout.model.stat().st_size,
            percentile(waits, 0.5),
            percentile(waits, 0.95),
            start,
            memory,
        ),
        machine(),
    )


def _heard(layout: Layout, held: HeldOut) -> tuple[dict[Spelling, list[Heard]], list[float]]:
    """Return what was made of each sentence in and out of scope, and the milliseconds of all parses."""
    cases = (*held.inside, *held.outside)
    answers = parsed(layout, [case.spelled(spelling) for spelling in Spelling for case in cases], stock=True)
    found = iter(answers.parses)
    heard = {spelling: [as_heard(case, next(found)) for case in cases] for spelling in Spelling}
    return heard, [1000 * each for each in answers.seconds]


def as_heard(case: Case, answer: dict[str, Any]) -> Heard:
    """Return a stock answer in our words: acted on unless the fallback took its place; ours says itself."""
    ranking = [(each["name"], each["confidence"]) for each in answer["intent_ranking"] if each["name"] != FALLBACK]
    scope = [each for each in ranking if each[0] != OUT_OF_SCOPE] or [("", 0.0)]
    intent, confidence = ranking[0] if ranking else ("", 0.0)
    gave_up = answer["intent"]["name"] == FALLBACK or intent == OUT_OF_SCOPE
    stock = Outcome.FALLBACK if gave_up else Outcome.ANSWER
    ours = answer.get("understanding")
    return Heard(
        case,
        intent,
        confidence,
        best=scope[0][0],
        scope=scope[0][1],
        offered=buttons([name for name, _ in scope]),
        outcome=Outcome(ours["outcome"]) if ours else stock,
    )
