"""Weigh what a message says for and against danger: learnt weights beside the rules, which one can read.

    words one to three at a time ─┐
    cues, and cues by twos       ─┼─▶ weights ──▶ how much more danger than calm ──▶ alarm · doubt · nothing
    senses, side by side and far ─┘                                       │
    the rules' own alarm         ───▶ less is enough ────────────────────┘

Rules alone hear what was foreseen, and cry over "ngân hàng có được hỏi OTP không", which has the very same cues.
The weights come from sentences (`nlu/danger`) and are handed in, for the tutor reads no file.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations, islice
from math import sqrt

from bot.tutor.safety.alarms import cues_of, ruled, words_of
from bot.tutor.safety.phrases import Alarm
from bot.tutor.safety.sensing import sensed

KINDS = tuple(Alarm)
"""The order of the weights of one sign; calm stands before them."""

_MOST_WORDS = 120
_MOST_CUES = 25
_CUE_PAIR = 0.6
_CALM, _DANGERS = 0, slice(1, None)


@dataclass(frozen=True)
class Judge:
    """What was learnt: for each sign a weight for calm and one for each of KINDS, in steps of 1 / `scale`.

    `sure` and `unsure` say from which margin on a kind is an alarm, or a doubt; `rules` is how much less is enough for
    an alarm where a rule is told too, and how much more it takes where none is.
    """

    weights: Mapping[str, tuple[int, ...]]
    bias: tuple[float, ...]
    scale: float
    sure: Mapping[Alarm, float]
    unsure: Mapping[Alarm, float]
    rules: float


@dataclass(frozen=True)
class Verdict:
    """An alarm to be raised, or a doubt that is worth asking about, or neither."""

    alarm: Alarm | None = None
    doubt: Alarm | None = None


def judged(text: str, judge: Judge | None) -> Verdict:
    """Return what to make of `text`; without a judge the rules decide alone. Never raises."""
    words = words_of(text)
    told = ruled(words)
    if judge is None:
        return Verdict(alarm=told)
    kind, margin = weighed(words, judge)
    if margin >= judge.sure[kind] + (-judge.rules if told else judge.rules):
        return Verdict(alarm=kind)
    return Verdict(doubt=told or kind) if told or margin >= judge.unsure[kind] else Verdict()


def weighed(words: list[str], judge: Judge) -> tuple[Alarm, float]:
    """Return the likeliest danger and by how much it outweighs calm."""
    signs = signs_of(words)
    length = sqrt(sum(weight * weight for weight in signs.values())) * judge.scale or 1.0
    totals = list(judge.bias)
    for sign, weight in signs.items():
        for place, learnt in enumerate(judge.weights.get(sign, ())):
            totals[place] += learnt * weight / length
    best = max(range(len(KINDS)), key=totals[_DANGERS].__getitem__)
    return KINDS[best], totals[_DANGERS][best] - totals[_CALM]


def signs_of(words: list[str]) -> dict[str, float]:
    """Return what is weighed, and how heavily: runs of one to three words, cues, pairs of cues, and senses."""
    words = words[:_MOST_WORDS]
    framed = ["^", *words, "$"]
    signs = dict.fromkeys(_runs(framed), 1.0)
    cues = list(islice(dict.fromkeys(cues_of(words)), _MOST_CUES))
    signs.update(dict.fromkeys(cues, 1.0))
    signs.update(dict.fromkeys((f"{first}&{second}" for first, second in combinations(cues, 2)), _CUE_PAIR))
    signs.update(sensed(words))
    return signs


def _runs(words: list[str]) -> Iterator[str]:
    for length in (1, 2, 3):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])
