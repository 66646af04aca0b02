"""The `{#id}` of each part: those written, and for parts without one the id the fixer will write."""

from __future__ import annotations

import re

from bot.authoring.tidy import slug
from bot.authoring.written import Page

# A Telegram button carries 64 bytes: version, lesson, item and choice must fit.
LONGEST_LESSON_ID = 28
LONGEST_ITEM_ID = 24
_KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*$")


def is_kebab(id: str) -> bool:
    """Return whether the id is small ASCII letters and digits joined by single dashes."""
    return bool(_KEBAB.match(id))


def item_ids(page: Page) -> tuple[str, ...]:
    """Return one id for each part of the page, in order, no two the same.

    A written id stays; a missing one is made from the title.
    """
    taken = {part.id for part in page.parts if part.id}
    seen: set[str] = set()
    ids = []
    for part in page.parts:
        id = part.id
        if not id or id in seen:
            id = _free(slug(part.title, LONGEST_ITEM_ID), taken)
            taken.add(id)
        seen.add(id)
        ids.append(id)
    return tuple(ids)


def _free(id: str, taken: set[str]) -> str:
    number = 2
    free = id
    while free in taken:
        tail = f"-{number}"
        free = id[: LONGEST_ITEM_ID - len(tail)].rstrip("-") + tail
        number += 1
    return free
