"""Turns a spelling into weighted word and letter groups, and learns which of them there are.

    words of the accented text, one and two at a time
    words of the shadow,        one and two at a time
    letters of the shadow,      two to five at a time, within words

Plain dictionaries instead of scikit-learn's vectorisers: a parse needs no scikit-learn, and saves as JSON and arrays.
"""

from __future__ import annotations

import math
from collections import Counter
from dataclasses import dataclass
from itertools import pairwise
from typing import Iterator, Sequence

import numpy as np

from nlu.components.normaliser import Spelling

FEWEST_LETTERS, MOST_LETTERS = 2, 5
# A first letter that no text holds tells the three kinds of feature apart.
ACCENTED, SHADOW, LETTERS = "\x01", "\x02", "\x03"


@dataclass(frozen=True)
class Row:
    """One text as a sparse vector of length 1: which features, and how much of each."""

    features: np.ndarray
    weights: np.ndarray


@dataclass(frozen=True)
class Featuriser:
    """The features met in training, each with its place and its rarity."""

    places: dict[str, int]
    rarity: np.ndarray

    @classmethod
    def learnt_from(cls, spellings: Sequence[Spelling], fewest: int = 1) -> "Featuriser":
        """Return the featuriser of these texts; letter groups met in fewer than `fewest` texts are dropped."""
        met: Counter[str] = Counter()
        for spelling in spellings:
            met.update(set(_features(spelling)))
        kept = sorted(name for name, count in met.items() if count >= fewest or name[0] != LETTERS)
        rarity = [math.log((1 + len(spellings)) / (1 + met[name])) + 1 for name in kept]
        return cls({name: place for place, name in enumerate(kept)}, np.array(rarity, dtype=np.float32))

    def row(self, spelling: Spelling) -> Row:
        """Return the vector of one text; features never met before count for nothing."""
        counts: dict[int, int] = {}
        for name in _features(spelling):
            place = self.places.get(name)
            if place is not None:
                counts[place] = counts.get(place, 0) + 1
        features = np.fromiter(counts.keys(), dtype=np.int32, count=len(counts))
        weights = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        weights = (1 + np.log(weights)) * self.rarity[features]
        length = float(np.sqrt(weights @ weights))
        return Row(features, weights / length if length else weights)

    def known_words(self, spelling: Spelling) -> tuple[int, int]:
        """Return how many words of the shadow were met in training, and how many there are."""
        words = spelling.shadow.split()
        return sum(SHADOW + word in self.places for word in words), len(words)


def _features(spelling: Spelling) -> Iterator[str]:
    yield from _words(ACCENTED, spelling.accented)
    yield from _words(SHADOW, spelling.shadow)
    for word in spelling.shadow.split():
        padded = f" {word} "
        for length in range(FEWEST_LETTERS, MOST_LETTERS + 1):
            for start in range(len(padded) - length + 1):
                yield LETTERS + padded[start : start + length]


def _words(kind: str, text: str) -> Iterator[str]:
    words = text.split()
    for word in words:
        yield kind + word
    for first, second in pairwise(words):
        yield f"{kind}{first} {second}"
