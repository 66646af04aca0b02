"""Numbers spelt in letters, for button codes such as `call/claim/h`: no code may hold six digits in a row.

A code is never authority: what a tap may do is looked up anew each time.
"""

from __future__ import annotations

LETTERS = "abcdefghijklmnopqrstuvwxyz"
LONGEST = 14
"""Letters of the largest number that a row of the database can have."""


def spell(number: int) -> str:
    """Return a whole number, 0 or more, in letters."""
    spelt = ""
    while number or not spelt:
        number, rest = divmod(number, len(LETTERS))
        spelt = LETTERS[rest] + spelt
    return spelt


def read(letters: str) -> int | None:
    """Return the number that `spell` spelt, or None."""
    if not letters or len(letters) > LONGEST or not set(letters) <= set(LETTERS):
        return None
    number = 0
    for letter in letters:
        number = number * len(LETTERS) + LETTERS.index(letter)
    return number
