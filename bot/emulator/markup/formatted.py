"""From what a bot sends (text, parse mode, entities) to what a person sees."""

from __future__ import annotations

from bot.emulator.errors import bad_request
from bot.emulator.markup import utf16
from bot.emulator.markup.detect import found_in
from bot.emulator.markup.entities import Entity, in_order, trimmed
from bot.emulator.markup.html_tags import parse_html
from bot.emulator.markup.markdown import parse_markdown_v2

_BLANKED = str.maketrans("\r\x00\x0b", "   ")


def formatted(text: str, parse_mode: str, entities: list[Entity]) -> tuple[str, list[Entity]]:
    """Parse, trim, and find links and commands; raises `ApiError` for what Telegram refuses."""
    text = text.translate(_BLANKED)
    mode = parse_mode.lower()
    if mode == "html":
        text, entities = parse_html(text)
    elif mode in ("markdownv2", "markdown"):
        # The legacy mode differs only in what it tolerates; a bot that escapes for V2 is right in both.
        text, entities = parse_markdown_v2(text)
    elif mode:
        raise bad_request("unsupported parse_mode")
    else:
        _check(text, entities)
    text, entities = trimmed(text, in_order(entities))
    return text, found_in(text, entities)


def _check(text: str, entities: list[Entity]) -> None:
    size = utf16.length(text)
    for one in entities:
        if one["offset"] < 0 or one["length"] < 0 or one["offset"] + one["length"] > size:
            raise bad_request("entity beyond end of text")
