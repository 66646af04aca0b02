"""L: a translation that keeps step with its source."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import zip_longest

from bot.authoring.fault import Found, Severity
from bot.authoring.head_values import read_date
from bot.authoring.keywords import Key
from bot.authoring.rules.rule import Case
from bot.authoring.written import Page, Part


def in_step(case: Case) -> Iterator[Found]:
    """A translation has the same sections, the same ids in the same order, the same ticks, the same `→`, as many parts
    to be written; W when it follows an older review, or lacks a picture or a quote that the source has.

    Bản dịch có cùng mục, cùng mã theo cùng thứ tự, cùng ô đúng, cùng mũi tên, cùng số ý phải gõ;
    máy nhắc khi bản gốc đã rà soát lại, hay khi bản dịch thiếu hình, thiếu lời phụ.
    """
    source = case.lesson.source
    if source:
        for page in case.lesson.translations:
            yield from _differences(source, page)


def _differences(source: Page, page: Page) -> Iterator[Found]:
    follows, reviewed_on = read_date(page.value(Key.FOLLOWS)), read_date(source.value(Key.REVIEWED_ON))
    if follows and reviewed_on and follows < reviewed_on:
        vi = f"Bản dịch theo bản ngày {follows}, bản gốc đã rà soát lại ngày {reviewed_on}. Coi lại bản dịch."
        en = f"Follows the review of {follows}; the source was reviewed on {reviewed_on}. Look again."
        yield Found(page.file, page.line_of(Key.FOLLOWS), vi, en, Severity.WARNING)
    if out_of_step := _out_of_step(source, page):
        yield out_of_step
        return
    for original, part in zip(source.parts, page.parts, strict=True):
        yield from _difference(page.file, original, part)


def _out_of_step(source: Page, page: Page) -> Found | None:
    pairs = zip_longest(source.parts, page.parts)
    original, part = next(((a, b) for a, b in pairs if not _are_one(a, b)), (None, None))
    if original is None and part is None:
        return None
    line = part.line if part else 1
    if original is None:
        vi, en = "Bản gốc không có phần này.", "The source has no such part."
    else:
        vi = f"Chỗ này bản gốc có {{#{original.id}}} (vi.md dòng {original.line}). Mã và thứ tự phải giống."
        en = f"The source has {{#{original.id}}} here (vi.md line {original.line}). Ids and order must be the same."
    return Found(page.file, line, vi, en)


def _are_one(original: Part | None, part: Part | None) -> bool:
    # A missing id is B02's to tell.
    return bool(
        original
        and part
        and original.section is part.section
        and (original.id == part.id or not original.id or not part.id)
    )


def _difference(file: str, original: Part, part: Part) -> Iterator[Found]:
    theirs, ours = ([(choice.is_right, choice.goto) for choice in each.choices] for each in (original, part))
    written = [[wanted.is_avoided for wanted in each.wanted] for each in (original, part)]
    if theirs != ours or original.is_ordered != part.is_ordered or written[0] != written[1]:
        vi = f"“{part.title}”: số lựa chọn, ô đúng, mũi tên hay ý phải gõ khác với vi.md dòng {original.line}."
        en = f"“{part.title}”: choices, ticks, arrows or parts to be written differ from vi.md line {original.line}."
        yield Found(file, part.line, vi, en)
    kinds = [[row.kind for screen in each.screens for row in screen.rows] for each in (original, part)]
    media = [[media.path for media in each.media] for each in (original, part)]
    if kinds[0] != kinds[1] or media[0] != media[1] or set(original.asides) != set(part.asides):
        vi = f"“{part.title}” thiếu hay khác hình, dòng màn hình, lời phụ so với vi.md dòng {original.line}."
        en = f"“{part.title}” differs from vi.md line {original.line} in its picture, screen rows or quotes."
        yield Found(file, part.line, vi, en, Severity.WARNING)
