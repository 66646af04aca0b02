"""More ways to say what a lesson opens and answers: the `nlu.yml` beside its pages, in Rasa's own format.

Read line by line: of YAML only what such a file needs, so that every fault has its line and nothing is built from it.

    version: "3.1"
    nlu:
    - intent: lesson.<lesson>          or faq.<lesson>.<faq>
      examples: |
        - one way to say it
"""

from __future__ import annotations

from bot.authoring.fault import Note
from bot.authoring.tidy import tidied
from bot.authoring.written import Said, Ways

WAYS_FILE = "nlu.yml"
_HEAD = frozenset({"nlu:", "examples: |", 'version: "3.1"', "version: '3.1'"})


def read_ways(text: str, file: str, lesson: str) -> Ways:
    """Return what stands in the `nlu.yml` of that lesson; what cannot be understood becomes notes."""
    said: dict[str, list[Said]] = {}
    notes: list[Note] = []
    saying: list[Said] = []
    for number, raw in enumerate(tidied(text).split("\n"), start=1):
        line = raw.strip()
        if line.startswith("- intent:"):
            faq = _faq_of(line.removeprefix("- intent:").strip(" \"'"), lesson)
            # What stands under an intent of something else is told of once, and dropped.
            saying = said.setdefault(faq, []) if faq is not None else []
            if faq is None:
                notes.append(_foreign(number, lesson))
        elif line.startswith("- ") and raw[0] == " ":
            saying.append(Said(number, line[2:].lstrip()))
        elif line and line not in _HEAD and not line.startswith("#"):
            notes.append(_unknown(number))
    return Ways(file, lesson, {faq: tuple(lines) for faq, lines in said.items() if lines}, tuple(notes))


def _faq_of(intent: str, lesson: str) -> str | None:
    """Return the FAQ's id, "" for the lesson itself, None for an intent of something else."""
    if intent == f"lesson.{lesson}":
        return ""
    return intent.removeprefix(f"faq.{lesson}.") if intent.startswith(f"faq.{lesson}.") else None


def _foreign(line: int, lesson: str) -> Note:
    names = f"lesson.{lesson} hay faq.{lesson}.<mã câu hỏi>"
    names_en = f"lesson.{lesson} or faq.{lesson}.<id of the FAQ>"
    return Note("B04", line, f"Ý (intent) ở đây chỉ được là {names}.", f"An intent here must be {names_en}.")


def _unknown(line: int) -> Note:
    return Note(
        "B04",
        line,
        "Không hiểu dòng này: mỗi câu một dòng, “    - câu nói”, dưới “- intent: …” và “  examples: |”.",
        "This line is not understood: one sentence a line, “    - sentence”, under “- intent: …” and “  examples: |”.",
    )
