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


@dataclass(frozen=True)
class Place:
    """A point in a lesson; an empty `item` is its opening words.

    `tries` counts wrong answers here, `unclear` how often "Chưa hiểu" was said here;
    `picked` holds choice indexes ticked so far (choose all) or placed so far (in order), or which wanted parts were
    written so far; never what was written. `is_quick` is for one who takes the way of three minutes.
    """

    lesson: str
    item: str = ""
    tries: int = 0
    unclear: int = 0
    picked: tuple[int, ...] = ()
    is_quick: bool = False


@dataclass(frozen=True)
class Session:
    """All the tutor remembers of one learner between messages.

    `chat` is the telephone's; `learner` who learns on it, 0 for the one it belongs to (neither is what was stored, but
    where and for whom it was read).
    `options` and `labels` are the codes and words of the buttons offered last, so that "2" or "cái giữa" can pick one.
    `paused` are lessons left for another one; `review` is the question or task asked about outside a lesson;
    `wish` is the lesson asked for before consent; `called_at` is when a person was last called for, `called_why` the
    reason; `tapped` is the message tapped last, with the button's code;
    `unsure` are the words that the buttons offered last ask about, masked, only of one who lets Sen keep notes;
    `praised` are the sentences that the learner was last praised with, as numbers, so that none comes twice in a row;
    `placed` is, for each of the six questions answered so far, the lesson that is known by it or an empty string;
    `misses` counts messages in a row that were not understood; `spoken` counts messages heard, so that wordings vary;
    `is_read_to` is set for one who has asked to have everything read aloud;
    `is_child` says that the learner told to be one, whatever they are called now; `is_guarded` that a parent of a child
    has agreed to the notes;
    `recorded` is the voice note that a trainer is about to attach to a step.
    """

    chat: int
    language: str = "vi"
    address: str = ""
    name: str = ""
    consent: Consent = Consent.UNASKED
    consented_at: datetime | None = None
    place: Place | None = None
    paused: tuple[Place, ...] = ()
    review: Place | None = None
    wish: str = ""
    options: tuple[str, ...] = ()
    labels: tuple[str, ...] = ()
    placed: tuple[str, ...] | None = None
    finished: Mapping[str, datetime] = field(default_factory=dict)
    last_seen: datetime | None = None
    last_reminded: datetime | None = None
    called_at: datetime | None = None
    called_why: str = ""
    tapped: tuple[int, str] | None = None
    unsure: str = ""
    praised: tuple[int, ...] = ()
    misses: int = 0
    spoken: int = 0
    learner: int = 0
    is_read_to: bool = False
    is_guarded: bool = False
    is_child: bool = False
    recorded: str = ""

    @property
    def who(self) -> int:
        """The number of the learner: the chat's for the owner of the telephone, one of their own for others."""
        return self.learner or self.chat
