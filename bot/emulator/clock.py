"""The world's clock: real time plus an offset, so that a month can pass between two taps."""

from __future__ import annotations

from collections.abc import Callable
from datetime import UTC, datetime, timedelta


def _real_time() -> datetime:
    return datetime.now(UTC)


class Clock:
    """Tells the time, and can be moved.

    `base` is what ticks underneath: real time unless a test passes a fixed one.
    """

    def __init__(self, base: Callable[[], datetime] = _real_time) -> None:
        self._base = base
        self.offset = timedelta()

    @classmethod
    def fixed(cls, moment: datetime) -> Clock:
        """Build a clock that stands still until it is moved."""
        return cls(lambda: moment)

    def now(self) -> datetime:
        """Return the world's time, aware, in UTC."""
        return self._base() + self.offset

    def __call__(self) -> datetime:
        """Return the time, where a plain function is wanted."""
        return self.now()

    def timestamp(self) -> int:
        """Return whole Unix seconds, as Telegram dates its messages."""
        return int(self.now().timestamp())

    def advance(self, *, days: float = 0, hours: float = 0, seconds: float = 0) -> datetime:
        """Move the clock (forward, or backward with negative numbers) and return the new time."""
        self.offset += timedelta(days=days, hours=hours, seconds=seconds)
        return self.now()
