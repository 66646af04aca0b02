"""The three files beside the lessons: course.yml, facts.yml and released.yml.

    course.yml    tracks: [{id, vi, en, skill, pillar, lessons: [ids]}], placement: [lesson/question]
    facts.yml     facts: {key: {value, en, source, date, review_after, status}}, allowed_sites: [domains]
    released.yml  {lesson: [item ids]}, written by the fixer

Their keys may be written in Vietnamese too; one table below holds both.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from bot.authoring.fault import Note
from bot.authoring.head_values import read_date
from bot.authoring.tidy import key as plain_key
from bot.authoring.tidy import nearest
from bot.authoring.written import Listed, Released, WrittenFact
from bot.authoring.yaml_lines import Leaf, Node, Row, Table, leaf, read_yaml
from bot.tutor.course import SOURCE_LANGUAGE, Fact, Track

LANGUAGES = (SOURCE_LANGUAGE, "en")
UNCHECKED = ("chưa kiểm", "unchecked")

_TRACK_KEYS = {
    "id": "id",
    "mã": "id",
    "vi": "vi",
    "en": "en",
    "skill": "skill",
    "kỹ năng": "skill",
    "pillar": "pillar",
    "trụ cột": "pillar",
    "lessons": "lessons",
    "bài": "lessons",
}
_FACT_KEYS = {
    "value": "value",
    "giá trị": "value",
    "en": "en",
    "source": "source",
    "nguồn": "source",
    "date": "date",
    "ngày": "date",
    "review_after": "review_after",
    "rà lại sau": "review_after",
    "status": "status",
    "trạng thái": "status",
    "note": "note",
    "ghi chú": "note",
}
_FACTS_ROOT = {"facts": "facts", "dữ kiện": "facts", "allowed_sites": "sites", "trang được phép": "sites"}
_COURSE_ROOT = {"tracks": "tracks", "chặng": "tracks", "placement": "placement", "xếp bài": "placement"}
_Entries = dict[str, tuple[int, Node]]


class CourseList(NamedTuple):
    """What course.yml says."""

    tracks: tuple[Track, ...] = ()
    listed: tuple[Listed, ...] = ()
    notes: tuple[Note, ...] = ()
    placement: tuple[Listed, ...] = ()


class FactTable(NamedTuple):
    """What facts.yml says."""

    facts: Mapping[str, WrittenFact]
    allowed_sites: tuple[str, ...] = ()
    notes: tuple[Note, ...] = ()


class ReleasedTable(NamedTuple):
    """What released.yml says."""

    lessons: Mapping[str, Released]
    notes: tuple[Note, ...] = ()


def read_course_list(text: str) -> CourseList:
    """Read course.yml; its faults are of rule C01."""
    root, notes = read_yaml(text, "C01")
    entries = _known(root, _COURSE_ROOT, "C01", notes)
    tracks: list[Track] = []
    listed: list[Listed] = []
    _, rows = entries.get("tracks", (1, None))
    if not isinstance(rows, Row):
        notes.append(Note("C01", 1, "course.yml thiếu danh sách “tracks:”.", "course.yml lacks its “tracks:” list."))
        return CourseList((), (), tuple(notes))
    for row in rows.items:
        track = _known(row, _TRACK_KEYS, "C01", notes)
        lessons = [Listed(each.line, each.text) for each in _leaves(track.get("lessons"))]
        id = leaf(track.get("id", (0, None))[1])
        titles = {language: name for language in LANGUAGES if (name := leaf(track.get(language, (0, None))[1]))}
        listed.extend(lessons)
        if not id or SOURCE_LANGUAGE not in titles or "lessons" not in track:
            vi, en = "Mỗi chặng cần có id, vi (tên), lessons.", "Each track needs id, vi (its name) and lessons."
            notes.append(Note("C01", row.line, vi, en))
        else:
            aims = (leaf(track.get(name, (0, None))[1]) for name in ("skill", "pillar"))
            tracks.append(Track(id, titles, tuple(each.id for each in lessons), *aims))
    asked = tuple(Listed(each.line, each.text) for each in _leaves(entries.get("placement")))
    return CourseList(tuple(tracks), tuple(listed), tuple(notes), asked)


def read_facts(text: str) -> FactTable:
    """Read facts.yml; its faults are of rule P01."""
    root, notes = read_yaml(text, "P01")
    entries = _known(root, _FACTS_ROOT, "P01", notes) if root else {}
    _, table = entries.get("facts", (1, None))
    facts: dict[str, WrittenFact] = {}
    for name, (line, node) in (table.entries if isinstance(table, Table) else {}).items():
        fields = _known(node, _FACT_KEYS, "P01", notes)
        fact = _fact(name, {field: leaf(value) for field, (_, value) in fields.items()})
        if fact:
            facts[name] = WrittenFact(line, fact)
        else:
            vi = f"“{name}” cần đủ value, source, date, review_after; ngày viết như 2026-11-20."
            en = f"“{name}” needs value, source, date and review_after; dates read 2026-11-20."
            notes.append(Note("P01", line, vi, en))
    sites = tuple(each.text.casefold() for each in _leaves(entries.get("sites")))
    return FactTable(facts, sites, tuple(notes))


def read_released(text: str) -> ReleasedTable:
    """Read released.yml; its faults are of rule B01."""
    root, notes = read_yaml(text, "B01")
    entries = root.entries if isinstance(root, Table) else {}
    lessons = {
        id: Released(line, tuple(each.text for each in _leaves((line, node)))) for id, (line, node) in entries.items()
    }
    return ReleasedTable(lessons, tuple(notes))


def _fact(name: str, fields: Mapping[str, str]) -> Fact | None:
    checked_on, review_after = (read_date(fields.get(field, "")) for field in ("date", "review_after"))
    if not (fields.get("value") and fields.get("source") and checked_on and review_after):
        return None
    return Fact(
        key=name,
        value=fields["value"],
        source=fields["source"],
        checked_on=checked_on,
        review_after=review_after,
        is_checked=plain_key(fields.get("status", "")) not in UNCHECKED,
        values={"en": fields["en"]} if fields.get("en") else {},
        note=fields.get("note", ""),
    )


def _known(node: Node | None, words: Mapping[str, str], code: str, notes: list[Note]) -> _Entries:
    """Return a table's entries under their plain names; what is not known is noted."""
    found: _Entries = {}
    for word, (line, value) in (node.entries if isinstance(node, Table) else {}).items():
        name = words.get(plain_key(word))
        if name:
            found[name] = (line, value)
            continue
        meant = nearest(word, words)
        vi = f"Không biết khóa “{word}”" + (f", có phải “{meant}” không?" if meant else ".")
        en = f"Unknown key “{word}”" + (f", did you mean “{meant}”?" if meant else ".")
        notes.append(Note(code, line, vi, en))
    return found


def _leaves(entry: tuple[int, Node] | None) -> Iterator[Leaf]:
    node = entry[1] if entry else None
    return (each for each in (node.items if isinstance(node, Row) else ()) if isinstance(each, Leaf) and each.text)
