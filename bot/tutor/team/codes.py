"""Codes that people carry, and codes that buttons carry.

A class code is read off a poster and typed: 8 characters of Crockford's base 32, some of them digits, few in a row.
A token is carried by a link: 128 bits, in letters. Of a token only the digest is kept.
A button's code is `t/<verb>/<what>/…`; numbers are spelled in letters, for six digits in a row are never let through
(`bot/telegram/scrub.py`). A code is never authority: who taps is asked for their rights each time.
"""

from __future__ import annotations

import hashlib
import re
from collections.abc import Callable

from bot.tutor.safety import redact

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: without I, L, O and U, which are taken for other letters or spell words."""

CODE_LENGTH = 8
TOKEN_BYTES = 16
TEAM_MARK = "t"
"""The first part of every button's code that the team's desk answers."""

_LOOK_ALIKE = str.maketrans({"O": "0", "I": "1", "L": "1", "-": None, " ": None, ".": None})
_FEW_DIGITS = re.compile(r"(?=(?:[^2-9]*[2-9]){2})(?=(?:[^A-Z]*[A-Z]){2})(?!.*[0-9]{3})[0-9A-Z]{8}")
"""Two digits from 2 on and two letters at least, so that no word is taken for a code; never three digits in a row,
which might be masked as a secret."""

_LETTERS = str.maketrans("0123456789", "abcdefghij")
_DIGITS = str.maketrans("abcdefghij", "0123456789")
_HEX = str.maketrans("0123456789abcdef", "abcdefghijklmnop")
_SPELLED = re.compile(r"[a-j]{1,18}")


def class_code(draw: Callable[[int], bytes]) -> str:
    """Return a new code, drawn until it has the right shape; most do."""
    while True:
        code = "".join(ALPHABET[byte % 32] for byte in draw(CODE_LENGTH))
        # "MK…" and "PW…" would be masked as a password when typed.
        if _FEW_DIGITS.fullmatch(code) and not redact(code).kinds:
            return code


def typed_code(text: str) -> str:
    """Return the code that a text is, however it was written ("k7fm 2q9x", a letter O for a nought), or ""."""
    code = text.strip().upper().translate(_LOOK_ALIKE)
    is_code = len(text) <= 2 * CODE_LENGTH and all(char in ALPHABET for char in code)
    return code if is_code and _FEW_DIGITS.fullmatch(code) else ""


def shown(code: str) -> str:
    """Return a class code in two halves, as it stands on a poster."""
    return f"{code[:4]} {code[4:]}"


def token(draw: Callable[[int], bytes]) -> str:
    """Return a new token: 128 bits that nobody can foretell, in the letters a to p."""
    return draw(TOKEN_BYTES).hex().translate(_HEX)


def digest_of(secret: str) -> str:
    """Return what is kept of a token or code: half of its SHA-256, in the letters a to p."""
    return hashlib.sha256(secret.encode()).digest()[:TOKEN_BYTES].hex().translate(_HEX)


def spelled(number: int) -> str:
    """Return a number that is not negative in the letters a to j."""
    return str(number).translate(_LETTERS)


def number_in(letters: str) -> int | None:
    """Return the number that `spelled` wrote, or None when it wrote no such thing."""
    return int(letters.translate(_DIGITS)) if _SPELLED.fullmatch(letters) else None


def code_of(verb: str, *parts: str) -> str:
    """Return a button's code."""
    return "/".join((TEAM_MARK, verb, *parts))
