"""A served model as a process of its own: when it first answers, and what memory it holds."""

from __future__ import annotations

import secrets
import tempfile
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

import httpx

from benchmarks.running import Running, free_port
from bot.understanding.layout import Layout, environment
from bot.understanding.runner import TOKEN, Runner

UP_WITHIN = 180.0
POLL = 0.02
FIRST_WORDS = "cảm ơn nhiều nghen"


@dataclass(frozen=True)
class Served:
    """A server that has answered once; `seconds` from its start until then."""

    url: str
    token: str
    seconds: float
    process: Running

    @property
    def memory(self) -> float:
        """Megabytes (2^20 bytes) held now."""
        return self.process.memory()


@contextmanager
def served(layout: Layout, runner: Runner) -> Iterator[Served]:
    """Serve the layout's model on loopback as the bot does, and end it afterwards. Raises RuntimeError."""
    token, port = secrets.token_urlsafe(24), free_port()
    with tempfile.TemporaryDirectory(prefix="sen-measure-") as folder:
        scratch = Path(folder)
        (scratch / "empty").mkdir()
        process = Running(
            runner.command(layout, layout.model, port),
            {**environment(layout.home, scratch), TOKEN: token},
            scratch / "said.txt",
            cwd=scratch / "empty",
        )
        try:
            seconds = _first_answer(process, f"http://127.0.0.1:{port}", token)
            yield Served(f"http://127.0.0.1:{port}", token, seconds, process)
        finally:
            process.stop()


def _first_answer(process: Running, url: str, token: str) -> float:
    with httpx.Client(trust_env=False, timeout=UP_WITHIN) as http:
        while time.time() - process.started_at < UP_WITHIN:
            process.check()
            try:
                answer = http.post(f"{url}/model/parse", params={"token": token}, json={"text": FIRST_WORDS})
            except httpx.TransportError:
                time.sleep(POLL)
                continue
            if answer.status_code == httpx.codes.OK:
                return time.time() - process.started_at
            time.sleep(POLL)
    raise TimeoutError(f"no answer within {UP_WITHIN:.0f} s:\n{process.tail()}")
