"""The small language in which alarm rules are written: cues, which are lists of words, and plots, which combine them.

    cue    PAY = "chuyen (tien|khoan), nop phat"     what may be said for one thing; "(a|b|)" stands for a, b or nothing
    plot   "POLICE|STRANGER ~4 ORDERS PAY"           in this order: at most four words between, then at most eight
           "PRIZE & PAY"                             both said somewhere in the message
           "^ ~0 cuu"                                a word as it is; ^ and $ are the ends of the message

Capitals name a cue. The phrases of a cue are parted by commas and may hold gaps as well; plots stand one a line.
Everything is said in folded, canonically spelled text: small letters without accents.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from enum import StrEnum
from itertools import product

# Where something is said: the first word of it, and the word after the last.
Span = tuple[int, int]
# What is said in a message: for each cue, word and end of the message, where.
Said = Mapping[str, list[Span]]
_FARTHEST = 8
_START, _END = "^", "$"


class Alarm(StrEnum):
    """What must be answered before anything else."""

    SCAM = "scam"
    EMERGENCY_HEALTH = "emergency_health"
    EMERGENCY_DESPAIR = "emergency_despair"
    EMERGENCY_FIRE = "emergency_fire"
    EMERGENCY_POLICE = "emergency_police"


@dataclass(frozen=True)
class Rule:
    """An alarm, the source that names this danger, and a block of plots any of which raises it."""

    alarm: Alarm
    source: str
    block: str


@dataclass(frozen=True)
class Step:
    """One thing that must be said, by any of its names, at most `gap` words after the thing before it."""

    names: tuple[str, ...]
    gap: int


# Things said in this order.
Row = tuple[Step, ...]
# Rows that must all be said.
Plot = tuple[Row, ...]


@dataclass(slots=True)
class _Node:
    """A place in a phrase: the cues that may end here, and the words that may follow."""

    names: set[str] = field(default_factory=set)
    following: dict[str, _Node] = field(default_factory=dict)


class Lexicon:
    """The phrases of every cue, found in one walk over the words of a message."""

    def __init__(self, cues: Mapping[str, str]) -> None:
        """Take cues, a block of phrases each."""
        self._root = _Node()
        # Phrases with gaps in them, by what they begin with: the cue that is meant, what must be said, and the steps.
        self._gapped: dict[str, list[tuple[str, frozenset[str], Row]]] = {}
        self.words: set[str] = set()
        for name, block in cues.items():
            for phrase in phrases_of(block):
                if "~" in phrase:
                    self._add_gapped(name, phrase)
                else:
                    self._add(name, phrase)

    def find(self, words: Sequence[str]) -> dict[str, list[Span]]:
        """Return where each cue, each word and the ends are said."""
        said: dict[str, list[Span]] = {_START: [(0, 0)], _END: [(len(words), len(words))]}
        for start, word in enumerate(words):
            said.setdefault(word, []).append((start, start + 1))
            node = self._root
            for stop in range(start, len(words)):
                following = node.following.get(words[stop])
                if following is None:
                    break
                node = following
                for name in node.names:
                    said.setdefault(name, []).append((start, stop + 1))
        heard = said.keys()
        gapped = [each for first in self._gapped.keys() & heard for each in self._gapped[first] if each[1] <= heard]
        for name, _, row in gapped:
            if spans := spans_of(row, said):
                said.setdefault(name, []).extend(spans)
        return said

    def _add(self, name: str, phrase: str) -> None:
        for spelled in spread(phrase):
            node = self._root
            for word in spelled.split():
                node = node.following.setdefault(word, _Node())
                self.words.add(word)
            node.names.add(name)

    def _add_gapped(self, name: str, phrase: str) -> None:
        """Take a phrase with gaps: each thing between two gaps becomes a cue of its own, named by its own words."""
        first, *others = re.split(r"\s*~(\d+)\s*", phrase)
        steps = [Step((first,), 0), *(Step((piece,), int(gap)) for gap, piece in zip(*[iter(others)] * 2, strict=True))]
        for step in steps:
            self._add(step.names[0], step.names[0])
        pieces = frozenset(step.names[0] for step in steps)
        self._gapped.setdefault(first, []).append((name, pieces, tuple(steps)))


def phrases_of(block: str) -> tuple[str, ...]:
    """Return the phrases of a cue, parted by commas."""
    return tuple(phrase for phrase in (" ".join(each.split()) for each in block.split(",")) if phrase)


def spread(phrase: str) -> tuple[str, ...]:
    """Return what "(a|b) c" stands for: "a c" and "b c"."""
    pieces = [piece.split("|") for piece in re.split(r"[()]", phrase)]
    return tuple(dict.fromkeys(" ".join(" ".join(choice).split()) for choice in product(*pieces)))


def plots_of(block: str) -> tuple[Plot, ...]:
    """Return the plots of a block, ready to be looked for."""
    lines = (line.strip() for line in block.splitlines())
    return tuple(tuple(_steps(part) for part in line.split(" & ")) for line in lines if line)


def names_in(plots: Iterable[Plot]) -> frozenset[str]:
    """Return the names of the cues and the words that plots speak of."""
    return frozenset(name for plot in plots for part in plot for step in part for name in step.names)


def is_said(plot: Plot, said: Said) -> bool:
    """Whether every part of the plot is said."""
    return all(spans_of(part, said) for part in plot)


def spans_of(part: Row, said: Said) -> list[Span]:
    """Return where a row of steps is said, from the first word of the first step to the last of the last."""
    told: list[Span] = []
    for place, step in enumerate(part):
        found = [span for name in step.names for span in said.get(name, ())]
        if place:
            found = _after(told, sorted(found), step.gap)
        if not found:
            return []
        told = found
    return told


def _after(told: list[Span], found: list[Span], gap: int) -> list[Span]:
    """Return what of `found` follows something in `told` closely enough, each from where the nearest began."""
    told = sorted(told, key=lambda span: span[1])
    kept: list[Span] = []
    nearest = -1
    for start, stop in found:
        while nearest + 1 < len(told) and told[nearest + 1][1] <= start:
            nearest += 1
        if nearest >= 0 and start - told[nearest][1] <= gap:
            kept.append((told[nearest][0], stop))
    return kept


def _steps(part: str) -> Row:
    steps: list[Step] = []
    gap = _FARTHEST
    for sign in part.split():
        if sign.startswith("~"):
            gap = int(sign[1:])
            continue
        steps.append(Step(tuple(sign.split("|")), gap))
        gap = _FARTHEST
    return tuple(steps)
