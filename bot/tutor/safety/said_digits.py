"""Digits that are said: "tám hai không một chín bảy", "ba con không một con năm", "bảy hai khôg 4 một chín"."""

from __future__ import annotations

import re

_NAMES = {
    "0": "khong, ko, k, o, khog, khonk, khonng, hong, hok, hk, kh, linh, le, zero",
    "1": "mot, moc, moot, mots",
    "2": "hai, hay, haj",
    "3": "ba",
    "4": "bon, bong, tu",
    "5": "nam, lam, nham, lamw",
    "6": "sau, xau",
    "7": "bay, bai, bayr",
    "8": "tam, tan, tams",
    "9": "chin, chinh, trin",
}
DIGIT_NAMES = {name: digit for digit, names in _NAMES.items() for name in names.split(", ")}
# Common words in other senses: digits only among digits.
_UNSURE = frozenset({"ko", "k", "o", "hong", "hok", "hk", "kh", "le", "hay", "bong", "bai", "tan", "chinh"})

_NAME = "|".join(sorted(DIGIT_NAMES, key=len, reverse=True))
_SURE = "|".join(sorted(set(DIGIT_NAMES) - _UNSURE, key=len, reverse=True))
_FILLER = r"(?:con|roi toi|roi so|roi|xong|toi)"
_NEXT = rf"(?:[ ,.\-]{{1,3}}(?:{_FILLER} )?(?:{_NAME}|\d)\b)"
SPOKEN = re.compile(rf"\b(?:{_SURE}|\d){_NEXT}+")
_REPEATED = re.compile(rf"\b({_NAME}|\d) con ({_NAME}|\d)\b")
_SHORTEST = 4


def digits_of(said: str) -> str:
    """Return the digits of a stretch that SPOKEN matched, or "" where nothing is said in words, or too little.

    "sáu con tám" is six eights.
    """
    words = re.findall(r"\w+", _REPEATED.sub(_in_full, said))
    names = [word for word in words if word in DIGIT_NAMES]
    digits = "".join(DIGIT_NAMES.get(word, word) for word in words if word in DIGIT_NAMES or word.isdecimal())
    is_said = bool(names) or _REPEATED.search(said) is not None
    return digits if is_said and len(digits) >= _SHORTEST else ""


def _in_full(repeated: re.Match[str]) -> str:
    times, digit = (DIGIT_NAMES.get(word, word) for word in repeated.groups())
    return " ".join(digit * int(times)) or f"{times} {digit}"
