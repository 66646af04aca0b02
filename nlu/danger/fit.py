"""Fits the weights, in the NLU environment, where scikit-learn is: `python fit.py FOLDER`.

The folder holds the signs of each row as arrays (`places` in the table, `shares`, `ends` of the rows) and `rows.json`:
the kinds in the order of the table, its places, and of each row its kind, its source and its group. Spellings of one
sentence share a group, and are never parted between what teaches and what is judged.
What is learnt is left there too: `table`, signed bytes, and `learnt.json`.
"""

from __future__ import annotations

import json
import sys
from pathlib import Path

import numpy as np
from scipy.sparse import csr_matrix
from sklearn.svm import LinearSVC

CALM = 0
FOLDS = 5
# A sign must stand in more rows than one sentence has.
SPELLINGS = 4
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
HIGHEST_BYTE = 127


def main(folder: Path) -> None:
    """Fit and write."""
    about = json.loads((folder / "rows.json").read_text(encoding="utf-8"))
    kinds, rows = about["kinds"], about["rows"]
    cells = (np.fromfile(folder / name, kind) for name, kind in (("shares", "f4"), ("places", "i4"), ("ends", "i8")))
    signs = csr_matrix(tuple(cells), shape=(len(rows), about["places"]))
    signs.sum_duplicates()
    labels = np.array([kinds.index(row["kind"]) for row in rows])
    groups = np.array([row["group"] for row in rows])
    fold = np.random.RandomState(7).randint(0, FOLDS, groups.max() + 1)[groups]
    margins, told = np.zeros(len(rows)), np.zeros(len(rows), dtype=int)
    for number in range(FOLDS):
        unseen = fold == number
        weights, bias = _fit(signs[~unseen], labels[~unseen])
        totals = signs[unseen] @ weights + bias
        told[unseen] = 1 + totals[:, 1:].argmax(axis=1)
        margins[unseen] = totals[:, 1:].max(axis=1) - totals[:, CALM]
    weights, bias = _fit(signs, labels)
    scale = HIGHEST_BYTE / np.abs(weights).max()
    (folder / "table").write_bytes(np.round(weights * scale).astype(np.int8).tobytes())
    sources = np.array([row["source"] for row in rows])
    rehearsed = {name: (margins[sources == name], told[sources == name]) for name in ALARMS}
    found = {
        "scale": round(float(scale), 4),
        "bias": [round(float(each), 4) for each in bias],
        "sure": _from(kinds, rehearsed, ALARMS),
        "unsure": _from(kinds, rehearsed, DOUBTS),
        "rehearsed": [[round(float(margin), 3), kinds[kind]] for margin, kind in zip(margins, told, strict=True)],
    }
    (folder / "learnt.json").write_text(json.dumps(found), encoding="utf-8")


def _fit(signs: csr_matrix, labels: np.ndarray) -> tuple[np.ndarray, np.ndarray]:
    """Return the weights, places × kinds, and the bias of each kind; what too few rows have weighs nothing."""
    met = np.bincount(signs.indices, minlength=signs.shape[1])
    known = np.flatnonzero(met > SPELLINGS)
    machine = LinearSVC(C=1.0, random_state=0).fit(signs[:, known], labels)
    weights = np.zeros((signs.shape[1], len(machine.classes_)), dtype=np.float32)
    weights[known] = machine.coef_.T
    return weights, machine.intercept_


def _from(
    kinds: list[str], rehearsed: dict[str, tuple[np.ndarray, np.ndarray]], allowed: dict[str, dict[str, float]]
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
    main(Path(sys.argv[1]))
