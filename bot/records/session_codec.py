"""A learner's session as a row of JSON, and back.

A field that an older or newer Sen wrote and that cannot be read here falls back to its default: losing where
somebody stood in a lesson is bad, losing the learner is worse.
"""

from __future__ import annotations

import json
import logging
from dataclasses import dataclass
from functools import cache
from typing import Any

from pydantic import TypeAdapter, ValidationError

from bot.records.base import StoreError
from bot.tutor.session import Session

VERSION = 1

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class _Box:
    v: int
    session: Session


def encode(session: Session) -> str:
    """Return the session as JSON, with the version of its shape."""
    return _adapter().dump_json(_Box(VERSION, session)).decode()


def decode(text: str) -> Session:
    """Return the session that `encode` wrote. Raises StoreError when it is none, or is newer than this Sen."""
    try:
        box = _adapter().validate_json(text)
    except ValidationError as error:
        box = _mended(text, error)
    if box.v != VERSION:
        raise StoreError(f"a learner's session has version {box.v}, this Sen reads {VERSION}")
    return box.session


def _mended(text: str, error: ValidationError) -> _Box:
    """Read it without the session's unreadable fields."""
    faulty = {str(fault["loc"][1]) for fault in error.errors() if len(fault["loc"]) > 1}
    try:
        written: dict[str, Any] = json.loads(text)
        kept = {name: value for name, value in written["session"].items() if name not in faulty}
        box = _adapter().validate_json(json.dumps({"v": written["v"], "session": kept}))
    except (ValueError, KeyError, TypeError, AttributeError):
        raise StoreError("a learner's session is not what was written") from None
    _log.warning("session of %s: unreadable fields set back: %s", box.session.chat, ", ".join(sorted(faulty)))
    return box


@cache
def _adapter() -> TypeAdapter[_Box]:
    return TypeAdapter(_Box)
