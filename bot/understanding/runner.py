"""The two ways to run the same model: `lean` without TensorFlow, and `rasa`, which is Rasa's own `rasa run`.

The lean way gives way by itself to the other with the exit code `UNFIT`, when a model is none for it.
"""

from __future__ import annotations

from enum import StrEnum
from pathlib import Path

from bot.understanding.layout import Layout

UNFIT = 78
"""What `nlu/server/lean.py` exits with; EX_CONFIG of sysexits.h."""

TOKEN = "SEN_NLU_TOKEN"
"""The variable that carries the token: a command line can be read by everybody on the machine."""


class Runner(StrEnum):
    """Which program serves the model."""

    LEAN = "lean"
    RASA = "rasa"

    def command(self, layout: Layout, model: Path, port: int) -> tuple[str, ...]:
        """Return the command that serves the model on this port of the loopback address."""
        if self is Runner.LEAN:
            return (str(layout.python), "-m", "nlu.server.lean", str(model), str(port))
        return (
            *(str(layout.python), "-m", "nlu.server.stock", "run", "--enable-api", "--quiet"),
            *("-i", "127.0.0.1", "-p", str(port), "-m", str(model)),
        )
