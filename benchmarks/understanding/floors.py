"""The figures that must not fall: recorded beside the sentences, and held by `tests/nlu/test_floors.py`."""

from __future__ import annotations

import json
from collections.abc import Mapping
from pathlib import Path

from benchmarks.understanding.cases import Spelling
from benchmarks.understanding.measuring import Ears
from benchmarks.understanding.safety import recall, vain
from benchmarks.understanding.standing import spelled_of

POINT = 0.01
FEWER_IS_BETTER = frozenset({"answered wrongly", "turned away", "out of scope answered", "alarms in vain"})

Floors = Mapping[str, Mapping[str, float]]
"""A share for each figure of each spelling."""


def figures_of(ears: Mapping[Spelling, Ears]) -> dict[str, dict[str, float]]:
    """Return the figures that are recorded."""
    return {str(spelling): _figures(heard) for spelling, heard in ears.items()}


def fallen(now: Floors, floors: Floors) -> list[str]:
    """Return what is more than a point worse than recorded, and what was never measured."""
    return [
        f"{slice_}: {figure} {now.get(slice_, {}).get(figure, float('nan')):.1%}, recorded {recorded:.1%}"
        for slice_, figures in floors.items()
        for figure, recorded in figures.items()
        if not _holds(figure, now.get(slice_, {}).get(figure, float("nan")), recorded)
    ]


def path_in(home: Path) -> Path:
    """Return where they are recorded."""
    return home / "nlu" / "tests" / "floors.json"


def recorded(home: Path) -> Floors:
    """Read them; none when nothing was recorded."""
    path = path_in(home)
    floors: Floors = json.loads(path.read_text(encoding="utf-8")) if path.exists() else {}
    return floors


def record(home: Path, figures: Floors) -> None:
    """Write them."""
    path_in(home).write_text(json.dumps(figures, indent=2) + "\n", encoding="utf-8")


def _holds(figure: str, now: float, recorded: float) -> bool:
    worse = now - recorded if figure in FEWER_IS_BETTER else recorded - now
    return round(worse, 4) <= POINT  # never so for a NaN


def _figures(heard: Ears) -> dict[str, float]:
    spelled = spelled_of(heard.inside, heard.outside)
    shares = {
        "intent right": spelled.inside.right,
        "right or among the three": spelled.inside.near,
        "answered wrongly": spelled.inside.wrong,
        "turned away": spelled.inside.turned_away,
        "out of scope answered": spelled.all.answered,
        "alarms raised": recall(heard.alarms).both,
        "alarms in vain": vain(heard.innocent).both,
    }
    return {name: round(each.value, 4) for name, each in shares.items()}
