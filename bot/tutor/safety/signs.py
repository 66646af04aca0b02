"""What the judge weighs of a message: each sign, and how heavily it weighs before anything is learnt.

    words, one to three at a time      "chuyen tien"   ─┐
    cues, alone and by twos            "GIVE&POLICE"    │
    senses, side by side and far       "@OFFICE>GIVE"   ├─▶ {sign: weight}
    words with their accents, by twos  "'chuyển tiền"   │
    letters, three and four of a word  "~chuy"          │
    two words near one another         "an+tien"       ─┘

The cues and senses teach much from few sentences; the accents tell lửa from lừa where they are typed; letters and
pairs hear what slips of the finger and new turns of phrase leave of what is known.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from itertools import combinations, islice, pairwise

from bot.tutor.safety.alarms import cues_of
from bot.tutor.safety.sensing import sensed

_MOST_WORDS = 120
_MOST_CUES = 25
_REACH = 8
_WORD = re.compile(r"[^\W\d_]+|\d+")
# How heavily each weighs beside a word; read off sentences that the weights were not learnt from.
_CUE, _CUES, _SENSE, _LETTERS, _PAIR = 0.5, 0.3, 0.5, 0.3, 0.5


def signs_of(text: str, words: list[str]) -> dict[str, float]:
    """Return the signs in `text`, whose words in the rules' spelling are `words`; no more than a few thousand."""
    words = words[:_MOST_WORDS]
    signs = dict.fromkeys(_runs(["^", *words, "$"]), 1.0)
    cues = list(islice(dict.fromkeys(cues_of(words)), _MOST_CUES))
    signs.update(dict.fromkeys(cues, _CUE))
    signs.update(dict.fromkeys((f"{first}&{second}" for first, second in combinations(cues, 2)), _CUES))
    signs.update({sign: _SENSE * weight for sign, weight in sensed(words).items()})
    signs.update(dict.fromkeys(_accented(text), 1.0))
    signs.update(dict.fromkeys(_letters(words), _LETTERS))
    signs.update(dict.fromkeys(_pairs(words), _PAIR))
    return signs


def _runs(words: list[str]) -> Iterator[str]:
    for length in (1, 2, 3):
        for start in range(len(words) - length + 1):
            yield " ".join(words[start : start + length])


def _accented(text: str) -> Iterator[str]:
    words = _WORD.findall(unicodedata.normalize("NFC", text).lower())[:_MOST_WORDS]
    for word in words:
        yield f"'{word}"
    for first, second in pairwise(words):
        yield f"'{first} {second}"


def _letters(words: list[str]) -> Iterator[str]:
    for word in words:
        framed = f" {word} "
        for length in (3, 4):
            for start in range(len(framed) - length + 1):
                yield f"~{framed[start : start + length]}"


def _pairs(words: list[str]) -> Iterator[str]:
    for place, word in enumerate(words):
        for other in words[place + 1 : place + 1 + _REACH]:
            yield f"{min(word, other)}+{max(word, other)}"
