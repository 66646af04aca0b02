"""Lets machines judge sentences they have not seen, to learn how far a guess can be trusted.

What people said who did not know the training sentences (marked `heard`) is judged by a machine that was taught all
others: nothing is nearer to what people will say. Where too little is so marked, ten folds are made instead; as many of
them as it takes to have enough are each judged by a machine trained on the other nine. Of sentences that were
collected, that is as honest; of sentences written to teach, which are unlike one another on purpose, it is too modest.
Either way every sentence is judged in both spellings.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Optional, Sequence

import numpy as np

from nlu.components.features import SHADOW
from nlu.components.machine import Corpus, Example, nearest, neighbours_of, weighed
from nlu.components.options import Options
from nlu.components.separation import separated
from nlu.components.signs import candidates, in_scope, signs_of

FOLDS = 10
# So many sentences judged are enough for fourteen signs; more only take longer.
ENOUGH = 1500


@dataclass(frozen=True)
class Judged:
    """What the machines made of the sentences, one row each."""

    signs: np.ndarray
    is_right: np.ndarray
    is_outside: np.ndarray
    chose_outside: np.ndarray


def rehearsed(corpus: Corpus, intent_count: int, outside: Optional[int], options: Options) -> Optional[Judged]:
    """Judge enough sentences by machines that have not seen them; None when there are too few to part."""
    heard = np.array([example.is_heard for example in corpus.examples])
    if (heard & corpus.originals()).sum() >= ENOUGH:
        return _judged(corpus, heard, intent_count, outside, options)
    counts = Counter(example.intent for example in corpus.examples if not example.is_twin)
    folds = min(FOLDS, max(counts.values()))
    if folds < 2 or intent_count < 2:
        return None
    fold_of = _folds(corpus.examples, folds, options.seed)
    judged: list[Judged] = []
    total = 0
    for fold in range(folds):
        unseen = fold_of == fold
        if not unseen.any():
            continue
        judged.append(_judged(corpus, unseen, intent_count, outside, options))
        total += int((unseen & corpus.originals()).sum())
        if total >= ENOUGH:
            break
    columns = zip(*(vars(each).values() for each in judged), strict=True)
    return Judged(*(np.concatenate(column) for column in columns))


def _judged(corpus: Corpus, unseen: np.ndarray, intent_count: int, outside: Optional[int], options: Options) -> Judged:
    """Teach a machine what is seen and let it judge the rest, but for intents of which it has seen nothing."""
    labels, originals = corpus.intents(), corpus.originals()
    seen = ~unseen
    rarity = corpus.rarity(seen)
    rows = weighed(corpus.counts[seen], rarity)
    slopes, offsets = separated(rows, labels[seen], intent_count, options.strictness, options.seed)
    shadow = sum(name[0] == SHADOW for name in corpus.names)
    held = neighbours_of(rows[originals[seen]], labels[seen & originals], intent_count, shadow)

    met = np.bincount(labels[seen], minlength=intent_count) > 0
    judged = unseen & met[labels]
    meant = labels[judged]
    texts = weighed(corpus.counts[judged], rarity)
    margins = np.asarray(texts @ slopes) + offsets
    near = np.where(candidates(margins, outside), nearest(texts, held, shadow), 0)
    known, lengths = _known_words(corpus, judged, rarity)
    return Judged(
        signs=signs_of(margins, near, outside, options.softness, known, lengths),
        is_right=(in_scope(margins, outside).argmax(axis=1) == meant) & (meant != outside),
        is_outside=meant == outside if outside is not None else np.zeros(len(meant), dtype=bool),
        chose_outside=margins.argmax(axis=1) == outside if outside is not None else np.zeros(len(meant), dtype=bool),
    )


def _known_words(corpus: Corpus, judged: np.ndarray, rarity: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return how many words of each judged example the machine has seen, and how many there are."""
    seen = {name for name, weight in zip(corpus.names, rarity, strict=True) if name[0] == SHADOW and weight > 0}
    words = [corpus.examples[place].spelling.shadow.split() for place in np.flatnonzero(judged)]
    known = [sum(SHADOW + word in seen for word in each) for each in words]
    return np.array(known), np.array([len(each) for each in words])


def _folds(examples: Sequence[Example], folds: int, seed: int) -> np.ndarray:
    """Return the fold of each example: every intent's sentences are dealt out in a fixed shuffled order."""
    by_intent: defaultdict[int, list[int]] = defaultdict(list)
    for example in examples:
        if not example.is_twin:
            by_intent[example.intent].append(example.sentence)
    chance = np.random.default_rng(seed)
    fold_of = {}
    for intent in sorted(by_intent):
        for place, sentence in enumerate(chance.permutation(by_intent[intent])):
            fold_of[int(sentence)] = (place + intent) % folds if len(by_intent[intent]) > 1 else -1
    return np.array([fold_of[example.sentence] for example in examples])
