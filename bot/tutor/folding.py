"""The accent-free shadow of a text, by which everything a villager types is compared.

    "Chuyểnnn   TIỀN nghen!!"  ──▶  "chuyen tien nghen"
    "mã ＯＴＰ là １２３"        ──▶  "ma otp la 123"

Half of our learners type without accents, so two spellings of one sentence must fold alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

# Vowels anywhere, other letters at the end of a word: "cccd" (the identity card) is not a stretched "cd".
_STRETCHED = re.compile(r"([aeiouy])\1{2,}|([^\W\d_])\2{2,}(?![^\W\d_])")
# "ð" is what old Vietnamese converters leave where "đ" was meant; neither letter decomposes in Unicode.
_BARRED = {"đ": "d", "ð": "d"}


def fold(text: str) -> str:
    """Return `text` in lower case without accents, punctuation, invisible characters or stretched letters.

    What is left is letters and digits in words parted by single spaces. Any digit becomes 0-9.
    Takes any string, lone surrogates included, in time linear in its length; folding twice changes nothing.
    """
    words = "".join(char if char.isalnum() else " " for char in "".join(map(shadow, text)))
    return " ".join(_STRETCHED.sub(r"\1\2", unicodedata.normalize("NFC", words)).split())


@lru_cache(maxsize=4096)
def shadow(char: str) -> str:
    """Return what one character looks like without accents: lower case, ASCII digits, punctuation kept.

    Usually one character; several for a ligature, none for a combining mark or an invisible character.
    """
    # Lower-casing may compose anew (İ) and decomposing may uncover capitals (ℌ): hence two rounds.
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", char).lower()).lower()
    return "".join(map(_plain, bare))


def _plain(char: str) -> str:
    """Return one decomposed, lower-case character as it stands in a shadow."""
    if char.isspace():
        return " "
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    # M: accents; C: zero-width, control and bidi characters, surrogates.
    return "" if unicodedata.category(char)[0] in "MC" else _BARRED.get(char, char)
