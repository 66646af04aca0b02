"""Reads `places.yml` of a lessons folder: the province, its communes and wards."""

from __future__ import annotations

import re
from collections.abc import Mapping
from pathlib import Path

import yaml

from bot.tutor.team.places import Places

PLACES_FILE = "places.yml"
_ID = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")


class PlacesError(Exception):
    """A file of places that cannot be used; its text is one line for the operator."""


def read_places(lessons: Path) -> Places:
    """Return the places of a lessons folder, none without the file. Raises PlacesError."""
    path = lessons / PLACES_FILE
    if not path.is_file():
        return Places()
    try:
        written = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)  # noqa: S506 - only text
        province, communes = written["province"], written["communes"]
        places = Places(str(province["id"]), str(province["name"]), _named(communes))
    except (OSError, UnicodeDecodeError, yaml.YAMLError, KeyError, TypeError, ValueError) as fault:
        raise PlacesError(
            f"{path}: không đọc được danh sách xã, phường ({fault}); hãy so với tệp mẫu của Sen"
            f" / cannot read the places; compare with Sen's own file"
        ) from fault
    return places


def _named(communes: object) -> Mapping[str, str]:
    if not isinstance(communes, Mapping) or not communes:
        raise ValueError("communes")
    for id, name in communes.items():
        if not isinstance(id, str) or not _ID.fullmatch(id) or not isinstance(name, str) or not name.strip():
            raise ValueError(str(id))
    return {id: name.strip() for id, name in communes.items()}
