"""Message entities: the stretches of a text that are bold, a link, a command."""

from __future__ import annotations

from typing import Any

from bot.emulator.markup import utf16

Entity = dict[str, Any]


def entity(kind: str, offset: int, size: int, **extra: str) -> Entity:
    """Build an entity; `offset` and `size` are in UTF-16 units."""
    return {"type": kind, "offset": offset, "length": size, **extra}


def in_order(entities: list[Entity]) -> list[Entity]:
    """Sort as Telegram does, outer before inner, and drop the empty ones."""
    solid = [one for one in entities if one["length"] > 0]
    return sorted(solid, key=lambda one: (one["offset"], -one["length"]))


def trimmed(text: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Strip white space at both ends and move the entities along."""
    lead = utf16.length(text) - utf16.length(text.lstrip())
    text = text.strip()
    size = utf16.length(text)
    kept = []
    for one in entities:
        start = min(max(one["offset"] - lead, 0), size)
        end = min(max(one["offset"] + one["length"] - lead, 0), size)
        kept.append({**one, "offset": start, "length": end - start})
    return text, in_order(kept)
