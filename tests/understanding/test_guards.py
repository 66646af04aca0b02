"""No text, whatever it holds, reaches Rasa long, hidden or as an order."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.guards import MOST_CHARACTERS, MOST_WORDS, clean, holds_known_word
from nlu.components.normaliser import load

ANY_TEXT = st.text(alphabet=st.characters())
NORMALISE = load()


@pytest.mark.parametrize(
    ("text", "cleaned"),
    [
        ('/intent{"a":1}', ""),
        ("  // /greet@0.99", "greet@0.99"),
        ("\u200b/greet", "greet"),
        ("chuyển\u202e tiền\u200b", "chuyển tiền"),
        ("\x00\x07chào", "chào"),
        ("hai\n\tdòng", "hai dòng"),
        (unicodedata.normalize("NFD", "tiền"), "tiền"),
        ("   ", ""),
    ],
)
def test_cleans(text: str, cleaned: str) -> None:
    assert clean(text) == cleaned


@given(ANY_TEXT)
def test_what_is_sent_is_short_visible_and_no_order(text: str) -> None:
    cleaned = clean(text)

    assert len(cleaned) <= MOST_CHARACTERS
    assert len(cleaned.split()) <= MOST_WORDS
    assert not cleaned.startswith(("/", " "))
    assert all(unicodedata.category(char) not in ("Cc", "Cf", "Cs") for char in cleaned)


@given(ANY_TEXT)
def test_cleaning_twice_changes_nothing(text: str) -> None:
    assert clean(clean(text)) == clean(text)


@given(ANY_TEXT)
def test_any_text_can_be_normalised(text: str) -> None:
    spelling = NORMALISE(clean(text))

    assert spelling.shadow == " ".join(spelling.shadow.split())


def test_a_million_characters_are_cleaned_at_once() -> None:
    started = time.perf_counter()

    clean("ế\u0301" * 500_000)

    assert time.perf_counter() - started < 0.1


@pytest.mark.parametrize(
    "text", ["", "👍👍", "😀", "123456", "500k", "សួស្តី", "你好", "привет", "!!!", "ʎʇ", "0912345678"]
)
def test_without_a_known_word_nobody_is_asked(text: str) -> None:
    assert not holds_known_word(NORMALISE(clean(text)), {"chao", "tien", "123456", "k"})


def test_one_known_word_is_enough() -> None:
    assert holds_known_word(NORMALISE("👍 chèo chào zzz"), {"chao"})
