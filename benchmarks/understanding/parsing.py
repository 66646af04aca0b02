"""Parses in one process, without a server in between; see `in_process.py`."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from bot.understanding.layout import Layout, environment


@dataclass(frozen=True)
class Parsed:
    """Rasa's answers and the seconds each took, in the order of the texts."""

    parses: Sequence[Any]
    seconds: Sequence[float]


def parsed(layout: Layout, texts: Sequence[str], *, stock: bool = False) -> Parsed:
    """Parse the texts by the layout's model. Raises subprocess.CalledProcessError."""
    with tempfile.TemporaryDirectory(prefix="sen-parse-") as folder:
        answers = Path(folder) / "answers.json"
        options = ["--stock"] if stock else []
        subprocess.run(  # noqa: S603 - our own command, no shell
            [layout.python, "-m", "benchmarks.understanding.in_process", layout.model, *options, answers],
            cwd=folder,
            env={**environment(layout.home, Path(folder)), "PYTHONPATH": f"{layout.home}:{HOME}"},
            input=json.dumps(texts),
            stdout=subprocess.DEVNULL,
            text=True,
            check=True,
        )
        return Parsed(**json.loads(answers.read_text(encoding="utf-8")))


HOME = Path(__file__).parents[2]
