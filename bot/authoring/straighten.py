"""One page's text put straight: what is forgiven is written as it should be, and missing ids are written."""

from __future__ import annotations

from collections.abc import Mapping

from bot.authoring.blocks import Block, Kind, blocks
from bot.authoring.front_matter import FENCE, read_head
from bot.authoring.keywords import SECTION_OF, SECTIONS
from bot.authoring.tidy import key, tidied


def straightened(text: str, language: str, ids: Mapping[int, str]) -> str:
    """Return the page's text put straight; `ids` gives, by line, the id of each `###`.

    What the page says stays the same: straightening twice is straightening once.
    """
    lines = [line.rstrip() for line in tidied(text).split("\n")]
    head = read_head(lines, language)
    for index in range(head.end):
        if FENCE.match(lines[index].strip()):
            lines[index] = "---"
    under_choice = ""
    for block in blocks(lines[head.end :], head.end + 1):
        place = block.line - 1
        if block.kind == Kind.QUOTE:
            indent = _indent(lines[place])
            lines[place] = f"{indent if len(indent) > 1 else under_choice}> {block.text}"
            continue
        under_choice = {Kind.TICK: "  ", Kind.NUMBERED: "   "}.get(block.kind, "")
        if block.kind == Kind.HEADING:
            lines[place] = _heading(block, language, ids)
        elif block.kind == Kind.TICK:
            lines[place] = f"- [{block.mark or ' '}] {block.text}".rstrip()
        elif block.kind == Kind.BULLET:
            lines[place] = f"{_indent(lines[place])}- {block.text}".rstrip()
    return "\n".join(lines).rstrip("\n") + "\n"


def _indent(line: str) -> str:
    return line[: len(line) - len(line.lstrip())]


def _heading(block: Block, language: str, ids: Mapping[int, str]) -> str:
    words = block.text
    section = SECTION_OF.get(key(words.rstrip(":"))) if block.mark == "##" else None
    if section is not None:
        words = SECTIONS[language][section]
    if block.mark == "###" and block.line in ids and "{" not in words:
        words = f"{words} {{#{ids[block.line]}}}".strip()
    return f"{block.mark} {words}".rstrip()
