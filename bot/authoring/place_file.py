"""places.yml: the province, and its communes and wards by id."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path

from bot.authoring.yaml_lines import Table, leaf, read_yaml
from bot.tutor.team.places import Places

FILE = "places.yml"


def read_places(lessons: Path) -> Places:
    """Read the file beside the lessons; one that is missing or unreadable names no place."""
    path = lessons / FILE
    root, _ = read_yaml(path.read_text(encoding="utf-8") if path.exists() else "", "C01")
    province, communes = _leaves(root, "province"), _leaves(root, "communes")
    return Places(province.get("id", ""), province.get("name", ""), communes)


def _leaves(root: object, name: str) -> Mapping[str, str]:
    _, table = root.entries.get(name, (0, None)) if isinstance(root, Table) else (0, None)
    return {key: leaf(node) for key, (_, node) in table.entries.items()} if isinstance(table, Table) else {}
