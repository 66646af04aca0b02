"""A program under test: a process of its own, whose time and memory are read from /proc (Linux)."""

from __future__ import annotations

import asyncio
import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping, Sequence
from pathlib import Path

ROOT = Path(__file__).parent.parent
TICK = os.sysconf("SC_CLK_TCK")


class Running:
    """A started process with an environment of its own; what it writes goes to `log`."""

    def __init__(self, command: Sequence[str], environment: Mapping[str, str], log: Path, cwd: Path = ROOT) -> None:
        self.started_at = time.time()
        self.log = log
        base = {"PATH": "/usr/bin:/bin", "HOME": str(log.parent), "LANG": "C.UTF-8", "PYTHONPATH": str(ROOT)}
        with log.open("ab") as out:
            self._process = subprocess.Popen(  # noqa: S603 - our own commands, no shell
                command, env=base | environment, cwd=cwd, stdin=subprocess.DEVNULL, stdout=out, stderr=out
            )

    @property
    def pid(self) -> int:
        """The process id."""
        return self._process.pid

    def cpu(self) -> float:
        """Seconds of processor time that the process has used, its children's left out."""
        parts = Path(f"/proc/{self.pid}/stat").read_text(encoding="utf-8").rpartition(")")[2].split()
        return (int(parts[11]) + int(parts[12])) / TICK

    def memory(self) -> float:
        """Megabytes (2^20 bytes) in memory now."""
        return memory_of(self.pid)

    def child(self) -> int | None:
        """The process id of the first child, if there is one."""
        found = Path(f"/proc/{self.pid}/task/{self.pid}/children").read_text(encoding="utf-8").split()
        return int(found[0]) if found else None

    async def says(self, words: str, within: float) -> float:
        """Wait until the log holds these words and return the seconds since the start. Raises TimeoutError."""
        until = time.time() + within
        while words not in self.log.read_text(encoding="utf-8", errors="replace"):
            if self._process.poll() is not None or time.time() > until:
                raise TimeoutError(f"{self.log} does not say {words!r}:\n{self.tail()}")
            await asyncio.sleep(0.05)
        return time.time() - self.started_at

    async def gets(self, sign: asyncio.Event, within: float) -> float:
        """Wait for a sign of life and return the seconds since the start. Raises TimeoutError or RuntimeError."""
        while not sign.is_set():
            self.check()
            if time.time() - self.started_at > within:
                raise TimeoutError(f"no sign of life after {within} s:\n{self.tail()}")
            await asyncio.sleep(0.02)
        return time.time() - self.started_at

    def tail(self) -> str:
        """Return the last lines of the log."""
        return "\n".join(self.log.read_text(encoding="utf-8", errors="replace").splitlines()[-12:])

    def check(self) -> None:
        """Raise RuntimeError, with the end of the log, when the process has ended."""
        if self._process.poll() is not None:
            raise RuntimeError(f"{self._process.args} ended with {self._process.returncode}:\n{self.tail()}")

    def stop(self, patience: float = 10.0) -> None:
        """End the process."""
        if self._process.poll() is None:
            self._process.send_signal(signal.SIGTERM)
            try:
                self._process.wait(patience)
            except subprocess.TimeoutExpired:
                self._process.kill()
                self._process.wait()


def memory_of(pid: int) -> float:
    """Return the megabytes that a process has in memory."""
    for line in Path(f"/proc/{pid}/status").read_text(encoding="utf-8").splitlines():
        if line.startswith("VmRSS"):
            return int(line.split()[1]) / 1024
    return 0.0


def free_port() -> int:
    """Return a port of this computer that nobody listens on."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        port: int = probe.getsockname()[1]
        return port
