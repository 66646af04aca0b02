"""What a cell of a table says in a file: numbers as numbers, and words that no program takes for a formula."""

from __future__ import annotations

from bot.tutor.team.totals.report import Cell

_FORMULA = ("=", "+", "-", "@", "\t", "\r", "\n", "|", "%", "＝", "＋", "－", "＠")
"""First characters by which a spreadsheet takes words for an order (OWASP, "CSV Injection"; full width included)."""


def harmless(words: str) -> str:
    """Return words that a spreadsheet shows as they are: an apostrophe stands before what it might run."""
    return f"'{words}" if words.startswith(_FORMULA) or words.lstrip().startswith(_FORMULA) else words


def shown(cell: Cell, veiled: str, language: str) -> str:
    """Return a cell as people read it: decimals with a comma in Vietnamese, `veiled` for a group too small to show."""
    if cell is None:
        return veiled
    if isinstance(cell, float):
        return f"{cell:g}".replace(".", "," if language == "vi" else ".")
    return str(cell)
