"""The lists of hard words and banned phrases, one file a language under `words/`."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from bot.authoring.yaml_lines import Node, Table, leaf, read_yaml

_FOLDER = Path(__file__).parent / "words"


@dataclass(frozen=True)
class PlainWords:
    """Hard words to their plainer forms, and banned phrases to what to do instead."""

    hard: Mapping[str, str]
    banned: Mapping[str, str]

    def within(self, text: str) -> tuple[str, ...]:
        """Return the listed words that stand in a lower-case text as whole words."""
        near = [each for each in (*self.hard, *self.banned) if each in text]
        return tuple(each for each in near if _whole(each).search(text))


@cache
def _whole(words: str) -> re.Pattern[str]:
    # It begins with the words themselves, not with what may not stand before them: that is searched ten times as fast.
    words = re.escape(words)
    return re.compile(rf"{words}(?<!\w{words})(?!\w)")


@cache
def plain_words(language: str) -> PlainWords:
    """Return the lists of that language; empty ones for a language that has no file."""
    file = _FOLDER / f"{language}.yml"
    root = read_yaml(file.read_text(encoding="utf-8"), "T02").root if file.is_file() else None
    lists = root.entries if isinstance(root, Table) else {}
    hard, banned = (lists[name][1] if name in lists else None for name in ("hard", "banned"))
    return PlainWords(*({words: leaf(node) for words, (_, node) in _entries(each)} for each in (hard, banned)))


def _entries(node: Node | None) -> Iterator[tuple[str, tuple[int, Node]]]:
    return iter(node.entries.items() if isinstance(node, Table) else ())
