"""What may be kept as a name of a person, a household, a hamlet or a team: plain words, and not many.

What is let through is listed; markup, formulas, hidden characters and links are not on the list.
So whatever shows a name may show it as it is, though pages and files still escape it.
"""

from __future__ import annotations

import re
import unicodedata

LONGEST_NAME = 40

MOST_DIGITS = 4
"""A house or a hamlet may have a number; more digits are those of a phone, a card or an identity."""

MASKED = "[đã che"
"""How the mask of a secret begins (`bot/tutor/safety/redaction.py`): a number was typed, not a name."""

NO_NAME = frozenset(
    {
        "khong", "ko", "thoi", "khong cho", "hong cho", "ko cho", "khong cho coi", "hong cho coi", "khong cho nua",
        "thoi khong", "thoi khong cho", "thoi hong cho", "thoi khong cho nua", "thoi khoi", "thoi dung", "da khong",
        "da thoi", "khong muon", "no", "no thanks",
    }
)  # fmt: skip
"""Said where a name was asked for, these take the agreement back; "Hồng", "Khôi" and "Dũng" are names."""

_PUNCTUATION = ",.'’()-"
_MARKS_A_LETTER = 2
_DOTTED = re.compile(r"\.(?=\w)")
"""A dot within a word makes an address of it, which Telegram would show as a link."""


def name_of(text: str) -> str:
    """Return a text as it may be kept as a name, or an empty string when nothing of it may be."""
    # Of a very long text only the beginning can matter; normalising it all takes time.
    plain = unicodedata.normalize("NFKC", text[: LONGEST_NAME * 8])
    if MASKED in plain or sum(char.isdigit() for char in plain) > MOST_DIGITS:
        return ""
    kept = _DOTTED.sub(" ", "".join(char if _may_stand(char) else _instead_of(char) for char in _few_marks(plain)))
    words = " ".join(kept.split())
    while words and not (words[0].isalpha() or words[0].isdigit()):
        words = words[1:]
    cut = words if len(words) <= LONGEST_NAME else words[:LONGEST_NAME].rpartition(" ")[0] or words[:LONGEST_NAME]
    name = cut.rstrip(" ,-('’.")
    return name if any(char.isalpha() for char in name) else ""


def _may_stand(char: str) -> bool:
    """Letters that run from left to right with their marks, European digits, and a little punctuation."""
    category = unicodedata.category(char)
    is_letter = category[0] == "L" and unicodedata.bidirectional(char) == "L"
    return is_letter or category in ("Mn", "Mc") or char in "0123456789" or char in _PUNCTUATION


def _instead_of(char: str) -> str:
    """What is hidden goes without a trace; what separates or decorates leaves a gap."""
    return "" if unicodedata.category(char) in ("Cf", "Cs", "Cn", "Co") else " "


def _few_marks(text: str) -> str:
    """Return the text with no more marks on a letter than a language needs."""
    kept: list[str] = []
    marks = 0
    for char in text:
        marks = marks + 1 if unicodedata.category(char)[0] == "M" else 0
        if marks <= _MARKS_A_LETTER:
            kept.append(char)
    return "".join(kept)
