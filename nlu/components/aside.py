"""Separates many sentences in a process of its own, beside the rehearsal: two machines on two processors.

learning ── task.npz ──▶ python -m nlu.components.aside <folder> ── outcome.npz ──▶ learning
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Callable

import numpy as np
from scipy.sparse import csr_matrix

from nlu.components.separation import separated

TASK, OUTCOME = "task.npz", "outcome.npz"
# Fewer rows are separated sooner than a process starts.
WORTH_A_PROCESS = 10_000
HOME = Path(__file__).parents[2]

Separation = tuple[np.ndarray, np.ndarray]


def begun(
    rows: csr_matrix, labels: np.ndarray, intent_count: int, strictness: float, seed: int
) -> Callable[[], Separation]:
    """Begin what `separated` does and return what waits for it; it is done here after all if the process fails."""
    if rows.shape[0] < WORTH_A_PROCESS:
        return lambda: separated(rows, labels, intent_count, strictness, seed)
    folder = tempfile.TemporaryDirectory(prefix="sen-aside-")
    cells = {"weights": rows.data, "features": rows.indices, "starts": rows.indptr, "shape": np.array(rows.shape)}
    wanted = np.array([intent_count, strictness, seed], dtype=np.float64)
    np.savez(Path(folder.name) / TASK, labels=labels, wanted=wanted, **cells)
    process = subprocess.Popen(  # noqa: S603 our own command, no shell
        [sys.executable, "-m", "nlu.components.aside", folder.name], env={**os.environ, "PYTHONPATH": str(HOME)}
    )

    def outcome() -> Separation:
        with folder:
            if process.wait() != 0:
                return separated(rows, labels, intent_count, strictness, seed)
            with np.load(Path(folder.name) / OUTCOME, allow_pickle=False) as found:
                return found["slopes"], found["offsets"]

    return outcome


def main(folder: Path) -> None:
    """Do the task in the folder and leave its outcome there."""
    with np.load(folder / TASK, allow_pickle=False) as task:
        cells = task["weights"], task["features"], task["starts"]
        rows = csr_matrix(cells, shape=tuple(task["shape"]))
        intent_count, strictness, seed = task["wanted"].tolist()
        slopes, offsets = separated(rows, task["labels"], int(intent_count), strictness, int(seed))
    np.savez(folder / OUTCOME, slopes=slopes, offsets=offsets)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
