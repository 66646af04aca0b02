"""The province and its communes and wards as a file names them; hamlets and teams as the store knows them.

province ─▶ commune or ward ─▶ hamlet ─▶ team ─▶ learners
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Protocol


@dataclass(frozen=True)
class Places:
    """`communes` maps the id of a commune or ward, which never changes, to its name."""

    province: str = ""
    name: str = ""
    communes: Mapping[str, str] = field(default_factory=dict)


@dataclass(frozen=True)
class Team:
    """A community technology team; `commune` is the id of the commune its hamlet lies in.

    `chat` is the group it talks in, None until one was linked; `is_forum` when that group has topics.
    """

    id: int
    name: str
    hamlet: int
    hamlet_name: str
    commune: str
    chat: int | None = None
    is_forum: bool = False


class Teams(Protocol):
    """Which teams there are."""

    def team(self, id: int) -> Team | None:
        """Return the team of that number."""
        ...

    def in_chat(self, chat: int) -> Team | None:
        """Return the team that talks in that group."""
        ...

    def of_learner(self, learner: int) -> Team | None:
        """Return the team that a learner lets see them."""
        ...

    def within(self, scope: str) -> tuple[Team, ...]:
        """Return the teams within a scope of `roles.py`, by commune, hamlet and name."""
        ...
