"""The held-out sentences of `nlu/tests`, each in three spellings, less those that training holds too.

nlu/tests/accented/*.yml   as one would print it          nlu/tests/safety/*.yml         the same, for alarms
nlu/tests/noisy/*.yml      the same lines as typed        nlu/tests/safety_noisy/*.yml
                           (plain: accented, its accents taken away)
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path

from bot.tutor.folding import fold
from bot.understanding.base import OUT_OF_SCOPE
from bot.understanding.examples import examples_in
from nlu.components.syllables import bare

INNOCENT = "innocent"


class Spelling(StrEnum):
    """How a sentence is typed."""

    ACCENTED = "accented"
    PLAIN = "plain"
    NOISY = "noisy"


@dataclass(frozen=True)
class Case:
    """One sentence and what it means; `group` is the name of the file it stands in."""

    intent: str
    group: str
    accented: str
    noisy: str

    def spelled(self, spelling: Spelling) -> str:
        """Return the sentence in one of the spellings."""
        return {Spelling.ACCENTED: self.accented, Spelling.NOISY: self.noisy, Spelling.PLAIN: bare(self.accented)}[
            spelling
        ]


@dataclass(frozen=True)
class HeldOut:
    """All that is measured on; `known` are the cases left out because training says the same.

    `disputed` are those of them that training teaches as something else.
    """

    inside: tuple[Case, ...]
    outside: tuple[Case, ...]
    alarms: tuple[Case, ...]
    innocent: tuple[Case, ...]
    known: tuple[Case, ...]
    disputed: tuple[Case, ...]

    @property
    def total(self) -> int:
        """How many cases there are, those left out aside."""
        return len(self.inside) + len(self.outside) + len(self.alarms) + len(self.innocent)


class UnpairedError(Exception):
    """Two files that should hold the same sentences in two spellings do not."""


def held_out(tests: Path, known: Mapping[str, str]) -> HeldOut:
    """Read the folder; cases of which one spelling, folded, is among `known` are set apart.

    `known` holds what each folded sentence is taught as, "" when it is only known.
    """
    talk = [*_paired(tests / "accented", tests / "noisy")]
    danger = [*_paired(tests / "safety", tests / "safety_noisy")]

    def taught_as(case: Case) -> set[str]:
        return {known[said] for said in (fold(case.accented), fold(case.noisy)) if said in known}

    def is_new(case: Case) -> bool:
        return not taught_as(case)

    return HeldOut(
        inside=tuple(case for case in talk if is_new(case) and case.intent != OUT_OF_SCOPE),
        outside=tuple(case for case in talk if is_new(case) and case.intent == OUT_OF_SCOPE),
        alarms=tuple(case for case in danger if is_new(case) and case.intent != INNOCENT),
        innocent=tuple(case for case in danger if is_new(case) and case.intent == INNOCENT),
        known=tuple(case for case in (*talk, *danger) if not is_new(case)),
        disputed=tuple(case for case in talk if taught_as(case) - {case.intent, ""}),
    )


def _paired(accented: Path, noisy: Path) -> Iterator[Case]:
    for path in sorted(accented.glob("*.yml")):
        twin = noisy / path.name
        one, other = examples_in(path), examples_in(twin)
        if [example.intent for example in one] != [example.intent for example in other]:
            raise UnpairedError(f"{twin}: not the sentences of {path.name} in {accented.name}, one for one, in order")
        for written, typed in zip(one, other, strict=True):
            yield Case(written.intent, path.stem, written.text, typed.text)
