"""Understanding without Rasa: the intent of the training sentence that shares the rarest words.

    text ── normaliser ──▶ words ── rarity ──▶ cosine with every training sentence ──▶ best of each intent

Precise rather than greedy: it answers only what stands nearly word for word in the training sentences,
offers buttons for what comes near, and leaves the rest to the menu.
"""

from __future__ import annotations

import math
import sys
from array import array
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from itertools import accumulate, pairwise

from bot.understanding.base import OUT_OF_SCOPE, Candidate, Outcome, Parse, unknown
from bot.understanding.examples import Example
from bot.understanding.guards import holds_known_word
from nlu.components.normaliser import Normaliser, load, undecided

ANSWER_FROM = 0.6
ASK_FROM = 0.3
CLEAR_BY = 0.1
MOST_CANDIDATES = 3


class Keywords:
    """Compares a text with training sentences; built anew when the course changes.

    Which sentences have a term stands in flat arrays, term after term: a tenth of the memory of lists.
    """

    def __init__(self, examples: Iterable[Example], normalise: Normaliser | None = None) -> None:
        self._normalise = normalise or load()
        self._undecided = undecided()
        self._intents: list[str] = []
        self._terms: dict[str, int] = {}
        said, ends = array("L"), array("L")
        for example in examples:
            self._intents.append(sys.intern(example.intent))
            said.extend(self._terms.setdefault(term, len(self._terms)) for term in self._terms_of(example.text))
            ends.append(len(said))
        met = Counter(said)
        self._rarity = array("f", (math.log((1 + len(ends)) / met[term]) for term in range(len(met))))
        self._starts = array("L", accumulate((met[term] for term in range(len(met))), initial=0))
        self._sentences, self._weights = array("L", bytes(said.itemsize * len(said))), array("f", bytes(4 * len(said)))
        self._fill(said, ends)

    def _fill(self, said: array[int], ends: array[int]) -> None:
        free, start = array("L", self._starts), 0
        for sentence, end in enumerate(ends):
            terms = said[start:end]
            length = math.sqrt(sum(self._rarity[term] ** 2 for term in terms)) or 1.0
            for term in terms:
                self._sentences[free[term]], self._weights[free[term]] = sentence, self._rarity[term] / length
                free[term] += 1
            start = end

    def knows(self, text: str) -> bool:
        """Return whether the text holds at least one word of the training sentences."""
        return holds_known_word(self._normalise(text), self._terms.keys())

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
        for term, weight in self._vector(self._terms_of(text)).items():
            for place in range(self._starts[term], self._starts[term + 1]):
                cosines[self._sentences[place]] += weight * self._weights[place]
        nearest: dict[str, float] = {}
        for number, cosine in cosines.items():
            intent = self._intents[number]
            nearest[intent] = min(1.0, max(nearest.get(intent, 0.0), cosine))
        return nearest

    def _terms_of(self, text: str) -> set[str]:
        words = self._normalise(text).shadow.split()
        return {*words, *(f"{first} {second}" for first, second in pairwise(words))}

    def _vector(self, terms: set[str]) -> Mapping[int, float]:
        """Return the weights of the terms that were met, of a vector of length 1.

        A word never met weighs as much as the rarest one met.
        """
        rarest = math.log(1 + len(self._intents)) if self._intents else 1.0
        weights = {self._terms[term]: self._rarity[self._terms[term]] for term in terms if term in self._terms}
        unmet = sum(term not in self._terms and " " not in term for term in terms)
        length = math.sqrt(sum(weight * weight for weight in weights.values()) + unmet * rarest**2)
        return {term: weight / length for term, weight in weights.items()} if length else {}
