"""Puts `docs/nlu-report.md` together. Held-out sentences never stand in it: who reads them cannot but learn them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.figures import table
from benchmarks.understanding import costs, dangers, goals, intents, trust
from benchmarks.understanding.growth import Grown
from benchmarks.understanding.measuring import Measured
from benchmarks.understanding.standing import Standing

HEAD = """\
# How well Sen understands

For developers and operators.
Written by `make nlu`; every figure comes from a run, and none is typed in.
[understanding.md](understanding.md) tells how it works."""

FOOT = """\
Stock pipelines and growth are measured by `python -m benchmarks.understanding --rivals` and `--growth`, which train
for long; their figures are kept in `benchmarks/understanding/` and shown here.
`--record` writes `nlu/tests/floors.json`, below which CI lets no figure fall by more than a point."""


def report(measured: Measured, rivals: Sequence[Standing], grown: Sequence[Grown]) -> str:
    """Return the page."""
    sections = (
        HEAD,
        *_measured_on(measured),
        "## What is to be reached",
        *goals.section(measured),
        "## Beside stock Rasa",
        *goals.beside(measured, rivals),
        "## Danger",
        *dangers.section(measured.held, measured.ears),
        "## How far the confidence can be trusted",
        *trust.section(measured),
        "## What it costs",
        *costs.section(measured, rivals, grown),
        "## What is taken for what",
        *intents.confused(measured),
        "## Each intent",
        *intents.each(measured),
        FOOT,
    )
    return "\n\n".join(sections) + "\n"


def _measured_on(measured: Measured) -> Iterator[str]:
    held, standing, record = measured.held, measured.standing, measured.record
    yield (
        f"The model of {record.trained_at[:10]}, by Rasa {record.rasa}: {standing.intents} intents, "
        f"{standing.taught:,} training sentences. Measured on {standing.machine}."
    )
    yield (
        "Held-out sentences (`nlu/tests`), by other hands than those that wrote the training, each in three spellings:"
    )
    kinds = {
        "in scope": held.inside,
        "out of scope": held.outside,
        "danger": held.alarms,
        "no danger, though it sounds like it": held.innocent,
    }
    rows = [[kind, str(len(cases)), str(len({case.intent for case in cases}))] for kind, cases in kinds.items()]
    yield table(["sentences", "n", "intents"], rows)
    yield (
        "Left out of every figure, because the training sentences or the rules' own say the same, accents aside: "
        f"{len(held.known)}. Of these, training teaches {len(held.disputed)} as another intent."
    )
