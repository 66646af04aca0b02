"""A message as a row of senses, and what the judge weighs of it: senses alone, side by side, and one before another.

"hồi nãy công an gọi kêu chuyển tiền"  ──▶  ^ JUST_NOW OFFICE CALL ASK GIVE $
                                       ──▶  "@OFFICE", "@OFFICE CALL", "@OFFICE CALL ASK", "@OFFICE>GIVE" …
"""

from __future__ import annotations

from collections.abc import Iterator
from itertools import product

from bot.tutor.safety.phrases import Lexicon
from bot.tutor.safety.senses import SENSES

_LEXICON = Lexicon(SENSES)
_MOST_SENSES = 3
_FARTHEST = 8
# How heavily each weighs beside a word; read off sentences that the weights were not learnt from.
_ALONE, _BESIDE, _THREE, _BEFORE = 0.7, 0.7, 0.5, 0.4

Row = list[tuple[str, ...]]


def sensed(words: list[str]) -> dict[str, float]:
    """Return the signs of the senses in `words`, and how heavily each weighs."""
    row = [("^",), *_row_of(words), ("$",)]
    signs = {f"@{name}": _ALONE for names in row for name in names}
    signs.update(dict.fromkeys(_runs(row, 2), _BESIDE))
    signs.update(dict.fromkeys(_runs(row, 3), _THREE))
    signs.update(dict.fromkeys(_pairs(row), _BEFORE))
    return signs


def _row_of(words: list[str]) -> Row:
    """Return the senses in the order they are said; where several phrases begin, the longest speaks."""
    begun: dict[int, dict[int, list[str]]] = {}
    for name, spans in _LEXICON.find(words).items():
        for start, stop in spans if name in SENSES else ():
            begun.setdefault(start, {}).setdefault(stop, []).append(name)
    row, place = [], 0
    while place < len(words):
        stops = begun.get(place)
        if stops:
            row.append(tuple(sorted(stops[max(stops)])[:_MOST_SENSES]))
        place = max(stops) if stops else place + 1
    return row


def _runs(row: Row, length: int) -> Iterator[str]:
    for start in range(len(row) - length + 1):
        for names in product(*row[start : start + length]):
            yield "@" + " ".join(names)


def _pairs(row: Row) -> Iterator[str]:
    for place, names in enumerate(row):
        for others in row[place + 1 : place + 1 + _FARTHEST]:
            for first, second in product(names, others):
                yield f"@{first}>{second}"
