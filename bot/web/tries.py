"""Wrong links and wrong tokens, counted by where they come from; many of them close the door for a while."""

from __future__ import annotations

from collections import OrderedDict
from datetime import datetime, timedelta

from starlette.requests import Request

MOST = 10
WITHIN = timedelta(minutes=10)
REMEMBERED = 4096
"""Addresses that are remembered at most; the longest unheard goes first."""

_LOOPBACK = ("127.0.0.1", "::1")


class Tries:
    """Kept in memory alone: an address is nobody's business after ten minutes."""

    def __init__(self) -> None:
        self._wrong: OrderedDict[str, list[datetime]] = OrderedDict()

    def is_shut(self, where: str, now: datetime) -> bool:
        """Return whether too many wrong ones came from there just now."""
        return len(self._recent(where, now)) >= MOST

    def wrong(self, where: str, now: datetime) -> None:
        """Count one more wrong try."""
        self._wrong[where] = [*self._recent(where, now), now][-MOST:]
        self._wrong.move_to_end(where)
        while len(self._wrong) > REMEMBERED:
            self._wrong.popitem(last=False)

    def _recent(self, where: str, now: datetime) -> list[datetime]:
        return [at for at in self._wrong.get(where, ()) if now - WITHIN < at <= now]


def origin_of(request: Request) -> str:
    """Return the address a request comes from; behind a proxy on this computer, the one that it wrote down last."""
    peer = request.client.host if request.client else ""
    if peer in _LOOPBACK and (forwarded := request.headers.get("X-Forwarded-For")):
        return forwarded.rpartition(",")[2].strip()[:64]
    return peer
