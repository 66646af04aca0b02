"""A judge of a few signs, for tests that need to know what it hears."""

from __future__ import annotations

from array import array
from collections.abc import Mapping

from bot.tutor.safety import Alarm, Judge
from bot.tutor.safety.judging import CLASSES, KINDS, place_of

PLACES = 1 << 12


def judge_of(weights: Mapping[str, tuple[Alarm, int]]) -> Judge:
    """Return a judge that weighs these signs alone, each for one danger; in doubt from 2 on, sure from 8 on."""
    table = array("b", bytes(CLASSES * PLACES))
    for sign, (kind, weight) in weights.items():
        table[place_of(sign, PLACES) * CLASSES + 1 + KINDS.index(kind)] = weight
    return Judge(
        table=table,
        bias=(0.0,) * CLASSES,
        scale=1.0,
        sure=dict.fromkeys(Alarm, 8.0),
        unsure=dict.fromkeys(Alarm, 2.0),
        rules=0.0,
    )
