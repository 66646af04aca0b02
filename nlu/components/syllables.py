"""What is and what is not a Vietnamese syllable, and how to make one out of a slip.

    tieefn, tie6n2 ──▶ tiền     Telex and VNI left undone
    thik, fải      ──▶ thich, phải
    chuyenkhoan    ──▶ chuyen khoan

A repair is kept only when it yields a syllable, so words of other languages pass untouched.
"""

from __future__ import annotations

import re
import unicodedata
from typing import Iterable, Mapping, Optional

# Combining marks by the key that types them: Telex letter or VNI digit.
_TONES = {"f": "\u0300", "s": "\u0301", "x": "\u0303", "r": "\u0309", "j": "\u0323",
          "2": "\u0300", "1": "\u0301", "4": "\u0303", "3": "\u0309", "5": "\u0323"}  # fmt: skip
_HATS = {"6": "\u0302", "7": "\u031b", "8": "\u0306"}
_VNI = re.compile(r"[a-zđ]+[1-9][a-z1-9đ]*")
_TELEX_TONE = re.compile(r"(?<=[aeiouy])([bcdghklmnpqtvwaeiouy]*)([sfrxj])")
_STOPPED = re.compile(r"(c|ch|p|t)$")
_LONGEST_JOINED, _MOST_JOINED = 24, 6


def bare(text: str) -> str:
    """Return the text without accents, đ as d."""
    decomposed = unicodedata.normalize("NFD", text.replace("đ", "d").replace("Đ", "D"))
    return "".join(char for char in decomposed if not unicodedata.combining(char))


class Syllables:
    """Knows every accent-free syllable that the onsets and rimes make, and mends what is not one."""

    def __init__(
        self,
        onsets: Iterable[str],
        rimes: Iterable[str],
        first_letters: Mapping[str, str],
        last_letters: Mapping[str, str],
        often: Iterable[str] = (),
    ) -> None:
        rimes = tuple(rimes)
        self._known = frozenset(onset + rime for onset in ("", *onsets) for rime in rimes)
        self._first = dict(first_letters)
        self._last = dict(last_letters)
        self._ranks = {syllable: rank for rank, syllable in enumerate(often)}

    def __contains__(self, token: object) -> bool:
        return isinstance(token, str) and bare(token) in self._known

    def mend(self, token: str) -> Optional[str]:
        """Return the syllable, or syllables parted by spaces, that the token was meant to be, or None."""
        for attempt in (self._typed_in_vni, self._typed_in_telex, self._misspelt, self._joined):
            mended = attempt(token)
            if mended:
                return mended
        return None

    def _typed_in_vni(self, token: str) -> Optional[str]:
        if not _VNI.fullmatch(token):
            return None
        letters, tone = "", ""
        for char in token:
            if char == "9":
                letters = letters.replace("d", "đ", 1)
            elif char in _HATS:
                letters = _put_hat(letters, _HATS[char])
            elif char in _TONES and char.isdigit():
                tone = _TONES[char]
            else:
                letters += char
        return self._toned(letters, tone)

    def _typed_in_telex(self, token: str) -> Optional[str]:
        if not token.isascii() or not token.isalpha():
            return None
        tone = ""
        found = _TELEX_TONE.search(token)
        if found:
            tone = _TONES[found.group(2)]
            token = token[: found.start(2)] + token[found.end(2) :]
        token = re.sub(r"^d(.*)d(.*)$", r"đ\1\2", token)
        token = re.sub(r"([aeo])([^aeo]*)\1", lambda m: _put_hat(m[1], "\u0302") + m[2], token, count=1)
        if "w" in token:
            token = token.replace("uow", "uwow").replace("uwo", "uwow").replace("uwoww", "uwow")
            token = re.sub(r"^((?:[^aeiouyw]|(?<=q)u)*)w", r"\1uw", token)
            token = re.sub(r"([uo])([^w]*)w", lambda m: _put_hat(m[1], "\u031b") + m[2], token)
            token = re.sub(r"a([^w]*)w", lambda m: "ă" + m[1], token)
        return self._toned(token, tone)

    def _misspelt(self, token: str) -> Optional[str]:
        for start, meant in (("", ""), *self._first.items()):
            if not token.startswith(start):
                continue
            opened = meant + token[len(start) :]
            if opened != token and opened in self:
                return opened
            for end, meant_end in self._last.items():
                if opened.endswith(end) and opened[: -len(end)] + meant_end in self:
                    return opened[: -len(end)] + meant_end
        if len(token) > 2 and token[-1] == token[-2] and token[:-1] in self:
            return token[:-1]
        return None

    def _joined(self, token: str) -> Optional[str]:
        """Part words run together, into the fewest syllables of two letters or more, and of those the commonest."""
        if not 5 <= len(token) <= _LONGEST_JOINED or not token.isalpha():
            return None
        best: list[Optional[tuple[int, int, list[str]]]] = [(0, 0, [])] + [None] * len(token)
        for end in range(2, len(token) + 1):
            for start in range(max(0, end - 7), end - 1):
                before, last = best[start], token[start:end]
                if before is None or last not in self:
                    continue
                count, rank, parts = before
                rarest = max(rank, self._ranks.get(bare(last), len(self._ranks)))
                current = best[end]
                if current is None or (count + 1, rarest) < current[:2]:
                    best[end] = (count + 1, rarest, [*parts, last])
        found = best[len(token)]
        return " ".join(found[2]) if found and 0 < found[0] <= _MOST_JOINED else None

    def _toned(self, letters: str, tone: str) -> Optional[str]:
        if letters not in self or (tone in ("\u0300", "\u0303", "\u0309") and _STOPPED.search(letters)):
            return None
        return _put_tone(letters, tone) if tone else letters


def _put_hat(letters: str, mark: str) -> str:
    """Put a hat, horn or breve on the last vowel that can bear it; ươ takes its horn twice."""
    bearers = {"\u0302": "aeo", "\u031b": "uo", "\u0306": "a"}[mark]
    if mark == "\u031b" and letters.endswith("uo"):
        return letters[:-2] + "ươ"
    for place in range(len(letters) - 1, -1, -1):
        if letters[place] in bearers:
            hatted = unicodedata.normalize("NFC", letters[place] + mark)
            if mark == "\u031b" and letters[place] == "o" and letters[:place].endswith("u"):
                return letters[: place - 1] + "ươ" + letters[place + 1 :]
            return letters[:place] + hatted + letters[place + 1 :]
    return letters


def _put_tone(letters: str, mark: str) -> str:
    """Put the tone mark on the vowel that Vietnamese spelling puts it on."""
    start = 2 if letters.startswith(("qu", "gi")) and len(letters) > 2 and bare(letters[2]) in "aeiouy" else 0
    vowels = [i for i in range(start, len(letters)) if bare(letters[i]) in "aeiouy"]
    if not vowels:
        return letters
    hatted = [i for i in vowels if bare(letters[i]) != letters[i]]
    if hatted:
        place = hatted[-1]
    elif len(vowels) == 1 or (len(vowels) == 2 and vowels[-1] == len(letters) - 1):
        place = vowels[0]
    else:
        place = vowels[1]
    return unicodedata.normalize("NFC", letters[:place] + letters[place] + mark + letters[place + 1 :])
