"""Trains the model: a linear support vector machine, its calibrator, and the thresholds, from sentences alone.

Confidence and thresholds come from out-of-fold predictions: each sentence is judged by a machine that has not seen
it (nor its accent-free twin), so that the figures hold for sentences nobody trained on.
"""

from __future__ import annotations

from collections import Counter, defaultdict
from dataclasses import dataclass
from typing import Optional, Sequence

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.linear_model import LogisticRegression
from sklearn.svm import LinearSVC

from nlu.components.features import Featuriser
from nlu.components.model import Model, Neighbours, Thresholds, best_in_scope, signs_of, softmax
from nlu.components.normaliser import Normaliser, Spelling
from nlu.components.syllables import bare

FOLDS = 5
NO_CALIBRATION = np.array([-3.0, 6.0] + [0.0] * 11)


@dataclass(frozen=True)
class Options:
    """How to train; the defaults and their reasons are in `config.yml`.

    The last three are shares of the training sentences, judged out of fold: wrong answers among those in scope,
    answers among those out of scope, fallbacks among those in scope.
    """

    strictness: float = 0.5
    softness: float = 0.25
    out_of_scope: str = "out_of_scope"
    urgent: tuple[str, ...] = ()
    wrong_answers: float = 0.05
    outsiders_answered: float = 0.08
    false_fallbacks: float = 0.08
    seed: int = 7


@dataclass(frozen=True)
class Example:
    """One spelling of one training sentence; an original and its twin share a `sentence` number."""

    spelling: Spelling
    intent: int
    sentence: int
    is_twin: bool


@dataclass(frozen=True)
class Judged:
    """What the out-of-fold machines made of the examples, one row each."""

    signs: np.ndarray
    is_right: np.ndarray
    is_outside: np.ndarray
    chose_outside: np.ndarray


def learn(sentences: Sequence[tuple[str, str]], normalise: Normaliser, options: Options) -> Model:
    """Return the model of these (text, intent) pairs; raises ValueError when there are none."""
    if not sentences:
        raise ValueError("no training sentences with an intent")
    intents = tuple(sorted({intent for _, intent in sentences}))
    outside = intents.index(options.out_of_scope) if options.out_of_scope in intents else None
    examples = _examples(sentences, intents, normalise)
    calibrator, thresholds = _calibrated(_judged_out_of_fold(examples, len(intents), outside, options), options)
    featuriser, slopes, offsets, neighbours = _fit(examples, len(intents), options)
    return Model(
        intents=intents,
        out_of_scope=outside,
        urgent=frozenset(intents.index(name) for name in options.urgent if name in intents),
        featuriser=featuriser,
        slopes=slopes.astype(np.float16),
        offsets=offsets.astype(np.float32),
        neighbours=neighbours,
        calibrator=calibrator,
        thresholds=thresholds,
        softness=options.softness,
    )


def _examples(sentences: Sequence[tuple[str, str]], intents: Sequence[str], normalise: Normaliser) -> list[Example]:
    """Return each sentence once, with its accent-free twin unless the twin could mean another intent."""
    unique = sorted(set(sentences))
    meanings: defaultdict[Spelling, set[str]] = defaultdict(set)
    twins = [normalise(bare(text)) for text, _ in unique]
    for twin, (_, intent) in zip(twins, unique, strict=True):
        meanings[twin].add(intent)
    examples = []
    for number, ((text, intent), twin) in enumerate(zip(unique, twins, strict=True)):
        spelling = normalise(text)
        examples.append(Example(spelling, intents.index(intent), number, is_twin=False))
        if twin != spelling and len(meanings[twin]) == 1:
            examples.append(Example(twin, intents.index(intent), number, is_twin=True))
    return examples


def _fit(
    examples: Sequence[Example], intent_count: int, options: Options
) -> tuple[Featuriser, np.ndarray, np.ndarray, Neighbours]:
    featuriser = Featuriser.learnt_from([example.spelling for example in examples])
    rows = _matrix(featuriser, [example.spelling for example in examples])
    labels = np.array([example.intent for example in examples])
    slopes, offsets = _machine(rows, labels, intent_count, options)
    originals = np.array([not example.is_twin for example in examples])
    return featuriser, slopes, offsets, _neighbours(rows[originals], labels[originals])


def _machine(
    rows: csr_matrix, labels: np.ndarray, intent_count: int, options: Options
) -> tuple[np.ndarray, np.ndarray]:
    """Return slopes (features × intents) and offsets; an intent absent from these rows never wins."""
    slopes = np.zeros((rows.shape[1], intent_count), dtype=np.float32)
    offsets = np.full(intent_count, -3.0)
    present = np.unique(labels)
    if len(present) == 1:
        offsets[present] = 1.0
        return slopes, offsets
    machine = LinearSVC(C=options.strictness, class_weight="balanced", tol=0.01, random_state=options.seed)
    machine.fit(rows, labels)
    if len(present) == 2:
        slopes[:, present] = np.vstack([-machine.coef_, machine.coef_]).T
        offsets[present] = [-machine.intercept_[0], machine.intercept_[0]]
    else:
        slopes[:, present] = machine.coef_.T
        offsets[present] = machine.intercept_
    return slopes, offsets


def _neighbours(rows: csr_matrix, labels: np.ndarray) -> Neighbours:
    columns = rows.tocsc()
    return Neighbours(
        columns.indptr.astype(np.int32),
        columns.indices.astype(np.int32),
        columns.data.astype(np.float16),
        labels.astype(np.int32),
    )


def _matrix(featuriser: Featuriser, spellings: Sequence[Spelling]) -> csr_matrix:
    rows = [featuriser.row(spelling) for spelling in spellings]
    starts = np.cumsum([0, *(len(row.features) for row in rows)])
    features = np.concatenate([row.features for row in rows])
    weights = np.concatenate([row.weights for row in rows])
    return csr_matrix((weights, features, starts), shape=(len(rows), len(featuriser.places)))


def _judged_out_of_fold(
    examples: Sequence[Example], intent_count: int, outside: Optional[int], options: Options
) -> Optional[Judged]:
    """Judge every example by a machine trained without its sentence; None when there are too few to part."""
    counts = Counter(example.intent for example in examples if not example.is_twin)
    folds = min(FOLDS, max(counts.values()))
    if folds < 2 or intent_count < 2:
        return None
    fold_of = _folds(examples, folds, options.seed)
    signs, right, is_outside, chose_outside = [], [], [], []
    for fold in range(folds):
        seen = [e for e in examples if fold_of[e.sentence] != fold]
        unseen = [e for e in examples if fold_of[e.sentence] == fold and counts[e.intent] > 1]
        featuriser, slopes, offsets, neighbours = _fit(seen, intent_count, options)
        for example in unseen:
            row = featuriser.row(example.spelling)
            known, words = featuriser.known_words(example.spelling)
            margins = row.weights @ slopes[row.features] + offsets
            shares = softmax(margins / options.softness)
            near = neighbours.nearest(row, intent_count)
            signs.append(signs_of(margins, shares, near, outside, known, words))
            right.append(best_in_scope(shares, outside) == example.intent)
            is_outside.append(example.intent == outside)
            chose_outside.append(shares.argmax() == outside)
    return Judged(np.array(signs), np.array(right), np.array(is_outside), np.array(chose_outside))


def _folds(examples: Sequence[Example], folds: int, seed: int) -> dict[int, int]:
    """Deal each intent's sentences over the folds, in a fixed shuffled order."""
    by_intent: defaultdict[int, list[int]] = defaultdict(list)
    for example in examples:
        if not example.is_twin:
            by_intent[example.intent].append(example.sentence)
    chance = np.random.default_rng(seed)
    fold_of = {}
    for intent in sorted(by_intent):
        for place, sentence in enumerate(chance.permutation(by_intent[intent])):
            fold_of[int(sentence)] = (place + intent) % folds
    return fold_of


def _calibrated(judged: Optional[Judged], options: Options) -> tuple[np.ndarray, Thresholds]:
    if judged is None or judged.is_right.all() or not judged.is_right.any():
        return NO_CALIBRATION, Thresholds(answer=0.6, ask=0.3)
    regression = LogisticRegression(C=0.5, max_iter=2000).fit(judged.signs, judged.is_right)
    calibrator = np.concatenate([regression.intercept_, regression.coef_[0]])
    confidence = regression.predict_proba(judged.signs)[:, 1]
    return calibrator, _thresholds(confidence, judged, options)


def _thresholds(confidence: np.ndarray, judged: Judged, options: Options) -> Thresholds:
    """Answer as early as the allowed shares of wrong answers permit; fall back as early as false fallbacks permit."""
    inside = ~judged.is_outside
    eager = ~judged.chose_outside
    wrong = confidence[inside & eager & ~judged.is_right]
    outsiders = confidence[judged.is_outside & eager]
    answer = max(
        _floor_leaving(wrong, options.wrong_answers * inside.sum()),
        _floor_leaving(outsiders, options.outsiders_answered * judged.is_outside.sum()),
    )
    fallback = float(np.quantile(confidence[inside], options.false_fallbacks)) if inside.any() else 0.0
    answer = float(np.clip(answer, 0.3, 0.95))
    return Thresholds(answer=round(answer, 4), ask=round(float(np.clip(fallback, 0.1, answer)), 4))


def _floor_leaving(confidence: np.ndarray, allowed: float) -> float:
    """Return the lowest threshold that at most `allowed` of these reach."""
    falling = np.sort(confidence)[::-1]
    place = int(allowed)
    return float(np.nextafter(falling[place], 1.0)) if place < len(falling) else 0.0
