"""How a team answers the calls for help of the made-up month: most within the hour, some the next day, a few never."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from random import Random

from bot.tutor.deeds import ClaimCall, CloseCall, Deed, Spoke
from bot.tutor.team.calls.rota import USUAL

UNANSWERED, SLOW = 0.08, 0.25
"""Shares of calls that nobody takes, and of those taken hours later."""


def answered(
    call: int, called_at: datetime, helper: int, ends: datetime, chance: Random
) -> Iterator[tuple[Deed, datetime]]:
    """Yield what a helper does about a call, each with its time, as far as the month goes."""
    if chance.random() < UNANSWERED:
        return
    is_slow = chance.random() < SLOW
    taken = USUAL.opening(called_at) + timedelta(minutes=chance.uniform(90, 900) if is_slow else chance.uniform(1, 40))
    said = taken + timedelta(minutes=chance.uniform(0.3, 4))
    closed = said + timedelta(minutes=chance.uniform(3, 25))
    for deed, at in (
        (ClaimCall(call, helper, taken + USUAL.patience), taken),
        (Spoke(call, helper), said),
        (CloseCall(call, helper), closed),
    ):
        if at < ends:
            yield deed, at
