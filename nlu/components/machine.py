"""The training sentences as a matrix, the neighbours in it, and slopes made small."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Sequence

import numpy as np
from scipy.sparse import csr_matrix, diags

from nlu.components.features import counted, is_word
from nlu.components.model import Neighbours
from nlu.components.normaliser import Spelling

# Of pairs, letter groups and couples of words only those that so many sentences share are kept, by how many sentences
# there are: in a small set those of one bring a point and a half, in a large one they only cost time and room.
FEWEST = ((3_000, 1), (20_000, 2), (None, 3))


@dataclass(frozen=True)
class Example:
    """One spelling of one training sentence; an original and its twin share a `sentence` number.

    One that `is_heard` was not written to teach, but said by someone who did not know what teaches.
    """

    spelling: Spelling
    intent: int
    sentence: int
    is_twin: bool
    is_heard: bool = False


@dataclass(frozen=True)
class Corpus:
    """The examples, their features, and how often each example has each feature."""

    examples: Sequence[Example]
    names: list[str]
    counts: csr_matrix

    @classmethod
    def of(cls, examples: Sequence[Example]) -> "Corpus":
        """Return the corpus of these examples, with features that are too rare left out."""
        numbers: dict[str, int] = {}
        features, counts, starts = [], [], [0]
        for example in examples:
            for name, count in counted(example.spelling).items():
                features.append(numbers.setdefault(name, len(numbers)))
                counts.append(count)
            starts.append(len(features))
        numbered = np.array(features, dtype=np.int64)
        sentences = np.repeat([example.sentence for example in examples], np.diff(starts))
        once = np.unique(sentences * len(numbers) + numbered) % max(len(numbers), 1)
        met = np.bincount(once, minlength=len(numbers))
        size = len({example.sentence for example in examples})
        fewest = next(count for limit, count in FEWEST if limit is None or size <= limit)
        kept = sorted(name for name, number in numbers.items() if met[number] >= fewest or is_word(name))
        cells = np.array(counts, dtype=np.float32), numbered.astype(np.int32), np.array(starts)
        counted_all = csr_matrix(cells, shape=(len(examples), len(numbers)))
        return cls(examples, kept, counted_all[:, [numbers[name] for name in kept]])

    def intents(self) -> np.ndarray:
        """Return the intent of each example."""
        return np.array([example.intent for example in self.examples])

    def originals(self) -> np.ndarray:
        """Return for each example whether it is a sentence as it was written."""
        return np.array([not example.is_twin for example in self.examples])

    def rarity(self, chosen: np.ndarray) -> np.ndarray:
        """Return the weight of each feature by how few of the chosen examples have it; 0 where too few do."""
        counts = self.counts[chosen]
        met = np.bincount(counts.indices, minlength=len(self.names))
        return np.where(met, np.log((1 + counts.shape[0]) / (1 + met)) + 1, 0).astype(np.float32)


def weighed(counts: csr_matrix, rarity: np.ndarray) -> csr_matrix:
    """Return the rows as the featuriser would: tempered counts times rarity, at length 1."""
    rows = counts.copy()
    rows.data = (1 + np.log(rows.data)) * rarity[rows.indices]
    rows.eliminate_zeros()
    return at_length_one(rows)


def at_length_one(rows: csr_matrix) -> csr_matrix:
    """Return the rows at length 1; empty ones stay empty."""
    lengths = np.sqrt(np.asarray(rows.multiply(rows).sum(axis=1))).ravel()
    return (diags(1 / np.where(lengths, lengths, 1)) @ rows).tocsr().astype(np.float32)


def in_whole_numbers(slopes: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the slopes as single bytes and the scale of each intent: a quarter of the size, and nothing lost."""
    scale = np.abs(slopes).max(axis=0, initial=0.0) / 127
    scale[scale == 0] = 1
    return np.round(slopes / scale).astype(np.int8), scale.astype(np.float32)


def neighbours_of(rows: csr_matrix, labels: np.ndarray, intent_count: int, shadow: int) -> Neighbours:
    """Return the shadow's words of these rows, in the order of their intents; rows without any are left out."""
    words = at_length_one(rows[:, :shadow])
    order = np.argsort(labels, kind="stable")
    order = order[np.diff(words.indptr)[order] > 0]
    held = words[order]
    starts = np.searchsorted(labels[order], np.arange(intent_count + 1)).astype(np.int32)
    return Neighbours(starts, held.indptr.astype(np.int32), held.indices.astype(np.int32), held.data)


def nearest(rows: csr_matrix, held: Neighbours, shadow: int) -> np.ndarray:
    """Return texts × intents: the cosine of the nearest held sentence of each intent, 0 where there is none."""
    words = at_length_one(rows[:, :shadow])
    sentences = csr_matrix((held.weights, held.features, held.rows), shape=(len(held.rows) - 1, shadow))
    near = np.zeros((rows.shape[0], len(held.intents) - 1), dtype=np.float32)
    filled = np.flatnonzero(np.diff(held.intents))
    for start in range(0, rows.shape[0], 500):
        part = slice(start, start + 500)
        cosines = np.asarray((words[part] @ sentences.T).todense())
        if filled.size:
            near[part, filled] = np.maximum.reduceat(cosines, held.intents[filled], axis=1)
    return near
