"""How surely alarms are raised, and how often in vain: before anything is understood, and as the bot works."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from benchmarks.understanding.figures import by_intent
from benchmarks.understanding.heard import Heard
from benchmarks.understanding.shares import Share, share
from bot.understanding.base import Outcome


@dataclass(frozen=True)
class Recall:
    """Of the sentences of one danger: the right alarm at once, and as the bot works, and any alarm at all.

    `rules` is what the rules and the judge raise before anything is understood.

    `within_reach` adds those where the right alarm is one of the buttons.
    """

    rules: Share
    both: Share
    some: Share
    within_reach: Share


@dataclass(frozen=True)
class Vain:
    """Of sentences that are no danger: an alarm at once, and as the bot works."""

    rules: Share
    both: Share


def recalls(heard: Sequence[Heard]) -> Mapping[str, Recall]:
    """Return the figures of each danger."""
    return {intent: recall(each) for intent, each in by_intent(heard).items()}


def recall(heard: Sequence[Heard]) -> Recall:
    """Return the figures of sentences that all mean danger."""
    return Recall(
        rules=share(_is_that(each.danger, each) for each in heard),
        both=share(_is_that(each.raised, each) for each in heard),
        some=share(bool(each.raised) for each in heard),
        within_reach=share(_is_that(each.raised, each) or _is_offered(each) for each in heard),
    )


def vain(heard: Sequence[Heard]) -> Vain:
    """Return how often an alarm is raised over sentences that mean none."""
    return Vain(rules=share(bool(each.danger) for each in heard), both=share(bool(each.raised) for each in heard))


def taken_first(heard: Sequence[Heard]) -> Counter[tuple[str, str]]:
    """Return which intents the rules take before they are understood, and as what."""
    return Counter((each.case.intent, each.danger) for each in heard if each.danger)


def _is_that(alarm: str, heard: Heard) -> bool:
    return alarm == heard.case.intent


def _is_offered(heard: Heard) -> bool:
    return heard.outcome is Outcome.ASK and heard.case.intent in heard.offered
