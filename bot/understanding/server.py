"""Starts Rasa as a child process on loopback, and starts it again whenever it dies or goes deaf.

The child gets an empty environment, a token made for this run, a home of its own and an empty working directory: Rasa's
unpacker checks paths against the working directory, so that must never be `/`. It gets a private copy of the
model, made after the hash was verified. A model that the lean runner leaves to `rasa run` is run by that.
"""

from __future__ import annotations

import asyncio
import contextlib
import logging
import secrets
import socket
import tempfile
import time
from collections import deque
from collections.abc import Callable
from pathlib import Path

from bot.understanding.layout import Layout, environment
from bot.understanding.leash import leash
from bot.understanding.record import ModelError, verified_model
from bot.understanding.runner import TOKEN, UNFIT, Runner

FIRST_BACKOFF, LAST_BACKOFF = 1.0, 60.0
START_SECONDS = 180.0
DEAF_SECONDS = 90.0
STOP_SECONDS = 5.0
LOOK_EVERY = 0.5
KEPT_LINES = 20

log = logging.getLogger(__name__)


class RasaServer:
    """The child process; `url` and `token` are known before it is up, and stay the same over restarts."""

    def __init__(self, layout: Layout, *, runner: Runner = Runner.LEAN, first_backoff: float = FIRST_BACKOFF) -> None:
        self._layout = layout
        self._runner = runner
        self._first_backoff = first_backoff
        self._port = _free_port()
        self.token = secrets.token_urlsafe(24)
        self._is_healthy: Callable[[], bool] = lambda: False
        self._child: asyncio.subprocess.Process | None = None
        self._task: asyncio.Task[None] | None = None
        self._scratch: tempfile.TemporaryDirectory[str] | None = None
        self._last_lines: deque[str] = deque(maxlen=KEPT_LINES)

    @property
    def url(self) -> str:
        """The address to ask."""
        return f"http://127.0.0.1:{self._port}"

    @property
    def pid(self) -> int | None:
        """The child's process id while it lives."""
        return self._child.pid if self._child and self._child.returncode is None else None

    @property
    def ready(self) -> bool:
        """Whether the child lives and its canary sings."""
        return self.pid is not None and self._is_healthy()

    async def start(self, is_healthy: Callable[[], bool]) -> None:
        """Start the child and keep it running; returns at once, raises ModelError when there is nothing to start.

        `is_healthy` tells whether the child answers as it should: `is_healthy` of the client that asks it.
        """
        content = verified_model(self._layout)
        if not self._layout.rasa.is_file():
            raise ModelError(f"{self._layout.rasa}: the NLU environment is not installed; run `make nlu-env`")
        self._is_healthy = is_healthy
        self._scratch = tempfile.TemporaryDirectory(prefix="sen-nlu-", ignore_cleanup_errors=True)
        scratch = Path(self._scratch.name)
        (scratch / "empty").mkdir()
        (scratch / "sen.tar.gz").write_bytes(content)
        self._task = asyncio.create_task(self._keep_running(scratch), name="rasa-server")

    async def stop(self) -> None:
        """End the child and remove what it left."""
        if self._task:
            self._task.cancel()
            await asyncio.gather(self._task, return_exceptions=True)
        if self._scratch:
            self._scratch.cleanup()

    async def _keep_running(self, scratch: Path) -> None:
        backoff = self._first_backoff
        while True:
            started = time.monotonic()
            reason = await self._run_once(scratch)
            lasted = time.monotonic() - started
            if self._gave_way():
                log.warning("%s; starting `rasa run`", self._last_lines[-1] if self._last_lines else reason)
                self._runner = Runner.RASA
                continue
            backoff = self._first_backoff if lasted > START_SECONDS else backoff
            log.warning("Rasa %s after %.0f s, starting it again in %.0f s", reason, lasted, backoff)
            for line in self._last_lines:
                log.info("rasa: %s", line)
            await asyncio.sleep(backoff)
            backoff = min(backoff * 2, LAST_BACKOFF)

    async def _run_once(self, scratch: Path) -> str:
        """Run the child until it exits, or must be ended because it went deaf; return which."""
        self._last_lines.clear()
        try:
            self._child = await asyncio.create_subprocess_exec(
                *self._runner.command(self._layout, scratch / "sen.tar.gz", self._port),
                cwd=scratch / "empty",
                env={**environment(self._layout.home, scratch), TOKEN: self.token},
                stdin=asyncio.subprocess.DEVNULL,
                stdout=asyncio.subprocess.DEVNULL,
                stderr=asyncio.subprocess.PIPE,
                preexec_fn=leash(),
            )
        except OSError as fault:
            return f"could not be started ({fault})"
        reader = asyncio.create_task(self._keep_last_lines(self._child))
        try:
            return await _watched(self._child, self._is_healthy)
        finally:
            await _end(self._child)
            await reader

    def _gave_way(self) -> bool:
        """Return whether the lean runner has just said that this model is none for it."""
        return self._runner is Runner.LEAN and self._child is not None and self._child.returncode == UNFIT

    async def _keep_last_lines(self, child: asyncio.subprocess.Process) -> None:
        if child.stderr is None:
            return
        while chunk := await child.stderr.read(4096):
            self._last_lines.extend(chunk.decode(errors="replace").splitlines())


async def _watched(child: asyncio.subprocess.Process, is_healthy: Callable[[], bool]) -> str:
    """Return why the child must be started again, once it must."""
    exited = asyncio.create_task(child.wait())
    deaf_at = time.monotonic() + START_SECONDS
    try:
        while not exited.done():
            await asyncio.wait({exited}, timeout=LOOK_EVERY)
            if is_healthy():
                deaf_at = time.monotonic() + DEAF_SECONDS
            elif time.monotonic() > deaf_at:
                return "went deaf"
    finally:
        exited.cancel()
    return f"exited with {child.returncode}"


async def _end(child: asyncio.subprocess.Process) -> None:
    if child.returncode is not None:
        return
    with contextlib.suppress(ProcessLookupError):
        child.terminate()
    try:
        await asyncio.wait_for(child.wait(), STOP_SECONDS)
    except TimeoutError:
        child.kill()
        await child.wait()


def _free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
