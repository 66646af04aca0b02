"""The head of a page: flat `key: value` lines between two `---`, all read as text.

    mã: chuyen-tien-dung-nguoi
    học trước: [chon-tai-khoan]        a list: [a, b], or a, b

A flat subset of YAML, read by hand: a colon inside a title is no fault, every key has its line,
and a thousand pages cost a fiftieth of what a YAML parser does.
"""

from __future__ import annotations

import re
from collections.abc import Sequence
from typing import NamedTuple

from bot.authoring.fault import Note
from bot.authoring.keywords import KEY_OF, KEYS, Key
from bot.authoring.tidy import key as plain_key
from bot.authoring.tidy import nearest
from bot.authoring.written import Entry

# Word turns a typed `---` into one long dash.
FENCE = re.compile(r"^(?:-{3,}|-*[–—―]+-*)$")
_COMMENT = re.compile(r"(^|\s)#.*$")
_YAML_TRICKS = {
    "&": ("dấu & (neo)", "an anchor (&)"),
    "*": ("dấu * (bí danh)", "an alias (*)"),
    "!": ("dấu ! (nhãn)", "a tag (!)"),
    "|": ("dấu | (nhiều dòng)", "a block (|)"),
    ">": ("dấu > (nhiều dòng)", "a block (>)"),
    "{": ("dấu { (bảng)", "a mapping ({)"),
}
_QUOTES = {'"': '"', "'": "'", "“": "”", "‘": "’", "”": "”", "’": "’"}


class Head(NamedTuple):
    """What the head says, what could not be read, and the index of the first line after it."""

    entries: dict[Key, Entry]
    notes: list[Note]
    end: int


def read_head(lines: Sequence[str], language: str) -> Head:
    """Read the head at the top of a page's lines; a page without one gets a note."""
    start = next((index for index, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines) or not FENCE.match(lines[start].strip()):
        note = Note(
            "B03",
            1,
            "Thiếu phần đầu bài: dòng đầu tiên phải là ---, rồi tới mã, tên, mục tiêu…",
            "The head is missing: the first line must be ---, then the id, title, goal…",
        )
        return Head({}, [note], start)
    entries: dict[Key, Entry] = {}
    notes: list[Note] = []
    last: Key | None = None
    end = start + 1
    for end in range(start + 1, len(lines)):
        line = lines[end].strip()
        if FENCE.match(line):
            return Head(entries, notes, end + 1)
        if line.startswith(("## ", "### ")):
            break
        last = _take_line(line, end + 1, last, language, entries, notes)
    else:
        end = len(lines)
    vi, en = "Phần đầu bài chưa đóng: thêm một dòng ---.", "The head is not closed: add a --- line."
    notes.append(Note("B03", start + 1, vi, en))
    return Head(entries, notes, end)


def listed(value: str) -> tuple[str, ...]:
    """Return the parts of `[a, b]` or `a, b`, unquoted."""
    if value[:1] != "[" and "," not in value:
        return (_unquoted(value),) if value else ()
    inner = value[1:-1] if value.startswith("[") and value.endswith("]") else value
    return tuple(part for part in (_unquoted(each.strip()) for each in inner.split(",")) if part)


def _take_line(
    line: str, number: int, last: Key | None, language: str, entries: dict[Key, Entry], notes: list[Note]
) -> Key | None:
    if not line or line.startswith("#"):
        return last
    if line.startswith("- ") and last is not None and not (entry := entries[last]).text.strip("[]"):
        entries[last] = entry._replace(values=(*entry.values, _unquoted(line[2:].strip())))
        return last
    word, colon, value = line.replace("：", ":").partition(":")
    if not colon:
        notes.append(
            Note("B03", number, f"Dòng “{line}” phải có dạng “khóa: giá trị”.", f"“{line}” must read “key: value”.")
        )
        return None
    found = KEY_OF.get(plain_key(_unquoted(word.strip())))
    if found is None:
        notes.append(_unknown(word.strip(), number, language))
        return None
    if found in entries:
        notes.append(
            Note(
                "B03",
                number,
                f"Khóa “{word.strip()}” bị lặp (dòng {entries[found].line} đã có). Bỏ bớt một dòng.",
                f"The key “{word.strip()}” is written twice (see line {entries[found].line}). Remove one.",
            )
        )
        return found
    entries[found] = _entry(value.strip(), number, notes)
    return found


def _entry(value: str, number: int, notes: list[Note]) -> Entry:
    if "#" in value:
        value = _COMMENT.sub("", value).strip()
    if value[:1] in _YAML_TRICKS:
        vi, en = _YAML_TRICKS[value[0]]
        notes.append(
            Note("B03", number, f"Không dùng được {vi} ở đây. Viết thẳng giá trị.", f"No {en} here: write the value.")
        )
        return Entry(number, "", ())
    return Entry(number, _unquoted(value), listed(value))


def _unknown(word: str, number: int, language: str) -> Note:
    meant = nearest(word, KEYS.get(language, KEYS["vi"]).values())
    return Note(
        "B03",
        number,
        f"Không biết khóa “{word}”" + (f", có phải “{meant}” không?" if meant else ". Bỏ dòng này."),
        f"Unknown key “{word}”" + (f", did you mean “{meant}”?" if meant else ". Remove this line."),
    )


def _unquoted(value: str) -> str:
    if len(value) >= 2 and _QUOTES.get(value[0]) == value[-1]:
        return value[1:-1].strip()
    return value
