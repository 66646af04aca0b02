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

FRESH = 5.0
"""Seconds for which a clip serves all who wait for the same one: a class is at one step together."""

_MOST_LEFT = 100


class Warming:
    """Has clips made in threads of their own, so that nothing else queues behind them."""

    def __init__(self, make: Callable[[str], bytes]) -> None:
        self._make = make
        self._pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="voice")
        self._begun: dict[str, tuple[Future[bytes], float]] = {}
        self._ready: dict[str, tuple[bytes | BaseException, float]] = {}

    def wait(self, reference: str) -> float:
        """Return the seconds after which to look again, 0.0 when there is an outcome; begins to make the clip."""
        now = time.monotonic()
        if reference in self._ready:
            if now - self._ready[reference][1] < FRESH:
                return 0.0
            del self._ready[reference]
        if reference not in self._begun:
            self._begun[reference] = (self._pool.submit(self._make, reference), now)
        future, since = self._begun[reference]
        if future.done():
            self._settle(reference, future.exception() or future.result())
        elif now - since >= LONGEST_WAIT:
            # One that has not been begun yet is not made at all: the next learner asks for it anew.
            future.cancel()
            self._settle(reference, TimeoutError())
        return GLANCE if reference in self._begun else 0.0

    def outcome(self, reference: str) -> bytes:
        """Return the clip. Raises what went wrong, and TimeoutError for one that is not made."""
        found, _ = self._ready.get(reference, (TimeoutError(), 0.0))
        if isinstance(found, bytes):
            return found
        raise found

    def _settle(self, reference: str, outcome: bytes | BaseException) -> None:
        del self._begun[reference]
        while len(self._ready) >= _MOST_LEFT:
            del self._ready[next(iter(self._ready))]
        self._ready[reference] = (outcome, time.monotonic())
