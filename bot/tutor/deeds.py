"""Changes to what teams work with: each a small value, carried out in the transaction of the message that led to it.

A kind of deed is a frozen dataclass; what it does to the store stands in `bot/records/deeds.py`, by its type.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Deed:
    """Something to be done to the store; only its subclasses are."""


@dataclass(frozen=True)
class Note(Deed):
    """Leave a trace in the audit log: `person` did `deed`, to the learner `whom` if it is about one."""

    person: int
    deed: str
    whom: int | None = None
    detail: str = ""
