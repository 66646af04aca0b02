"""Draws plots with the NLU environment's matplotlib; see `drawing.py`."""

from __future__ import annotations

import json
import subprocess
import tempfile
from collections.abc import Sequence
from pathlib import Path

from bot.understanding.layout import Layout, environment


def draw(layout: Layout, path: Path, panels: Sequence[object]) -> None:
    """Write an SVG with these panels side by side. Raises subprocess.CalledProcessError."""
    with tempfile.TemporaryDirectory(prefix="sen-draw-") as scratch:
        subprocess.run(  # noqa: S603 - our own command, no shell
            [layout.python, "-m", "benchmarks.understanding.drawing"],
            cwd=scratch,
            env={**environment(layout.home, Path(scratch)), "MPLCONFIGDIR": scratch},
            input=json.dumps({"path": str(path), "panels": panels}),
            text=True,
            check=True,
        )
