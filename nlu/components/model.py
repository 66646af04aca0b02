"""What was learnt, and how a text is judged by it: numpy only, saved as JSON and one npz file.

    row ── weights ──▶ margins ── softmax ──▶ shares of the intents
        ── neighbours ─▶ how near the nearest example of each intent is
                                └──▶ signs ── calibrator ──▶ confidence ── thresholds ──▶ outcome

The confidence is the chance that the best intent in scope is the right one. A softmax alone is sure of nonsense;
the calibrator also sees how near the nearest examples are and how many words are known at all.
"""

from __future__ import annotations

import json
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import numpy as np

from nlu.components.features import Featuriser, Row
from nlu.components.normaliser import Spelling
from nlu.components.signs import candidates, in_scope, signs_of, softmax

ANSWER, ASK, FALLBACK = "answer", "ask", "fallback"
ARRAYS, WORDS = "arrays.npz", "learnt.json"


@dataclass(frozen=True)
class Thresholds:
    """The confidence from which an intent is answered, and that from which it is offered as a button."""

    answer: float
    ask: float


@dataclass(frozen=True)
class Judgement:
    """All intents with their confidence, best first, and what to do about it."""

    ranking: tuple[tuple[str, float], ...]
    outcome: str


@dataclass(frozen=True)
class Neighbours:
    """The words of the training sentences, row by row; the rows of an intent stand together.

    `rows` holds where each row starts in `features` and `weights`, `intents` where each intent starts in `rows`.
    """

    intents: np.ndarray
    rows: np.ndarray
    features: np.ndarray
    weights: np.ndarray

    def nearest(self, row: Row, chosen: np.ndarray, feature_count: int) -> np.ndarray:
        """Return the cosine of the nearest sentence of each chosen intent, 0 for the others."""
        near = np.zeros(len(chosen), dtype=np.float32)
        spread = np.zeros(feature_count, dtype=np.float32)
        words = row.features < feature_count
        weights = row.weights[words]
        length = float(np.sqrt(weights @ weights))
        if not length:
            return near
        spread[row.features[words]] = weights / length
        for intent in np.flatnonzero(chosen):
            rows = self.rows[self.intents[intent] : self.intents[intent + 1] + 1]
            if len(rows) > 1:
                held = slice(rows[0], rows[-1])
                products = spread[self.features[held]] * self.weights[held]
                near[intent] = np.add.reduceat(products, rows[:-1] - rows[0]).max()
        return near


@dataclass(frozen=True)
class Model:
    """One trained model; immutable, so that any number of parses may share it.

    `slopes` (features × intents) are whole numbers, to be multiplied by the `scale` of their intent.
    """

    intents: tuple[str, ...]
    out_of_scope: Optional[int]
    urgent: frozenset[int]
    featuriser: Featuriser
    slopes: np.ndarray
    scale: np.ndarray
    offsets: np.ndarray
    neighbours: Neighbours
    calibrator: np.ndarray
    thresholds: Thresholds
    softness: float

    def judge(self, spelling: Spelling) -> Judgement:
        """Return every intent with its confidence, and whether to answer, ask or fall back."""
        row = self.featuriser.row(spelling)
        known, words = self.featuriser.known_words(spelling)
        margins = (row.weights @ self.slopes[row.features].astype(np.float32) * self.scale + self.offsets)[np.newaxis]
        shares = softmax(margins[0] / self.softness)
        if not known:
            return Judgement(self._ranking(shares, 0.0), FALLBACK)
        chosen = candidates(margins, self.out_of_scope)[0]
        near = self.neighbours.nearest(row, chosen, self.featuriser.shadow)[np.newaxis]
        counts = np.array([known]), np.array([words])
        signs = signs_of(margins, near, self.out_of_scope, self.softness, *counts)[0]
        confidence = float(trust(self.calibrator, signs))
        return Judgement(self._ranking(shares, confidence), self._outcome(int(shares.argmax()), confidence))

    def _outcome(self, best: int, confidence: float) -> str:
        if confidence < self.thresholds.ask:
            return FALLBACK
        if best == self.out_of_scope:
            return ASK
        halfway = (self.thresholds.answer + self.thresholds.ask) / 2
        return ANSWER if confidence >= (halfway if best in self.urgent else self.thresholds.answer) else ASK

    def _ranking(self, shares: np.ndarray, confidence: float) -> tuple[tuple[str, float], ...]:
        """The confidence goes to the best in scope; what it leaves is shared among the others as the margins say."""
        best = int(in_scope(shares[np.newaxis], self.out_of_scope)[0].argmax())
        rest = max(1 - float(shares[best]), 1e-9)
        spread = shares * (1 - confidence) / rest
        if self.out_of_scope is not None and shares.argmax() == self.out_of_scope:
            spread[self.out_of_scope] = 1 - confidence
        spread[best] = confidence
        order = sorted(range(len(shares)), key=lambda intent: (-shares[intent], intent))
        ceiling = 1.0
        ranking = []
        for intent in order:
            ceiling = min(ceiling, float(spread[intent]))
            ranking.append((self.intents[intent], ceiling))
        return tuple(ranking)

    def save(self, folder: Path) -> None:
        """Write the model into the folder."""
        np.savez_compressed(
            folder / ARRAYS,
            rarity=self.featuriser.rarity.astype(np.float16),
            slopes=self.slopes,
            scale=self.scale,
            offsets=self.offsets,
            near_intents=self.neighbours.intents,
            near_rows=self.neighbours.rows,
            near_features=self.neighbours.features,
            near_weights=self.neighbours.weights.astype(np.float16),
            calibrator=self.calibrator,
        )
        learnt = {
            "intents": self.intents,
            "out_of_scope": self.out_of_scope,
            "urgent": sorted(self.urgent),
            "thresholds": {"answer": self.thresholds.answer, "ask": self.thresholds.ask},
            "softness": self.softness,
            "features": list(self.featuriser.places),
        }
        (folder / WORDS).write_text(json.dumps(learnt, ensure_ascii=False), encoding="utf-8")

    @classmethod
    def load(cls, folder: Path) -> "Model":
        """Read the model that `save` wrote."""
        learnt = json.loads((folder / WORDS).read_text(encoding="utf-8"))
        with np.load(folder / ARRAYS, allow_pickle=False) as arrays:
            near_weights = arrays["near_weights"].astype(np.float32)
            return cls(
                intents=tuple(learnt["intents"]),
                out_of_scope=learnt["out_of_scope"],
                urgent=frozenset(learnt["urgent"]),
                featuriser=Featuriser.of(learnt["features"], arrays["rarity"]),
                slopes=arrays["slopes"],
                scale=arrays["scale"],
                offsets=arrays["offsets"],
                neighbours=Neighbours(
                    arrays["near_intents"], arrays["near_rows"], arrays["near_features"], near_weights
                ),
                calibrator=arrays["calibrator"],
                thresholds=Thresholds(**learnt["thresholds"]),
                softness=learnt["softness"],
            )


def trust(calibrator: np.ndarray, signs: np.ndarray) -> np.ndarray:
    """Return the chance that the best in scope is right, from a text's signs or a row of signs for each text."""
    raised: np.ndarray = np.exp(-(calibrator[0] + signs @ calibrator[1:]))
    return 1 / (1 + raised)
