"""Groups too small to be shown outside their team, lest a number tells of a person.

A count from one to four is veiled. When a total stands beside its parts, what is veiled must not be found by
subtraction: the next smallest parts are veiled too, until those veiled are several and together no small group.
"""

from __future__ import annotations

from collections.abc import Hashable, Mapping
from typing import TypeVar

LEAST = 5
"""People in the smallest group that is shown (`docs/figures.md`)."""

Key = TypeVar("Key", bound=Hashable)


def is_small(people: int) -> bool:
    """Return whether that many people are too few to be shown; none at all are nobody's secret."""
    return 0 < people < LEAST


def veil(people: int) -> int | None:
    """Return a count as it may be shown by itself: None when it is too small."""
    return None if is_small(people) else people


def blur(people: int, least: int) -> int:
    """Return a sum over months of which the smallest has `least` people, as it may be shown beside the months.

    A small month would be the difference of two sums; in whole fives it is not.
    """
    return people - people % LEAST if is_small(least) and people >= LEAST else people


def veil_parts(parts: Mapping[Key, int]) -> dict[Key, int | None]:
    """Return parts of a shown total as they may be shown beside it, and beside one another."""
    hidden = {key for key, people in parts.items() if is_small(people)}
    rest = sorted((key for key, people in parts.items() if people >= LEAST), key=lambda key: parts[key])
    while hidden and rest and (len(hidden) < 2 or sum(parts[key] for key in hidden) < LEAST):
        hidden.add(rest.pop(0))
    return {key: None if key in hidden else people for key, people in parts.items()}
