"""The safety tables: each danger in each spelling, alarms in vain, and what the rules take before it is understood."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator

from benchmarks.figures import table
from benchmarks.understanding.cells import counted, plain, trusted
from benchmarks.understanding.goals import SPELLINGS
from benchmarks.understanding.measuring import Measured
from benchmarks.understanding.safety import recalls, taken_first, vain

WORDS = """\
*Rules*: `bot/tutor/safety` alone.
*As the bot works*: the rules first, then the classifier where it answers with `scam`, `emergency` or `secret_shared`
(its one emergency stands for all kinds).
*Any alarm*: another one counts too.
*Within reach*: or the right one is a button."""

MOST_PAIRS = 25


def section(measured: Measured) -> Iterator[str]:
    """Yield the tables."""
    yield table(
        ["danger", "spelling", "n", "rules: right alarm", "as the bot works: right alarm", "any alarm", "within reach"],
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
            for intent in sorted({case.intent for case in measured.held.alarms})
            for spelling, name in SPELLINGS.items()
            for found in [recalls(measured.ears[spelling].alarms)[intent]]
        ],
    )
    yield WORDS
    yield "Alarms in vain:"
    yield table(["sentences", "spelling", "rules", "as the bot works"], [*_vain(measured)])
    taken = Counter[tuple[str, str]]()
    for heard in measured.ears.values():
        taken += taken_first(heard.inside)
    yield (
        "What the rules take first is never understood as anything else, though other figures count it as if it were. "
        f"Of sentences in scope, all spellings together: {taken.total()}, in {len(taken)} pairs; the commonest:"
    )
    yield table(["meant", "taken for", "times"], [[*pair, str(times)] for pair, times in taken.most_common(MOST_PAIRS)])


def _vain(measured: Measured) -> Iterator[list[str]]:
    for spelling, name in SPELLINGS.items():
        ears = measured.ears[spelling]
        kinds = {"sound like danger": ears.innocent, "in scope": ears.inside, "out of scope": ears.outside}
        for kind, heard in kinds.items():
            found = vain(heard)
            yield [kind, name, f"{trusted(found.rules)}, {counted(found.rules)}", trusted(found.both)]
