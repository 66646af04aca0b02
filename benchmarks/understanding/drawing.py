"""Run by the NLU environment's Python, which has matplotlib: draws one figure as SVG.

From standard input a JSON object: `path`, and `panels`, each with `title`, `across`, `up` and `lines`; a line has
`name`, `x` and `y`.
"""

from __future__ import annotations

import json
import sys
from typing import Any

import matplotlib

matplotlib.use("svg")
import matplotlib.pyplot as plt

INK = ("#0a6b55", "#b3461e", "#3b5b92", "#7a6a1f")
MARKS = "osD^"


def main(asked: dict[str, Any]) -> None:
    """Draw the panels side by side; the same figures give the same bytes."""
    plt.rcParams.update({"svg.hashsalt": "sen", "svg.fonttype": "none", "font.size": 9, "font.family": "sans-serif"})
    figure, axes = plt.subplots(1, len(asked["panels"]), figsize=(4.4 * len(asked["panels"]), 3.2), squeeze=False)
    for axis, panel in zip(axes[0], asked["panels"], strict=True):
        for number, line in enumerate(panel["lines"]):
            axis.plot(line["x"], line["y"], color=INK[number], marker=MARKS[number], markersize=3.5, label=line["name"])
        axis.set(title=panel["title"], xlabel=panel["across"], ylabel=panel["up"])
        axis.set_ylim(bottom=0)
        axis.grid(color="#dddddd", linewidth=0.5)
        axis.spines[["top", "right"]].set_visible(False)
        axis.legend(frameon=False)
    figure.tight_layout()
    figure.savefig(asked["path"], format="svg", metadata={"Date": None})


if __name__ == "__main__":
    main(json.load(sys.stdin))
