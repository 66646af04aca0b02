"""The audit log as a team reads it: who did what, about whom."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol


@dataclass(frozen=True)
class Trace:
    """One row of the audit log: who did what, and about which learner, as the team knows both."""

    at: datetime
    deed: str
    by: str = ""
    whom: str = ""


class Diary(Protocol):
    """The audit log."""

    def of_team(self, team: int, most: int) -> tuple[Trace, ...]:
        """Return what was done last by a team's people, or about its learners; the newest first."""
        ...
