"""A page's lines, each told apart by its mark: heading, choice, quote, picture, screen block, words.

The format is one mark a line, so lines are read one by one; Word's bullets and dashes count as `-`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from enum import StrEnum
from typing import NamedTuple


class Kind(StrEnum):
    """What a line is."""

    BLANK = "blank"
    HEADING = "heading"
    MEDIA = "media"
    TICK = "tick"
    NUMBERED = "numbered"
    BULLET = "bullet"
    QUOTE = "quote"
    FENCED = "fenced"
    WORDS = "words"


class Block(NamedTuple):
    """A line, or a whole fenced block.

    `mark` is the `#`s of a heading, the path of a picture, "x" for a ticked choice, the word after an
    opening fence; `lines` are those inside a fence, which is `is_closed` unless the page ends first.
    """

    kind: Kind
    line: int
    text: str
    mark: str = ""
    lines: tuple[str, ...] = ()
    is_closed: bool = True


_HEADING = re.compile(r"(#+)\s*(.*?)\s*#*$")
_MEDIA = re.compile(r"!\[([^\]]*)\]\s*\(([^)]*)\)$")
_BULLET = re.compile(r"[-*+•●▪·–—‐‑](?:\s+(.*)|(?=\[)(.*))$")
_TICK = re.compile(r"\[\s*([xX✓✔☑]?)\s*\]\s*(.*)$")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+(.*)$")
_RULE = re.compile(r"[-–—―_*]{3,}$")
_BULLETS = frozenset("-*+•●▪·–—‐‑")


def blocks(lines: Sequence[str], first_line: int) -> Iterator[Block]:
    """Yield the blocks of those lines; `first_line` is the number of the first."""
    index = 0
    while index < len(lines):
        text = lines[index].strip()
        if text.startswith(("```", "~~~")):
            block = _fenced(lines, index, first_line)
            index += len(block.lines) + (2 if block.is_closed else 1)
            yield block
            continue
        yield _block(text, first_line + index)
        index += 1


def _block(text: str, line: int) -> Block:
    if not text:
        return Block(Kind.BLANK, line, "")
    first = text[0]
    if first == ">":
        return Block(Kind.QUOTE, line, text[1:].strip())
    if first in _BULLETS:
        return _bullet(text, line)
    if first == "#" and (heading := _HEADING.match(text)):
        return Block(Kind.HEADING, line, heading[2], heading[1])
    if first == "!" and (media := _MEDIA.match(text)):
        return Block(Kind.MEDIA, line, media[1].strip(), media[2].strip())
    if first.isdigit() and (numbered := _NUMBERED.match(text)):
        return Block(Kind.NUMBERED, line, numbered[1])
    return Block(Kind.WORDS, line, text)


def _bullet(text: str, line: int) -> Block:
    if _RULE.match(text):
        return Block(Kind.BLANK, line, "")
    bullet = _BULLET.match(text)
    if not bullet:
        return Block(Kind.WORDS, line, text)
    words = (bullet[1] or bullet[2] or "").strip()
    if words.startswith("[") and (tick := _TICK.match(words)):
        return Block(Kind.TICK, line, tick[2].strip(), "x" if tick[1] else "")
    return Block(Kind.BULLET, line, words)


def _fenced(lines: Sequence[str], start: int, first_line: int) -> Block:
    opening = lines[start].strip()
    fence = opening[:3]
    info = opening.lstrip(fence[0]).strip()
    for index in range(start + 1, len(lines)):
        text = lines[index].strip()
        if text.startswith(fence) and not text.strip(fence[0]):
            return Block(Kind.FENCED, first_line + start, "", info, tuple(lines[start + 1 : index]))
    return Block(Kind.FENCED, first_line + start, "", info, tuple(lines[start + 1 :]), is_closed=False)
