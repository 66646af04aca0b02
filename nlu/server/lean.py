"""Serves a model on loopback without TensorFlow: `SEN_NLU_TOKEN=… python -m nlu.server.lean MODEL PORT`.

The answers are those of `rasa run`. Whatever stands in the way before the first answer, another Rasa or a component
that needs TensorFlow, is said in one line, and the exit code 78 asks for `rasa run` instead.
"""

from __future__ import annotations

import logging
import os
import socket
import sys
import warnings
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path
from typing import Iterator

from nlu.server.omission import RASA, leave_out

TOKEN = "SEN_NLU_TOKEN"
UNFIT = os.EX_CONFIG
"""The exit code with which this gives way to `rasa run`."""


def main(model: str, port: str) -> None:
    """Load and serve until a signal ends it."""
    token = os.environ.pop(TOKEN, "")
    if not token:
        sys.exit(f"lean: {TOKEN} is not set")
    _check_rasa()
    _be_quiet()
    leave_out()
    try:
        # Only now, when what is left out is left out.
        from nlu.server.graph import Graph
        from nlu.server.web import web

        app = web(Graph(Path(model)), token, _say)
    except Exception as fault:
        _give_way(" ← ".join(_chain(fault)))
    with socket.socket() as listening:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind(("127.0.0.1", int(port)))
        app.run(sock=listening, access_log=False, motd=False)


def _check_rasa() -> None:
    try:
        found = version("rasa")
    except PackageNotFoundError:
        found = "none"
    if found != RASA:
        _give_way(f"made for Rasa {RASA}, found {found}")


def _be_quiet() -> None:
    """Silence every log below us: they repeat what learners wrote."""
    import structlog

    # Not by a filter: libraries put their own in front of it.
    warnings.showwarning = lambda *_, **__: None
    logging.disable(logging.CRITICAL)
    structlog.configure(wrapper_class=structlog.make_filtering_bound_logger(logging.CRITICAL))


def _give_way(reason: str) -> None:
    _say(f"leaves it to `rasa run`: {reason}")
    sys.exit(UNFIT)


def _chain(fault: BaseException) -> Iterator[str]:
    """Yield what happened and what it happened from, without line breaks."""
    yield " ".join(f"{type(fault).__name__}: {fault}".split())
    if fault.__cause__:
        yield from _chain(fault.__cause__)


def _say(line: str) -> None:
    print(f"lean: {line}", file=sys.stderr, flush=True)  # noqa: T201 the bot reads it


if __name__ == "__main__":
    main(*sys.argv[1:])
