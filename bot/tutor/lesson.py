"""A lesson as the tutor teaches it: steps, practice screens, questions, tasks and FAQs.

    Lesson ── steps ──────▶ Step          one idea, one picture
           ── practice ───▶ Question      with a Screen to tap on, or to write an answer to
           ── questions ──▶ Question      choose one, choose all, or put in order
           ── tasks ──────▶ Task          done in real life, asked about later
           ── faqs ───────▶ Faq           what people ask at any moment

Texts may hold `{bạn}`-style placeholders (see `wording`) and `**bold**`; nothing else is markup.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum


class Status(StrEnum):
    """How far a lesson is released; the words are those trainers write."""

    DRAFT = "nháp"
    TRIAL = "dùng thử"
    LIVE = "đang dùng"
    RETIRED = "ngừng"


class Asking(StrEnum):
    """How a question is answered."""

    ONE = "one"
    ALL = "all"
    ORDER = "order"
    WRITE = "write"


class RowKind(StrEnum):
    """What a line of a practice screen shows."""

    FIELD = "field"
    SHOWN = "shown"
    BUTTON = "button"
    MESSAGE = "message"
    QR = "qr"


@dataclass(frozen=True)
class Media:
    """A picture or a recording, by its path below the lesson's folder, and the words that stand in for it."""

    path: str
    words: str


@dataclass(frozen=True)
class ScreenRow:
    """One line of a practice screen; `label` is empty where the kind needs none."""

    kind: RowKind
    label: str
    value: str = ""


@dataclass(frozen=True)
class Screen:
    """A made-up phone screen to practise on; drawn marked TẬP THÔI."""

    title: str
    rows: tuple[ScreenRow, ...]


@dataclass(frozen=True)
class Choice:
    """One answer; `goto` names the item that follows when it is tapped, or is empty for the next one.

    In an ordering question the choices stand in the right order, all are right,
    and the feedback says why the choice comes at its place.
    """

    label: str
    feedback: str
    is_right: bool
    goto: str = ""


@dataclass(frozen=True)
class Wanted:
    """One thing that a written answer must hold, or must not when it `is_avoided`: any of `words` as they stand.

    `feedback` is told when the answer lacks it, or holds what is to be avoided.
    """

    label: str
    words: tuple[str, ...]
    feedback: str
    is_avoided: bool = False


@dataclass(frozen=True)
class Step:
    """One idea to read; `plainer` and `example` answer "Chưa hiểu", and may be empty."""

    id: str
    title: str
    text: str
    picture: Media | None = None
    voice: Media | None = None
    plainer: str = ""
    example: str = ""


@dataclass(frozen=True)
class Question:
    """A quiz question, or a practice screen when `screen` is given.

    `reason` is told with the answer after the last try; when empty, the right choice's feedback is.
    One that is answered by writing has no choices, but what is `wanted` and an `example` of a whole answer.
    """

    id: str
    title: str
    text: str
    asking: Asking
    choices: tuple[Choice, ...]
    hint: str = ""
    reason: str = ""
    screen: Screen | None = None
    picture: Media | None = None
    voice: Media | None = None
    wanted: tuple[Wanted, ...] = ()
    example: str = ""


@dataclass(frozen=True)
class Task:
    """Something to do in real life; the tutor asks after `check_after_days` days."""

    id: str
    title: str
    text: str
    check_after_days: int
    confirmed_by: str


@dataclass(frozen=True)
class Faq:
    """A question people ask, the ways they ask it, and the answer."""

    id: str
    title: str
    utterances: tuple[str, ...]
    answer: str


Item = Step | Question | Task


@dataclass(frozen=True)
class Lesson:
    """A whole lesson in one language; `follows` is the review date of the source that a translation follows.

    `rules` are the three to keep when it is over; `quick` are the ids of what is taught to one who has three minutes.
    """

    id: str
    language: str
    title: str
    goal: str
    skill: str
    pillar: str
    prerequisites: tuple[str, ...]
    minutes: int
    review_days: tuple[int, ...]
    status: Status
    authors: tuple[str, ...]
    sources: tuple[str, ...]
    reviewed_on: date | None
    reviewed_by: str
    opening: str
    steps: tuple[Step, ...]
    practice: tuple[Question, ...]
    questions: tuple[Question, ...]
    tasks: tuple[Task, ...]
    faqs: tuple[Faq, ...]
    utterances: tuple[str, ...]
    follows: date | None = None
    rules: tuple[str, ...] = ()
    quick: tuple[str, ...] = ()

    @property
    def is_taught(self) -> bool:
        """Whether learners may open it."""
        return self.status in (Status.LIVE, Status.TRIAL)

    @property
    def items(self) -> tuple[Item, ...]:
        """All that a learner walks through, in order."""
        return (*self.steps, *self.practice, *self.questions, *self.tasks)

    def item(self, id: str) -> Item | None:
        """Return the item with that id, or None."""
        return next((item for item in self.items if item.id == id), None)

    def faq(self, id: str) -> Faq | None:
        """Return the FAQ with that id, or None."""
        return next((faq for faq in self.faqs if faq.id == id), None)

    def route(self, *, is_quick: bool) -> tuple[Item, ...]:
        """Return what a learner walks through, in order: all of it, or what three minutes allow."""
        return tuple(item for item in self.items if item.id in self.quick) if is_quick else self.items

    def after(self, id: str, *, is_quick: bool = False) -> Item | None:
        """Return the item that follows on the way, or None at the end of the lesson."""
        items, way = iter(self.items), self.route(is_quick=is_quick)
        return next((item for item in items if item in way), None) if _skip_past(items, id) else None

    def before(self, id: str, *, is_quick: bool = False) -> Item | None:
        """Return the item that comes before on the way, or None at the start of the lesson."""
        previous: Item | None = None
        for item in self.route(is_quick=is_quick):
            if item.id == id:
                return previous
            previous = item
        return None


def _skip_past(items: Iterator[Item], id: str) -> bool:
    return any(item.id == id for item in items)
