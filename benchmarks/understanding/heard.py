"""What was made of one sentence, by Sen or by a stock pipeline, in words that both can be measured by."""

from __future__ import annotations

from dataclasses import dataclass

from benchmarks.understanding.cases import Case
from bot.tutor.interpreting import ASK_AGAIN_ABOUT, INTENTS
from bot.understanding.base import OUT_OF_SCOPE, Outcome

MOST_BUTTONS = 3


@dataclass(frozen=True)
class Heard:
    """One sentence as it was understood.

    `intent` is the best of all and `confidence` its own; `best` and `scope` are the same for the best in scope.
    `offered` are the intents a learner would find on the buttons, were the words unsure.
    `danger` is the alarm or secret that is heard before anything is understood, "" for none; `raised` is what the
    learner is alarmed by in the end.
    """

    case: Case
    intent: str
    confidence: float
    best: str
    scope: float
    offered: tuple[str, ...]
    outcome: Outcome
    danger: str = ""
    raised: str = ""
    seconds: float = 0.0

    @property
    def is_right(self) -> bool:
        """Whether the best intent is the one meant."""
        return self.intent == self.case.intent

    @property
    def is_near(self) -> bool:
        """Whether it is right, or among the three buttons."""
        return self.is_right or self.case.intent in self.offered

    @property
    def is_wrong(self) -> bool:
        """Whether something else than what was meant is answered."""
        return self.outcome is Outcome.ANSWER and not self.is_right

    @property
    def is_helped(self) -> bool:
        """Whether the learner gets there with one tap at most: answered rightly, or shown among the buttons."""
        if self.outcome is Outcome.ANSWER:
            return self.is_right
        return self.outcome is Outcome.ASK and self.case.intent in self.offered


def buttons(candidates: list[str]) -> tuple[str, ...]:
    """Return the intents that become buttons, every lesson taken as taught: see `bot/tutor/interpreting.py`."""
    likely = [name for name in candidates if name != OUT_OF_SCOPE][:MOST_BUTTONS]
    return tuple(name for name in likely if INTENTS.get(name) not in ASK_AGAIN_ABOUT)
