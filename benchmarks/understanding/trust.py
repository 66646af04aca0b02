"""Calibration, and coverage against risk."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.figures import table
from benchmarks.understanding.cells import counted, plain
from benchmarks.understanding.figures import Point, bins, calibration_error, curve
from benchmarks.understanding.goals import SPELLINGS
from benchmarks.understanding.measuring import Ears, Measured

COVERAGES = (0.5, 0.6, 0.7, 0.8, 0.85, 0.9, 0.95, 0.98, 1.0)
CURVE = "nlu-coverage.svg"


def section(measured: Measured) -> Iterator[str]:
    """Yield the tables and the plot."""
    answer, ask = (measured.record.thresholds[name] for name in ("answer", "ask"))
    yield f"Thresholds that training derived: answered from {answer:.2f}, asked back from {ask:.2f}."
    everyone = [each for ears in measured.ears.values() for each in ears.inside]
    rows = [[f"{each.confidence:.2f}", plain(each.right), counted(each.right)] for each in bins(everyone)]
    yield "Sentences in scope, all spellings, by tenths of confidence:"
    yield table(["mean confidence", "right", "of"], rows)
    yield table(["calibration error", "in scope", "with those out of it"], [*_errors(measured)])
    yield (
        "Were all sentences from one threshold on answered: the share of those in scope that are, "
        "how many of these wrongly, and how many out of scope get in:"
    )
    yield table(
        ["answered", *(f"{name}: threshold, wrong, out of scope" for name in SPELLINGS.values())],
        [
            [f"{coverage:.0%}", *(_cell(points[number]) for points in _curves(measured, COVERAGES))]
            for number, coverage in enumerate(COVERAGES)
        ],
    )
    yield f"![Share answered wrongly, and share of those out of scope that get in, against the share answered]({CURVE})"


def panels(measured: Measured) -> list[dict[str, object]]:
    """Return the plot of coverage against risk, for `drawing.py`."""
    steps = [number / 20 for number in range(4, 21)]
    curves = dict(zip(SPELLINGS.values(), _curves(measured, steps), strict=True))

    def lines(up: str) -> list[dict[str, object]]:
        return [
            {
                "name": name,
                "x": [100 * point.coverage.value for point in points],
                "y": [100 * getattr(point, up).value for point in points],
            }
            for name, points in curves.items()
        ]

    return [
        {"title": "answered wrongly", "across": "in scope, answered, %", "up": "%", "lines": lines("risk")},
        {"title": "out of scope, let in", "across": "in scope, answered, %", "up": "%", "lines": lines("outsiders")},
    ]


def _errors(measured: Measured) -> Iterator[list[str]]:
    for spelling, name in SPELLINGS.items():
        inside, outside = measured.ears[spelling].inside, measured.ears[spelling].outside
        yield [name, *(f"{calibration_error(heard):.3f}" for heard in (inside, (*inside, *outside)))]


def _curves(measured: Measured, coverages: Sequence[float]) -> list[tuple[Point, ...]]:
    return [_curve(measured.ears[spelling], coverages) for spelling in SPELLINGS]


def _curve(ears: Ears, coverages: Sequence[float]) -> tuple[Point, ...]:
    return curve(ears.inside, ears.outside, coverages)


def _cell(point: Point) -> str:
    return f"{point.threshold:.2f}, {plain(point.risk)}, {plain(point.outsiders)}"
