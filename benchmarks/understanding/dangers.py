"""The safety tables: each danger in each spelling, alarms in vain, and what the rules take before it is understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping

from benchmarks.figures import table
from benchmarks.understanding.cases import HeldOut, Spelling
from benchmarks.understanding.cells import counted, plain, trusted
from benchmarks.understanding.goals import SPELLINGS
from benchmarks.understanding.measuring import Ears
from benchmarks.understanding.safety import recalls, taken_first, vain

WORDS = """\
*At once*: the rules and the judge of `bot/tutor/safety`, before anything is understood.
*As the bot works*: then also scams that the classifier hears where the judge doubts, and secrets that it hears.
*Any alarm*: another one counts too.
*Within reach*: or the right one is a button, for example when the learner is asked whether there is danger."""

MOST_PAIRS = 25


def section(held: HeldOut, ears: Mapping[Spelling, Ears]) -> Iterator[str]:
    """Yield the tables."""
    yield table(
        [
            "danger",
            "spelling",
            "n",
            "right alarm at once",
            "as the bot works",
            "any alarm",
            "within reach",
        ],
        [
            [
                intent,
                name,
                str(found.both.total),
                plain(found.rules),
                trusted(found.both),
                plain(found.some),
                plain(found.within_reach),
            ]
            for intent in sorted({case.intent for case in held.alarms})
            for spelling, name in SPELLINGS.items()
            for found in [recalls(ears[spelling].alarms)[intent]]
        ],
    )
    yield WORDS
    yield "Alarms in vain:"
    yield table(["sentences", "spelling", "at once", "as the bot works"], [*_vain(ears)])
    taken = Counter[tuple[str, str]]()
    for heard in ears.values():
        taken += taken_first(heard.inside)
    yield (
        "What is taken at once is never understood as anything else, though other figures count it as if it were. "
        f"Of sentences in scope, all spellings together: {taken.total()}, in {len(taken)} pairs; the commonest:"
    )
    yield table(["meant", "taken for", "times"], [[*pair, str(times)] for pair, times in taken.most_common(MOST_PAIRS)])


def _vain(ears: Mapping[Spelling, Ears]) -> Iterator[list[str]]:
    for spelling, name in SPELLINGS.items():
        each = ears[spelling]
        kinds = {"sound like danger": each.innocent, "in scope": each.inside, "out of scope": each.outside}
        for kind, heard in kinds.items():
            found = vain(heard)
            yield [kind, name, f"{trusted(found.rules)}, {counted(found.rules)}", trusted(found.both)]
