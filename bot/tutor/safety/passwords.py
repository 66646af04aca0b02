"""Find the passwords in a shadow: what stands behind a word for one, by a link or by its own odd shape.

"mk app ngan hang ne xoai#cat9"  ──▶  (20, 29)
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from bot.tutor.safety import secret_rules as rules
from bot.tutor.safety.plain_numbers import AMOUNT_BEFORE, HOTLINES, NUMBERED, UNIT_AFTER

# No password goes on across a capital: a shadow has none of its own, so one covers what is masked.
_WALL = "A-Z"
_PASSWORD_LINK = re.compile(rf"(?:\s+[^\s:={_WALL}]+){{0,6}}?\s*(?:[:=]|\s(?:la|is)(?=\s))\s*")
# How far a word for a password reaches, in characters: about fifteen words.
_REACH = 90
# A number alone is a password within so many words.
_NEAR = 5
_SHORTEST = 4
_SHORTEST_ODD, _ODD_DIGITS, _LONG = 5, 2, 8
_WRITTEN = re.compile(
    r"[\s:=]*(?:(?:cua|tui|toi|minh|ngan hang|la|nay|app|zalo|cu|moi) )*"
    r"(?P<words>[a-z]+(?: [a-z]+){0,3}) (?:viet|ghi|go) (?:lien|hoa|thuong|khong dau|ko dau)(?![a-z])"
)
# "hoangsa#99 làm mật khẩu"; longer words than this nobody types.
_TOLD_BEFORE = re.compile(rf"(?<!\S)(?P<word>[^\s,;?~%{_WALL}]{{4,40}}) (?:la|lam|thanh|de lam) (?:cai |so )?")
_ASKED = re.compile(
    r"(?<![a-z])(?:phai|can|co|nen|gom|sao|la gi|duoc|dc|khong|ko|hong|luc|khi|quen|sai|dat|doi|chu|may|nao)(?![a-z])"
)


def passwords_in(plain: str, barrier: str) -> Iterator[tuple[int, int]]:
    """Find what follows each word for a password, as far as the next such word or `barrier`."""
    for told in _TOLD_BEFORE.finditer(plain):
        word = told.group("word")
        if rules.PASSWORD_WORDS.match(plain, told.end()) and (_is_odd(word) or word.isdecimal()):
            yield told.span("word")
    names = [match.span() for match in rules.PASSWORD_WORDS.finditer(plain)]
    stops = [start for start, _ in names[1:]] + [len(plain)]
    for (_, start), stop in zip(names, stops, strict=False):
        words, wall, _ = plain[start : min(stop, start + _REACH)].partition(barrier)
        ahead = words + wall
        linked = _password_after_link(ahead)
        shaped = _password_by_shape(ahead[: linked[0]] if linked else ahead)
        spelled = None if shaped or linked else _spelled_out(ahead)
        for span in filter(None, (shaped, linked, spelled)):
            yield start + span[0], start + span[1]


def _password_after_link(ahead: str) -> tuple[int, int] | None:
    """Find the password after "là", ":" or "=": one odd-looking word, or the one to three words that end the clause."""
    link = _PASSWORD_LINK.match(ahead)
    if not link:
        return None
    value = re.match(rf"[^\s,;?%{_WALL}][^\s,;?{_WALL}]*", ahead[link.end() :])
    if not value or value.group().strip(".!") in rules.REMARKS:
        return None
    start, word = link.end(), value.group().rstrip(".!")
    if not any(char.isalnum() for char in word):
        return None
    if not word.isalpha():
        return (start, start + len(word)) if not word.isdecimal() or len(word) >= 4 else None
    clause = re.match(r"[a-z ]+", ahead[start:])
    words = clause.group().split() if clause else [word]
    ends = clause is None or start + clause.end() == len(ahead) or ahead[start + clause.end()] in ",.;!?"
    if ends and len(words) <= 3 and not rules.REMARKS.intersection(words):
        return start, start + len((clause.group() if clause else word).rstrip())
    return (start, start + len(word)) if ahead[link.end() - 1 : link.end()] in ":=" or len(word) > 7 else None


def _password_by_shape(ahead: str) -> tuple[int, int] | None:
    """Find a password said without "là": a word of letters and digits or signs, or soon a number of four digits on."""
    for place, word in enumerate(re.finditer(rf"[^\s,;?~%{_WALL}][^\s,;?~{_WALL}]*", ahead)):
        bare = word.group().rstrip(".!")
        if bare in HOTLINES or rules.PRODUCTS.fullmatch(bare):
            continue
        around = ahead[: word.start()], ahead[word.start() + len(bare) :]
        if _is_odd(bare) or (place < _NEAR and bare.isdecimal() and len(bare) >= _SHORTEST and not _counts(*around)):
            return word.start(), word.start() + len(bare)
    return None


def _is_odd(bare: str) -> bool:
    """Whether a word is none that people say: "xoai#cat9", "thanhlong$300", "lan1962"."""
    digits = sum(char.isdecimal() for char in bare)
    letters = sum(char.isalpha() for char in bare)
    if len(bare) < _SHORTEST_ODD or not letters or letters == len(bare) or "://" in bare:
        return False
    return digits >= _ODD_DIGITS or bool(re.search(r"[@#$!*&_]", bare[1:])) or (digits == 1 and len(bare) >= _LONG)


def _counts(before: str, after: str) -> bool:
    """Whether a number is an amount or a thing's number, by the words around it."""
    return bool(AMOUNT_BEFORE.search(before) or UNIT_AFTER.match(after) or NUMBERED.search(before))


def _spelled_out(ahead: str) -> tuple[int, int] | None:
    """Find a password of words, told with how it is written: "mk nong dan viet lien khong dau"."""
    told = _WRITTEN.match(ahead)
    if not told or _ASKED.search(told.group()):
        return None
    return told.span("words")
