"""A practice screen measured out: what stands where, in units of a picture 720 wide."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

import segno

from bot.media.typeface import drawable, wrap
from bot.tutor.lesson import RowKind, Screen, ScreenRow

TITLE_SIZE, CAPTION_SIZE, BODY_SIZE, MESSAGE_SIZE = 46, 35, 46, 43
MARK_HEIGHT, GAP, PADDING, QR_SIDE = 60, 12, 14, 320
_ROOM = 648
_MOST_ROWS = 10
_LONGEST_TEXT, _LONGEST_SCREEN = 200, 1000  # characters; beyond them a picture outgrows 40 KB
_LONGEST_QR, _LONGEST_CAPTION = 200, 60


@dataclass(frozen=True)
class Panel:
    """One row as drawn; a QR code has its `path` of dark squares."""

    kind: RowKind
    top: int
    height: int
    caption: tuple[str, ...]
    body: tuple[str, ...]
    path: str = ""
    modules: int = 0


@dataclass(frozen=True)
class Layout:
    """A whole screen as drawn, from its mark at the top to its mark at the bottom."""

    title: tuple[str, ...]
    title_height: int
    panels: tuple[Panel, ...]
    height: int


def line_height(size: int) -> int:
    """Return the distance between lines of that size, with room for stacked accents (Ể, ữ, Ặ)."""
    return round(size * 1.36)


def squares(matrix: Iterable[bytes | bytearray]) -> str:
    """Return the dark squares of a QR code as an SVG path, a unit each."""
    return "".join(
        f"M{start} {y}h{length}v1h-{length}z" for y, line in enumerate(matrix) for start, length in _runs(bytes(line))
    )


def lay_out(screen: Screen, prefix: str, choices: Sequence[str] = ()) -> Layout:
    """Measure the screen.

    `prefix` opens the content of every QR code, so that none can be taken for real.
    `choices` are the labels of the buttons that stand beneath the picture in the chat.
    """
    rows = _unrepeated(_readable(screen.rows), [_plain(label, _LONGEST_TEXT) for label in choices])
    title = wrap(_plain(screen.title, _LONGEST_TEXT), TITLE_SIZE, _ROOM, bold=True)
    title_height = len(title) * line_height(TITLE_SIZE) + 2 * PADDING if title else 0
    panels: list[Panel] = []
    top = MARK_HEIGHT + title_height + GAP
    for row in rows:
        panel = _panel(row, top, prefix)
        panels.append(panel)
        top += panel.height + GAP
    return Layout(title, title_height, tuple(panels), top + MARK_HEIGHT)


def _readable(rows: Sequence[ScreenRow]) -> list[ScreenRow]:
    """Return the rows with something to read, cleaned and short enough for one small picture."""
    filled = [row for row in rows if row.label.strip() or row.value.strip()][:_MOST_ROWS]
    length = sum(len(row.label) + len(row.value) for row in filled)
    longest = _LONGEST_TEXT if length <= _LONGEST_SCREEN else _LONGEST_SCREEN // (2 * len(filled))
    cleaned = (
        row if row.kind is RowKind.QR else ScreenRow(row.kind, _plain(row.label, longest), _plain(row.value, longest))
        for row in filled
    )
    return [row for row in cleaned if row.label or row.value]


def _unrepeated(rows: list[ScreenRow], choices: Sequence[str]) -> list[ScreenRow]:
    """Return the rows without the buttons that the chat shows anyway, unless there is nothing else to see.

    Drawn twice, they push the name or the sum to read off a small phone, and Telegram shrinks what is taller
    than about 1,000 units, letters and all.
    """
    told = [row for row in rows if row.kind is not RowKind.BUTTON or row.label not in choices]
    return told or rows


def _panel(row: ScreenRow, top: int, prefix: str) -> Panel:
    if row.kind is RowKind.QR:
        return _qr_panel(row, top, prefix)
    if row.kind is RowKind.BUTTON:
        body = wrap(row.label or row.value, BODY_SIZE, _ROOM - 60, bold=True)
        return Panel(row.kind, top, max(len(body) * line_height(BODY_SIZE) + 2 * PADDING, 96), (), body)
    is_message, is_field = row.kind is RowKind.MESSAGE, row.kind is RowKind.FIELD
    # A line with one part only is what is shown; a field with one part only is still to be filled in.
    label, value = (row.label, row.value) if row.value or is_field else ("", row.label)
    size, room = (MESSAGE_SIZE, _ROOM - 80) if is_message else (BODY_SIZE, _ROOM - 2 * PADDING)
    caption = wrap(label, CAPTION_SIZE, room, bold=is_message)
    body = wrap(value, size, room, bold=not is_message)
    height = len(caption) * line_height(CAPTION_SIZE) + max(len(body), 1) * line_height(size) + 2 * PADDING
    return Panel(row.kind, top, height, caption, body)


def _qr_panel(row: ScreenRow, top: int, prefix: str) -> Panel:
    content = "".join(letter for letter in row.value or row.label if unicodedata.category(letter)[0] != "C")
    code = segno.make(prefix + content[:_LONGEST_QR], micro=False, error="m", encoding="utf-8")
    caption = wrap(_plain(row.label, _LONGEST_CAPTION), CAPTION_SIZE, _ROOM, bold=True) if row.value else ()
    # The letters of the caption hang below their line; a strip keeps them off the white paper.
    head = len(caption) * line_height(CAPTION_SIZE) + PADDING if caption else 0
    height = head + QR_SIDE + 2 * PADDING
    return Panel(row.kind, top, height, caption, (), path=squares(code.matrix), modules=len(code.matrix))


def _runs(line: bytes) -> Iterator[tuple[int, int]]:
    return ((dark.start(), len(dark[0])) for dark in re.finditer(b"\x01+", line))


def _plain(text: str, longest: int) -> str:
    return drawable(text.replace("**", ""), longest)
