"""The training sentences, as Rasa's YAML files and the course hold them."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import yaml

from bot.tutor.course import Course
from bot.understanding.base import FAQ, LESSON

# Only text: "no" stays a word. The C loader is ten times as fast; PyYAML is built without it on some machines.
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Example:
    """One sentence and the intent it carries."""

    text: str
    intent: str


def examples_in(*paths: Path) -> tuple[Example, ...]:
    """Read Rasa NLU files; raises ValueError naming the first that is not one."""
    return tuple(example for path in paths for example in _read(path))


def examples_of(course: Course) -> tuple[Example, ...]:
    """Return the ways to open each lesson and to ask each FAQ, in every language; of lessons to come too."""
    return (*_spoken(course), *_ways(course))


def _read(path: Path) -> tuple[Example, ...]:
    try:
        content = yaml.load(path.read_text(encoding="utf-8"), Loader=_LOADER)  # noqa: S506
        return tuple(
            Example(line.removeprefix("- ").strip(), block["intent"])
            for block in content["nlu"]
            for line in block["examples"].splitlines()
            if line.startswith("- ")
        )
    except (OSError, yaml.YAMLError, KeyError, TypeError, AttributeError) as fault:
        raise ValueError(f"{path}: not a Rasa NLU file ({fault}); compare it with nlu/data/common.yml") from fault


def _ways(course: Course) -> Iterator[Example]:
    for (lesson_id, faq_id), ways in course.ways.items():
        intent = f"{FAQ}.{lesson_id}.{faq_id}" if faq_id else f"{LESSON}.{lesson_id}"
        yield from (Example(text, intent) for text in ways)


def _spoken(course: Course) -> Iterator[Example]:
    for lessons in course.lessons.values():
        for lesson in lessons.values():
            for text in (lesson.title, *lesson.utterances):
                yield Example(text, f"{LESSON}.{lesson.id}")
            for faq in lesson.faqs:
                for text in (faq.title, *faq.utterances):
                    yield Example(text, f"{FAQ}.{lesson.id}.{faq.id}")
