"""All sentences that the judge learns from, with the danger each is: from training, lessons and the rules' corpora."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from bot.shelf import Shelf
from bot.tutor.safety import Alarm
from bot.understanding.base import FAQ, LESSON
from bot.understanding.examples import examples_in, examples_of

CALM = "calm"
LESSONS = "lessons"
"""The source of what must reach its lesson: the thresholds are read off these."""

INNOCENT = "innocent"
"""The source of what only sounds like danger: so are they."""

CORPORA = ("alarms.seen", "scam.seen", "scam.second", "emergency.seen", "emergency.second")
"""Files of `tests/tutor/safety/corpora` that may teach; the others measure."""

SECRETS = ("secrets.seen", "secrets.second")


@dataclass(frozen=True)
class Sentence:
    """What someone may write; `kind` is an alarm's name or CALM, `source` says where it stands."""

    text: str
    kind: str
    source: str


def sentences(home: Path) -> tuple[Sentence, ...]:
    """Return every sentence that may teach, each once."""
    found = (*_by_hand(home), *_of_lessons(home), *_of_corpora(home))
    return tuple({each.text: each for each in reversed(found)}.values())[::-1]


def corpus(home: Path, name: str) -> Iterator[Sentence]:
    """Yield the lines of one corpus of the rules; what only holds a secret is calm."""
    kind = CALM
    path = home / "tests" / "tutor" / "safety" / "corpora" / f"{name}.txt"
    for line in path.read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ")
            kind = heading if heading in Alarm._value2member_map_ else CALM
        elif line and not line.startswith("#"):
            yield Sentence(line.replace("«", "").replace("»", ""), kind, name)


def kind_of(intent: str) -> str:
    """Return the danger that an intent names, its last word parted by a dot; any other is calm."""
    name = intent.replace(".", "_")
    return name if name in Alarm._value2member_map_ else CALM


def _by_hand(home: Path) -> Iterator[Sentence]:
    for example in examples_in(home / "nlu" / "data" / "urgent.yml"):
        yield Sentence(example.text, kind_of(example.intent), "urgent")
    for example in examples_in(*sorted((home / "nlu" / "danger").glob("*.yml"))):
        kind = kind_of(example.intent)
        yield Sentence(example.text, kind, INNOCENT if kind == CALM else "danger")
    for name in ("common", "out_of_scope", "heard"):
        for example in examples_in(home / "nlu" / "data" / f"{name}.yml"):
            is_lesson = example.intent.startswith((f"{LESSON}.", f"{FAQ}."))
            yield Sentence(example.text, CALM, LESSONS if is_lesson else name)


def _of_lessons(home: Path) -> Iterator[Sentence]:
    for example in examples_of(Shelf(home / "lessons", date.today).course):
        yield Sentence(example.text, CALM, LESSONS)


def _of_corpora(home: Path) -> Iterator[Sentence]:
    for name in (*CORPORA, *SECRETS):
        yield from corpus(home, name)
