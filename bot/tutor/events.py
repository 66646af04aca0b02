"""The facts that reports are made from: what happened, never what was said, but for words that Sen had to ask about."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class EventKind(StrEnum):
    """What can happen; the names are written to the database and never change."""

    CONSENTED = "consented"
    REFUSED = "refused"
    LESSON_STARTED = "lesson_started"
    STEP_SEEN = "step_seen"
    UNCLEAR = "unclear"
    ANSWERED_RIGHT = "answered_right"
    ANSWERED_WRONG = "answered_wrong"
    ANSWER_SHOWN = "answer_shown"
    LESSON_FINISHED = "lesson_finished"
    TASK_PROMISED = "task_promised"
    TASK_DONE = "task_done"
    TASK_FAILED = "task_failed"
    TASK_CONFIRMED = "task_confirmed"
    REVIEWED = "reviewed"
    FAQ_ANSWERED = "faq_answered"
    HELP_ASKED = "help_asked"
    ALARM = "alarm"
    SECRET_MASKED = "secret_masked"
    NOT_UNDERSTOOD = "not_understood"
    CHOSE_MEANING = "chose_meaning"
    BLOCKED = "blocked"
    UNBLOCKED = "unblocked"
    SHARED = "shared"
    UNSHARED = "unshared"


@dataclass(frozen=True)
class Event:
    """One thing that happened to one learner; `detail` is a choice's index, a kind, a wording's version;
    of TASK_CONFIRMED how it was seen, a space, and by whom;
    of CHOSE_MEANING the code of the button chosen, a space, and the masked words it was chosen for.
    """

    kind: EventKind
    at: datetime
    lesson: str = ""
    item: str = ""
    detail: str = ""


class DueKind(StrEnum):
    """What a learner is reminded of."""

    TASK = "task"
    REVIEW = "review"
    FADING = "fading"


@dataclass(frozen=True)
class Due:
    """Something to come back to at a time; one per learner, kind, lesson and item."""

    kind: DueKind
    lesson: str
    item: str
    at: datetime
    round: int = 0


URGENT = ("scam", "emergency")
"""Reasons for a call that is sent though a calmer one was sent before, and that must not be waited for."""


@dataclass(frozen=True)
class Call:
    """A call for help: where the learner stood when asking for a person.

    `id` is its number, 0 for whichever comes next; `team` who is called, and `chat` the group that is told;
    `look_at` is when Sen looks whether somebody answered.
    """

    at: datetime
    lesson: str = ""
    item: str = ""
    reason: str = ""
    id: int = 0
    team: int | None = None
    chat: int | None = None
    look_at: datetime | None = None
