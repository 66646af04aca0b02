"""The province and its communes and wards, as a file names them."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field


@dataclass(frozen=True)
class Places:
    """`communes` maps the id of a commune or ward, which never changes, to its name."""

    province: str = ""
    name: str = ""
    communes: Mapping[str, str] = field(default_factory=dict)
