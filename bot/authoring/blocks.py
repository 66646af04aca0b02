"""A page's lines, each told apart by its mark: heading, choice, quote, picture, screen block, words.

The format is one mark a line, so lines are read one by one; Word's bullets and dashes count as `-`.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Final, NamedTuple


class Kind:
    """What a line is; plain words, since pages have hundreds of lines and members of an Enum are slow to reach."""

    HEADING: Final = "heading"
    MEDIA: Final = "media"
    TICK: Final = "tick"
    NUMBERED: Final = "numbered"
    BULLET: Final = "bullet"
    QUOTE: Final = "quote"
    FENCED: Final = "fenced"
    WORDS: Final = "words"


class Block(NamedTuple):
    """A line that is not blank, or a whole fenced block; blank lines before it are `has_gap`.

    `mark` is the `#`s of a heading, the path of a picture, "x" for a ticked choice, the word after an
    opening fence; `lines` are those inside a fence, which is `is_closed` unless the page ends first.
    """

    kind: str
    line: int
    text: str
    has_gap: bool
    mark: str = ""
    lines: tuple[str, ...] = ()
    is_closed: bool = True


_CLOSING = re.compile(r"(?:^|\s)#+$")
_MEDIA = re.compile(r"!\[([^\]]*)\]\s*\(([^)]*)\)$")
_BULLETS = frozenset("-*+•●▪·–—―‐‑")
_TICK = re.compile(r"\[\s*([xX✓✔☑]?)\s*\]\s*(.*)$")
_NUMBERED = re.compile(r"\d{1,2}[.)]\s+(.*)$")
_FENCES = ("```", "~~~")


def blocks(lines: Sequence[str], first_line: int) -> Iterator[Block]:
    """Yield the blocks of those lines; `first_line` is the number of the first."""
    has_gap = False
    after_fence = 0
    for index, raw in enumerate(lines):
        text = raw.strip()
        if index < after_fence:
            continue
        # A line drawn across, or a lone ">" within a quote, parts paragraphs as a blank line does.
        if not text or text == ">":
            has_gap = True
            continue
        first = text[0]
        if first == ">":
            yield Block(Kind.QUOTE, first_line + index, text[1:].lstrip(), has_gap)
        elif first in _BULLETS:
            if len(text) > 2 and not text.strip(first):
                has_gap = True
                continue
            yield _bullet(text, first_line + index, has_gap)
        elif first.isalpha() or first == "{":
            yield Block(Kind.WORDS, first_line + index, text, has_gap)
        elif text.startswith(_FENCES):
            block = _fenced(lines, index, first_line, has_gap)
            after_fence = index + len(block.lines) + 2
            yield block
        else:
            yield _marked(text, first_line + index, has_gap)
        has_gap = False


def _marked(text: str, line: int, has_gap: bool) -> Block:
    if text[0] == "#":
        words = text.lstrip("#")
        return Block(Kind.HEADING, line, _CLOSING.sub("", words).strip(), has_gap, text[: len(text) - len(words)])
    if media := _MEDIA.match(text):
        return Block(Kind.MEDIA, line, media[1].strip(), has_gap, media[2].strip())
    if numbered := _NUMBERED.match(text):
        return Block(Kind.NUMBERED, line, numbered[1], has_gap)
    return Block(Kind.WORDS, line, text, has_gap)


def _bullet(text: str, line: int, has_gap: bool) -> Block:
    words = text[1:].lstrip()
    if words[:1] != "[":
        # Without a space it is **bold** or a word with a dash, not a bullet.
        is_bullet = not words or text[1] == " "
        return Block(Kind.BULLET, line, words, has_gap) if is_bullet else Block(Kind.WORDS, line, text, has_gap)
    tick = _TICK.match(words)
    if tick:
        return Block(Kind.TICK, line, tick[2], has_gap, "x" if tick[1] else "")
    return Block(Kind.BULLET, line, words, has_gap)


def _fenced(lines: Sequence[str], start: int, first_line: int, has_gap: bool) -> Block:
    opening = lines[start].strip()
    fence = opening[0]
    mark = opening.lstrip(fence).strip()
    for index in range(start + 1, len(lines)):
        text = lines[index].strip()
        if text.startswith(fence * 3) and not text.strip(fence):
            return Block(Kind.FENCED, first_line + start, "", has_gap, mark, tuple(lines[start + 1 : index]))
    return Block(Kind.FENCED, first_line + start, "", has_gap, mark, tuple(lines[start + 1 :]), is_closed=False)
