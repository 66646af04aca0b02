"""A reply as a row of JSON, and back."""

from __future__ import annotations

from functools import cache

from pydantic import TypeAdapter

from bot.tutor.messages import Reply


def encode(reply: Reply) -> str:
    """Return the reply as JSON, without the fields that keep their defaults."""
    return _adapter().dump_json(reply, exclude_defaults=True).decode()


def decode(text: str) -> Reply:
    """Return the reply that `encode` wrote. Raises pydantic's ValidationError otherwise."""
    return _adapter().validate_json(text)


@cache
def _adapter() -> TypeAdapter[Reply]:
    return TypeAdapter(Reply)
