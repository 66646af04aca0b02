"""The MarkdownV2 parse mode."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st
from telegram.helpers import escape_markdown

from bot.emulator.errors import ApiError
from bot.emulator.markup.markdown import parse_markdown_v2


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("*a* _b_ __c__ ~d~ ||e||", "a b c d e", ["bold", "italic", "underline", "strikethrough", "spoiler"]),
        ("`a*b` ```c_d```", "a*b c_d", ["code", "pre"]),
        (r"1\. *a \* b*", "1. a * b", ["bold"]),
        ("*a _b_*", "a b", ["bold", "italic"]),
        ("[cổng](https://a.vn)", "cổng", ["text_link"]),
    ],
)
def test_what_telegram_understands(source: str, text: str, entities: list[str]) -> None:
    read, marks = parse_markdown_v2(source)

    assert (read, [one["type"] for one in marks]) == (text, entities)


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("Xin chào.", r"Character '.' is reserved and must be escaped with the preceding '\'"),
        ("ế*a", "Can't find end of Bold entity at byte offset 3"),
        ("[a](b", "Can't find end of a URL at byte offset 0"),
    ],
)
def test_what_telegram_refuses(source: str, words: str) -> None:
    with pytest.raises(ApiError, match=re.escape(words)):
        parse_markdown_v2(source)


@given(st.text())
def test_text_escaped_by_python_telegram_bot_comes_back_as_it_was(text: str) -> None:
    assert parse_markdown_v2(escape_markdown(text, version=2)) == (text, [])
