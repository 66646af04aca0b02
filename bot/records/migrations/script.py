"""A script of SQL as its single statements: sqlite3 would commit the transaction before it ran a whole script."""

from __future__ import annotations

from collections.abc import Iterator


def statements_of(script: str) -> Iterator[str]:
    """Yield the statements of a script, each ended by a semicolon at the end of a line; triggers have more of those."""
    for statement in script.split(";\n"):
        if statement.strip():
            yield statement
