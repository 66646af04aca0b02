"""Sen's own markup, `**bold**`, as Telegram's HTML, in messages that are never too long.

Telegram counts a message in UTF-16 units, after its markup is taken away.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

LONGEST_MESSAGE = 4096
LONGEST_CAPTION = 1024

_BOLD = re.compile(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", re.DOTALL)
_BORDERS = (re.compile(r"\n\s*\n"), re.compile(r"\n"), re.compile(r"[.!?…:;]\s"), re.compile(r"\s"))
"""Where a long text may be cut, best first."""


@dataclass(frozen=True)
class Piece:
    """A text that fits into one message, once as HTML and once without any markup."""

    html: str
    plain: str


def esc(text: str) -> str:
    """Return text that HTML shows as it is."""
    return text.replace("&", "&amp;").replace("<", "&lt;").replace(">", "&gt;")


def length(text: str) -> int:
    """Return how long Telegram finds a text."""
    return len(text) + sum(char > "\uffff" for char in text)


def pieces(text: str, longest: int = LONGEST_MESSAGE) -> tuple[Piece, ...]:
    """Return a text as messages of at most `longest` units, cut where a reader would pause; none for a blank text."""
    plain, bold = _parted(text)
    found = []
    start = 0
    while start < len(plain):
        end = _cut(plain, start, longest)
        piece = plain[start:end].strip()
        if piece:
            at = start + plain[start:end].index(piece[0])
            found.append(Piece(_html(plain, bold, at, at + len(piece)), piece))
        start = end
    return tuple(found)


def _parted(text: str) -> tuple[str, list[tuple[int, int]]]:
    """Return the text without its stars, and the stretches that are bold."""
    plain: list[str] = []
    bold: list[tuple[int, int]] = []
    size = done = 0
    for match in _BOLD.finditer(text):
        before = text[done : match.start()]
        size += len(before)
        plain += [before, match[1]]
        bold.append((size, size + len(match[1])))
        size += len(match[1])
        done = match.end()
    return "".join([*plain, text[done:]]), bold


def _cut(plain: str, start: int, longest: int) -> int:
    """Return where the message that begins at `start` ends."""
    end, units = start, 0
    while end < len(plain):
        units += 2 if plain[end] > "\uffff" else 1
        if units > longest:
            break
        end += 1
    if end == len(plain):
        return end
    half = start + (end - start) // 2
    for border in _BORDERS:
        ends = [match.end() for match in border.finditer(plain, half, end)]
        if ends:
            return ends[-1]
    return end


def _html(plain: str, bold: list[tuple[int, int]], start: int, end: int) -> str:
    out: list[str] = []
    done = start
    for first, last in bold:
        first, last = max(first, start), min(last, end)
        if first < last and plain[first:last].strip():
            out += [esc(plain[done:first]), "<b>", esc(plain[first:last]), "</b>"]
            done = last
    return "".join([*out, esc(plain[done:end])])
