"""Practice screens: the `màn hình` block, one `key: label | value` a line."""

from __future__ import annotations

from collections.abc import Mapping

from bot.authoring.blocks import Block
from bot.authoring.fault import Note
from bot.authoring.keywords import SCREEN_BLOCKS, SCREEN_ROW_OF, SCREEN_ROWS, ScreenWord
from bot.authoring.tidy import key, nearest
from bot.authoring.written import WrittenRow, WrittenScreen

_BLOCK_NAMES: Mapping[str, str] = {key(word): language for language, word in SCREEN_BLOCKS.items()}


def is_screen(block: Block) -> bool:
    """Return whether the fenced block is a practice screen."""
    return key(block.mark) in _BLOCK_NAMES


def read_screen(block: Block, language: str) -> tuple[WrittenScreen, list[Note]]:
    """Return the screen drawn by a fenced block, and what could not be read."""
    title = ""
    rows: list[WrittenRow] = []
    notes: list[Note] = []
    for number, raw in enumerate(block.lines, block.line + 1):
        line = raw.strip()
        if not line:
            continue
        word, _, value = line.replace("：", ":", 1).partition(":")
        kind = SCREEN_ROW_OF.get(key(word))
        if kind is None:
            notes.append(_unknown(word.strip(), number, language))
        elif isinstance(kind, ScreenWord):
            title = value.strip()
        else:
            label, _, shown = value.partition("|")
            rows.append(WrittenRow(number, kind, label.strip(), shown.strip()))
            if not label.strip():
                notes.append(
                    Note("B04", number, f"Dòng “{word.strip()}” còn trống.", f"The “{word.strip()}” line is empty.")
                )
    if not title:
        notes.append(Note("B04", block.line, "Màn hình chưa có dòng “tiêu đề:”.", "The screen has no “title:” line."))
    return WrittenScreen(block.line, title, tuple(rows)), notes


def _unknown(word: str, number: int, language: str) -> Note:
    known = SCREEN_ROWS.get(language, SCREEN_ROWS["vi"]).values()
    meant = nearest(word, known)
    vi = f"có phải “{meant}” không?" if meant else f"Chỉ dùng: {', '.join(known)}."
    en = f"did you mean “{meant}”?" if meant else f"Use only: {', '.join(known)}."
    return Note("B04", number, f"Màn hình không có dòng “{word}”: {vi}", f"A screen has no “{word}” line: {en}")
