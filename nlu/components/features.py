"""Turns a spelling into weighted words, pairs of words and letter groups, and learns which of them there are.

    words of the shadow,        one and two at a time
    words of the accented text, one and two at a time
    letters of the shadow,      three or four at a time, within words
    words of the sound,         one and two at a time
    pairs of shadow words       near one another, in either order

Plain dictionaries instead of scikit-learn's vectorisers: a parse needs no scikit-learn, and saves as JSON and arrays.
"""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass
from functools import lru_cache
from itertools import chain, pairwise
from typing import Iterator

import numpy as np

from nlu.components.normaliser import Spelling

FEWEST_LETTERS, MOST_LETTERS = 3, 4
# A pair's words are at most so many words apart: a long text costs no more than its length.
REACH = 8
# A first letter that no text holds tells the kinds apart; in their order, words of the shadow come first.
SHADOW, ACCENTED, SOUND, LETTERS, PAIRS = "\x01", "\x02", "\x03", "\x04", "\x05"


@dataclass(frozen=True)
class Row:
    """One text as a sparse vector of length 1: which features, and how much of each."""

    features: np.ndarray
    weights: np.ndarray


@dataclass(frozen=True)
class Featuriser:
    """The features met in training, each with its place and its rarity; `shadow` counts those of the shadow's words."""

    places: dict[str, int]
    rarity: np.ndarray
    shadow: int

    @classmethod
    def of(cls, names: list[str], rarity: np.ndarray) -> "Featuriser":
        """Return the featuriser of these features, in their order."""
        shadow = sum(name[0] == SHADOW for name in names)
        return cls({name: place for place, name in enumerate(names)}, rarity.astype(np.float32), shadow)

    def row(self, spelling: Spelling) -> Row:
        """Return the vector of one text; features never met before count for nothing."""
        counts: dict[int, int] = {}
        for name, count in counted(spelling).items():
            place = self.places.get(name)
            if place is not None:
                counts[place] = count
        features = np.fromiter(counts.keys(), dtype=np.int64, count=len(counts))
        weights = np.fromiter(counts.values(), dtype=np.float32, count=len(counts))
        weights = (1 + np.log(weights)) * self.rarity[features]
        length = float(np.sqrt(weights @ weights))
        return Row(features, weights / length if length else weights)

    def known_words(self, spelling: Spelling) -> tuple[int, int]:
        """Return how many words of the shadow were met in training, and how many there are."""
        words = spelling.shadow.split()
        return sum(SHADOW + word in self.places for word in words), len(words)


def counted(spelling: Spelling) -> Counter[str]:
    """Return the features of one text, each with how often it is there."""
    return Counter(chain(_words(ACCENTED, spelling.accented), _without_accents(spelling.shadow, spelling.sound)))


def is_word(name: str) -> bool:
    """Whether the feature is a single word: such are kept even when one sentence alone has them."""
    return name[0] in (SHADOW, ACCENTED, SOUND) and " " not in name


@lru_cache(maxsize=2)
def _without_accents(shadow: str, sound: str) -> tuple[str, ...]:
    """Return what a sentence and its accent-free twin, who follow each other in training, have in common."""
    words = shadow.split()
    return (*_words(SHADOW, shadow), *_words(SOUND, sound), *_letters(words), *_pairs(words))


def _letters(words: list[str]) -> Iterator[str]:
    for word in words:
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


def _pairs(words: list[str]) -> set[str]:
    """Return each pair once, so that a word said twice weighs no more."""
    return {
        f"{PAIRS}{min(one, other)} {max(one, other)}"
        for place, one in enumerate(words)
        for other in words[place + 1 : place + 1 + REACH]
        if one != other
    }
