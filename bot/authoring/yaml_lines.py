"""YAML with every scalar as text and every line kept; aliases, anchors, tags and repeated keys are faults.

Built from the parser's events, not its objects: nothing is ever constructed, expanded or recursed into.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field
from typing import NamedTuple

import yaml

from bot.authoring.fault import Note
from bot.authoring.tidy import tidied

# The C parser is ten times as fast; PyYAML is built without it on some machines.
_BRACKETS = re.compile(r"[\[\]{}]")
_DEEPEST = 20
_LOADER = getattr(yaml, "CBaseLoader", yaml.BaseLoader)


@dataclass(frozen=True)
class Leaf:
    """A scalar."""

    line: int
    text: str


@dataclass(frozen=True)
class Row:
    """A sequence."""

    line: int
    items: list[Node] = field(default_factory=list)


@dataclass(frozen=True)
class Table:
    """A mapping: each key's line and value."""

    line: int
    entries: dict[str, tuple[int, Node]] = field(default_factory=dict)


Node = Leaf | Row | Table


class Read(NamedTuple):
    """The document's root, None when it cannot be read, and what was wrong with it."""

    root: Node | None
    notes: list[Note]


def read_yaml(text: str, code: str) -> Read:
    """Read a YAML document; faults become notes of that code."""
    builder = _Builder(code)
    if _depth(text) > _DEEPEST:
        builder.note(1, "YAML lồng nhau quá sâu.", "The YAML is nested too deeply.")
        return Read(None, builder.notes)
    try:
        for event in yaml.parse(tidied(text), Loader=_LOADER):
            builder.take(event)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        line = mark.line + 1 if mark else 1
        builder.note(
            line,
            "YAML viết sai ở đây: coi lại khoảng trắng đầu dòng, dấu hai chấm, dấu ngoặc.",
            "The YAML is broken here: check the indentation, colons and brackets.",
        )
        return Read(None, builder.notes)
    return Read(builder.root, builder.notes)


def leaf(node: Node | None) -> str:
    """Return a scalar's text, or an empty string for anything else."""
    return node.text.strip() if isinstance(node, Leaf) else ""


def _depth(text: str) -> int:
    # The parser's time grows with the square of the depth: fifty thousand brackets would take seconds.
    depth = deepest = 0
    for bracket in _BRACKETS.findall(text):
        depth += 1 if bracket in "[{" else -1
        deepest = max(deepest, depth)
    return deepest


class _Builder:
    def __init__(self, code: str) -> None:
        self.root: Node | None = None
        self.notes: list[Note] = []
        self._code = code
        self._open: list[tuple[Row | Table, list[Leaf]]] = []

    def note(self, line: int, vi: str, en: str) -> None:
        self.notes.append(Note(self._code, line, vi, en))

    def take(self, event: yaml.Event) -> None:
        line = event.start_mark.line + 1 if event.start_mark else 1
        if isinstance(event, yaml.AliasEvent):
            self.note(line, "Không dùng được bí danh (*) trong YAML.", "No aliases (*) in this YAML.")
            self._place(Leaf(line, ""))
        elif isinstance(event, yaml.ScalarEvent):
            self._refuse_tricks(event, line)
            self._place(Leaf(line, event.value))
        elif isinstance(event, yaml.SequenceStartEvent | yaml.MappingStartEvent):
            self._refuse_tricks(event, line)
            node = Row(line) if isinstance(event, yaml.SequenceStartEvent) else Table(line)
            self._place(node)
            self._open.append((node, []))
        elif isinstance(event, yaml.CollectionEndEvent):
            self._open.pop()

    def _refuse_tricks(self, event: yaml.NodeEvent, line: int) -> None:
        if event.anchor or getattr(event, "tag", None):
            self.note(
                line, "Không dùng được neo (&) hay nhãn (!) trong YAML.", "No anchors (&) or tags (!) in this YAML."
            )

    def _place(self, node: Node) -> None:
        if not self._open:
            self.root = self.root or node
            return
        parent, waiting = self._open[-1]
        if isinstance(parent, Row):
            parent.items.append(node)
        elif not waiting:
            waiting.append(node if isinstance(node, Leaf) else Leaf(node.line, ""))
        else:
            self._enter(parent, waiting.pop(), node)

    def _enter(self, parent: Table, name: Leaf, node: Node) -> None:
        if name.text in parent.entries:
            self.note(
                name.line,
                f"Khóa “{name.text}” bị lặp (dòng {parent.entries[name.text][0]} đã có).",
                f"The key “{name.text}” is written twice (see line {parent.entries[name.text][0]}).",
            )
        else:
            parent.entries[name.text] = (name.line, node)
