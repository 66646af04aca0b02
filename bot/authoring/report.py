"""What an author looks at before a lesson is let out: how it reads, what it weighs, what it rests on.

`sen lint --report` prints it, a few lines a lesson and language.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from bot.authoring.keywords import Key, Section
from bot.authoring.rules.wording import hard_words_on, passages, sentences
from bot.authoring.weight import Weight, in_kb
from bot.authoring.written import CourseLists, Page, WrittenFact

_NAMED = re.compile(r"\{([^{}#\n]+)\}")
_GRADE = re.compile(r"(?:\(|^)([ABCU])\b")

_LINES = {
    "vi": (
        "  câu: trung bình {average} tiếng, dài nhất {longest}",
        "  tin nhắn: {messages}",
        "  nặng: {text} chữ, {pictures} hình, {voice} tiếng, cả bài {whole}",
        "  dữ kiện: {facts}",
        "  nguồn: {sources}",
        "  từ khó: {hard}",
    ),
    "en": (
        "  sentences: {average} words on average, {longest} at most",
        "  messages: {messages}",
        "  weight: {text} text, {pictures} pictures, {voice} voice, {whole} in all",
        "  facts: {facts}",
        "  sources: {sources}",
        "  hard words: {hard}",
    ),
}
_FACT = {"vi": "{key} (mức {grade}, kiểm {age} ngày trước)", "en": "{key} (grade {grade}, checked {age} days ago)"}
_NONE = {"vi": "không có", "en": "none"}


@dataclass(frozen=True)
class UsedFact:
    """A fact that a page quotes; `grade` is the letter its source was given, or empty; `age` is in days."""

    key: str
    grade: str
    age: int


@dataclass(frozen=True)
class Report:
    """One page of a lesson as an author judges it; `average` and `longest` are syllables a sentence, or words."""

    weight: Weight
    average: float
    longest: int
    facts: tuple[UsedFact, ...]
    sources: tuple[str, ...]
    hard: tuple[str, ...]


def report(page: Page, source: Page, lists: CourseLists, weight: Weight) -> Report:
    """Return the report of a page; `source` is the lesson's Vietnamese page, which names where its facts are from."""
    steps = [count for part in page.parts_of(Section.STEPS) for count in sentences(part.text.text)]
    read = [count for passage in passages(page) for count in sentences(passage.text)]
    return Report(
        weight=weight,
        average=round(sum(steps) / len(steps), 1) if steps else 0.0,
        longest=max(read, default=0),
        facts=tuple(_used(page, lists)),
        sources=source.values(Key.SOURCES),
        hard=tuple(dict.fromkeys(words for _, words in hard_words_on(page))),
    )


def told(reports: Iterable[Report], language: str) -> Iterator[str]:
    """Yield the lines of the reports, in that language."""
    known = language if language in _LINES else "vi"
    for each in reports:
        yield f"{each.weight.lesson} {each.weight.language}"
        words = _words(each, known)
        yield from (line.format_map(words) for line in _LINES[known])


def _used(page: Page, lists: CourseLists) -> Iterator[UsedFact]:
    for key in dict.fromkeys(_NAMED.findall(page.body)):
        written = lists.facts.get(key)
        if written:
            yield UsedFact(key, _grade(written), (lists.today - written.fact.checked_on).days)


def _grade(written: WrittenFact) -> str:
    found = _GRADE.search(written.fact.source)
    return found[1] if found else ""


def _words(report: Report, language: str) -> dict[str, str]:
    weight, none = report.weight, _NONE[language]
    facts = [_FACT[language].format(key=fact.key, grade=fact.grade or "?", age=fact.age) for fact in report.facts]
    return {
        "average": f"{report.average:g}",
        "longest": str(report.longest),
        "messages": str(weight.messages),
        "text": in_kb(weight.text),
        "pictures": in_kb(weight.pictures),
        "voice": in_kb(weight.voice),
        "whole": in_kb(weight.whole) + (" !" if weight.is_too_heavy else ""),
        "facts": ", ".join(facts) or none,
        "sources": ", ".join(report.sources) or none,
        "hard": ", ".join(report.hard) or none,
    }
