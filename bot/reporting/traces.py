"""Events one by one, under a name that stands for nobody, as JSON Lines, CSV or xAPI statements.

A trace never says what was typed, nor who confirmed a task: only what happened, where in a lesson, and when.
"""

from __future__ import annotations

import csv
import hashlib
import hmac
import io
import json
import uuid
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import datetime

from bot.reporting.cells import harmless
from bot.tutor.course import Course
from bot.tutor.events import EventKind

_NAMESPACE = uuid.UUID("6d1f6e0c-3c36-5d0e-9f5e-8d1b7a5f2c11")
_ADL = "http://adlnet.gov/expapi/verbs/"
_ACTIVITY = "http://adlnet.gov/expapi/activities/"

VERBS: Mapping[EventKind, str] = {
    EventKind.LESSON_STARTED: "initialized",
    EventKind.STEP_SEEN: "experienced",
    EventKind.ANSWERED_RIGHT: "answered",
    EventKind.ANSWERED_WRONG: "answered",
    EventKind.LESSON_FINISHED: "completed",
    EventKind.TASK_DONE: "completed",
    EventKind.TASK_FAILED: "failed",
    EventKind.TASK_CONFIRMED: "mastered",
    EventKind.HELP_ASKED: "asked",
    EventKind.FAQ_ANSWERED: "interacted",
}
"""The verbs of xAPI's own vocabulary; what happened otherwise has no statement."""

SPOKEN = frozenset({EventKind.CHOSE_MEANING, EventKind.TASK_CONFIRMED})
"""Events whose detail holds words of the learner or names somebody: it is left out."""


@dataclass(frozen=True)
class Trace:
    """One event of one learner; `learner` is a pseudonym, the same within one export and in no other."""

    id: str
    learner: str
    at: datetime
    kind: EventKind
    lesson: str
    item: str
    detail: str
    commune: str


def pseudonym(learner: int, key: bytes) -> str:
    """Return a name that stands for a learner, and tells nothing without the key."""
    return hmac.new(key, str(learner).encode(), hashlib.sha256).hexdigest()[:16]


def jsonl_of(traces: Iterable[Trace]) -> Iterator[str]:
    """Yield a line of JSON a trace."""
    for trace in traces:
        yield json.dumps(asdict(trace) | {"at": trace.at.isoformat(timespec="seconds")}, ensure_ascii=False) + "\n"


def csv_lines_of(traces: Iterable[Trace]) -> Iterator[str]:
    """Yield the lines of a CSV file, its head first."""
    yield _csv(("id", "learner", "at", "kind", "lesson", "item", "detail", "commune"))
    for trace in traces:
        at = trace.at.isoformat(timespec="seconds")
        said = (trace.lesson, trace.item, trace.detail, trace.commune)
        yield _csv((trace.id, trace.learner, at, str(trace.kind), *map(harmless, said)))


def xapi_of(traces: Iterable[Trace], course: Course, home: str) -> Iterator[str]:
    """Yield a statement of xAPI 1.0.3 a line; `home` is the address that names of learners and lessons hang on."""
    for trace in traces:
        if trace.kind in VERBS and trace.lesson:
            yield json.dumps(_statement(trace, course, home), ensure_ascii=False) + "\n"


def _statement(trace: Trace, course: Course, home: str) -> dict[str, object]:
    lesson = course.lesson(trace.lesson)
    item = lesson.item(trace.item) if lesson and trace.item else None
    title = item.title if item else lesson.title if lesson else trace.lesson
    verb = VERBS[trace.kind]
    kind = "lesson" if not trace.item else "assessment" if verb == "answered" else "interaction"
    where = f"{home}/lessons/{trace.lesson}" + (f"#{trace.item}" if trace.item else "")
    statement: dict[str, object] = {
        "id": str(uuid.uuid5(_NAMESPACE, f"{trace.learner}/{trace.id}")),
        "actor": {"objectType": "Agent", "account": {"homePage": home, "name": trace.learner}},
        "verb": {"id": _ADL + verb, "display": {"en": verb}},
        "object": {
            "objectType": "Activity",
            "id": where,
            "definition": {"type": _ACTIVITY + kind, "name": {"vi": title.replace("{", "").replace("}", "")}},
        },
        "context": {"platform": "Sen", "language": "vi"},
        "timestamp": trace.at.isoformat(timespec="seconds"),
    }
    if verb == "answered":
        statement["result"] = {"success": trace.kind is EventKind.ANSWERED_RIGHT, "response": trace.detail}
    return statement


def _csv(cells: Iterable[str]) -> str:
    written = io.StringIO()
    csv.writer(written).writerow(cells)
    return written.getvalue()
