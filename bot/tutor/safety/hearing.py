"""Patterns of words as villagers spell them: by Southern ears, run together, or with a slip of the finger.

    "xac nhan"  ──▶  xac nhan, xat nhang, sac nhan, xacnhan, xac nahn, xac nan, …

All on the accent-free shadow.
"""

from __future__ import annotations

import re

# Language notes 4: what Southern ears bring together at the beginning and at the end of a word.
_BEGINNINGS = {
    "x": "[xs]",
    "s": "[sx]",
    "tr": "(?:tr|ch)",
    "ch": "(?:ch|tr)",
    "v": "[vdz]",
    "d": "[dvz]",
    "gi": "(?:gi|d|z)",
}
_ENDINGS = {"t": "[tc]", "c": "[ct]", "n": "(?:ng?)", "ng": "(?:ng?)", "ch": "(?:ch|t|c)", "m": "[mn]"}
_SYLLABLE = re.compile(r"(tr|ch|gi|[^aeiouy\W]*)([aeiouy]+)(\w*)")
# Of shorter words a letter less is too often another word.
_SHORTEST_SLIPPED = 6


def heard(*phrases: str) -> str:
    """Return a pattern of the phrases in any of their Southern spellings, their words apart or together."""
    return "|".join(" ?".join(map(_heard, phrase.split())) for phrase in phrases)


def slipped(*phrases: str) -> str:
    """Return a pattern of the phrases with a letter left out, doubled, or swapped with the next one."""
    return "|".join(sorted({slip for phrase in phrases for slip in _slips(phrase)}))


def _heard(word: str) -> str:
    parts = _SYLLABLE.fullmatch(word)
    if not parts:
        return word
    start, vowels, end = parts.groups()
    return _BEGINNINGS.get(start, start) + vowels.replace("i", "[ij]") + _ENDINGS.get(end, end)


def _slips(phrase: str) -> set[str]:
    if len(phrase.replace(" ", "")) < _SHORTEST_SLIPPED:
        return set()
    slips = set()
    for place, letter in enumerate(phrase):
        before, after = phrase[:place], phrase[place + 1 :]
        # The first letter is seldom missed, and without it another word begins.
        slips |= {before + after} if place else set()
        slips |= {before + letter * 2 + after}
        slips |= {before + after[:1] + letter + after[1:]} if place else set()
    return {slip.strip() for slip in slips} - {phrase}
