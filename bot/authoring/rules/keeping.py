"""G: what a learner keeps of a lesson, and what is taught to one who has three minutes."""

from __future__ import annotations

from collections.abc import Iterator

from bot.authoring.fault import Found
from bot.authoring.keywords import SECTIONS, Key, Section
from bot.authoring.rules.rule import Case
from bot.authoring.written import Page

_RULES = 3
_MOST_WORDS = 12
_LONGEST = 60
"""Letters of a rule: two lines on the card, large enough to be read from a wall."""

_FEWEST_QUICK, _MOST_QUICK = 3, 6


def three_rules(case: Case) -> Iterator[Found]:
    """`Ba điều nhớ` holds three rules to keep, each of at most 12 words and 60 letters: they become a card.

    `Ba điều nhớ` có đúng ba dòng, mỗi dòng nhiều nhất 12 tiếng, 60 chữ: máy vẽ thành tấm thẻ để bà con giữ.
    """
    for page in case.pages:
        line = page.sections.get(Section.RULES, 1)
        if len(page.rules) != _RULES:
            word = SECTIONS[page.language][Section.RULES]
            vi = f"Mục “## {word}” cần đúng {_RULES} dòng “- …”, đang có {len(page.rules)}."
            yield Found(page.file, line, vi, f"“## {word}” needs {_RULES} “- …” lines; it has {len(page.rules)}.")
        for rule in page.rules:
            if len(rule.text.split()) > _MOST_WORDS or len(rule.text) > _LONGEST:
                vi = f"“{rule.text}” dài quá: nhiều nhất {_MOST_WORDS} tiếng, {_LONGEST} chữ."
                en = f"“{rule.text}” is too long: at most {_MOST_WORDS} words and {_LONGEST} letters."
                yield Found(page.file, rule.line, vi, en)


def quick_way(case: Case) -> Iterator[Found]:
    """`học nhanh`, if it is there, names 3 to 6 parts of the lesson, a step and a screen or question among them.

    `học nhanh` (không bắt buộc) kể mã của 3 tới 6 phần để học trong ba phút, có bước và có màn hình hoặc câu hỏi.
    """
    page = case.lesson.source
    if page is None or Key.QUICK not in page.head:
        return
    named, line = page.values(Key.QUICK), page.line_of(Key.QUICK)
    walked = {part.id: part.section for part in page.parts if part.section is not Section.FAQS}
    for id in named:
        if id not in walked:
            yield Found(page.file, line, f"“học nhanh” kể “{id}”, bài không có phần đó.", f"No part has the id “{id}”.")
    if not _FEWEST_QUICK <= len(named) <= _MOST_QUICK or not _teaches_and_asks(page, named):
        vi = f"“học nhanh” cần {_FEWEST_QUICK} tới {_MOST_QUICK} phần: có bước, và có màn hình hoặc câu hỏi."
        en = f"The quick way needs {_FEWEST_QUICK} to {_MOST_QUICK} parts: a step, and a screen or question."
        yield Found(page.file, line, vi, en)


def _teaches_and_asks(page: Page, named: tuple[str, ...]) -> bool:
    sections = {part.section for part in page.parts if part.id in named}
    return Section.STEPS in sections and bool(sections & {Section.PRACTICE, Section.QUESTIONS})
