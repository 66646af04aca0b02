"""How to train, as `config.yml` says it."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True)
class Options:
    """The settings of the classifier; their reasons are in `config.yml`.

    The three before the last are shares of what will be said to the bot.
    """

    strictness: float = 1.0
    softness: float = 0.25
    out_of_scope: str = "out_of_scope"
    urgent: tuple[str, ...] = ()
    wrong_answers: float = 0.01
    outsiders_answered: float = 0.04
    false_fallbacks: float = 0.015
    seed: int = 7
