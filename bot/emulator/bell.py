"""A bell that wakes everyone who waits, from any thread."""

from __future__ import annotations

import asyncio


class Bell:
    """Lets coroutines sleep until something happens, without polling."""

    def __init__(self) -> None:
        self._waiting: list[tuple[asyncio.AbstractEventLoop, asyncio.Future[None]]] = []

    def ring(self) -> None:
        """Wake all who wait now; nobody waiting is fine."""
        waiting, self._waiting = self._waiting, []
        for loop, future in waiting:
            if not loop.is_closed():
                loop.call_soon_threadsafe(_wake, future)

    async def wait(self, timeout: float | None = None) -> bool:  # noqa: ASYNC109 - a bell has a natural limit
        """Sleep until the next ring; return False when `timeout` seconds passed first."""
        loop = asyncio.get_running_loop()
        entry = (loop, loop.create_future())
        self._waiting.append(entry)
        try:
            # Not wait_for: on Python 3.11 it can swallow a cancellation.
            async with asyncio.timeout(timeout):
                await entry[1]
        except TimeoutError:
            return False
        finally:
            if entry in self._waiting:
                self._waiting.remove(entry)
        return True


def _wake(future: asyncio.Future[None]) -> None:
    if not future.done():
        future.set_result(None)
