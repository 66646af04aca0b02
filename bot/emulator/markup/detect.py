"""What Telegram marks in a text by itself: commands, links, mentions, hashtags, addresses."""

from __future__ import annotations

import re

from bot.emulator.markup import utf16
from bot.emulator.markup.entities import Entity, entity, in_order

_PATTERNS = {
    "url": re.compile(
        r"(?<![\w@./])(?:https?://[^\s<>\"]+|(?:[a-z0-9-]+\.)+(?:vn|com|org|net|me|io)\b(?:/[^\s<>\"]*)?)", re.I
    ),
    "email": re.compile(r"(?<![\w.+-])[\w.+-]+@[\w-]+(?:\.[\w-]+)+"),
    "mention": re.compile(r"(?<![\w@/.])@[A-Za-z]\w{3,31}\b"),
    "hashtag": re.compile(r"(?<![\w#&])#(?=\w*[^\W\d])\w+"),
    "bot_command": re.compile(r"(?<![\w/<>.])/[A-Za-z0-9_]{1,64}(?:@[A-Za-z]\w{3,31})?(?![\w/])"),
}
_CLOSED = {"code", "pre", "text_link", "text_mention"}


def found_in(text: str, known: list[Entity]) -> list[Entity]:
    """Return `known` together with what is recognised outside code and links."""
    closed = [one for one in known if one["type"] in _CLOSED]
    found: list[Entity] = []
    for kind, pattern in _PATTERNS.items():
        for match in pattern.finditer(text):
            words = match.group().rstrip(".,:;!?)'\"") if kind == "url" else match.group()
            one = entity(kind, utf16.length(text[: match.start()]), utf16.length(words))
            if not any(_overlap(one, other) for other in closed + found):
                found.append(one)
    return in_order(known + found)


def _overlap(one: Entity, other: Entity) -> bool:
    starts_before = one["offset"] < other["offset"] + other["length"]
    return bool(starts_before and other["offset"] < one["offset"] + one["length"])
