"""The MarkdownV2 parse mode: eighteen characters must be escaped, and every mark closed."""

from __future__ import annotations

from dataclasses import dataclass

from bot.emulator.errors import ApiError, bad_request
from bot.emulator.markup import utf16
from bot.emulator.markup.entities import Entity, entity, in_order

_RESERVED = "_*[]()~`>#+-=|{}.!"
_MARKS = {
    "```": "pre", "||": "spoiler", "__": "underline", "*": "bold", "_": "italic", "~": "strikethrough",
    "`": "code", "[": "text_link",
}  # fmt: skip
_TITLES = {
    "pre": "Pre", "spoiler": "Spoiler", "underline": "Underline", "bold": "Bold", "italic": "Italic",
    "strikethrough": "Strikethrough", "code": "Code", "text_link": "TextUrl",
}  # fmt: skip


@dataclass(frozen=True)
class _Open:
    mark: str
    start: int
    at: int


def parse_markdown_v2(source: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities; raises `ApiError` where Telegram would refuse."""
    text, size, position = "", 0, 0
    opened: list[_Open] = []
    entities: list[Entity] = []
    while position < len(source):
        character = source[position]
        inside = opened[-1].mark if opened else ""
        if character == "\\" and position + 1 < len(source) and " " < source[position + 1] < "\x7f":
            text, size, position = text + source[position + 1], size + 1, position + 2
        elif inside in ("`", "```") and not source.startswith(inside, position):
            text, size, position = text + character, size + utf16.length(character), position + 1
        elif inside == "[" and character == "]":
            position = _close_link(source, position, opened.pop(), size, entities)
        elif (mark := _mark_at(source, position)) is not None:
            position += len(mark)
            if mark == inside:
                entities.append(entity(_MARKS[mark], opened[-1].start, size - opened.pop().start))
            else:
                opened.append(_Open(mark, size, position - len(mark)))
        elif character in _RESERVED:
            raise _refusal(f"Character '{character}' is reserved and must be escaped with the preceding '\\'")
        else:
            text, size, position = text + character, size + utf16.length(character), position + 1
    if opened:
        last = opened[-1]
        title, at = _TITLES[_MARKS[last.mark]], len(source[: last.at].encode("utf-8", "surrogatepass"))
        raise _refusal(f"Can't find end of {title} entity at byte offset {at}")
    return text, in_order(entities)


def _mark_at(source: str, position: int) -> str | None:
    return next((mark for mark in _MARKS if source.startswith(mark, position)), None)


def _close_link(source: str, position: int, opened: _Open, size: int, entities: list[Entity]) -> int:
    if not source.startswith("](", position):
        return position + 1
    end = source.find(")", position)
    if end < 0:
        at = len(source[: opened.at].encode("utf-8", "surrogatepass"))
        raise _refusal(f"Can't find end of a URL at byte offset {at}")
    address = source[position + 2 : end].replace("\\", "")
    entities.append(entity("text_link", opened.start, size - opened.start, url=address))
    return end + 1


def _refusal(words: str) -> ApiError:
    return bad_request(f"can't parse entities: {words}")
