"""What goes over the wire: a copy, without what only the emulator knows."""

from __future__ import annotations

from typing import Any

PRIVATE = "emulator_"


def on_the_wire(value: Any) -> Any:
    """Return a deep copy of a JSON value without the fields that begin with `PRIVATE`."""
    if isinstance(value, dict):
        return {name: on_the_wire(one) for name, one in value.items() if not str(name).startswith(PRIVATE)}
    if isinstance(value, list | tuple):
        return [on_the_wire(one) for one in value]
    return value
