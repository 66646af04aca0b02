"""Clips in the making: whoever sends looks again a moment later, and meanwhile sends to others.

glance ─▶ begun: look again ─▶ … ─▶ made, failed or late: ready ─▶ outcome
"""

from __future__ import annotations

import time
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor

AT_ONCE = 2
GLANCE = 0.1
"""Seconds until a clip that is being made is looked at again."""

LONGEST_WAIT = 6.0
"""Seconds that the words wait for the clip that reads them; one made too late is there the next time."""

_MOST_LEFT = 100


class Warming:
    """Has clips made in threads of their own, so that nothing else queues behind them."""

    def __init__(self, make: Callable[[str], bytes]) -> None:
        self._make = make
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="voice")
        self._begun: dict[str, tuple[Future[bytes], float]] = {}
        self._ready: dict[str, bytes | BaseException] = {}

    def wait(self, reference: str) -> float:
        """Return the seconds after which to look again, 0.0 when there is an outcome; begins to make the clip."""
        if reference in self._ready:
            return 0.0
        if reference not in self._begun:
            self._begun[reference] = (self._pool.submit(self._make, reference), time.monotonic())
        future, since = self._begun[reference]
        if future.done():
            self._settle(reference, future.exception() or future.result())
        elif time.monotonic() - since >= LONGEST_WAIT:
            # One that has not been begun yet is not made at all: the next learner asks for it anew.
            future.cancel()
            self._settle(reference, TimeoutError())
        return GLANCE if reference in self._begun else 0.0

    def outcome(self, reference: str) -> bytes:
        """Return the clip. Raises what went wrong, and TimeoutError for one that is not made."""
        found = self._ready.pop(reference, None)
        if isinstance(found, bytes):
            return found
        raise found or TimeoutError()

    def _settle(self, reference: str, outcome: bytes | BaseException) -> None:
        del self._begun[reference]
        if len(self._ready) >= _MOST_LEFT:
            self._ready.clear()
        self._ready[reference] = outcome
