"""How Sen addresses a learner, and how the placeholders of a text become words.

`{bạn}` is the learner ("cô", "chú Tư"), `{mình}` is Sen itself ("con" to elders, "em" to elder siblings),
`{tên}` the name given; with a capital first letter they open a sentence.
Any other `{key}` is a part given by the caller or a fact of the course. Southern forms of address after
VIETNAMESE kinship: elders are addressed as relatives, and the one who speaks takes the matching word.
"""

from __future__ import annotations

import re
from collections.abc import Mapping

from bot.tutor.course import Fact
from bot.tutor.folding import fold
from bot.tutor.session import Session

ADDRESSES: Mapping[str, str] = {
    "cô": "con",
    "chú": "con",
    "bác": "con",
    "dì": "con",
    "ông": "con",
    "bà": "con",
    "anh": "em",
    "chị": "em",
}
"""What a learner may be called, and what Sen then calls itself."""

CHILD = "em"
"""What a child is called; it is offered, never guessed from a word, for it leads to a parent."""

FORMS: Mapping[str, str] = {**ADDRESSES, CHILD: "mình"}
"""Every form of address, a child's too."""

ANY_ADDRESS = "any"
"""Kept when a learner does not mind how they are called."""

UNKNOWN_ADDRESS = {"vi": ("cô chú", "con"), "en": ("you", "I")}
"""The safe plural before a learner has chosen, and Sen's word for itself."""

BIRTH_ORDER = ("Hai", "Ba", "Tư", "Năm", "Sáu", "Bảy", "Tám", "Chín", "Mười", "Út")
"""Southern birth-order names: the only names Sen keeps, for they identify nobody."""

PLACEHOLDER = re.compile(r"\{([^{}]*)\}")


def address_of(text: str) -> tuple[str, str] | None:
    """Return the form of address and the birth-order name said in a text such as "cứ kêu chú Tư", or None.

    The first form of address wins; "con kêu cô" is told from the learner's "cô" by skipping Sen's own words.
    """
    words = [fold(word) for word in text.split()]
    forms = {fold(form): form for form in ADDRESSES}
    names = {fold(name): name for name in BIRTH_ORDER}
    for place, word in enumerate(words):
        if word in forms:
            name = names.get(words[place + 1], "") if place + 1 < len(words) else ""
            return forms[word], name
    return None


def placeholders(session: Session) -> dict[str, str]:
    """Return the words for `{bạn}`, `{mình}` and `{tên}` and their capitalised forms, for this learner."""
    unknown, self_word = UNKNOWN_ADDRESS.get(session.language, UNKNOWN_ADDRESS["vi"])
    if session.language == "vi" and session.address in FORMS:
        learner, self_word = f"{session.address} {session.name}".strip(), FORMS[session.address]
    else:
        learner = unknown
    words = {"bạn": learner, "mình": self_word, "tên": session.name or learner}
    return words | {key.capitalize(): word[:1].upper() + word[1:] for key, word in words.items()}


def fill(text: str, words: Mapping[str, str], facts: Mapping[str, Fact], language: str) -> str:
    """Return the text with its placeholders replaced; an unknown one loses its braces, for a lint rule reports it."""

    def replace(match: re.Match[str]) -> str:
        key = match[1].strip()
        if key in words:
            return words[key]
        return facts[key].value_in(language) if key in facts else key

    return PLACEHOLDER.sub(replace, text)
