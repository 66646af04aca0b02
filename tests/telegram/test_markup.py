"""Sen's markup as Telegram's HTML: always well formed, never too long, nothing lost."""

import re
from html import unescape

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.telegram.markup import esc, length, pieces

TEXT = st.text(st.characters(exclude_categories=["Cs"]) | st.sampled_from("*<>&\n .😀"), max_size=300)


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("**đừng** chuyển", "<b>đừng</b> chuyển"),
        ("a < b & c > d", "a &lt; b &amp; c &gt; d"),
        ("**<b>**", "<b>&lt;b&gt;</b>"),
        ("2 ** 3 ** 4", "2 ** 3 ** 4"),
        ("một **lẻ", "một **lẻ"),
        ("****", "****"),
        ("**a** và **b**", "<b>a</b> và <b>b</b>"),
        ("**hai\ndòng**", "<b>hai\ndòng</b>"),
    ],
)
def test_bold_is_the_only_markup(text: str, html: str) -> None:
    assert [piece.html for piece in pieces(text)] == [html]


@pytest.mark.parametrize("text", ["", " ", "\n\n", "\t"])
def test_a_blank_text_is_no_message(text: str) -> None:
    assert pieces(text) == ()


def test_length_is_counted_as_telegram_does() -> None:
    assert [length(text) for text in ("ữ", "😀", "👨‍👩‍👧", "a😀")] == [1, 2, 8, 3]


def test_a_long_text_is_cut_between_paragraphs_first() -> None:
    text = "Câu một. Câu hai.\n\nĐoạn sau."

    assert [piece.plain for piece in pieces(text, 22)] == ["Câu một. Câu hai.", "Đoạn sau."]


def test_a_long_paragraph_is_cut_between_sentences() -> None:
    assert [piece.plain for piece in pieces("Câu một. Câu hai. Câu ba.", 19)] == ["Câu một. Câu hai.", "Câu ba."]


def test_a_word_without_end_is_cut_all_the_same() -> None:
    assert [piece.plain for piece in pieces("😀" * 5, 4)] == ["😀😀", "😀😀", "😀"]


def test_bold_goes_on_after_a_cut() -> None:
    assert [piece.html for piece in pieces("a **b c** d", 4)] == ["a <b>b</b>", "<b>c</b> d"]


@given(TEXT, st.integers(2, 60))
def test_no_piece_is_longer_than_allowed(text: str, longest: int) -> None:
    assert all(0 < length(piece.plain) <= longest for piece in pieces(text, longest))


@given(TEXT, st.integers(2, 60))
def test_html_is_always_well_formed_and_says_what_the_plain_text_says(text: str, longest: int) -> None:
    for piece in pieces(text, longest):
        tags = re.findall(r"<[^>]*>", piece.html)
        assert tags == ["<b>", "</b>"] * (len(tags) // 2)
        assert _shown(piece.html) == piece.plain


@given(TEXT, st.integers(2, 60))
def test_nothing_but_blanks_is_lost_in_cutting(text: str, longest: int) -> None:
    whole = "".join(piece.plain for piece in pieces(text, 10**6))

    cut = "".join(piece.plain for piece in pieces(text, longest))

    assert "".join(cut.split()) == "".join(whole.split())


@given(TEXT)
def test_escaped_text_is_shown_as_it_was(text: str) -> None:
    assert _shown(esc(text)) == text


def _shown(html: str) -> str:
    """Show HTML as Telegram does, which knows three entities here and leaves others alone."""
    bare = re.sub(r"</?b>", "", html)
    return re.sub(r"&(lt|gt|amp);", lambda match: unescape(match[0]), bare)
