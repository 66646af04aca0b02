"""What tells a right guess from a wrong one; reckoned for many texts at once in training, for one text in a parse.

A softmax alone is sure of nonsense. These also see the margins themselves, how near the nearest training sentences are,
what speaks for out of scope, and how many of the words are known at all.
"""

from __future__ import annotations

from typing import Optional

import numpy as np

# The intents whose training sentences are looked at: a parse costs no more with five hundred intents than with fifty.
CANDIDATES = 5


def softmax(margins: np.ndarray) -> np.ndarray:
    """Return shares that add up to 1, along the last axis."""
    raised = np.exp(margins - margins.max(axis=-1, keepdims=True))
    shares: np.ndarray = raised / raised.sum(axis=-1, keepdims=True)
    return shares


def in_scope(margins: np.ndarray, out_of_scope: Optional[int]) -> np.ndarray:
    """Return the margins with out of scope below every other, unless nothing else was learnt."""
    inside: np.ndarray = margins.copy()
    if out_of_scope is not None and margins.shape[1] > 1:
        inside[:, out_of_scope] = -np.inf
    return inside


def candidates(margins: np.ndarray, out_of_scope: Optional[int]) -> np.ndarray:
    """Return for each text whether the intent is one of its few best, or out of scope."""
    inside = in_scope(margins, out_of_scope)
    count = min(CANDIDATES, margins.shape[1])
    best = np.argpartition(-inside, count - 1, axis=1)[:, :count]
    chosen = np.zeros(margins.shape, dtype=bool)
    np.put_along_axis(chosen, best, True, axis=1)
    if out_of_scope is not None:
        chosen[:, out_of_scope] = True
    return chosen


def signs_of(
    margins: np.ndarray,
    near: np.ndarray,
    out_of_scope: Optional[int],
    softness: float,
    known: np.ndarray,
    words: np.ndarray,
) -> np.ndarray:
    """Return a row of signs for each text.

    `margins` and `near` (the cosine of the nearest training sentence; 0 but for candidates) are texts × intents;
    `known` of the `words` of each text were met in training.
    """
    texts = np.arange(len(margins))
    inside = in_scope(margins, out_of_scope)
    best = inside.argmax(axis=1)
    shares = softmax(margins / softness)
    best_share, best_margin, best_near = shares[texts, best], margins[texts, best], near[texts, best]
    outside_margin, outside_share, outside_near = -1.0, 0.0, 0.0
    rivals_near = near.copy()
    rivals_near[texts, best] = 0
    if out_of_scope is not None:
        outside_margin = margins[:, out_of_scope]
        outside_share, outside_near = shares[:, out_of_scope], near[:, out_of_scope]
        rivals_near[:, out_of_scope] = 0
    inside[texts, best] = -np.inf
    next_margin = np.maximum(inside.max(axis=1), -1.0)
    coverage = known / np.maximum(words, 1)
    length = np.log1p(words)
    columns = (
        best_share,
        np.log(best_share + 1e-3) - np.log(1 - best_share + 1e-3),
        best_margin,
        best_margin - next_margin,
        best_margin - outside_margin,
        best_near,
        best_near - rivals_near.max(axis=1),
        best_near - outside_near,
        np.broadcast_to(outside_share, best_share.shape),
        np.maximum(outside_margin, -1.0) * np.ones_like(best_share),
        coverage,
        length,
        words <= 2,
        coverage * length,
    )
    return np.stack(columns, axis=1).astype(np.float64)
