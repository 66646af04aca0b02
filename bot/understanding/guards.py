"""What a text must pass before anyone is asked what it means.

Rasa takes `/intent@0.99` as an order, grows quadratically with the number of words, and is sure of itself
over texts of which it knows no word: all three are stopped here.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Container

from nlu.components.normaliser import LONG_NUMBER, MONEY, Spelling

MOST_CHARACTERS = 256
MOST_WORDS = 48
# Enough to hold MOST_CHARACTERS after invisible characters are gone, and a bound on the work for anything longer.
_MOST_RAW = 8 * MOST_CHARACTERS
# An order to Rasa in its own writing, `/intent@0.99` or `/intent{"a":1}`: nobody's words.
_ORDER = re.compile(r"/\w+\s*[@{]")
# A key held down, by a cat or a pocket; a stretched word ("ơiiii") is shorter.
_HELD_DOWN = re.compile(r"([^\W_])\1{40,}")
# Control, format (bidi, zero-width), lone surrogates, private use, unassigned.
_INVISIBLE = ("Cc", "Cf", "Cs", "Co", "Cn")


def clean(text: str) -> str:
    """Return the text as it may be sent: composed, visible, short, never starting with a slash."""
    visible = "".join(" " if char.isspace() else char for char in text[:_MOST_RAW] if _is_visible(char))
    composed = _HELD_DOWN.sub(" ", unicodedata.normalize("NFC", visible)[:MOST_CHARACTERS])
    if _ORDER.match(composed.lstrip()):
        return ""
    return " ".join(composed.split()[:MOST_WORDS]).lstrip("/ ").rstrip()


def holds_known_word(spelling: Spelling, vocabulary: Container[str]) -> bool:
    """Return whether at least one word, numbers aside, is among those of the training sentences."""
    return any(
        word in vocabulary
        for word in spelling.shadow.split()
        if word not in (MONEY, LONG_NUMBER) and not word.isdigit()
    )


def _is_visible(char: str) -> bool:
    return char.isspace() or unicodedata.category(char) not in _INVISIBLE
