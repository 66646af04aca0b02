"""Telegram's sending limits, on demand: 30 a second in all, 1 a second a chat, 20 a minute a group."""

from __future__ import annotations

import math
from collections import defaultdict, deque
from dataclasses import dataclass, field

from bot.emulator.errors import too_many_requests


@dataclass
class RateLimits:
    """Counts what was sent; times are seconds of the world's clock."""

    per_second: int = 30
    per_chat_second: int = 1
    per_group_minute: int = 20
    _sent: dict[object, deque[float]] = field(default_factory=lambda: defaultdict(deque))

    def spend(self, chat_id: int, is_group: bool, now: float) -> None:
        """Count one message; raises the 429 with `retry_after` when it is one too many."""
        rules: list[tuple[object, int, float]] = [("all", self.per_second, 1.0), (chat_id, self.per_chat_second, 1.0)]
        if is_group:
            rules.append((f"group {chat_id}", self.per_group_minute, 60.0))
        wait = max(self._wait(key, limit, window, now) for key, limit, window in rules)
        if wait > 0:
            raise too_many_requests(max(1, math.ceil(wait)))
        for key, _, _ in rules:
            self._sent[key].append(now)

    def _wait(self, key: object, limit: int, window: float, now: float) -> float:
        sent = self._sent[key]
        while sent and (sent[0] <= now - window or sent[0] > now):
            sent.popleft()
        return sent[0] + window - now if len(sent) >= limit else 0.0
