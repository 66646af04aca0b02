"""Shares and how far they can be trusted."""

from __future__ import annotations

import math
import random
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from typing import TypeVar

Z95 = 1.959964
RESAMPLES = 300

Item = TypeVar("Item")


@dataclass(frozen=True)
class Interval:
    """A 95 % confidence interval."""

    low: float
    high: float


@dataclass(frozen=True)
class Share:
    """`count` out of `total`."""

    count: int
    total: int

    @property
    def value(self) -> float:
        """The share, 0 to 1; NaN of nothing."""
        return self.count / self.total if self.total else math.nan

    @property
    def interval(self) -> Interval:
        """Wilson's interval."""
        if not self.total:
            return Interval(0.0, 1.0)
        n, p, zz = self.total, self.value, Z95 * Z95
        middle = (p + zz / (2 * n)) / (1 + zz / n)
        reach = Z95 * math.sqrt(p * (1 - p) / n + zz / (4 * n * n)) / (1 + zz / n)
        return Interval(max(0.0, middle - reach), min(1.0, middle + reach))


def share(truths: Iterable[bool]) -> Share:
    """Return how many are true."""
    held = [*truths]
    return Share(sum(held), len(held))


def bootstrap(items: Sequence[Item], figure: Callable[[Sequence[Item]], float], *, seed: int = 7) -> Interval:
    """Return the middle 95 % of a figure over resamples of the items; the same seed gives the same interval."""
    chance = random.Random(seed)  # noqa: S311 - statistics
    found = sorted(figure(chance.choices(items, k=len(items))) for _ in range(RESAMPLES))
    return Interval(found[int(0.025 * RESAMPLES)], found[int(0.975 * RESAMPLES) - 1])
