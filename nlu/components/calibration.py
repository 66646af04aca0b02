"""Fits the confidence to what was rehearsed, and derives the thresholds from it."""

from __future__ import annotations

from typing import Optional

import numpy as np
from sklearn.linear_model import LogisticRegression

from nlu.components.model import Thresholds, trust
from nlu.components.options import Options
from nlu.components.rehearsal import Judged

# Where nothing can be rehearsed: the share of the best, and no more.
NO_CALIBRATION = np.array([-3.0, 6.0] + [0.0] * 13)


def calibrated(judged: Optional[Judged], options: Options) -> tuple[np.ndarray, Thresholds]:
    """Return the calibrator and the thresholds of what was rehearsed."""
    if judged is None or judged.is_right.all() or not judged.is_right.any():
        return NO_CALIBRATION, Thresholds(answer=0.6, ask=0.3)
    centre, spread = judged.signs.mean(axis=0), judged.signs.std(axis=0) + 1e-6
    regression = LogisticRegression(C=1.0, max_iter=2000)
    regression.fit((judged.signs - centre) / spread, judged.is_right)
    slopes = regression.coef_[0] / spread
    calibrator = np.concatenate([regression.intercept_ - centre @ slopes, slopes])
    return calibrator, _thresholds(trust(calibrator, judged.signs), judged, options)


def _thresholds(confidence: np.ndarray, judged: Judged, options: Options) -> Thresholds:
    """Answer as early as the allowed shares of wrong answers permit; fall back as early as false fallbacks permit."""
    inside, outside = ~judged.is_outside, judged.is_outside
    eager = ~judged.chose_outside
    wrong = inside & eager & ~judged.is_right
    answer = max(
        _floor_leaving(confidence, wrong, options.wrong_answers * inside.sum()),
        _floor_leaving(confidence, outside & eager, options.outsiders_answered * outside.sum()),
    )
    answer = float(np.clip(answer, 0.3, 0.95))
    ask = 1 - _floor_leaving(1 - confidence, inside, options.false_fallbacks * inside.sum())
    return Thresholds(answer=round(answer, 4), ask=round(float(np.clip(ask, 0.1, answer)), 4))


def _floor_leaving(confidence: np.ndarray, counted: np.ndarray, most: float) -> float:
    """Return the lowest threshold that no more than so many of those counted reach."""
    order = np.argsort(-confidence)
    over = np.cumsum(counted[order]) > most
    return float(np.nextafter(confidence[order][over.argmax()], 1.0)) if over.any() else 0.0
