"""The accent-free shadow of a text, by which everything a villager types is compared.

    "Chuyểnnn   TIỀN nghen!!"  ──▶  "chuyen tien nghen"
    "mã ＯＴＰ là １２３"        ──▶  "ma otp la 123"

Half of our learners type without accents, so two spellings of one sentence must fold alike.
"""

from __future__ import annotations

import re
import unicodedata
from functools import lru_cache

_STRETCHED = re.compile(r"([^\W\d_])\1{2,}")
# "ð" is what old Vietnamese converters leave where "đ" was meant; neither letter decomposes in Unicode.
_BARRED = {"đ": "d", "ð": "d"}


def fold(text: str) -> str:
    """Return `text` in lower case without accents, punctuation, invisible characters or stretched letters.

    What is left is letters and digits in words parted by single spaces. Any digit becomes 0-9.
    Takes any string, lone surrogates included, in time linear in its length; folding twice changes nothing.
    """
    # Lower-casing may compose anew (İ) and decomposing may uncover capitals (ℌ): hence two rounds.
    bare = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", text).lower()).lower()
    kept = unicodedata.normalize("NFC", "".join(map(_plain, bare)))
    return " ".join(_STRETCHED.sub(r"\1", kept).split())


@lru_cache(maxsize=4096)
def _plain(char: str) -> str:
    """Return what a decomposed, lower-case character folds to: itself, a plainer twin, a space or nothing."""
    if char.isspace():
        return " "
    if char.isdecimal():
        return str(unicodedata.decimal(char))
    if char.isalnum():
        return _BARRED.get(char, char)
    # M: accents; C: zero-width, control and bidi characters, surrogates.
    return "" if unicodedata.category(char)[0] in "MC" else " "
