"""Work in lanes: in each lane one piece at a time and in order, all lanes side by side and fair to one another.

wake(7) ─▶ [7, 3, 9] ─▶ worker 1 … worker n ─▶ work(7) ─▶ AGAIN: to the back of the queue
                                                       ─▶ IDLE:  asleep until woken
                                                       ─▶ 2.5:   once more in 2.5 seconds
"""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable

AGAIN = 0.0
IDLE = None
"""What `work` returns, beside a number of seconds to pause."""
AFTER_A_FAULT = 1.0
"""Seconds until work that raised is tried again."""

_log = logging.getLogger(__name__)


class Lanes:
    """Calls `work(lane)` for woken lanes, at most `width` at once, never twice at once for one lane.

    Memory holds one number a lane that has work, never the work itself.
    """

    def __init__(self, work: Callable[[int], Awaitable[float | None]], width: int) -> None:
        self._work = work
        self._width = width
        self._queue: asyncio.Queue[int] = asyncio.Queue()
        self._queued: set[int] = set()
        self._busy: set[int] = set()
        self._woken: set[int] = set()
        self._timers: dict[int, asyncio.TimerHandle] = {}

    @property
    def is_quiet(self) -> bool:
        """Whether nothing runs and nothing waits; lanes that pause count as waiting."""
        return not (self._queued or self._busy or self._timers)

    def wake(self, lanes: Iterable[int]) -> None:
        """Say that these lanes may have work; call it from the event loop's thread."""
        for lane in lanes:
            if lane in self._busy:
                self._woken.add(lane)
            elif lane not in self._queued:
                self._queued.add(lane)
                self._queue.put_nowait(lane)

    async def run(self) -> None:
        """Work until cancelled."""
        try:
            async with asyncio.TaskGroup() as group:
                for _ in range(self._width):
                    group.create_task(self._worker())
        finally:
            for timer in self._timers.values():
                timer.cancel()

    async def _worker(self) -> None:
        while True:
            lane = await self._queue.get()
            self._queued.discard(lane)
            self._busy.add(lane)
            if timer := self._timers.pop(lane, None):
                timer.cancel()
            try:
                pause = await self._work(lane)
            except Exception:
                _log.exception("lane %s failed, tried again in %s s", lane, AFTER_A_FAULT)
                pause = AFTER_A_FAULT
            finally:
                self._busy.discard(lane)
            self._settle(lane, pause)
            # A full queue is got from without a pause: let the channel's own tasks have their turn.
            await asyncio.sleep(0)

    def _settle(self, lane: int, pause: float | None) -> None:
        was_woken = lane in self._woken
        self._woken.discard(lane)
        if pause == AGAIN or (was_woken and pause is IDLE):
            self.wake((lane,))
        elif pause is not IDLE:
            self._timers[lane] = asyncio.get_running_loop().call_later(pause, self._ring, lane)

    def _ring(self, lane: int) -> None:
        self._timers.pop(lane, None)
        self.wake((lane,))
