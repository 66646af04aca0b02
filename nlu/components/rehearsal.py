"""Lets machines judge sentences they have not seen, to learn how far a guess can be trusted.

Ten folds of sentences are made; as many of them as it takes to have enough are each judged by a machine trained on the
other nine, in both spellings. Sentences written to teach are unlike one another on purpose, so a fold judges them far
worse than people will be judged who say what others have said before. Therefore each machine also judges sentences it
has seen, with some of their words lost.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass, replace
from typing import Optional, Sequence

import numpy as np

from nlu.components.features import SHADOW, counted
from nlu.components.machine import Corpus, Example, nearest, neighbours_of, tallied, weighed
from nlu.components.normaliser import Spelling
from nlu.components.options import Options
from nlu.components.separation import separated
from nlu.components.signs import candidates, in_scope, signs_of

FOLDS = 10
# So many sentences judged are enough for fourteen signs; more only take longer.
ENOUGH = 1500
# One word in so many is lost from a familiar sentence.
LOST = 4


@dataclass(frozen=True)
class Judged:
    """What the machines made of the sentences, one row each."""

    signs: np.ndarray
    is_right: np.ndarray
    is_outside: np.ndarray
    chose_outside: np.ndarray
    is_familiar: np.ndarray


def rehearsed(corpus: Corpus, intent_count: int, outside: Optional[int], options: Options) -> Optional[Judged]:
    """Judge enough sentences by machines that have not seen them; None when there are too few to part."""
    counts = Counter(example.intent for example in corpus.examples if not example.is_twin)
    folds = min(FOLDS, max(counts.values()))
    if folds < 2 or intent_count < 2:
        return None
    fold_of = _folds(corpus.examples, folds, options.seed)
    chance = np.random.default_rng(options.seed)
    judged: list[Judged] = []
    total = 0
    for fold in range(folds):
        unseen = fold_of == fold
        if not unseen.any():
            continue
        judged.append(_judged(corpus, unseen, intent_count, outside, options, chance))
        total += int((unseen & corpus.originals()).sum())
        if total >= ENOUGH:
            break
    columns = zip(*(vars(each).values() for each in judged), strict=True)
    return Judged(*(np.concatenate(column) for column in columns))


def _judged(
    corpus: Corpus,
    unseen: np.ndarray,
    intent_count: int,
    outside: Optional[int],
    options: Options,
    chance: np.random.Generator,
) -> Judged:
    labels, originals = corpus.intents(), corpus.originals()
    seen = ~unseen
    rarity = corpus.rarity(seen)
    rows = weighed(corpus.counts[seen], rarity)
    slopes, offsets = separated(rows, labels[seen], intent_count, options.strictness, options.seed)
    shadow = sum(name[0] == SHADOW for name in corpus.names)
    held = neighbours_of(rows[originals[seen]], labels[seen & originals], intent_count, shadow)

    new = [corpus.examples[place] for place in np.flatnonzero(unseen)]
    drawn = chance.permutation(np.flatnonzero(seen))[: len(new)]
    old = [_with_words_lost(corpus.examples[place], chance) for place in np.sort(drawn)]
    examples = [*new, *old]
    places = {name: place for place, name in enumerate(corpus.names)}
    texts = weighed(tallied([counted(example.spelling) for example in examples], places), rarity)
    margins = np.asarray(texts @ slopes) + offsets
    near = np.where(candidates(margins, outside), nearest(texts, held, shadow), 0)
    words = [example.spelling.shadow.split() for example in examples]
    known = [
        sum(rarity[places[SHADOW + word]] > 0 if SHADOW + word in places else 0 for word in each) for each in words
    ]
    lengths = np.array([len(each) for each in words])
    meant = np.array([example.intent for example in examples])
    return Judged(
        signs=signs_of(margins, near, outside, options.softness, np.array(known), lengths),
        is_right=(in_scope(margins, outside).argmax(axis=1) == meant) & (meant != outside),
        is_outside=meant == outside if outside is not None else np.zeros(len(meant), dtype=bool),
        chose_outside=margins.argmax(axis=1) == outside if outside is not None else np.zeros(len(meant), dtype=bool),
        is_familiar=np.arange(len(meant)) >= len(new),
    )


def _with_words_lost(example: Example, chance: np.random.Generator) -> Example:
    spelling = example.spelling
    shadow, sound = spelling.shadow.split(), spelling.sound.split()
    kept = _left_over(len(shadow), chance)
    accented = spelling.accented.split()
    left = Spelling(
        accented=" ".join(accented[place] for place in _left_over(len(accented), chance)),
        shadow=" ".join(shadow[place] for place in kept),
        sound=" ".join(sound[place] for place in kept),
    )
    return replace(example, spelling=left)


def _left_over(words: int, chance: np.random.Generator) -> list[int]:
    """Return the places of the words that are left when some are lost; one is always left."""
    lost = -(-words // LOST) if words > 1 else 0
    return sorted(chance.permutation(words)[lost:].tolist())


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
