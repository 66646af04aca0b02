"""The HTML parse mode, as strict as Telegram's own reader.

The rules and the wording of the errors follow the Bot API's "HTML style": a tag must be known, opened,
closed and nested; `&lt; &gt; &amp; &quot;` and numeric references are the only escapes.
"""

from __future__ import annotations

import re
from dataclasses import dataclass, field

from bot.emulator.errors import ApiError, bad_request
from bot.emulator.markup import utf16
from bot.emulator.markup.entities import Entity, entity, in_order

_KINDS = {
    "b": "bold", "strong": "bold", "i": "italic", "em": "italic", "u": "underline", "ins": "underline",
    "s": "strikethrough", "strike": "strikethrough", "del": "strikethrough", "code": "code", "pre": "pre",
    "tg-spoiler": "spoiler", "span": "spoiler", "a": "text_link", "blockquote": "blockquote",
    "tg-emoji": "custom_emoji",
}  # fmt: skip
_ESCAPE = re.compile(r"&(?:#(\d{1,7})|#[xX]([0-9a-fA-F]{1,6})|(lt|gt|amp|quot));?")
_SPECIAL = re.compile(r"[<&]")
_TAG_NAME = re.compile(r"<([^\s>]*)")
_NAMED = {"lt": "<", "gt": ">", "amp": "&", "quot": '"'}
_ATTRIBUTE = re.compile(r"""\s*([^\s=>"'/]+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s"'>]+))?\s*/?""")


@dataclass
class _Tag:
    name: str
    attributes: dict[str, str]
    start: int
    at: int = field(default=0)


def parse_html(source: str) -> tuple[str, list[Entity]]:
    """Return the plain text and its entities; raises `ApiError` where Telegram would refuse."""
    text, size, position = "", 0, 0
    open_tags: list[_Tag] = []
    entities: list[Entity] = []
    while position < len(source):
        character = source[position]
        if character == "<":
            if source.startswith("</", position):
                position = _close(source, position, open_tags, entities, text, size)
            else:
                position = _open(source, position, open_tags, size)
            continue
        if character == "&":
            stretch, position = _unescape(source, position)
        else:
            special = _SPECIAL.search(source, position)
            end = special.start() if special else len(source)
            stretch, position = source[position:end], end
        text += stretch
        size += utf16.length(stretch)
    if open_tags:
        raise _refusal(f'Can\'t find end tag corresponding to start tag "{open_tags[-1].name}"')
    return text, in_order(entities)


def _open(source: str, position: int, open_tags: list[_Tag], size: int) -> int:
    at = _byte(source, position)
    named = _TAG_NAME.match(source, position)
    name = named.group(1).lower() if named else ""
    after = position + 1 + len(name)
    if after >= len(source):
        raise _refusal(f"Unclosed start tag at byte offset {at}")
    if name not in _KINDS:
        raise _refusal(f'Unsupported start tag "{name}" at byte offset {at}')
    attributes: dict[str, str] = {}
    while True:
        while after < len(source) and source[after].isspace():
            after += 1
        if after >= len(source):
            raise _refusal(f"Unclosed start tag at byte offset {at}")
        if source[after] == ">":
            break
        match = _ATTRIBUTE.match(source, after)
        if not match:
            raise _refusal(f'Empty attribute name in the tag "{name}" at byte offset {at}')
        attributes[match.group(1).lower()] = _unescape_all((match.group(2) or "").strip("\"'"))
        after = match.end()
    if name == "span" and attributes.get("class") != "tg-spoiler":
        raise _refusal(f'Tag "span" must have class "tg-spoiler" at byte offset {at}')
    open_tags.append(_Tag(name, attributes, size, at))
    return after + 1


def _close(source: str, position: int, open_tags: list[_Tag], entities: list[Entity], text: str, size: int) -> int:
    at = _byte(source, position)
    end = source.find(">", position)
    if end < 0:
        raise _refusal(f"Unclosed end tag at byte offset {at}")
    if not open_tags:
        raise _refusal(f"Unexpected end tag at byte offset {at}")
    name = source[position + 2 : end].strip().lower()
    tag = open_tags.pop()
    if name and name != tag.name:
        raise _refusal(f'Unmatched end tag at byte offset {at}, expected "</{tag.name}>", found "</{name}>"')
    _add(tag, open_tags, entities, utf16.cut(text, tag.start, size - tag.start), size)
    return end + 1


def _add(tag: _Tag, outer: list[_Tag], entities: list[Entity], words: str, size: int) -> None:
    kind, length = _KINDS[tag.name], size - tag.start
    if kind == "text_link":
        address = tag.attributes.get("href") or words
        if re.match(r"(https?://|tg://|mailto:|tel:)?[^\s/]+\.?[^\s]*$", address, re.I):
            full = address if re.match(r"[a-z]+:", address, re.I) else f"http://{address}/"
            entities.append(entity(kind, tag.start, length, url=full))
    elif kind == "custom_emoji":
        entities.append(entity(kind, tag.start, length, custom_emoji_id=tag.attributes.get("emoji-id", "0")))
    elif kind == "blockquote" and "expandable" in tag.attributes:
        entities.append(entity("expandable_blockquote", tag.start, length))
    elif kind == "code" and outer and outer[-1].name == "pre":
        if "class" in tag.attributes:
            outer[-1].attributes["language"] = tag.attributes["class"].removeprefix("language-")
    elif kind == "pre" and "language" in tag.attributes:
        entities.append(entity(kind, tag.start, length, language=tag.attributes["language"]))
    else:
        entities.append(entity(kind, tag.start, length))


def _unescape(source: str, position: int) -> tuple[str, int]:
    match = _ESCAPE.match(source, position)
    if not match:
        return "&", position + 1
    decimal, hexadecimal, name = match.groups()
    if name:
        return _NAMED[name], match.end()
    code = int(decimal) if decimal else int(hexadecimal, 16)
    if code == 0 or code > 0x10FFFF or 0xD800 <= code <= 0xDFFF:
        return "&", position + 1
    return chr(code), match.end()


def _unescape_all(source: str) -> str:
    text, position = "", 0
    while position < len(source):
        if source[position] == "&":
            character, position = _unescape(source, position)
        else:
            character, position = source[position], position + 1
        text += character
    return text


def _byte(source: str, position: int) -> int:
    return len(source[:position].encode("utf-8", "surrogatepass"))


def _refusal(words: str) -> ApiError:
    return bad_request(f"can't parse entities: {words}")
