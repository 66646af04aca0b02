"""Run by the NLU environment's Python: parses by Rasa's own graph runner, in this process.

A JSON list of texts comes in; a JSON object goes out: `parses`, as `/model/parse` has them, and the `seconds` of each.
`--stock` lets the model import TensorFlow, which stock pipelines need and ours does not.
"""

from __future__ import annotations

import json
import sys
import time
from pathlib import Path

from nlu.server.omission import leave_out


def main(model: str, *options: str) -> None:
    """Parse every text once, after one to warm up."""
    if "--stock" not in options:
        leave_out()
    # Only now, when what is left out is left out.
    from nlu.server.graph import Graph

    graph = Graph(Path(model))
    parses, seconds = [], []
    for text in json.load(sys.stdin):
        started = time.perf_counter()
        parse = graph.parse(text)
        seconds.append(time.perf_counter() - started)
        parses.append({name: parse.get(name) for name in ("intent", "intent_ranking", "understanding")})
    # Beside standard output, on which libraries talk too.
    Path(options[-1]).write_text(json.dumps({"parses": parses, "seconds": seconds}), encoding="utf-8")


if __name__ == "__main__":
    main(*sys.argv[1:])
