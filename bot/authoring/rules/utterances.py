"""N: what learners say, for the model that understands them."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

from bot.authoring.fault import Found
from bot.authoring.keywords import Section
from bot.authoring.written import Page, Said, WrittenCourse
from bot.tutor.lesson import Status

FEWEST_WAYS_TO_OPEN = 8
FEWEST_WAYS_TO_ASK = 4


class _Meant(NamedTuple):
    """What one group of utterances means; `line` is where it is headed, `bare` are they without accents."""

    file: str
    line: int
    intent: str
    title: str
    said: Sequence[Said]
    bare: Sequence[str]


def enough(course: WrittenCourse) -> Iterator[Found]:
    """At least 8 ways to open the lesson and 4 per FAQ, different from each other once accents are removed.

    Có ít nhất 8 cách nói để mở bài, và 4 cách hỏi cho mỗi câu bà con hay hỏi; bỏ dấu rồi vẫn khác nhau.
    """
    for meant in _all_meant(course):
        fewest = FEWEST_WAYS_TO_ASK if meant.intent.startswith("faq.") else FEWEST_WAYS_TO_OPEN
        lines: dict[str, int] = {}
        for said, bare in zip(meant.said, meant.bare, strict=True):
            if bare in lines or not bare:
                vi = f"“{said.text}” bỏ dấu ra giống dòng {lines.get(bare, said.line)}. Viết câu khác."
                en = f"“{said.text}” without accents repeats line {lines.get(bare, said.line)}. Write another."
                yield Found(meant.file, said.line, vi, en)
            lines.setdefault(bare, said.line)
        if len(lines) < fewest:
            vi = f"“{meant.title}” có {len(lines)} cách nói khác nhau, cần ít nhất {fewest}."
            en = f"“{meant.title}” has {len(lines)} different utterances; at least {fewest} are needed."
            yield Found(meant.file, meant.line, vi, en)


def apart(course: WrittenCourse) -> Iterator[Found]:
    """No utterance, once accents are removed, stands in two places, on a page or in a nlu.yml; retired lessons do
    not count.

    Không câu nói nào, bỏ dấu ra, nằm ở hai chỗ khác nhau, trong bài hay trong nlu.yml; bài đã ngừng thì không tính.
    """
    places: dict[str, tuple[str, str, int]] = {}
    for meant in (*_all_meant(course), *_beside(course)):
        for said, bare in zip(meant.said, meant.bare, strict=True):
            intent, file, line = places.setdefault(bare, (meant.intent, meant.file, said.line))
            if intent != meant.intent and bare:
                vi = f"“{said.text}” đã có ở {file} dòng {line}: máy không biết bà con muốn gì."
                en = f"“{said.text}” stands also in {file} line {line}: which one is meant?"
                yield Found(meant.file, said.line, vi, en)


def _all_meant(course: WrittenCourse) -> Iterator[_Meant]:
    # Drafts come last, so that the draft is told of the clash and not the lesson that is taught.
    for lesson in sorted(course.lessons, key=lambda lesson: lesson.status is Status.DRAFT):
        if lesson.status is not Status.RETIRED:
            for page in lesson.pages.values():
                yield from _meant_on(page, lesson.name)


def _beside(course: WrittenCourse) -> Iterator[_Meant]:
    retired = {lesson.name for lesson in course.lessons if lesson.status is Status.RETIRED}
    for ways in course.ways:
        for faq, said in ways.said.items() if ways.lesson not in retired else ():
            intent = f"faq.{ways.lesson}.{faq}" if faq else f"lesson.{ways.lesson}"
            yield _Meant(ways.file, said[0].line, intent, "", said, ways.bare[faq])


def _meant_on(page: Page, name: str) -> Iterator[_Meant]:
    place = len(page.openers)
    if Section.OPENERS in page.sections:
        line = page.sections[Section.OPENERS]
        yield _Meant(page.file, line, f"lesson.{name}", page.title.text, page.openers, page.bare[:place])
    for part in page.parts:
        if part.section is Section.FAQS:
            end = place + len(part.utterances)
            yield _Meant(
                page.file, part.line, f"faq.{name}.{part.id}", part.title, part.utterances, page.bare[place:end]
            )
            place = end
