"""The time of day where Sen's learners live."""

from __future__ import annotations

from datetime import timedelta, timezone

LOCAL = timezone(timedelta(hours=7))
"""Viet Nam, which has had no summer time since 1975."""
