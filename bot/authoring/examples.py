"""What learners say, for training: Rasa NLU examples generated from the lessons, in both languages.

ways to open a lesson   ──▶ intent lesson.<lesson>
what people ask about   ──▶ intent faq.<lesson>.<faq>
the nlu.yml beside it   ──▶ the same intents

Of a draft, and of a lesson to come, the nlu.yml alone is learnt: then Sen can say that it has no such lesson yet.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from pathlib import Path

from bot.authoring.tidy import tidied
from bot.tutor.course import Course
from bot.tutor.lesson import Lesson, Status

_HEADER = "# Generated from the lessons (vi.md, en.md, nlu.yml) by `sen train`. Edit those, not this file."
# Rasa reads [words](entity) and {"entity": …} as marks; no learner types them.
_RASA_MARKS = re.compile(r"[\[\](){}]")


def write_examples(course: Course, path: Path) -> None:
    """Write the Rasa NLU file of all lessons; the same course always gives the same bytes."""
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(examples(course), encoding="utf-8", newline="\n")


def examples(course: Course) -> str:
    """Return the Rasa NLU YAML of all lessons, in course order, then of those to come."""
    lines = [_HEADER, 'version: "3.1"', "nlu:"]
    for intent, utterances in _utterances(course).items():
        lines += [f"- intent: {intent}", "  examples: |", *(f"    - {each}" for each in utterances)]
    if len(lines) == 3:
        lines[-1] = "nlu: []"
    return "\n".join(lines) + "\n"


def _utterances(course: Course) -> dict[str, list[str]]:
    by_intent: dict[str, dict[str, None]] = {}
    for lesson in course.taught():
        for language in course.lessons:
            translated = course.lessons[language].get(lesson.id)
            for intent, utterance in _said(translated) if translated else ():
                plain = _plain(utterance)
                if plain:
                    by_intent.setdefault(intent, {})[plain] = None
    for (lesson_id, faq_id), ways in course.ways.items():
        known = course.lesson(lesson_id)
        if known is None or known.status is not Status.RETIRED:
            intent = f"faq.{lesson_id}.{faq_id}" if faq_id else f"lesson.{lesson_id}"
            by_intent.setdefault(intent, {}).update(dict.fromkeys(filter(None, map(_plain, ways))))
    return {intent: list(utterances) for intent, utterances in by_intent.items()}


def _plain(utterance: str) -> str:
    words = " ".join(_RASA_MARKS.sub(" ", tidied(utterance)).split())
    return "".join(character for character in words if character.isprintable())


def _said(lesson: Lesson) -> Iterator[tuple[str, str]]:
    for utterance in lesson.utterances:
        yield f"lesson.{lesson.id}", utterance
    for faq in lesson.faqs:
        for utterance in faq.utterances:
            yield f"faq.{lesson.id}.{faq.id}", utterance
