"""Which of the offered buttons a typed answer means: "2", "câu hai", "b", "cái giữa", or the words themselves.

Accents do not matter. A denial never matches words without one: "không chuyển" is not "Chuyển".
"""

from __future__ import annotations

import unicodedata
from collections.abc import Sequence, Set

from bot.tutor.folding import fold

ORDINALS = {
    "mot": 0, "nhat": 0, "dau": 0, "one": 0, "first": 0, "a": 0,
    "hai": 1, "nhi": 1, "two": 1, "second": 1, "b": 1,
    "ba": 2, "three": 2, "third": 2, "c": 2,
    "bon": 3, "tu": 3, "four": 3, "fourth": 3, "d": 3,
    "nam": 4, "five": 4, "fifth": 4, "e": 4,
}  # fmt: skip
MIDDLE = {"giua", "middle"}
LAST = {"cuoi", "chot", "last"}
FILLERS = {
    "da", "vang", "u", "uh", "um", "thi", "la", "cai", "cau", "so", "nut", "y", "dap", "an", "lua", "chon", "bam",
    "nhan", "thu", "tui", "toi", "con", "em", "minh", "chac", "oi", "nghen", "nha", "nhe", "di", "a", "ne", "do",
    "nay", "tien", "the", "answer", "number", "choice", "option", "is", "i", "think", "pick", "choose", "press",
}  # fmt: skip
JOINERS = {"va", "voi", "roi", "and", "then"}
DENIALS = {"khong", "ko", "k", "hong", "hok", "hem", "dung", "chua", "not", "no", "dont", "never"}
REAL_DENIALS = {"không", "hông", "đừng", "chưa", "not", "no", "never"}
"""How labels write a denial; "đúng", "dùng" and "chua" look like one only without their accents."""

LIKE_ENOUGH = 0.6
"""Share of a label's words that must be said, when the words are not the label itself; tried on the four lessons."""


def pick(text: str, labels: Sequence[str]) -> tuple[int, ...]:
    """Return the indexes of the labels meant, in the order said; empty when no answer is recognised."""
    words = fold(text).split()
    if not words or not labels:
        return ()
    said = "".join(words)
    exact = [index for index, label in enumerate(labels) if fold(label).replace(" ", "") == said]
    if len(exact) == 1:
        return (exact[0],)
    return _ordinals(words, len(labels)) or _alike(words, labels)


def part_of(text: str, labels: Sequence[str]) -> tuple[int, ...]:
    """Return the index of the only label that holds all the words said; empty when none or several do.

    Too loose for a lesson's answers: "tên" is no answer, yet "đồng ý" or "nghỉ" is wish enough.
    """
    said = {word for word in fold(text).split() if word not in FILLERS}
    found = [index for index, label in enumerate(labels) if said and said <= set(fold(label).split())]
    return (found[0],) if len(found) == 1 and _agree(said, labels[found[0]]) else ()


def _ordinals(words: Sequence[str], count: int) -> tuple[int, ...]:
    found: list[int] = []
    for word in _pieces(words):
        if word in FILLERS and word not in ORDINALS:
            continue
        index = _ordinal(word, count)
        if index is None or index >= count:
            return ()
        if index not in found:
            found.append(index)
    return tuple(found)


def _pieces(words: Sequence[str]) -> list[str]:
    """Drop joining words; "a" and "d" after other letters stay letters, "cau a" too."""
    kept = [word for word in words if word not in JOINERS]
    return kept if any(_is_naming(word) for word in kept) else []


def _is_naming(word: str) -> bool:
    return word.isdigit() or word in ORDINALS or word in MIDDLE or word in LAST


def _ordinal(word: str, count: int) -> int | None:
    if word.isdigit():
        return int(word) - 1 if len(word) == 1 and word != "0" else None
    if word in MIDDLE:
        return count // 2 if count % 2 else None
    if word in LAST:
        return count - 1
    return ORDINALS.get(word)


def _alike(words: Sequence[str], labels: Sequence[str]) -> tuple[int, ...]:
    scored = []
    for index, label in enumerate(labels):
        meant = set(fold(label).split())
        said = {word for word in words if word in meant or word not in FILLERS}
        if not meant or not said or not _agree(said, label):
            continue
        common = len(said & meant)
        scored.append((common / len(meant), common / len(said), index))
    scored.sort(reverse=True)
    if not scored or min(scored[0][:2]) < LIKE_ENOUGH:
        return ()
    is_clear = len(scored) == 1 or scored[0][0] > scored[1][0]
    return (scored[0][2],) if is_clear else ()


def _agree(said: Set[str], label: str) -> bool:
    """Whether what is said and a label both deny, or neither does."""
    words = {fold(word): word for word in unicodedata.normalize("NFC", label.lower()).split()}
    denied = {bare for bare, word in words.items() if word.strip(",.!?;:") in REAL_DENIALS}
    only_alike = words.keys() - denied
    return bool((said & DENIALS) - only_alike) == bool(denied)
