"""Token buckets: how often something may happen, with room for a burst."""

from __future__ import annotations

from collections.abc import Callable


class Pace:
    """For each key at most `burst` at once and one every `every` seconds after that.

    `now` counts seconds and never goes back. Keys whose bucket is full again are forgotten, so memory
    holds only those that were busy lately.
    """

    def __init__(self, burst: int, every: float, now: Callable[[], float]) -> None:
        self._room = (burst - 1) * every
        self._every = every
        self._now = now
        self._free_at: dict[int, float] = {}
        self._sweep_at = 1024

    def wait(self, key: int) -> float:
        """Return the seconds until the key may go on; 0 when it may now."""
        return max(0.0, self._free_at.get(key, 0.0) - self._room - self._now())

    def take(self, key: int) -> None:
        """Count one happening."""
        now = self._now()
        self._free_at[key] = max(now, self._free_at.get(key, now)) + self._every
        if len(self._free_at) > self._sweep_at:
            self._free_at = {key: at for key, at in self._free_at.items() if at > now}
            self._sweep_at = max(1024, 2 * len(self._free_at))
