"""One page's text to what is written on it, with every line; nothing stops at the first fault."""

from __future__ import annotations

from bot.authoring.blocks import Block, Kind, blocks
from bot.authoring.fault import Note
from bot.authoring.front_matter import read_head
from bot.authoring.keywords import SECTION_OF, SECTIONS, Section
from bot.authoring.part import PartDraft, grown, split_id
from bot.authoring.tidy import key, nearest, tidied
from bot.authoring.written import Page, Part, Said

_LISTS = (Section.RULES, Section.OPENERS)
"""Sections that hold bullets and no parts."""


def parse(text: str, file: str, language: str) -> Page:
    """Return the page written in that text; what cannot be understood becomes notes."""
    lines = tidied(text).split("\n")
    head = read_head(lines, language)
    draft = _PageDraft(language)
    body = lines[head.end :]
    prose = list(body)
    for block in blocks(body, head.end + 1):
        draft.take(block)
        if block.kind == Kind.FENCED:
            inside = block.line - head.end
            prose[inside : inside + len(block.lines)] = [""] * len(block.lines)
    draft.finish()
    return Page(
        file=file,
        language=language,
        head=head.entries,
        title=draft.title,
        opening=draft.opening,
        sections=draft.sections,
        parts=tuple(draft.parts),
        rules=tuple(draft.lists[Section.RULES]),
        openers=tuple(draft.lists[Section.OPENERS]),
        body="\n".join(body),
        prose="\n".join(prose),
        body_line=head.end + 1,
        notes=(*head.notes, *draft.notes),
    )


class _PageDraft:
    """A page as far as it has been read; blocks come in from top to bottom."""

    def __init__(self, language: str) -> None:
        self.language = language
        self.title = Said(1, "")
        self.opening = Said(1, "")
        self.sections: dict[Section, int] = {}
        self.parts: list[Part] = []
        self.lists: dict[Section, list[Said]] = {section: [] for section in _LISTS}
        self.notes: list[Note] = []
        self._section: Section | None = None
        self._part: PartDraft | None = None
        # Under a heading that is not understood all is skipped: one fault, not twenty.
        self._is_skipping = False

    def take(self, block: Block) -> None:
        if block.kind == Kind.HEADING:
            self._take_heading(block)
        elif self._is_skipping:
            return
        elif "](" in block.text or block.text[:1] == "<":
            self.notes.append(_markup(block))
        elif self._part is not None:
            self._part.take(block)
        elif self._section in _LISTS:
            self._take_listed(block, self._section)
        elif self._section is not None:
            self._take_stray(block)
        else:
            self._take_opening(block)

    def finish(self) -> None:
        self._close_part()
        if not self.title.text:
            self._note(self.title.line, "Bài chưa có tên: thêm dòng “# Tên bài”.", "No title: add a “# Title” line.")

    def _take_heading(self, block: Block) -> None:
        self._close_part()
        level = len(block.mark)
        if self._is_skipping and level > 2:
            return
        self._is_skipping = False
        if level == 1 and not self.title.text and block.text:
            self.title = Said(block.line, block.text)
        elif level == 2:
            self._open_section(block)
        elif level == 3 and self._section not in (None, *_LISTS):
            self._open_part(block)
        else:
            self._is_skipping = level == 3
            self._note(
                block.line,
                f"“{block.mark} {block.text}” không đúng chỗ: “#” cho tên bài, “##” cho mục, “###” cho từng phần.",
                f"“{block.mark} {block.text}” is out of place: one “#” title, “##” sections, “###” parts.",
            )

    def _open_section(self, block: Block) -> None:
        self._section = SECTION_OF.get(key(block.text.rstrip(":")))
        known = SECTIONS.get(self.language, SECTIONS["vi"]).values()
        if self._section is None:
            self._is_skipping = True
            meant = nearest(block.text, known)
            vi = f"có phải “{meant}” không?" if meant else f"chỉ có: {', '.join(known)}."
            en = f"did you mean “{meant}”?" if meant else f"use only: {', '.join(known)}."
            self._note(block.line, f"Không biết mục “{block.text}”: {vi}", f"Unknown section “{block.text}”: {en}")
        elif self._section in self.sections:
            self._note(
                block.line,
                f"Mục “{block.text}” bị lặp (dòng {self.sections[self._section]} đã có). Gộp lại một chỗ.",
                f"The section “{block.text}” stands twice (see line {self.sections[self._section]}). Join them.",
            )
        else:
            self.sections[self._section] = block.line

    def _open_part(self, block: Block) -> None:
        title, id = split_id(block.text)
        if self._section is None:
            return
        if not title:
            self._note(block.line, "Sau “###” phải có tên.", "“###” must be followed by a title.")
        self._part = PartDraft(self._section, block.line, title, id, self.language)

    def _close_part(self) -> None:
        if self._part is not None:
            self.parts.append(self._part.part())
            self.notes.extend(self._part.notes)
            self._part = None

    def _take_opening(self, block: Block) -> None:
        if block.kind in (Kind.WORDS, Kind.BULLET, Kind.NUMBERED):
            self.opening = grown(self.opening, block)
        else:
            self._take_stray(block)

    def _take_listed(self, block: Block, section: Section) -> None:
        if block.kind == Kind.BULLET:
            self.lists[section].append(Said(block.line, block.text))
        else:
            self._take_stray(block)

    def _take_stray(self, block: Block) -> None:
        is_listed = self._section in _LISTS
        self._note(
            block.line,
            "Dòng này chưa thuộc phần nào: đặt nó dưới một dòng “### …”"
            + (", hoặc thêm “- ” ở đầu." if is_listed else "."),
            "This line belongs to nothing: put it under a “### …” line"
            + (", or begin it with “- ”." if is_listed else "."),
        )

    def _note(self, line: int, vi: str, en: str) -> None:
        self.notes.append(Note("B04", line, vi, en))


def _markup(block: Block) -> Note:
    if block.text.startswith("<"):
        return Note("B04", block.line, "Không dùng thẻ HTML trong bài.", "No HTML tags in a lesson.")
    return Note(
        "B04",
        block.line,
        "Hình và tiếng phải đứng riêng một dòng “![mô tả](media/tên.png)”; địa chỉ trang thì viết thẳng ra.",
        "Pictures and sounds stand alone on a line “![words](media/name.png)”; write addresses plainly.",
    )
