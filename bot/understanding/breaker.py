"""Stops asking a server that keeps failing, until it has proven itself again."""

from __future__ import annotations

from collections.abc import Callable

FAILURES_TO_OPEN = 5
OPEN_SECONDS = 30.0
PROBE_SECONDS = 0.2


class Breaker:
    """Open at first; closed by a proof, opened by five failures in a row, and then left alone for 30 seconds."""

    def __init__(self, clock: Callable[[], float]) -> None:
        self._clock = clock
        self._failures = 0
        self._probe_at = 0.0
        self.is_closed = False

    @property
    def wants_proof(self) -> bool:
        """Whether it is open and it is time to try the server again."""
        return not self.is_closed and self._clock() >= self._probe_at

    def prove(self) -> None:
        """The server answered as it should: ask it."""
        self.is_closed = True
        self._failures = 0

    def doubt(self) -> None:
        """The server may be another one now: let it prove itself at once."""
        self.is_closed = False
        self._failures = 0
        self._probe_at = self._clock()

    def succeed(self) -> None:
        """One question was answered."""
        self._failures = 0

    def fail(self) -> None:
        """One question, or one probe, was not answered."""
        self._failures += 1
        if not self.is_closed:
            self._probe_at = self._clock() + PROBE_SECONDS
        elif self._failures >= FAILURES_TO_OPEN:
            self.is_closed = False
            self._probe_at = self._clock() + OPEN_SECONDS
