"""Starting a server of the model as the bot would, with all that it says kept."""

from __future__ import annotations

import subprocess
from pathlib import Path

from bot.understanding.layout import environment
from bot.understanding.runner import TOKEN
from tests.conftest import ROOT

# A token may begin with a dash.
SECRET = "-only-those-who-know-this"


def start(command: tuple[str, ...], scratch: Path) -> tuple[subprocess.Popen[bytes], Path]:
    """Start it in an empty folder; return the process, and the file of all that it says."""
    (scratch / "empty").mkdir()
    said = scratch / "said.txt"
    with said.open("wb") as out:
        child = subprocess.Popen(
            command,
            cwd=scratch / "empty",
            env={**environment(ROOT, scratch), TOKEN: SECRET},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
        )
    return child, said


def end(child: subprocess.Popen[bytes]) -> None:
    """Ask it to end, and wait until it has."""
    child.terminate()
    child.wait(20)
