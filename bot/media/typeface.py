"""The letters pictures are drawn with: which there are, how wide a text is, where its lines break.

Only the bundled Noto Sans is used, so that a picture is the same on every machine.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable
from functools import cache
from math import inf
from pathlib import Path

from PIL import ImageFont

FONTS = Path(__file__).parent / "fonts"
FAMILY = "Noto Sans"
UNDRAWABLE = "□"

# The characters that bot/media/fonts/README.md keeps in the fonts.
_MISSING = re.compile(
    "[^ -~\u00a1-\u017f\u01a0\u01a1\u01af\u01b0\u0300-\u0304\u0306-\u030c\u031b\u0323\u1e00-\u1eff"
    "\u2010-\u2015\u2018-\u201f\u2020-\u2022\u2026\u2030\u2032\u2033\u2039\u203a\u20ab\u20ac\u2116\u2122\u2212"
    "\u2190-\u2193\u25a0\u25a1\u25b6\u25cb\u25cf\u2605\u2606\u260e\u26a0\u2713\u2714\u2717\u2718]+"
)
_BREAKS = re.compile(r"(?<!\d) ")
_PHRASE_END = 0.1  # of the emptiness of a line, squared: a third of a line may stay empty for it
_PILED_MARKS = re.compile("([\u0300-\u036f]{2})[\u0300-\u036f]+")
_INVISIBLE = frozenset({"Cc", "Cf", "Co", "Cn", "Cs", "Mn", "Me", "Sk"})


def drawable(text: str, limit: int) -> str:
    """Return the text as it can be drawn: composed, on one line, at most `limit` characters.

    Control and joining characters vanish; a run of letters the fonts lack becomes one □.
    """
    composed = " ".join(unicodedata.normalize("NFC", text).split())
    known = _MISSING.sub(_box_if_visible, _PILED_MARKS.sub(r"\1", composed)).strip()
    return known if len(known) <= limit else known[: limit - 1].rstrip() + "…"


def width(text: str, size: int, *, bold: bool = False) -> float:
    """Return how wide the text is at that size, in the units of the size."""
    return _font(size, bold).getlength(text)


def wrap(text: str, size: int, room: int, *, bold: bool = False) -> tuple[str, ...]:
    """Break the text into the fewest lines no wider than `room`, of about one length; no text, no line.

    A line ends between words where possible, rather where a phrase ends, and never after a number: "5 | triệu" is
    read as five.
    """
    words = _BREAKS.split(" ".join(text.split()))
    lines = _filled(words, size, room, bold)
    return _evened(words, len(lines), lambda line: width(line, size, bold=bold) / room) or lines


def _evened(words: list[str], count: int, filled: Callable[[str], float]) -> tuple[str, ...]:
    """Return the words on that many lines, the emptiness of each as small as can be; none if a word is too wide."""

    @cache
    def best(start: int, left: int) -> tuple[float, tuple[str, ...]]:
        found: tuple[float, tuple[str, ...]] = (0 if start == len(words) and not left else inf, ())
        for end in range(start + 1, len(words) + 1) if left else ():
            line = " ".join(words[start:end])
            if (share := filled(line)) > 1:
                break
            cost, rest = best(end, left - 1)
            found = min(found, (cost + (1 - share) ** 2 - _PHRASE_END * (line[-1:] in ".,:;!?…"), (line, *rest)))
        return found

    return best(0, count)[1] if count > 1 else ()


def _filled(words: list[str], size: int, room: int, bold: bool) -> tuple[str, ...]:
    lines: list[str] = []
    line = ""
    for word in words:
        joined = f"{line} {word}" if line else word
        if width(joined, size, bold=bold) <= room:
            line = joined
            continue
        if line:
            lines.append(line)
        *full, line = _broken(word, size, room, bold)
        lines.extend(full)
    return (*lines, line) if line else tuple(lines)


def _broken(word: str, size: int, room: int, bold: bool) -> list[str]:
    pieces = [""]
    for letter in word:
        if pieces[-1] and width(pieces[-1] + letter, size, bold=bold) > room:
            pieces.append("")
        pieces[-1] += letter
    return pieces


def _box_if_visible(missing: re.Match[str]) -> str:
    is_visible = any(unicodedata.category(letter) not in _INVISIBLE for letter in missing[0])
    return UNDRAWABLE if is_visible else ""


@cache
def _font(size: int, bold: bool) -> ImageFont.FreeTypeFont:
    return ImageFont.truetype(FONTS / ("NotoSans-Bold.ttf" if bold else "NotoSans-Regular.ttf"), size)
