"""How calls for help fared, as it may be told: outside the team no small group, none found from other reports."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from bot.tutor.team.totals.figures import HELP, Totals
from bot.tutor.team.totals.small_groups import veil, veil_parts


@dataclass(frozen=True)
class HelpTold:
    """Each of `HELP`, None where it is too small to be told; `has_wait` says whether anybody was answered."""

    counts: Mapping[str, int | None]
    median_minutes: float | None
    has_wait: bool


def help_told(totals: Totals, place: str, since: datetime, until: datetime, *, is_veiled: bool) -> HelpTold:
    """Return how help fared in a place within a time; the median of few is a wait of one of them, and is veiled too."""
    helped = totals.helped(place, since, until)
    learners, visits = totals.learners(place), totals.visits(place, since, until)
    found = (learners, helped.calls, helped.replied, helped.within_hour, visits)
    counts: dict[str, int | None] = dict(zip(HELP, found, strict=True))
    if is_veiled:
        others = totals.helped_in_communes(since, until) if place.startswith("commune:") else {}
        for name, count in zip(HELP, found, strict=True):
            is_found = veil_parts(others.get(name, {})).get(place, 0) is None
            counts[name] = None if is_found else veil(count)
    median = None if counts["replied"] is None else helped.median_minutes
    return HelpTold(counts, median, helped.median_minutes is not None)
