"""Fits the weights, in the NLU environment, where scikit-learn is: `python fit.py SIGNS WEIGHTS`, both JSON files.

Signs are a list of sentences: {"signs": {sign: weight}, "kind": …, "group": …, "source": …}; spellings of one
sentence share a group, and are never parted between what teaches and what is judged.
"""

from __future__ import annotations

import json
import sys
from collections import Counter
from pathlib import Path
from typing import Any

import numpy as np
from sklearn.feature_extraction import DictVectorizer
from sklearn.svm import LinearSVC

CALM = "calm"
MOST_SIGNS = 20_000
SCALE = 100
FOLDS = 5
SPELLINGS = 3
# Of calm sentences, by where they stand, how many in a hundred may raise an alarm, or a doubt, of one kind.
# Questions about scams are many in lessons, and a missed scam costs savings, so most goes there; of what sounds like
# danger, most speaks of illness.
OTHERS = "others"
ALARMS = {
    "lessons": {"scam": 0.65, OTHERS: 0.12},
    "innocent": {"scam": 2.0, "emergency_health": 2.2, OTHERS: 1.5},
}
DOUBTS = {"lessons": {"scam": 4.0, OTHERS: 0.6}, "innocent": {"scam": 9.0, OTHERS: 6.0}}
# Below this, what is left is noise.
LOWEST = -1.4


def main(read: Path, written: Path) -> None:
    """Fit and write."""
    rows = json.loads(read.read_text(encoding="utf-8"))
    kinds = [CALM, *sorted({row["kind"] for row in rows} - {CALM})]
    groups = np.array([row["group"] for row in rows])
    fold = np.random.RandomState(7).randint(0, FOLDS, groups.max() + 1)[groups]
    margins, told = np.zeros(len(rows)), np.zeros(len(rows), dtype=int)
    for number in range(FOLDS):
        learnt, bias = _fit([row for row, place in zip(rows, fold, strict=True) if place != number], kinds)
        for index in np.flatnonzero(fold == number):
            totals = _totals(rows[index]["signs"], learnt, bias)
            told[index] = 1 + int(totals[1:].argmax())
            margins[index] = totals[told[index]] - totals[0]
    learnt, bias = _fit(rows, kinds)
    sources = np.array([row["source"] for row in rows])
    rehearsed = {name: (margins[sources == name], told[sources == name]) for name in ALARMS}
    found = {
        "kinds": kinds[1:],
        "scale": SCALE,
        "bias": [round(float(each), 4) for each in bias],
        "sure": _from(kinds, rehearsed, ALARMS),
        "unsure": _from(kinds, rehearsed, DOUBTS),
        "weights": {sign: [round(float(each) * SCALE) for each in row] for sign, row in learnt.items()},
        "rehearsed": [[round(float(margin), 3), kinds[kind]] for margin, kind in zip(margins, told, strict=True)],
    }
    written.write_text(json.dumps(found, ensure_ascii=False), encoding="utf-8")


def _fit(rows: list[dict[str, Any]], kinds: list[str]) -> tuple[dict[str, Any], Any]:
    """Return the weights of the signs that matter most, and the bias, in the order of `kinds`."""
    known: Counter[str] = Counter()
    dangerous: Counter[str] = Counter()
    for row in rows:
        known.update(row["signs"].keys())
        if row["kind"] != CALM:
            dangerous.update(row["signs"].keys())
    # The spellings of one sentence count too: a sign must stand in more than one sentence.
    kept = [sign for sign in dangerous if known[sign] > SPELLINGS]
    reader = DictVectorizer(dtype=np.float32).fit([dict.fromkeys(kept, 1.0)])
    scaled = []
    for row in rows:
        length = float(np.sqrt(sum(weight * weight for weight in row["signs"].values()))) or 1.0
        scaled.append({sign: weight / length for sign, weight in row["signs"].items()})
    machine = LinearSVC(C=1.0, random_state=0).fit(reader.transform(scaled), [row["kind"] for row in rows])
    order = [list(machine.classes_).index(kind) for kind in kinds]
    weights = machine.coef_[order].T
    names = reader.feature_names_
    matter = np.abs(weights).max(1) * np.sqrt([known[sign] for sign in names])
    best = np.sort(np.argsort(-matter, kind="stable")[:MOST_SIGNS])
    return {names[place]: weights[place] for place in best}, machine.intercept_[order]


def _totals(signs: dict[str, float], learnt: dict[str, Any], bias: Any) -> Any:
    length = float(np.sqrt(sum(weight * weight for weight in signs.values()))) or 1.0
    return bias + sum((learnt[sign] * (weight / length) for sign, weight in signs.items() if sign in learnt), 0.0)


def _from(
    kinds: list[str], rehearsed: dict[str, tuple[Any, Any]], allowed: dict[str, dict[str, float]]
) -> dict[str, float]:
    """Return for each kind the margin above which no more sentences of any source lie than are allowed."""
    found = {}
    for place, kind in enumerate(kinds[1:], start=1):
        found[kind] = LOWEST
        for source, (margins, told) in rehearsed.items():
            above = np.sort(margins[told == place])[::-1]
            count = int(allowed[source].get(kind, allowed[source][OTHERS]) / 100 * len(margins))
            found[kind] = round(float(max(above[count], found[kind])) if count < len(above) else found[kind], 3)
    return found


if __name__ == "__main__":
    main(Path(sys.argv[1]), Path(sys.argv[2]))
