"""A report of made-up figures, small groups among them, and names that would do harm if they were let."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

import pytest

from bot.reports import words_of
from bot.tutor.course import Course
from bot.tutor.team.evidence import ANYTHING, Level
from bot.tutor.team.places import Places
from bot.tutor.team.totals.figures import Helped, Stuck
from bot.tutor.team.totals.report import Report, Reporter

NOW = datetime(2026, 12, 1, 2, tzinfo=UTC)
LESSON = "chuyen-tien-dung-nguoi"
HARMFUL = '=HYPERLINK("http://x")'


@dataclass(frozen=True)
class MadeUp:
    """Totals that are what they are told to be."""

    people: Mapping[str, int] = field(default_factory=dict)
    places: Mapping[str, int] = field(default_factory=dict)
    calls: Helped = field(default_factory=lambda: Helped(8, 6, 5, 12.5))
    help: Mapping[str, Mapping[str, int]] = field(default_factory=dict)

    def reached(self, place: str, since: str, until: str) -> Mapping[tuple[str, Level], int]:
        return {(subject, Level.SEEN): people for subject, people in self.people.items()}

    def by_month(self, place: str, subject: str, since: str, until: str) -> Mapping[tuple[str, Level], int]:
        return {}

    def by_place(self, place: str, subject: str, since: str, until: str) -> Mapping[tuple[str, Level], int]:
        return {(each, Level.SEEN): people for each, people in self.places.items()}

    def of_communes(self, since: str, until: str) -> Mapping[tuple[str, Level], Mapping[str, int]]:
        return {}

    def least(self, place: str, until: str) -> Mapping[tuple[str, Level], int]:
        return {}

    def least_by_place(self, place: str, subject: str, until: str) -> Mapping[tuple[str, Level], int]:
        return {}

    def stuck(self, place: str, since: str, until: str, lesson: str = "") -> tuple[Stuck, ...]:
        return (Stuck(LESSON, "sai-ten", "wrong:1", 9), Stuck(LESSON, "doc-ten", "unclear", 2))

    def stuck_in_communes(self, month: str) -> Mapping[str, tuple[Stuck, ...]]:
        return {}

    def helped(self, place: str, since: datetime, until: datetime) -> Helped:
        return self.calls

    def helped_in_communes(self, since: datetime, until: datetime) -> Mapping[str, Mapping[str, int]]:
        return self.help

    def visits(self, place: str, since: datetime, until: datetime) -> int:
        return 3

    def learners(self, place: str) -> int:
        return 40

    def names(self, place: str) -> Mapping[str, str]:
        return {"hamlet:1": HARMFUL, "hamlet:2": "Ấp Hai", "hamlet:3": "<b>Ấp Ba</b>"} if "commune" in place else {}


@pytest.fixture(scope="session")
def reporter(course: Course) -> Reporter:
    people = {ANYTHING: 33, "skill:payment": 3, f"lesson:{LESSON}": 20}
    totals = MadeUp(people, {"hamlet:1": 3, "hamlet:2": 10, "hamlet:3": 20})
    places = Places("dong-thap", "Tỉnh Đồng Tháp", {"xa-tam-nong": "Xã Tam Nông"})
    return Reporter(totals, replace(course, places=places), words_of("vi"))


@pytest.fixture
def report(reporter: Reporter) -> Report:
    return reporter.monthly("commune:xa-tam-nong", "2026-11", NOW)
