"""The figures of one slice: shares, worst intents, confusions, calibration, coverage against risk."""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from benchmarks.understanding.heard import Heard
from benchmarks.understanding.shares import Share, share
from bot.understanding.base import Outcome

BINS = 10


@dataclass(frozen=True)
class Slice:
    """What became of the sentences in scope, in one spelling."""

    right: Share
    near: Share
    wrong: Share
    asked: Share
    turned_away: Share
    helped: Share


@dataclass(frozen=True)
class Outsiders:
    """What became of the sentences out of scope: `accepted` were answered or asked back about."""

    answered: Share
    accepted: Share


@dataclass(frozen=True)
class Bin:
    """The sentences of one tenth of confidence: their mean confidence, and how many were right."""

    confidence: float
    right: Share


@dataclass(frozen=True)
class Point:
    """Were everything from `threshold` on answered: how much that is, how much of it wrong, and who else gets in."""

    threshold: float
    coverage: Share
    risk: Share
    outsiders: Share


def slice_of(heard: Sequence[Heard]) -> Slice:
    """Return the figures of sentences in scope."""
    return Slice(
        right=share(each.is_right for each in heard),
        near=share(each.is_near for each in heard),
        wrong=share(each.is_wrong for each in heard),
        asked=share(each.outcome is Outcome.ASK for each in heard),
        turned_away=share(each.outcome is Outcome.FALLBACK for each in heard),
        helped=share(each.is_helped for each in heard),
    )


def outsiders_of(heard: Sequence[Heard]) -> Outsiders:
    """Return the figures of sentences out of scope."""
    return Outsiders(
        answered=share(each.outcome is Outcome.ANSWER for each in heard),
        accepted=share(each.outcome is not Outcome.FALLBACK for each in heard),
    )


def by_intent(heard: Iterable[Heard]) -> Mapping[str, list[Heard]]:
    """Return the sentences of each intent, in the order of the files."""
    found: defaultdict[str, list[Heard]] = defaultdict(list)
    for each in heard:
        found[each.case.intent].append(each)
    return found


def confusions(heard: Iterable[Heard]) -> Counter[tuple[str, str]]:
    """Return how often an intent was taken for another."""
    return Counter((each.case.intent, each.intent) for each in heard if not each.is_right)


def bins(heard: Iterable[Heard]) -> tuple[Bin, ...]:
    """Return the tenths of confidence that hold anything, lowest first."""
    held: defaultdict[int, list[Heard]] = defaultdict(list)
    for each in heard:
        held[min(int(each.confidence * BINS), BINS - 1)].append(each)
    return tuple(
        Bin(sum(each.confidence for each in held[number]) / len(held[number]), share(e.is_right for e in held[number]))
        for number in sorted(held)
    )


def calibration_error(heard: Sequence[Heard]) -> float:
    """Return how far confidence and share of right ones lie apart, over ten equal bins, weighed by their size."""
    return sum(each.right.total * abs(each.right.value - each.confidence) for each in bins(heard)) / len(heard)


def curve(inside: Sequence[Heard], outside: Sequence[Heard], coverages: Sequence[float]) -> tuple[Point, ...]:
    """Return what a single threshold would do, at each of these coverages of the sentences in scope.

    The confidence is that of the best intent in scope; an answer is wrong unless that intent was meant.
    """
    scores = sorted((each.scope for each in inside), reverse=True)
    points = []
    for coverage in coverages:
        threshold = scores[max(math.ceil(coverage * len(scores)) - 1, 0)]
        answered = [each for each in inside if each.scope >= threshold]
        points.append(
            Point(
                threshold,
                Share(len(answered), len(inside)),
                share(each.case.intent != each.best for each in answered),
                share(each.scope >= threshold for each in outside),
            )
        )
    return tuple(points)
