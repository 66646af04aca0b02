"""How hurried and trembling fingers type, and Southern ears spell, for the judge to learn from.

mistyped    without accents, short forms, a letter lost, doubled or swapped, two words run together
misheard    some accents lost or changed, -n for -ng, v for d, s for x
"""

from __future__ import annotations

import re
import unicodedata
import zlib
from random import Random

from bot.tutor.folding import fold

SLIPPED = 0.15
"""Of words, how many are typed wrongly."""

CUT = 0.5
"""Of words that have a short form, how many are typed so."""

# Some mean something else too ("ca" is cá as well, "mk" a password), so that only what stands beside them tells.
SHORT = {
    "cong an": "ca", "dien thoai": "dt", "tin nhan": "tn", "ngan hang": "nh", "tai khoan": "tk", "mat khau": "mk",
    "chuyen khoan": "ck", "chuyen tien": "ck", "so tai khoan": "stk", "can cuoc": "cc", "trieu": "tr", "ngan": "k",
    "khong": "k", "minh": "mk", "nguoi": "ng", "em": "e", "anh": "a", "chi": "c", "tui": "t", "roi": "r", "gi": "j",
    "vay": "z", "qua": "wa", "gio": "h", "duoc": "dc", "voi": "v", "lam": "lm",
    "truoc": "trc", "trong": "trog", "hom nay": "hnay",
    "bay gio": "bgio", "giup": "jup", "benh vien": "bv", "bac si": "bs", "bao hiem": "bh", "cap cuu": "cc",
}  # fmt: skip

# Language notes 4: what is said alike in the South, in both directions.
FIRST = (("tr", "ch"), ("ch", "tr"), ("s", "x"), ("x", "s"), ("v", "d"), ("gi", "d"), ("d", "v"), ("qu", "w"),
         ("ngh", "ng"), ("gh", "g"), ("kh", "k"))  # fmt: skip
LAST = (("ng", "n"), ("n", "ng"), ("c", "t"), ("t", "c"), ("nh", "n"), ("ch", "t"), ("y", "i"), ("i", "y"))
MISHEARD, BARE, CONFUSED = 0.3, 0.5, 0.3
"""Of words, how many are spelt by ear; how many lose their accents; in how many others hỏi stands for ngã."""

_HOOK_AND_TILDE = str.maketrans("\u0309\u0303", "\u0303\u0309")
_SHORTEST = 3
_CUT = re.compile(rf"\b(?:{'|'.join(sorted(SHORT, key=len, reverse=True))})\b")


def mistyped(text: str) -> str:
    """Return `text` without accents, cut short, and with slips that are the same in every run."""
    random = Random(zlib.crc32(text.encode()))  # noqa: S311 no secret
    cut = _CUT.sub(lambda match: SHORT[match.group()] if random.random() < CUT else match.group(), fold(text))
    words = [_slipped(word, random) if random.random() < SLIPPED else word for word in cut.split()]
    return " ".join(words).replace("+ ", "").replace("+", "")


def misheard(text: str) -> str:
    """Return `text` in small letters, words spelt by ear and some accents lost, the same in every run."""
    random = Random(zlib.crc32(text.encode()))  # noqa: S311 no secret
    return " ".join(_less_accented(_by_ear(word, random), random) for word in re.findall(r"\w+", text.lower()))


def _by_ear(word: str, random: Random) -> str:
    if random.random() >= MISHEARD or len(word) < _SHORTEST:
        return word
    if random.random() < 0.5:
        return next((word[: -len(end)] + other for end, other in LAST if word.endswith(end)), word)
    return next((other + word[len(start) :] for start, other in FIRST if word.startswith(start)), word)


def _less_accented(word: str, random: Random) -> str:
    if random.random() < BARE:
        return fold(word) or word
    if random.random() >= CONFUSED:
        return word
    return unicodedata.normalize("NFC", unicodedata.normalize("NFD", word).translate(_HOOK_AND_TILDE))


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
