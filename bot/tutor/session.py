"""Where one learner is: a small value that fits in a row of JSON and is all the tutor remembers between messages."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


class Consent(StrEnum):
    """Whether the learner agreed to be recorded; nobody is recorded before saying yes."""

    UNASKED = "unasked"
    YES = "yes"
    NO = "no"


class Waiting(StrEnum):
    """What the tutor expects next; a typed answer is read in this light first."""

    NOTHING = "nothing"
    CONSENT = "consent"
    ADDRESS = "address"
    READ = "read"
    ANSWER = "answer"
    TASK_WHEN = "task_when"
    TASK_DONE = "task_done"
    REVIEW = "review"
    MENU = "menu"
    LANGUAGE = "language"
    DELETE = "delete"
    WHICH = "which"


@dataclass(frozen=True)
class Place:
    """A point in a lesson; an empty `item` is its opening words.

    `tries` counts wrong answers here, `unclear` how often "Chưa hiểu" was said here;
    `picked` holds choice indexes ticked so far (choose all) or placed so far (in order).
    """

    lesson: str
    item: str = ""
    tries: int = 0
    unclear: int = 0
    picked: tuple[int, ...] = ()


@dataclass(frozen=True)
class Session:
    """All the tutor remembers of one learner between messages.

    `options` are the codes of the buttons offered last, so that "2" or "cái giữa" can pick one.
    `review` is the question asked outside a lesson; `misses` counts messages in a row that were not understood.
    """

    chat: int
    language: str = "vi"
    address: str = ""
    name: str = ""
    consent: Consent = Consent.UNASKED
    consented_at: datetime | None = None
    waiting: Waiting = Waiting.NOTHING
    place: Place | None = None
    review: Place | None = None
    wish: str = ""
    options: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    finished: Mapping[str, datetime] = field(default_factory=dict)
    last_seen: datetime | None = None
    last_reminded: datetime | None = None
    misses: int = 0
    praised: int = 0
