"""How one pipeline stands: its figures in each spelling, and what it costs. Kept as JSON for those slow to train."""

from __future__ import annotations

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from pathlib import Path
from typing import Any

from benchmarks.understanding.cases import Spelling
from benchmarks.understanding.figures import Outsiders, Point, Slice, calibration_error, curve, outsiders_of, slice_of
from benchmarks.understanding.heard import Heard
from benchmarks.understanding.shares import Share

STRICT = 0.95
"""The coverage at which pipelines are compared by one threshold: 5 % of what is in scope turned away."""


@dataclass(frozen=True)
class Spelled:
    """The figures in one spelling; `strict` is what a single threshold does that turns away 5 % of those in scope."""

    inside: Slice
    near: Outsiders
    far: Outsiders
    all: Outsiders
    strict: Point
    calibration: float


@dataclass(frozen=True)
class Cost:
    """`training` and `start` in seconds, `processor` of the training too; `p50` and `p95` of a parse in ms in process.

    `memory` of the resting server in MB (2^20 bytes).
    """

    training: float
    processor: float | None
    model: int
    p50: float
    p95: float
    start: float
    memory: float


@dataclass(frozen=True)
class Standing:
    """One pipeline on one set of sentences."""

    name: str
    taught: int
    intents: int
    asked: int
    spelled: Mapping[str, Spelled]
    cost: Cost
    machine: str


def spelled_of(inside: Sequence[Heard], outside: Sequence[Heard]) -> Spelled:
    """Return the figures of one spelling."""
    (strict,) = curve(inside, outside, [STRICT])
    return Spelled(
        slice_of(inside),
        near=outsiders_of([each for each in outside if is_near(each)]),
        far=outsiders_of([each for each in outside if not is_near(each)]),
        all=outsiders_of(outside),
        strict=strict,
        calibration=calibration_error(inside),
    )


def is_near(outsider: Heard) -> bool:
    """Whether it shares its words with the lessons."""
    return outsider.case.group.endswith("near")


def keep(path: Path, standings: Iterable[Standing]) -> None:
    """Write them."""
    path.write_text(json.dumps([asdict(each) for each in standings], indent=1) + "\n", encoding="utf-8")


def kept(path: Path) -> tuple[Standing, ...]:
    """Read them; none when they were never measured."""
    return tuple(_standing(each) for each in json.loads(path.read_text(encoding="utf-8"))) if path.exists() else ()


def _standing(kept: Mapping[str, Any]) -> Standing:
    spelled = {Spelling(name): _spelled(figures) for name, figures in kept["spelled"].items()}
    return Standing(**{**kept, "spelled": spelled, "cost": Cost(**kept["cost"])})


def _spelled(kept: Mapping[str, Any]) -> Spelled:
    return Spelled(
        Slice(**_shares(kept["inside"])),
        near=Outsiders(**_shares(kept["near"])),
        far=Outsiders(**_shares(kept["far"])),
        all=Outsiders(**_shares(kept["all"])),
        strict=Point(**{**kept["strict"], **_shares({k: v for k, v in kept["strict"].items() if k != "threshold"})}),
        calibration=kept["calibration"],
    )


def _shares(kept: Mapping[str, Mapping[str, int]]) -> dict[str, Any]:
    return {name: Share(**counts) for name, counts in kept.items()}
