"""Loads the course the bot teaches: read, judge, build; a folder with errors gives faults and no course."""

from __future__ import annotations

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path

from bot.authoring.build import build
from bot.authoring.fault import Fault, Severity, has_errors
from bot.authoring.judge import judge
from bot.authoring.read import read
from bot.authoring.without_collecting import without_collecting
from bot.tutor.course import SOURCE_LANGUAGE, Course

OF_THE_CLOCK = frozenset({"S04"})
"""Rules that a sound lesson breaks where the computer's clock is behind: they stop a release, and no bot."""


@dataclass(frozen=True)
class Loaded:
    """The course, or None when a fault of severity E stops it; the caller then keeps the old one."""

    course: Course | None
    faults: tuple[Fault, ...]


def load(folder: Path, today: date, language: str = SOURCE_LANGUAGE) -> Loaded:
    """Load the lessons folder; never raises for what is in it. Messages are in that language."""
    with without_collecting():
        written = read(folder, today)
        faults = tuple(map(_forgiven, judge(written, language)))
        return Loaded(None if has_errors(faults) else build(written), faults)


def _forgiven(fault: Fault) -> Fault:
    return replace(fault, severity=Severity.WARNING) if fault.code in OF_THE_CLOCK else fault
