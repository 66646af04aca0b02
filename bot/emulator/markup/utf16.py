"""Telegram counts text in UTF-16 code units: most emoji count as two."""

from __future__ import annotations


def length(text: str) -> int:
    """Return the number of UTF-16 code units."""
    return len(text) if text.isascii() else len(text.encode("utf-16-le", "surrogatepass")) // 2


def cut(text: str, offset: int, size: int) -> str:
    """Return the part an entity at `offset` of `size` units covers."""
    units = text.encode("utf-16-le", "surrogatepass")
    return units[offset * 2 : (offset + size) * 2].decode("utf-16-le", "replace")


def pieces(text: str, limit: int) -> list[str]:
    """Split into parts of at most `limit` units, as a phone does with a text too long to send."""
    parts, part, used = [], "", 0
    for character in text:
        size = length(character)
        if used + size > limit:
            parts.append(part)
            part, used = "", 0
        part += character
        used += size
    return [*parts, part] if part else parts
