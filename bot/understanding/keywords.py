"""Understanding without Rasa: the intent of the training sentence that shares the rarest words.

    text ── normaliser ──▶ words ── rarity ──▶ cosine with every training sentence ──▶ best of each intent

Precise rather than greedy: it answers only what stands nearly word for word in the training sentences,
offers buttons for what comes near, and leaves the rest to the menu.
"""

from __future__ import annotations

import math
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import pairwise

from bot.understanding.base import OUT_OF_SCOPE, Candidate, Outcome, Parse, unknown
from bot.understanding.examples import Example
from bot.understanding.guards import holds_known_word
from nlu.components.normaliser import Normaliser, load, undecided

ANSWER_FROM = 0.6
ASK_FROM = 0.3
CLEAR_BY = 0.1
MOST_CANDIDATES = 3


class Keywords:
    """Compares a text with training sentences; built anew when the course changes."""

    def __init__(self, examples: Iterable[Example], normalise: Normaliser | None = None) -> None:
        self._normalise = normalise or load()
        self._undecided = undecided()
        terms = [(example.intent, self._terms(example.text)) for example in examples]
        met = Counter(term for _, sentence in terms for term in sentence)
        self._rarity = {term: math.log((1 + len(terms)) / count) for term, count in met.items()}
        self._intents = [intent for intent, _ in terms]
        self._sentences: defaultdict[str, list[tuple[int, float]]] = defaultdict(list)
        for number, (_, sentence) in enumerate(terms):
            for term, weight in self._vector(sentence).items():
                self._sentences[term].append((number, weight))
        self._words = frozenset(term for term in met if " " not in term)

    def knows(self, text: str) -> bool:
        """Return whether the text holds at least one word of the training sentences."""
        return holds_known_word(self._normalise(text), self._words)

    async def parse(self, text: str) -> Parse:
        """Return the intent of the nearest training sentence, if any is near."""
        rivals = self._undecided.get(self._normalise(text).accented)
        if rivals:
            candidates = tuple(Candidate(intent, 1 / (len(rivals) + 1)) for intent in rivals)
            return Parse(text, rivals[0], candidates[0].confidence, candidates, Outcome.ASK)
        ranking = sorted(self._nearness(text).items(), key=lambda near: (-near[1], near[0]))
        if not ranking or ranking[0][0] == OUT_OF_SCOPE or ranking[0][1] < ASK_FROM:
            return unknown(text)
        best, nearness = ranking[0]
        lead = nearness - (ranking[1][1] if len(ranking) > 1 else 0.0)
        candidates = tuple(Candidate(intent, near) for intent, near in ranking if intent != OUT_OF_SCOPE)
        sure = nearness >= ANSWER_FROM and lead >= CLEAR_BY
        return Parse(text, best, nearness, candidates[:MOST_CANDIDATES], Outcome.ANSWER if sure else Outcome.ASK)

    def _nearness(self, text: str) -> Mapping[str, float]:
        """Return the cosine with the nearest sentence of each intent that shares a word."""
        cosines: defaultdict[int, float] = defaultdict(float)
        for term, weight in self._vector(self._terms(text)).items():
            for number, other in self._sentences.get(term, ()):
                cosines[number] += weight * other
        nearest: dict[str, float] = {}
        for number, cosine in cosines.items():
            intent = self._intents[number]
            nearest[intent] = min(1.0, max(nearest.get(intent, 0.0), cosine))
        return nearest

    def _terms(self, text: str) -> set[str]:
        words = self._normalise(text).shadow.split()
        return {*words, *(f"{first} {second}" for first, second in pairwise(words))}

    def _vector(self, terms: set[str]) -> Mapping[str, float]:
        """Return the terms' weights at length 1; a term never met weighs as much as the rarest one met."""
        rarest = math.log(1 + len(self._intents)) if self._intents else 1.0
        weights = {term: self._rarity.get(term, rarest if " " not in term else 0.0) for term in terms}
        length = math.sqrt(sum(weight * weight for weight in weights.values()))
        return {term: weight / length for term, weight in weights.items()} if length else {}
