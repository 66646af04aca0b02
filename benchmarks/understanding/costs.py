"""Time, size and memory; and how they grow."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from benchmarks.figures import table
from benchmarks.understanding.cells import NONE, megabytes
from benchmarks.understanding.growth import Grown
from benchmarks.understanding.measuring import Measured
from benchmarks.understanding.standing import Cost, Standing

CURVE = "nlu-growth.svg"


def section(measured: Measured, rivals: Sequence[Standing], grown: Sequence[Grown]) -> Iterator[str]:
    """Yield the tables and the plot."""
    ours = measured.standing.cost
    everyone = [ours, *(each.cost for each in rivals)]
    yield table(
        ["", "to reach", "Sen", *(each.name for each in rivals)],
        [
            ["parse in one process, p50", NONE, *(f"{each.p50:.1f} ms" for each in everyone)],
            ["parse in one process, p95", "≤ 8 ms", *(f"{each.p95:.1f} ms" for each in everyone)],
            ["over HTTP, the bot's guards included, p50", NONE, f"{measured.http_p50:.1f} ms", *_none(rivals)],
            ["over HTTP, the bot's guards included, p95", NONE, f"{measured.http_p95:.1f} ms", *_none(rivals)],
            ["training, Rasa's start included", "≤ 60 s", *(_training(each) for each in everyone)],
            ["model", "≤ 10 MB", *(megabytes(each.model) for each in everyone)],
            ["server: start until the first answer", "≤ 6 s", *(f"{each.start:.1f} s" for each in everyone)],
            ["server: memory", "≤ 250 MB", *(f"{each.memory:.0f} MB" for each in everyone)],
        ],
    )
    seconds, memory = measured.switched
    yield (
        "Sen's server is the lean one, the rivals' is Rasa's own, for they need TensorFlow or skops. "
        f"Switched to `rasa run`, Sen's model is up after {seconds:.1f} s and holds {memory:.0f} MB."
    )
    yield from _growth(grown)


def panels(grown: Sequence[Grown]) -> list[dict[str, object]]:
    """Return the plots of growth, for `drawing.py`."""
    across = [each.intents for each in grown]

    def line(name: str, up: list[float]) -> dict[str, object]:
        return {"name": name, "x": across, "y": up}

    parse = [line("p50", [each.p50 for each in grown]), line("p95", [each.p95 for each in grown])]
    training = [
        line("on the clock", [each.training for each in grown]),
        line("of the processor", [each.processor for each in grown]),
    ]
    return [
        {"title": "parse in one process", "across": "intents", "up": "ms", "lines": parse},
        {"title": "training", "across": "intents", "up": "s", "lines": training},
    ]


def _growth(grown: Sequence[Grown]) -> Iterator[str]:
    if not grown:
        return
    yield (
        "With more intents; those beyond ours are ours again, their words changed for others of the vocabulary "
        f"(`benchmarks/understanding/synthetic.py`). {grown[-1].machine}."
    )
    yield table(
        [
            "intents",
            "of them made up",
            "training sentences",
            "training",
            "of the processor",
            "model",
            "parse p50",
            "p95",
        ],
        [
            [
                str(each.intents),
                str(each.made_up),
                f"{each.taught:,}",
                f"{each.training:.0f} s",
                f"{each.processor:.0f} s",
                megabytes(each.model),
                f"{each.p50:.1f} ms",
                f"{each.p95:.1f} ms",
            ]
            for each in grown
        ],
    )
    yield f"![Parse time and training time against the number of intents]({CURVE})"


def _training(cost: Cost) -> str:
    return f"{cost.training:.0f} s" + (f", {cost.processor:.0f} s of the processor" if cost.processor else "")


def _none(rivals: Sequence[Standing]) -> list[str]:
    return [NONE] * len(rivals)
