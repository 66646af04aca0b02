"""Brings the many spellings of one Vietnamese sentence together.

    "Lm s ck cho con zạ???"  ──▶  accented  "làm sao chuyển khoản cho con dạ"
                                  shadow    "lamsao chuyenkhoan cho con da"
                                  sound     "lamsao chuienkhoan cho con da"

The accented text keeps what accents tell (đừng is not đúng); the shadow is what is left without them, with Southern
words and set phrases brought to one form. The sound is the shadow with letters that Southern ears do not tell apart
brought together: xài and sài. Negation is never added, dropped or merged with another word.
The tables are YAML files beside this module; this module needs no Rasa.
"""

from __future__ import annotations

import hashlib
import re
import unicodedata
from dataclasses import dataclass
from functools import lru_cache
from itertools import groupby
from pathlib import Path
from typing import Any, Mapping, Optional, Sequence

import yaml

from nlu.components.syllables import Syllables, bare

TABLES = Path(__file__).parent / "tables"
MONEY = "sotien"
LONG_NUMBER = "sodai"
# A phrase of fewer letters may sound like quite another one: "công an" like "con ăn".
SAFE_BY_SOUND = 8

_WORD = re.compile(r"[^\W_]+")
_THOUSANDS = re.compile(r"(?<=\d)[.,](?=\d{3}\b)")
_MONEY = re.compile(
    r"(?<![^\W_])\d+(?:[.,]\d+)?\s?(?:k|ngàn|ngan|nghìn|nghin|đồng|dong|đ|vnd|vnđ|triệu|trieu|tr|củ|cu|chai|tỷ|ty|tỉ|ti|xị|xi)"
    r"\d{0,3}(?![^\W_])"
)


@dataclass(frozen=True)
class Spelling:
    """One text in its three normal forms, words parted by single spaces."""

    accented: str
    shadow: str
    sound: str


class Normaliser:
    """Applies the tables; the same text always gives the same spelling."""

    def __init__(
        self,
        syllables: Syllables,
        foreign: frozenset[str],
        tone_places: Mapping[str, str],
        shorthand: Mapping[str, str],
        among_accents: Mapping[str, str],
        accented_synonyms: Mapping[str, str],
        shadow_synonyms: Mapping[str, str],
        phrases: Mapping[str, str],
        first_sounds: Mapping[str, str],
        last_sounds: Mapping[str, str],
        inner_sounds: Mapping[str, str],
    ) -> None:
        self._syllables = syllables
        self._foreign = foreign
        self._tone_places = dict(tone_places)
        self._shorthand = {short: meant for short, meant in shorthand.items() if " " not in short}
        self._couples = {short: meant for short, meant in shorthand.items() if " " in short}
        self._couple = _any_of(self._couples)
        self._among_accents = dict(among_accents)
        self._accented_synonyms = dict(accented_synonyms)
        self._shadow_synonyms = dict(shadow_synonyms)
        self._phrases = dict(phrases)
        self._phrase = _any_of(self._phrases)
        self._first_sounds = dict(first_sounds)
        self._last_sounds = dict(last_sounds)
        self._inner_sounds = dict(inner_sounds)
        self._sounded = {
            " ".join(map(self._sound_of, spoken.split())): meant
            for spoken, meant in phrases.items()
            if " " in spoken and len(spoken) >= SAFE_BY_SOUND
        }
        self._sounded_lengths: dict[str, list[int]] = {}
        for spoken in sorted(self._sounded, key=lambda spoken: -spoken.count(" ")):
            lengths = self._sounded_lengths.setdefault(spoken.split()[0], [])
            if spoken.count(" ") + 1 not in lengths:
                lengths.append(spoken.count(" ") + 1)
        self._word = lru_cache(maxsize=8192)(self._normal_word)
        self._shadow = lru_cache(maxsize=8192)(self._shadow_of)
        self._sound = lru_cache(maxsize=8192)(self._sound_of)

    def __call__(self, text: str) -> Spelling:
        """Return the normal forms of the text."""
        tokens = _tokens(text)
        if self._couple:
            tokens = self._couple.sub(lambda found: self._couples[found.group()], " ".join(tokens)).split()
        if any(not token.isascii() for token in tokens):
            tokens = [self._among_accents.get(token, token) for token in tokens]
        words: list[str] = []
        for token in tokens:
            words.extend(self._word(token).split())
        accented = [self._accented_synonyms.get(word, word) for word in words]
        shadow = " ".join(map(self._shadow, accented))
        if self._phrase:
            shadow = self._phrase.sub(lambda found: self._phrases[found.group()], shadow)
        shadow = self._with_sounded_phrases(shadow)
        return Spelling(" ".join(accented), shadow, " ".join(map(self._sound, shadow.split())))

    def _with_sounded_phrases(self, shadow: str) -> str:
        """Return the shadow with phrases that only sound like the ones in the table brought to their form too."""
        words = shadow.split()
        sounds = [self._sound(word) for word in words]
        first = 0
        while first < len(words):
            for length in self._sounded_lengths.get(sounds[first], ()):
                meant = self._sounded.get(" ".join(sounds[first : first + length]))
                if meant is not None and first + length <= len(words):
                    words[first : first + length] = [meant]
                    sounds[first : first + length] = [self._sound(meant)]
                    break
            first += 1
        return " ".join(words)

    def _normal_word(self, token: str) -> str:
        short = self._shorthand.get(token)
        if short is not None:
            return short
        if token.isdigit():
            return LONG_NUMBER if len(token) > 4 else token
        if token in self._foreign or token in (MONEY, LONG_NUMBER):
            return token
        once = _unstretched(token)
        if once != token:
            return self._normal_word(once)
        if token in self._syllables:
            return self._with_tone_in_place(token)
        mended = self._syllables.mend(token)
        if mended is not None:
            return " ".join(self._with_tone_in_place(self._shorthand.get(part, part)) for part in mended.split())
        return " ".join(re.findall(r"\d+|\D+", token))

    def _with_tone_in_place(self, word: str) -> str:
        if word[-2:] in self._tone_places and not word.startswith("qu"):
            return word[:-2] + self._tone_places[word[-2:]]
        return word

    def _shadow_of(self, word: str) -> str:
        plain = bare(word)
        return self._shadow_synonyms.get(plain, plain)

    def _sound_of(self, word: str) -> str:
        first = next((start for start in self._first_sounds if word.startswith(start) and word != start), "")
        word = self._first_sounds.get(first, "") + word[len(first) :]
        last = next((end for end in self._last_sounds if word.endswith(end)), "")
        word = (word[: len(word) - len(last)] + self._last_sounds.get(last, "")).replace("y", "i")
        inner = next((rime for rime in self._inner_sounds if word.endswith(rime)), "")
        return word[: len(word) - len(inner)] + self._inner_sounds.get(inner, "")


def load(tables: Path = TABLES) -> Normaliser:
    """Read the tables and return the normaliser they make."""
    letters = _read(tables / "syllables.yml")
    southern = _read(tables / "southern.yml")
    sounds = _read(tables / "sounds.yml")
    anywhere = _spellings_of(southern["anywhere"])
    phrases = {
        spoken: token for token, ways in _read(tables / "phrases.yml").items() for spoken in ways if spoken != token
    }
    return Normaliser(
        syllables=Syllables(
            letters["onsets"].split(),
            letters["rimes"].split(),
            letters["first_letters"],
            letters["last_letters"],
            letters["often"].split(),
        ),
        foreign=frozenset(letters["foreign"].split()),
        tone_places=letters["tone_places"],
        shorthand={_nfc(short): _nfc(meant) for short, meant in _read(tables / "shorthand.yml").items()},
        among_accents=_spellings_of(_read(tables / "among_accents.yml")),
        accented_synonyms={**anywhere, **_spellings_of(southern["as_spelt"])},
        shadow_synonyms={bare(word): bare(meant) for word, meant in anywhere.items()},
        phrases=phrases,
        first_sounds=sounds["first"],
        last_sounds=sounds["last"],
        inner_sounds=sounds["inner"],
    )


def undecided(tables: Path = TABLES) -> Mapping[str, Sequence[str]]:
    """Return the accent-free words that must never be acted on alone, each with the intents it may be."""
    words: Mapping[str, Sequence[str]] = _read(tables / "undecided.yml")
    return words


def fingerprint(folder: Path = TABLES.parent) -> str:
    """Return a hash of every table and module of the components: any of them changes what a model learnt."""
    digest = hashlib.sha256()
    for path in sorted([*folder.glob("tables/*.yml"), *folder.glob("*.py")]):
        content = path.read_bytes()
        digest.update(f"{path.name} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def _tokens(text: str) -> list[str]:
    plain = unicodedata.normalize("NFKC", text).lower()
    plain = unicodedata.normalize("NFC", plain)
    if not plain.isprintable():
        plain = "".join(
            char for char in plain if unicodedata.category(char) not in ("Cc", "Cf", "Cs") or char.isspace()
        )
    plain = _MONEY.sub(f" {MONEY} ", _THOUSANDS.sub("", plain))
    return _WORD.findall(plain)


def _unstretched(word: str) -> str:
    """Return the word with letters said three times or more said once: quáaaa, quaáaa → quá."""
    if len(word) < 3 or word.isdigit():
        return word
    letters = []
    for letter, run in groupby(word, key=bare):
        said = list(run)
        accented = next((each for each in said if each != letter), said[0])
        letters.append(accented if len(said) > 2 and letter.isalpha() else "".join(said))
    return "".join(letters)


def _any_of(ways: Mapping[str, str]) -> Optional[re.Pattern[str]]:
    """Return a pattern of these ways to say things, longest first; None of none."""
    longest_first = sorted(ways, key=len, reverse=True)
    return re.compile(r"\b(?:" + "|".join(map(re.escape, longest_first)) + r")\b") if ways else None


def _nfc(text: str) -> str:
    return unicodedata.normalize("NFC", text)


def _spellings_of(table: Mapping[str, str]) -> dict[str, str]:
    return {_nfc(word): _nfc(meant) for word, meant in table.items()}


def _read(path: Path) -> Any:
    with path.open(encoding="utf-8") as table:
        return yaml.load(table, Loader=yaml.BaseLoader)  # noqa: S506 BaseLoader makes only text: "no" stays a word
