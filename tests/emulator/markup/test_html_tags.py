"""The HTML parse mode, with Telegram's errors word for word."""

import html

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.emulator.errors import ApiError
from bot.emulator.markup import utf16
from bot.emulator.markup.html_tags import parse_html


@pytest.mark.parametrize(
    ("source", "text", "entities"),
    [
        ("a<b>b</b>", "ab", [("bold", 1, 1)]),
        ("<strong>a</strong><em>b</em><ins>c</ins>", "abc", [("bold", 0, 1), ("italic", 1, 1), ("underline", 2, 1)]),
        ("<s>a</s><del>b</del>", "ab", [("strikethrough", 0, 1), ("strikethrough", 1, 1)]),
        ("<tg-spoiler>a</tg-spoiler><span class='tg-spoiler'>b</span>", "ab", [("spoiler", 0, 1), ("spoiler", 1, 1)]),
        ("👋<i>x</i>", "👋x", [("italic", 2, 1)]),
        ("<B>x</B>", "x", [("bold", 0, 1)]),
        ("<b>x</>", "x", [("bold", 0, 1)]),
        ("&lt;b&gt; &amp; &quot;&#65;&#x42;&nbsp;&", '<b> & "AB&nbsp;&', []),
        ("&#0;&#xD800;", "&#0;&#xD800;", []),
        ("<blockquote>x</blockquote>", "x", [("blockquote", 0, 1)]),
        ("<blockquote expandable>x</blockquote>", "x", [("expandable_blockquote", 0, 1)]),
        ("<b></b>x", "x", []),
        ("<b>a<i>b</i></b>", "ab", [("bold", 0, 2), ("italic", 1, 1)]),
        ("<a>sen.vn</a>", "sen.vn", [("text_link", 0, 6)]),
    ],
)
def test_what_telegram_understands(source: str, text: str, entities: list[tuple[str, int, int]]) -> None:
    read, marks = parse_html(source)

    assert (read, [(one["type"], one["offset"], one["length"]) for one in marks]) == (text, entities)


def test_links_languages_and_emoji_keep_their_attributes() -> None:
    source = (
        '<a href="https://a.vn?x=1&amp;y=2">a</a><pre><code class="language-python">b</code></pre>'
        '<tg-emoji emoji-id="5">🌸</tg-emoji>'
    )

    _, marks = parse_html(source)

    assert [one.get("url") or one.get("language") or one.get("custom_emoji_id") for one in marks] == [
        "https://a.vn?x=1&y=2",
        "python",
        "5",
    ]


@pytest.mark.parametrize(
    ("source", "words"),
    [
        ("<b>a", 'Can\'t find end tag corresponding to start tag "b"'),
        ("ế<foo>a</foo>", 'Unsupported start tag "foo" at byte offset 3'),
        ("a < b", 'Unsupported start tag "" at byte offset 2'),
        ("<b ", "Unclosed start tag at byte offset 0"),
        ("<b/>", 'Unsupported start tag "b/" at byte offset 0'),
        ("a < b > c", 'Unsupported start tag "" at byte offset 2'),
        ("<b", "Unclosed start tag at byte offset 0"),
        ("<b>a</i>", 'Unmatched end tag at byte offset 4, expected "</b>", found "</i>"'),
        ("<b><i>a</b></i>", 'Unmatched end tag at byte offset 7, expected "</i>", found "</b>"'),
        ("a</b>", "Unexpected end tag at byte offset 1"),
        ("<b>a</b", "Unclosed end tag at byte offset 4"),
        ("<span>a</span>", 'Tag "span" must have class "tg-spoiler" at byte offset 0'),
        ("<br>", 'Unsupported start tag "br" at byte offset 0'),
        ('<a ="x">a</a>', 'Empty attribute name in the tag "a" at byte offset 0'),
    ],
)
def test_what_telegram_refuses(source: str, words: str) -> None:
    with pytest.raises(ApiError) as caught:
        parse_html(source)

    assert caught.value.description == f"Bad Request: can't parse entities: {words}"


@given(st.text())
def test_escaped_text_comes_back_as_it_was(text: str) -> None:
    assert parse_html(html.escape(text, quote=False)) == (text, [])


@given(st.text(alphabet="<>/&;abi ="), st.text())
def test_any_source_is_read_or_refused(source: str, tail: str) -> None:
    try:
        text, marks = parse_html(source + tail)
    except ApiError:
        return
    assert all(one["offset"] >= 0 and one["offset"] + one["length"] <= utf16.length(text) for one in marks)


@given(st.text(min_size=1), st.text(min_size=1), st.text())
def test_a_bold_stretch_covers_exactly_its_words(before: str, inside: str, after: str) -> None:
    parts = [html.escape(part, quote=False) for part in (before, inside, after)]

    text, (mark,) = parse_html(f"{parts[0]}<b>{parts[1]}</b>{parts[2]}")

    assert utf16.cut(text, mark["offset"], mark["length"]) == inside.encode("utf-16-le", "surrogatepass").decode(
        "utf-16-le", "replace"
    )
