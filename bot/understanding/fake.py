"""An understanding that knows only what it was told, for tests and previews."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field

from bot.understanding.base import Candidate, Outcome, Parse, unknown


@dataclass
class Scripted:
    """Answers from `parses`, by exact text; anything else is unknown. `asked` keeps every text, in order."""

    parses: Mapping[str, Parse] = field(default_factory=dict)
    asked: list[str] = field(default_factory=list)

    @classmethod
    def of(cls, **intents: str) -> Scripted:
        """Return one that is sure of each text given as a keyword: `Scripted.of(thôi="stop")`."""
        return cls({text: sure(text, intent) for text, intent in intents.items()})

    async def parse(self, text: str) -> Parse:
        """Return the scripted parse, or an unknown one."""
        self.asked.append(text)
        return self.parses.get(text) or unknown(text)


def sure(text: str, intent: str) -> Parse:
    """Return a parse that is to be answered."""
    return Parse(text, intent, 1.0, (Candidate(intent, 1.0),), Outcome.ANSWER)


def torn(text: str, *intents: str) -> Parse:
    """Return a parse that is to be asked back, with these candidates."""
    candidates = tuple(Candidate(intent, 0.5) for intent in intents)
    return Parse(text, intents[0], 0.5, candidates, Outcome.ASK)
