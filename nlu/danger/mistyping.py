"""How trembling fingers type: a letter lost, doubled or put before its neighbour, two words run together."""

from __future__ import annotations

import zlib
from random import Random

from bot.tutor.folding import fold

SLIPPED = 0.15
"""Of words, how many are typed wrongly."""

_SHORTEST = 3


def mistyped(text: str) -> str:
    """Return `text` without accents and with slips that are the same in every run."""
    random = Random(zlib.crc32(text.encode()))  # noqa: S311 no secret
    words = [_slipped(word, random) if random.random() < SLIPPED else word for word in fold(text).split()]
    return " ".join(words).replace("+ ", "").replace("+", "")


def _slipped(word: str, random: Random) -> str:
    if len(word) < _SHORTEST:
        return f"{word}+"
    place = random.randrange(len(word) - 1)
    slips = (
        word[:place] + word[place + 1 :],
        word[:place] + word[place] + word[place:],
        word[:place] + word[place + 1] + word[place] + word[place + 2 :],
    )
    return random.choice(slips)
