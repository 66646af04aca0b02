"""N: what learners say, for the model that understands them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from bot.authoring.fault import Found
from bot.authoring.outline import Meant, Overview
from bot.authoring.rules.rule import Case
from bot.tutor.lesson import Status

FEWEST_WAYS_TO_OPEN = 8
FEWEST_WAYS_TO_ASK = 4


def enough(case: Case) -> Iterator[Found]:
    """At least 8 ways to open the lesson and 4 per FAQ, different from each other once accents are removed.

    Có ít nhất 8 cách nói để mở bài, và 4 cách hỏi cho mỗi câu bà con hay hỏi; bỏ dấu rồi vẫn khác nhau.
    """
    for meant in case.outline.on_pages:
        fewest = FEWEST_WAYS_TO_ASK if meant.intent.startswith("faq.") else FEWEST_WAYS_TO_OPEN
        lines: dict[str, int] = {}
        for line, said, bare in meant.utterances:
            if bare in lines or not bare:
                vi = f"“{said}” bỏ dấu ra giống dòng {lines.get(bare, line)}. Viết câu khác."
                en = f"“{said}” without accents repeats line {lines.get(bare, line)}. Write another."
                yield Found(meant.file, line, vi, en)
            lines.setdefault(bare, line)
        if len(lines) < fewest:
            vi = f"“{meant.title}” có {len(lines)} cách nói khác nhau, cần ít nhất {fewest}."
            en = f"“{meant.title}” has {len(lines)} different utterances; at least {fewest} are needed."
            yield Found(meant.file, meant.heading, vi, en)


def apart(course: Overview) -> Iterator[Found]:
    """No utterance, once accents are removed, stands in two places, on a page or in a nlu.yml; retired lessons do
    not count.

    Không câu nói nào, bỏ dấu ra, nằm ở hai chỗ khác nhau, trong bài hay trong nlu.yml; bài đã ngừng thì không tính.
    """
    all_meant = tuple(_all_meant(course))
    clashing = _clashing(all_meant)
    places: dict[str, tuple[str, str, int]] = {}
    for meant in all_meant if clashing else ():
        for line, said, bare in meant.utterances:
            if bare in clashing:
                intent, file, first = places.setdefault(bare, (meant.intent, meant.file, line))
                if intent != meant.intent:
                    vi = f"“{said}” đã có ở {file} dòng {first}: máy không biết bà con muốn gì."
                    en = f"“{said}” stands also in {file} line {first}: which one is meant?"
                    yield Found(meant.file, line, vi, en)


def _clashing(all_meant: Iterable[Meant]) -> set[str]:
    # A quick look first: there are hundreds of thousands of utterances, and hardly ever a clash.
    by_intent: dict[str, set[str]] = {}
    for meant in all_meant:
        by_intent.setdefault(meant.intent, set()).update(meant.bare.split("\n"))
    seen: set[str] = set()
    clashing: set[str] = set()
    for said in by_intent.values():
        clashing |= seen & said
        seen |= said
    return clashing - {""}


def _all_meant(course: Overview) -> Iterator[Meant]:
    # Drafts come last, so that the draft is told of the clash and not the lesson that is taught.
    for lesson in sorted(course.outlines, key=lambda lesson: lesson.status is Status.DRAFT):
        yield from lesson.on_pages
    for lesson in course.outlines:
        yield from lesson.beside
