"""A text as it is to be read aloud: amounts, dates, telephone numbers, abbreviations and addresses in words.

    readable("Gọi **1022** nghen, mất 10.000đ 😀", "vi") == "gọi một không hai hai nghen, mất mười ngàn đồng."

Pure, and driven by the tables beside it (`words/`). Takes any text and never raises.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

import yaml

from bot.media.voice.numbers import in_words, spelled

LANGUAGES = ("vi", "en")

_TABLES = Path(__file__).parent / "words"
_PAUSES = {"…": ",", "(": ",", ")": ",", "–": ",", "—": ",", "|": ",", ";": ",", "·": ",", "/": ","}
_KEPT = ".,!?:"
_VOWELS = frozenset("aeiouy")
_SPACES = re.compile(r"\s+")
_BEFORE_A_PAUSE = re.compile(r"\s+([.,!?:])")
_PAUSES_IN_A_ROW = re.compile(r"[.,!?:](?:\s*[.,!?:])+")
_SPELLED_LENGTH = range(2, 6)
_LONGEST_PLAIN_NUMBER = 6  # digits; a longer run without dots is an account's or a telephone's

_NUMBER = r"[0-9]{1,3}(?:[.,][0-9]{3})+(?![0-9])(?:[.,][0-9]+)?|[0-9]+(?:[.,][0-9]+)?"
_PATTERN = r"""
      (?P<address>(?:h(?:tt|xx)ps?://)?(?:[a-z0-9-]+(?:\[?\.\]?))+(?:{endings})(?:/(?:[\w./?=&%-]*\w)?)?(?![\w.]*\w))
    | (?P<word>(?<!\w)(?:{words})(?!\w))
    | (?P<iso>(?<![\w-])[0-9]{{4}}-[0-9]{{1,2}}-[0-9]{{1,2}}(?![\w-]))
    | (?P<date>(?<!\w)[0-9]{{1,2}}[/-][0-9]{{1,2}}[/-][0-9]{{4}}(?!\w))
    | (?P<phone>(?<!\w)(?:0[0-9]{{2,3}}|1[89]00)(?:[ .-]?[0-9]{{2,4}})+(?!\w))
    | (?P<span>(?<![\w.,])(?:{number})\s?[-–]\s?(?:{number})\s?(?:(?:{units})(?!\w))?)
    | (?P<ratio>(?<![\w.,])[0-9]+/[0-9]+(?![\w/]))
    | (?P<clock>(?<![\w.,])[0-9]{{1,2}}[hg:][0-9]{{2}}(?!\w))
    | (?P<amount>(?<![\w])(?:{number})\s?(?:{units})(?!\w))
    | (?P<numeral>(?<![^\W_])(?:{number})(?![^\W_]))
    | (?P<letters>[^\W_]+(?:['’][^\W\d_]+)?)
    | (?P<sign>\S)
"""


@dataclass(frozen=True)
class Table:
    """How one language reads what is no plain word; `said` are the words between numbers and in addresses."""

    words: Mapping[str, str]
    capitals: Mapping[str, str]
    letters: Mapping[str, str]
    units: Mapping[str, str]
    signs: Mapping[str, str]
    said: Mapping[str, str]
    dialled: frozenset[str]
    before_digits: frozenset[str]
    endings: Mapping[str, str]


def readable(text: str, language: str) -> str:
    """Return the text in words on one line; empty when there is nothing in it to be read."""
    return _reader(language if language in LANGUAGES else LANGUAGES[0]).read(text)


class Reader:
    """Reads in one language."""

    def __init__(self, table: Table, language: str) -> None:
        self._table = table
        self._is_vietnamese = language == "vi"
        self._pattern = re.compile(
            _PATTERN.format(
                endings=_any_of(table.endings),
                words=_any_of([*table.words, *table.capitals]),
                units=_any_of(table.units),
                number=_NUMBER,
            ),
            re.VERBOSE | re.IGNORECASE,
        )
        self._ways: Mapping[str, Callable[[str, str], str]] = {
            "address": lambda found, _: self._address(found),
            "word": lambda found, _: self._word(found),
            "iso": lambda found, before: self._date(*found.split("-")[::-1], before=before),
            "date": lambda found, before: self._date(*re.split("[/-]", found), before=before),
            "phone": lambda found, _: self._spelled(found),
            "span": lambda found, _: self._span(found),
            "ratio": lambda found, before: self._ratio(found, before),
            "clock": lambda found, _: self._clock(found),
            "amount": lambda found, _: self._amount(found),
            "numeral": self._numeral,
            "letters": lambda found, _: self._letters(found),
            "sign": lambda found, _: self._sign(found),
        }

    def read(self, text: str) -> str:
        """Return the text in words on one line."""
        parts: list[str] = []
        before = ""
        for found in self._pattern.finditer(" ".join(_lines(text))):
            kind = found.lastgroup or "sign"
            said = self._ways[kind](found[0], before)
            is_apart = kind != "sign" or said not in _KEPT
            parts.append(f" {said}" if is_apart else said)
            before = found[0].casefold()
        joined = _SPACES.sub(" ", "".join(parts)).strip()
        tidy = _PAUSES_IN_A_ROW.sub(_strongest, _BEFORE_A_PAUSE.sub(r"\1", joined)).lstrip(f"{_KEPT} ")
        return tidy.lower() if self._is_vietnamese else _plain(tidy).replace("’", "'")

    def _address(self, found: str) -> str:
        bare = re.sub(r"^h(?:tt|xx)ps?://", "", found, flags=re.IGNORECASE).replace("[", "").replace("]", "")
        words: list[str] = []
        for piece in re.findall(r"[^\W\d_]+|[0-9]+|[./]", bare):
            mark = {".": "dot", "/": "slash"}.get(piece)
            if mark:
                words.append(self._table.said[mark])
            elif piece.isdigit():
                words.append(self._number(piece) if len(piece) < 3 else self._spelled(piece))
            else:
                known = self._table.endings.get(piece.lower()) or self._table.words.get(piece.lower())
                words.append(known or self._letters(piece))
        return " ".join(words)

    def _word(self, found: str) -> str:
        table = self._table
        said = table.capitals.get(found) or table.words.get(found.casefold())
        return said if said is not None else found

    def _letters(self, found: str) -> str:
        """Return a word as it is; a lone consonant, capitals without a vowel, letters mixed with digits are spelled."""
        if any(letter.isdigit() for letter in found):
            pieces = re.findall(r"[^\W\d_]+|[0-9]+", found)
            return " ".join(self._spell(piece) if not piece.isdigit() else self._coded(piece) for piece in pieces)
        is_mute = not any(letter in _VOWELS for letter in _plain(found).casefold())
        is_spelled = is_mute and (len(found) == 1 or (found.isupper() and len(found) in _SPELLED_LENGTH))
        return self._spell(found) if is_spelled else found

    def _spell(self, piece: str) -> str:
        """Spell a few letters; a longer piece is a word, and read as one."""
        if len(piece) > _SPELLED_LENGTH[-1] or not piece.isascii():
            return piece
        has_vowel = any(letter in _VOWELS for letter in piece.casefold())
        if len(piece) > 1 and has_vowel:
            return piece
        return " ".join(self._table.letters.get(letter, letter.upper()) for letter in piece.casefold())

    def _coded(self, digits: str) -> str:
        return self._spelled(digits) if digits.startswith("0") or len(digits) > 2 else self._number(digits)

    def _numeral(self, found: str, before: str) -> str:
        if not found.isdigit():
            return self._number(found)
        table = self._table
        if self._is_vietnamese and before == table.said["month"]:
            return self._month(found)
        is_dialled = found in table.dialled or (len(found) > 2 and before in table.before_digits)
        is_code = (found.startswith("0") and len(found) > 1) or len(found) > _LONGEST_PLAIN_NUMBER
        return self._spelled(found) if is_dialled or is_code else self._number(found)

    def _amount(self, found: str) -> str:
        number, unit = _split(found)
        return f"{self._number(number)} {self._table.units[unit.casefold()]}"

    def _span(self, found: str) -> str:
        first, rest = (part.strip() for part in re.split("[-–]", found, maxsplit=1))
        number, unit = _split(rest)
        until = f"{self._number(first)} {self._table.said['to']} {self._number(number)}"
        return f"{until} {self._table.units[unit.casefold()]}" if unit else until

    def _ratio(self, found: str, before: str) -> str:
        first, second = found.split("/")
        if self._is_vietnamese and before == self._table.said["day"]:
            return f"{self._number(first)} {self._table.said['month']} {self._month(second)}"
        return f"{self._number(first)} {self._table.said['of']} {self._number(second)}"

    def _clock(self, found: str) -> str:
        hours, minutes = re.split("[hg:]", found, flags=re.IGNORECASE)
        if not self._is_vietnamese:
            return f"{int(hours)} {minutes}"
        hour = f"{self._number(hours)} {self._table.units['h']}"
        return hour if minutes == "00" else f"{hour} {self._number(minutes)}"

    def _date(self, day: str, month: str, year: str, *, before: str) -> str:
        if not self._is_vietnamese:
            return f"{int(day)} {_ENGLISH_MONTHS.get(int(month), month)} {year}"
        said = self._table.said
        opening = "" if before == said["day"] else f"{said['day']} "
        return f"{opening}{self._number(day)} {said['month']} {self._month(month)} {said['year']} {self._number(year)}"

    def _month(self, digits: str) -> str:
        return "tư" if digits.lstrip("0") == "4" else self._number(digits)

    def _number(self, written: str) -> str:
        """Return a number in words: dots and commas before groups of three are for the eye, any other is a point."""
        pieces = re.split("[.,]", written)
        *groups, last = pieces
        # "1.5" and "4,8" end in a fraction; "10.000" and "1.000.000" do not, nor does what has no mark at all.
        has_fraction = bool(groups) and (len(last) != 3 or (len(groups[0]) > 3 or groups[0].startswith("0")))
        whole, fraction = ("".join(groups), last) if has_fraction else ("".join(pieces), "")
        if not self._is_vietnamese:
            return f"{whole}.{fraction}" if fraction else whole
        said = in_words(whole)
        if not fraction:
            return said
        point = in_words(fraction) if len(fraction) == 1 else spelled(fraction)
        return f"{said} {self._table.said['point']} {point}"

    def _spelled(self, found: str) -> str:
        digits = "".join(letter for letter in found if letter in "0123456789")
        return spelled(digits) if self._is_vietnamese else " ".join(digits)

    def _sign(self, found: str) -> str:
        if found in _KEPT:
            return found
        return self._table.signs.get(found, _PAUSES.get(found, ""))


_ENGLISH_MONTHS = dict(
    enumerate(
        (
            *("January", "February", "March", "April", "May", "June"),
            *("July", "August", "September", "October", "November", "December"),
        ),
        start=1,
    )
)


@cache
def _reader(language: str) -> Reader:
    raw: dict[str, Any] = yaml.safe_load((_TABLES / f"{language}.yml").read_text(encoding="utf-8"))
    lists = {name: frozenset(map(str, raw.pop(name))) for name in ("dialled", "before_digits")}
    maps = {name: {str(key): str(value) for key, value in found.items()} for name, found in raw.items()}
    return Reader(Table(**maps, dialled=lists["dialled"], before_digits=lists["before_digits"]), language)


def _any_of(words: Mapping[str, str] | list[str]) -> str:
    return "|".join(re.escape(word) for word in sorted(words, key=len, reverse=True))


def _lines(text: str) -> Iterator[str]:
    """Yield the lines that have something to read, without marks of bold and pictures, each ending in a pause."""
    for line in unicodedata.normalize("NFKC", text.replace("**", "")).splitlines():
        bare = "".join(letter if _is_read(letter) else " " for letter in line).strip()
        if any(letter.isalnum() for letter in bare):
            yield bare if bare[-1] in ".!?:,;…" else f"{bare}."


def _is_read(letter: str) -> bool:
    kind = unicodedata.category(letter)
    is_word = kind[0] in "LNPZM" and letter != "\N{VARIATION SELECTOR-16}"
    return is_word or kind in ("Sc", "Sm") or letter == "°"


def _split(amount: str) -> tuple[str, str]:
    """Split "10.000đ" into the number and its unit."""
    found = re.match(_NUMBER, amount)
    number = found[0] if found else ""
    return number, amount[len(number) :].strip()


def _strongest(marks: re.Match[str]) -> str:
    return next((mark for mark in "?!.:," if mark in marks[0]), ",")


def _plain(text: str) -> str:
    """Return a text without accents, which an English voice would spell out."""
    bare = text.replace("đ", "d").replace("Đ", "D")
    return "".join(letter for letter in unicodedata.normalize("NFD", bare) if not unicodedata.combining(letter))
