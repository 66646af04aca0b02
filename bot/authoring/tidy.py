"""What is forgiven in a trainer's file, and the plain forms that words are compared by."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterable
from difflib import get_close_matches

# What Word, phones and the web leave behind, and what each becomes.
_REPLACED = {
    "\r\n": "\n",
    "\r": "\n",
    "\ufeff": "",
    "\u200b": "",
    "\u200c": "",
    "\u00ad": "",
    "\u00a0": " ",
    "\u202f": " ",
    "\u2007": " ",
    "\u2028": " ",
    "\u2029": " ",
    "\v": " ",
    "\f": " ",
    "\t": "    ",
    "\0": "",
    "\uf0e0": "→",
}
_LETTERS_ONLY = bytes(code if chr(code).isalnum() or chr(code) == "\n" else ord(" ") for code in range(256))
_NOT_SLUG = re.compile(r"[^a-z0-9]+")


def tidied(text: str) -> str:
    """Return the text in NFC, with line ends, spaces and invisible characters made plain."""
    for strange, plain in _REPLACED.items():
        if strange in text:
            text = text.replace(strange, plain)
    return unicodedata.normalize("NFC", text)


def key(words: str) -> str:
    """Return a keyword as it is looked up: lower case, single spaces."""
    return " ".join(words.split()).casefold()


def folded(text: str) -> str:
    """Return the text in ASCII letters and digits: no accents, capitals or punctuation; line ends stay."""
    bare = unicodedata.normalize("NFD", text.casefold()).replace("đ", "d")
    plain = bare.encode("ascii", "ignore").translate(_LETTERS_ONLY)
    while b"  " in plain:
        plain = plain.replace(b"  ", b" ")
    return plain.replace(b" \n", b"\n").replace(b"\n ", b"\n").strip(b" ").decode()


def slug(words: str, longest: int) -> str:
    """Return an id made of the words: kebab-case ASCII, whole words while they fit, never empty."""
    bare = _NOT_SLUG.sub("-", folded(words)).strip("-") or "muc"
    if len(bare) <= longest:
        return bare
    cut = bare[: longest + 1]
    return (cut.rsplit("-", 1)[0] if "-" in cut else bare[:longest]).strip("-")


def nearest(words: str, known: Iterable[str]) -> str:
    """Return the known word that was probably meant, or an empty string."""
    by_bare_form = {folded(each): each for each in known}
    close = get_close_matches(folded(words), list(by_bare_form), n=1, cutoff=0.6)
    return by_bare_form[close[0]] if close else ""
