"""Lengths, pieces and trimming in UTF-16 units."""

from hypothesis import given
from hypothesis import strategies as st

from bot.emulator.markup import utf16
from bot.emulator.markup.detect import found_in
from bot.emulator.markup.entities import entity, trimmed


@given(st.text())
def test_the_length_is_that_of_the_encoded_text(text: str) -> None:
    assert utf16.length(text) == len(text.encode("utf-16-le", "surrogatepass")) // 2


@given(st.text(), st.integers(2, 40))
def test_pieces_fit_and_lose_nothing(text: str, limit: int) -> None:
    parts = utf16.pieces(text, limit)

    assert "".join(parts) == text
    assert all(utf16.length(part) <= limit for part in parts)


@given(st.text(), st.integers(0, 50), st.integers(0, 50))
def test_trimming_keeps_entities_inside_the_text(text: str, offset: int, size: int) -> None:
    shorter, marks = trimmed(text, [entity("bold", offset, size)])

    assert shorter == text.strip()
    assert all(one["offset"] >= 0 and one["offset"] + one["length"] <= utf16.length(shorter) for one in marks)


def test_commands_links_and_mentions_are_found_outside_code_and_links() -> None:
    text = "👋 /help@sen_bot https://a.vn/x?y=1. dichvucong.gov.vn @ba_sau #sen a@b.vn 1/2 /x/"

    marks = found_in(text, [])

    assert [(one["type"], utf16.cut(text, one["offset"], one["length"])) for one in marks] == [
        ("bot_command", "/help@sen_bot"),
        ("url", "https://a.vn/x?y=1"),
        ("url", "dichvucong.gov.vn"),
        ("mention", "@ba_sau"),
        ("hashtag", "#sen"),
        ("email", "a@b.vn"),
    ]
    assert found_in("/help", [entity("code", 0, 5)]) == [entity("code", 0, 5)]
