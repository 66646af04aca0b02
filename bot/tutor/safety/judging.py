"""Weigh what a message says for and against danger: learnt weights beside the rules, which one can read.

    signs of the message  ──▶ weights ──▶ how much more danger than calm ──▶ alarm · doubt · nothing
    the rules' own alarm  ──▶ less is enough ─────────────┘

Rules alone hear what was foreseen, and cry over "ngân hàng có được hỏi OTP không", which has the very same cues.
The weights come from sentences (`nlu/danger`) and are handed in, for the tutor reads no file. They lie in a table of
fixed size, where each sign's place is its hash: no list of half a million signs is kept, and what two signs share a
place with matters little among hundreds (feature hashing: Weinberger et al., 2009, arXiv:0902.2206).
"""

from __future__ import annotations

import zlib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from math import sqrt

from bot.tutor.safety.alarms import ruled, words_of
from bot.tutor.safety.phrases import Alarm
from bot.tutor.safety.signs import signs_of

KINDS = tuple(Alarm)
"""The order of the weights in one place of the table; calm stands before them."""

CLASSES = 1 + len(KINDS)
_CALM, _DANGERS = 0, slice(1, None)


@dataclass(frozen=True)
class Judge:
    """What was learnt: in each place of the table a weight for calm and one for each of KINDS, in steps of 1 / `scale`.

    `sure` and `unsure` say from which margin on a kind is an alarm, or a doubt; `rules` is how much less is enough for
    an alarm where a rule is told too, and how much more it takes where none is.
    """

    table: Sequence[int]
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
    kind, margin = weighed(signs_of(text, words), judge)
    if margin >= judge.sure[kind] + (-judge.rules if told else judge.rules):
        return Verdict(alarm=kind)
    return Verdict(doubt=told or kind) if told or margin >= judge.unsure[kind] else Verdict()


def weighed(signs: Mapping[str, float], judge: Judge) -> tuple[Alarm, float]:
    """Return the likeliest danger and by how much it outweighs calm."""
    length = sqrt(sum(weight * weight for weight in signs.values())) * judge.scale or 1.0
    totals = list(judge.bias)
    places = len(judge.table) // CLASSES
    for sign, weight in signs.items():
        start, share = place_of(sign, places) * CLASSES, weight / length
        for number, learnt in enumerate(judge.table[start : start + CLASSES]):
            totals[number] += learnt * share
    best = max(range(len(KINDS)), key=totals[_DANGERS].__getitem__)
    return KINDS[best], totals[_DANGERS][best] - totals[_CALM]


def place_of(sign: str, places: int) -> int:
    """Return where in a table of so many places the weights of `sign` lie, the same on every machine."""
    return zlib.crc32(sign.encode(errors="replace")) % places
