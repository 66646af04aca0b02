"""Each intent in each spelling, and what is taken for what."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from benchmarks.figures import table
from benchmarks.understanding.cases import Spelling
from benchmarks.understanding.cells import NONE
from benchmarks.understanding.figures import by_intent, confusions
from benchmarks.understanding.goals import SPELLINGS
from benchmarks.understanding.heard import Heard
from benchmarks.understanding.measuring import Measured

MOST_PAIRS = 40


def confused(measured: Measured) -> Iterator[str]:
    """Yield the pairs that are confused most, all spellings together."""
    pairs = _confusions(measured)
    total = sum(pairs.values())
    asked = 3 * len(measured.held.inside)
    yield f"{total} of {asked} in all spellings; the {MOST_PAIRS} commonest pairs of {len(pairs)}:"
    yield table(["meant", "taken for", "times"], [[*pair, str(times)] for pair, times in pairs.most_common(MOST_PAIRS)])


def each(measured: Measured) -> Iterator[str]:
    """Yield the table of intents, the worst first."""
    heard = {spelling: by_intent(measured.ears[spelling].inside) for spelling in SPELLINGS}
    pairs = _confusions(measured)
    names = sorted(heard[Spelling.ACCENTED], key=lambda intent: (_right(heard, intent), intent))
    yield "Right of n in each spelling, then right or among the three; the worst first."
    yield table(
        ["intent", "n", *SPELLINGS.values(), *(f"{name}, near" for name in SPELLINGS.values()), "commonly taken for"],
        [
            [
                f"`{intent}`",
                str(len(heard[Spelling.ACCENTED][intent])),
                *(str(sum(one.is_right for one in heard[spelling][intent])) for spelling in SPELLINGS),
                *(str(sum(one.is_near for one in heard[spelling][intent])) for spelling in SPELLINGS),
                _rival(pairs, intent),
            ]
            for intent in names
        ],
    )


def _confusions(measured: Measured) -> Counter[tuple[str, str]]:
    return confusions(one for ears in measured.ears.values() for one in ears.inside)


def _right(heard: Mapping[Spelling, Mapping[str, list[Heard]]], intent: str) -> float:
    held = [one for spelled in heard.values() for one in spelled[intent]]
    return sum(one.is_right for one in held) / len(held)


def _rival(pairs: Counter[tuple[str, str]], intent: str) -> str:
    taken = Counter({other: times for (meant, other), times in pairs.items() if meant == intent})
    return ", ".join(f"`{other}` {times}" for other, times in taken.most_common(1)) or NONE
