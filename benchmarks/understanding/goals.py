"""The table of what is to be reached, and the same figures of stock pipelines."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from benchmarks.figures import table
from benchmarks.understanding.cases import Spelling
from benchmarks.understanding.cells import NONE, plain, trusted
from benchmarks.understanding.figures import by_intent, calibration_error
from benchmarks.understanding.measuring import Ears, Measured
from benchmarks.understanding.safety import recall, vain
from benchmarks.understanding.shares import bootstrap, share
from benchmarks.understanding.standing import Spelled, Standing

SPELLINGS = {Spelling.ACCENTED: "accented", Spelling.PLAIN: "no accents", Spelling.NOISY: "noisy"}

ROWS: Mapping[str, tuple[str, Callable[[Spelled], str]]] = {
    "intent right": ("≥ 96 / 96 / 95 %", lambda it: trusted(it.inside.right)),
    "right, or among the three buttons": ("≥ 99 %", lambda it: trusted(it.inside.near)),
    "answered wrongly": ("≤ 2 %", lambda it: trusted(it.inside.wrong)),
    "asked back": (NONE, lambda it: trusted(it.inside.asked)),
    "turned away though in scope (false fallback)": ("≤ 5 %", lambda it: trusted(it.inside.turned_away)),
    "there with one tap at most": (NONE, lambda it: trusted(it.inside.helped)),
    "out of scope answered": ("≤ 4 %", lambda it: trusted(it.all.answered)),
    "– near the lessons": ("≤ 10 %", lambda it: trusted(it.near.answered)),
    "– far from them": (NONE, lambda it: trusted(it.far.answered)),
    "out of scope answered or asked back": (NONE, lambda it: trusted(it.all.accepted)),
    "– near the lessons ": (NONE, lambda it: trusted(it.near.accepted)),
    "– far from them ": (NONE, lambda it: trusted(it.far.accepted)),
    "out of scope accepted by one threshold that turns away 5 %": (NONE, lambda it: trusted(it.strict.outsiders)),
}
"""What is to be reached, and how it stands in one spelling."""

BESIDE = (
    "intent right",
    "right, or among the three buttons",
    "answered wrongly",
    "turned away though in scope (false fallback)",
    "out of scope answered",
    "out of scope accepted by one threshold that turns away 5 %",
)

MEANINGS = """\
Shares with 95 % intervals (Wilson; bootstrap for the calibration error).
*Right*: the best intent is the one meant, whatever is then done.
*Among the three buttons*: what a learner would be offered, so neither yes, no, a secret nor out of scope;
every lesson counts as taught.
*Asked back* shows those buttons, *turned away* the menu and a person.
*One threshold* is read off these very sentences, to compare pipelines; all else uses the thresholds of training."""


def section(measured: Measured) -> Iterator[str]:
    """Yield the table and what its words mean."""
    figures = measured.standing.spelled
    rows = [[name, goal, *(cell(figures[each]) for each in SPELLINGS)] for name, (goal, cell) in ROWS.items()]
    rows += [[name, goal, *(cell(measured.ears[each]) for each in SPELLINGS)] for name, (goal, cell) in HEARD.items()]
    yield table(["", "to reach", *SPELLINGS.values()], rows)
    yield MEANINGS


def beside(measured: Measured, rivals: Sequence[Standing]) -> Iterator[str]:
    """Yield the table of all pipelines."""
    if not rivals:
        yield "Not measured yet."
        return
    everyone = (measured.standing, *rivals)
    head = ["accented / no accents / noisy", *(each.name for each in everyone)]
    rows = [[name.strip(), *(_bare(each, ROWS[name][1]) for each in everyone)] for name in BESIDE]
    rows.append(["calibration error", *(_joined(f"{it.calibration:.3f}" for it in _in_turn(e)) for e in everyone)])
    yield table(head, rows)
    yield "\n".join(
        f"*{each.name}*: {each.taught:,} sentences of {each.intents} intents learnt, {each.asked} asked about. "
        f"{each.machine}."
        for each in rivals
    )
    yield (
        "The pipelines are those in `benchmarks/understanding/pipelines/`; a stock pipeline answers unless its "
        "`FallbackClassifier` stepped in or `out_of_scope` won."
    )


def _worst(ears: Ears) -> str:
    """Return the share of the intent that is heard worst, and which it is."""
    shares = {intent: share(each.is_right for each in heard) for intent, heard in by_intent(ears.inside).items()}
    worst = min(shares, key=lambda intent: shares[intent].value)
    below = sum(each.value < 0.9 for each in shares.values())
    return f"{plain(shares[worst])} `{worst}`; below 90 %: {below} of {len(shares)}"


def _calibration(ears: Ears) -> str:
    interval = bootstrap(ears.inside, calibration_error)
    return f"{calibration_error(ears.inside):.3f} ({interval.low:.3f}–{interval.high:.3f})"


def _false_alarms(ears: Ears) -> str:
    return trusted(vain(ears.innocent).both)


HEARD: Mapping[str, tuple[str, Callable[[Ears], str]]] = {
    "worst single intent": ("≥ 90 % accented", _worst),
    "scam, emergency, secret: the right alarm": ("≥ 99.5 %", lambda ears: trusted(recall(ears.alarms).both)),
    "alarms over what only sounds like it": ("≤ 1 %", _false_alarms),
    "calibration error, in scope": ("≤ 0.03", _calibration),
}


def _bare(standing: Standing, cell: Callable[[Spelled], str]) -> str:
    return _joined(cell(each).partition(" %")[0] for each in _in_turn(standing)) + " %"


def _in_turn(standing: Standing) -> Iterator[Spelled]:
    return (standing.spelled[spelling] for spelling in SPELLINGS)


def _joined(cells: Iterator[str]) -> str:
    return " / ".join(cells)
