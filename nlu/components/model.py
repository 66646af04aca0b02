"""What was learnt, and how a text is judged by it: numpy only, saved as JSON and one npz file.

    row ── weights ──▶ margins ── softmax ──▶ shares of the intents
        ── neighbours ─▶ how near the nearest example of each intent is
                                └──▶ signs ── calibrator ──▶ confidence ── thresholds ──▶ outcome

The confidence is the chance that the best intent in scope is the right one. A softmax alone is sure of nonsense;
the calibrator also sees how near the nearest examples are and how many words are known at all.
"""

from __future__ import annotations

import json
import math
from dataclasses import dataclass
from pathlib import Path
from typing import Optional

import numpy as np

from nlu.components.features import Featuriser, Row
from nlu.components.normaliser import Spelling

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
    """Every training example by feature: which rows hold it and how much of it."""

    starts: np.ndarray
    rows: np.ndarray
    weights: np.ndarray
    intents: np.ndarray

    def nearest(self, row: Row, intent_count: int) -> np.ndarray:
        """Return the cosine of the nearest example of each intent, 0 where an intent has none."""
        spans = [slice(self.starts[place], self.starts[place + 1]) for place in row.features]
        near = np.zeros(intent_count, dtype=np.float32)
        if not spans:
            return near
        rows = np.concatenate([self.rows[span] for span in spans])
        lengths = [span.stop - span.start for span in spans]
        products = np.concatenate([self.weights[span] for span in spans]) * np.repeat(row.weights, lengths)
        cosines = np.bincount(rows, weights=products, minlength=len(self.intents))
        np.maximum.at(near, self.intents, cosines.astype(np.float32))
        return near


@dataclass(frozen=True)
class Model:
    """One trained model; immutable, so that any number of parses may share it."""

    intents: tuple[str, ...]
    out_of_scope: Optional[int]
    urgent: frozenset[int]
    featuriser: Featuriser
    slopes: np.ndarray
    offsets: np.ndarray
    neighbours: Neighbours
    calibrator: np.ndarray
    thresholds: Thresholds
    softness: float

    def judge(self, spelling: Spelling) -> Judgement:
        """Return every intent with its confidence, and whether to answer, ask or fall back."""
        row = self.featuriser.row(spelling)
        known, words = self.featuriser.known_words(spelling)
        margins = row.weights @ self.slopes[row.features].astype(np.float32) + self.offsets
        shares = softmax(margins / self.softness)
        if not known:
            return Judgement(self._ranking(shares, 0.0), FALLBACK)
        near = self.neighbours.nearest(row, len(self.intents))
        signs = signs_of(margins, shares, near, self.out_of_scope, known, words)
        confidence = 1 / (1 + math.exp(-float(self.calibrator[0] + self.calibrator[1:] @ signs)))
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
        best = best_in_scope(shares, self.out_of_scope)
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
            offsets=self.offsets,
            starts=self.neighbours.starts,
            rows=self.neighbours.rows,
            weights=self.neighbours.weights,
            row_intents=self.neighbours.intents,
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
            places = {name: place for place, name in enumerate(learnt["features"])}
            return cls(
                intents=tuple(learnt["intents"]),
                out_of_scope=learnt["out_of_scope"],
                urgent=frozenset(learnt["urgent"]),
                featuriser=Featuriser(places, arrays["rarity"].astype(np.float32)),
                slopes=arrays["slopes"],
                offsets=arrays["offsets"],
                neighbours=Neighbours(arrays["starts"], arrays["rows"], arrays["weights"], arrays["row_intents"]),
                calibrator=arrays["calibrator"],
                thresholds=Thresholds(**learnt["thresholds"]),
                softness=learnt["softness"],
            )


def softmax(margins: np.ndarray) -> np.ndarray:
    """Return shares that add up to 1, along the last axis."""
    raised = np.exp(margins - margins.max(axis=-1, keepdims=True))
    shares: np.ndarray = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def best_in_scope(shares: np.ndarray, out_of_scope: Optional[int]) -> int:
    """Return the intent with the largest share, out of scope aside."""
    if out_of_scope is None or len(shares) == 1:
        return int(shares.argmax())
    return int(np.delete(np.arange(len(shares)), out_of_scope)[np.delete(shares, out_of_scope).argmax()])


def signs_of(
    margins: np.ndarray,
    shares: np.ndarray,
    near: np.ndarray,
    out_of_scope: Optional[int],
    known: int,
    words: int,
) -> np.ndarray:
    """Return the twelve signs by which the calibrator tells a right guess from a wrong one."""
    best = best_in_scope(shares, out_of_scope)
    others = np.ones(len(shares), dtype=bool)
    others[best] = False
    outside = 0.0 if out_of_scope is None else float(shares[out_of_scope])
    outside_near = 0.0 if out_of_scope is None else float(near[out_of_scope])
    next_share = float(shares[others].max(initial=0.0))
    next_margin = float(margins[others].max(initial=-1.0))
    next_near = float(near[others].max(initial=0.0))
    coverage = known / max(words, 1)
    return np.array(
        [
            shares[best],
            shares[best] - next_share,
            margins[best],
            margins[best] - next_margin,
            near[best],
            near[best] - next_near,
            outside,
            outside_near,
            coverage,
            math.log1p(words),
            float(words <= 2),
            coverage * math.log1p(words),
        ],
        dtype=np.float64,
    )
