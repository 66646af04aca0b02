"""Charts as SVG files, drawn on the server: bars with their numbers beside them, and words for those who do not see.

Every chart stands beside the table that it draws; a group too small to be shown has no bar.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bot.web.drawing import templates

SHADES = ("#c9b3bf", "#b98aa3", "#a35f86", "#8d3570", "#6b0f4f")
"""A shade a level, from weak to strong evidence; the words beside say it too."""

WIDTH, BAR, GAP, HEAD, LABEL, NUMBER = 360, 18, 4, 26, 112, 66
"""As wide as a phone, so that letters stay large on one; a larger screen shows it larger."""


@dataclass(frozen=True)
class Group:
    """Bars under one heading; each has a label and a number, None when it is too small to be shown."""

    heading: str
    bars: Sequence[tuple[str, int | None]]


@dataclass(frozen=True)
class _Bar:
    """A bar where it stands, with what is written beside it."""

    y: int
    label: str
    width: int
    number: str
    colour: str


def bars(title: str, groups: Sequence[Group], number: Callable[[int], str], veiled: str) -> str:
    """Return a chart of bars in groups as SVG, all on one scale."""
    most = max([people or 0 for group in groups for _, people in group.bars] or [0]) or 1
    room = WIDTH - LABEL - NUMBER
    headings: list[tuple[int, str]] = []
    drawn: list[_Bar] = []
    y = HEAD
    for group in groups:
        if group.heading:
            y += HEAD
            headings.append((y - 8, group.heading))
        for at, (label, people) in enumerate(group.bars):
            width = 0 if not people else max(1, people * room // most)
            shown = veiled if people is None else number(people)
            drawn.append(_Bar(y, label, width, shown, SHADES[at % len(SHADES)]))
            y += BAR + GAP
    return (
        templates()
        .get_template("chart.svg.j2")
        .render(title=title, headings=headings, bars=drawn, width=WIDTH, height=y + GAP, bar=BAR, label=LABEL)
    )
