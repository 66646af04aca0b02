"""Figures as they stand in the report's tables."""

from __future__ import annotations

from benchmarks.understanding.shares import Interval, Share

NONE = "–"


def plain(share: Share) -> str:
    """Return `97.1 %`."""
    return f"{100 * share.value:.1f} %" if share.total else NONE


def trusted(share: Share) -> str:
    """Return `97.1 % (96.2–97.8)`, with the 95 % interval."""
    return f"{plain(share)} ({ends(share.interval)})" if share.total else NONE


def ends(interval: Interval) -> str:
    """Return `96.2–97.8`, in per cent."""
    return f"{100 * interval.low:.1f}–{100 * interval.high:.1f}"


def counted(share: Share) -> str:
    """Return `9 of 10`."""
    return f"{share.count} of {share.total}" if share.total else NONE


def megabytes(size: int) -> str:
    """Return `3.9 MB`, of 10^6 bytes."""
    return f"{size / 1e6:.1f} MB"
