"""Numbers in words, as they are said in the South of Viet Nam: ngàn, lẻ, mốt, lăm, tỉ."""

from __future__ import annotations

DIGITS = ("không", "một", "hai", "ba", "bốn", "năm", "sáu", "bảy", "tám", "chín")
LARGEST = 12
"""Digits of the longest number that is said as a number; a longer one is said digit by digit."""

_GROUPS = ("", "ngàn", "triệu", "tỉ")


def in_words(digits: str) -> str:
    """Return a whole number in words, `digits` being 0 to 9; one that is too long is spelled."""
    bare = digits.lstrip("0") or "0"
    if len(bare) > LARGEST:
        return spelled(digits)
    if bare == "0":
        return DIGITS[0]
    padded = bare.zfill(-(-len(bare) // 3) * 3)
    threes = [padded[at : at + 3] for at in range(0, len(padded), 3)]
    words: list[str] = []
    for place, three in enumerate(threes):
        if three != "000":
            words += [*_three(three, is_first=place == 0), _GROUPS[len(threes) - place - 1]]
    return " ".join(word for word in words if word)


def spelled(digits: str) -> str:
    """Return the digits one by one, as a telephone number is said."""
    return " ".join(DIGITS[int(digit)] for digit in digits)


def _three(three: str, *, is_first: bool) -> list[str]:
    hundreds, tens, ones = map(int, three)
    words = [] if is_first and not hundreds else [DIGITS[hundreds], "trăm"]
    if not tens:
        return [*words, *(["lẻ"] if words and ones else []), *([DIGITS[ones]] if ones else [])]
    words += ["mười"] if tens == 1 else [DIGITS[tens], "mươi"]
    if not ones:
        return words
    if ones == 5:
        return [*words, "lăm"]
    return [*words, "mốt" if ones == 1 and tens > 1 else DIGITS[ones]]
