"""How hurried and trembling fingers type: short forms, a letter lost, doubled or swapped, two words run together."""

from __future__ import annotations

import re
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

_SHORTEST = 3
_CUT = re.compile(rf"\b(?:{'|'.join(sorted(SHORT, key=len, reverse=True))})\b")


def mistyped(text: str) -> str:
    """Return `text` without accents, cut short, and with slips that are the same in every run."""
    random = Random(zlib.crc32(text.encode()))  # noqa: S311 no secret
    cut = _CUT.sub(lambda match: SHORT[match.group()] if random.random() < CUT else match.group(), fold(text))
    words = [_slipped(word, random) if random.random() < SLIPPED else word for word in cut.split()]
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
