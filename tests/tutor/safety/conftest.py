"""Sentences to try the safety rules on, read from the plain files in `corpora`."""

from __future__ import annotations

from collections.abc import Callable
from pathlib import Path

import pytest

CORPORA = Path(__file__).parent / "corpora"
Sentences = list[tuple[str, str]]


@pytest.fixture(scope="session")
def sentences() -> Callable[[str], Sentences]:
    """Read a corpus as pairs of heading and line."""
    return _read


def _read(name: str) -> Sentences:
    pairs = []
    heading = ""
    for line in (CORPORA / name).read_text(encoding="utf-8").splitlines():
        if line.startswith("## "):
            heading = line.removeprefix("## ")
        elif line and not line.startswith("#"):
            # An invisible character would be invisible in the file too.
            pairs.append((heading, line.replace(r"\u200b", "\u200b")))
    return pairs
