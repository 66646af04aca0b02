"""What `sen report` and `sen export` write, read from the store beside the running bot; who takes an export is noted.

store (read only) ─▶ Reporter ─▶ Report ─▶ bytes
                  └▶ traces ─▶ lines
"""

from __future__ import annotations

import getpass
import json
import os
import secrets
from collections.abc import Container, Generator, Mapping
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

from bot.records.base import StoreError
from bot.records.reading import Reader, reading
from bot.records.team import traces as stored
from bot.records.team.totals import SqliteTotals
from bot.records.times import from_ms
from bot.reporting.page import html_of
from bot.reporting.plain import csv_of, json_of
from bot.reporting.traces import SPOKEN, Trace, csv_lines_of, jsonl_of, pseudonym, xapi_of
from bot.settings import Settings
from bot.shelf import Shelf
from bot.texts import REPORT, read_texts
from bot.tutor.course import Course
from bot.tutor.events import EventKind
from bot.tutor.team.totals.report import Report, Reporter, Words
from bot.tutor.team.totals.small_groups import LEAST

REPORT_FORMATS = ("docx", "xlsx", "csv", "json", "html")
EXPORT_FORMATS = ("jsonl", "csv", "xapi")

NOTED_IN = ".exports"
"""Ending of the file beside the database that says who took an export, and when: the store has but one writer."""


class PlaceError(Exception):
    """A place that there is not; its text is one line for whoever asked."""


def words_of(language: str) -> Words:
    """Return how the words of reports are said in a language: a key and its parts in, a sentence out."""
    sentences: Mapping[str, tuple[str, ...]] = read_texts(REPORT)[language]

    def words(key: str, /, **parts: str) -> str:
        said = sentences[key][0]
        for name, part in parts.items():
            said = said.replace(f"{{{name}}}", part)
        return said

    return words


def report_of(settings: Settings, shelf: Shelf, place: str, month: str, now: datetime, language: str) -> Report:
    """Return the report of a place in a month, small groups veiled. Raises StoreError and PlaceError."""
    with reading(settings.database) as reader:
        reporter = Reporter(SqliteTotals(reader), shelf.course, words_of(language), language)
        try:
            report = reporter.monthly(place, month, now)
        except ValueError as fault:
            raise PlaceError(_no_such(place)) from fault
    kind, _, which = place.partition(":")
    if (kind == "commune" and which not in shelf.course.places.communes) or report.place_name == place:
        raise PlaceError(_no_such(place))
    return report


def written(report: Report, shape: str, language: str, template: Path | None = None) -> bytes:
    """Return a report as the bytes of a file of that format. Raises ReportError."""
    words = words_of(language)
    # What writes Word and Excel files takes long to load, and a start should not wait for it.
    if shape == "docx":
        from bot.reporting.word import TEMPLATE, docx_of

        return docx_of(report, words, language, template or TEMPLATE)
    if shape == "xlsx":
        from bot.reporting.sheet import xlsx_of

        return xlsx_of(report, words, language)
    if shape == "csv":
        return csv_of(report, words)
    text = json_of(report) if shape == "json" else html_of(report, words, language)
    return text.encode()


def exported(settings: Settings, course: Course, shape: str, since: datetime, until: datetime) -> Generator[str]:
    """Yield the lines of an export under names drawn anew, and note that it was taken. Raises StoreError."""
    key = secrets.token_bytes(32)
    _note(settings.database, shape, since, until)
    with reading(settings.database) as reader, closing(stored.events(reader, since, until)) as rows:
        many = {place for place, count in _learners(reader, since, until).items() if count >= LEAST}
        traces = (_trace(row, key, many) for row in rows)
        if shape == "xapi":
            yield from xapi_of(traces, course, settings.web_url or "https://sen.invalid")
        else:
            yield from jsonl_of(traces) if shape == "jsonl" else csv_lines_of(traces)


def _learners(reader: Reader, since: datetime, until: datetime) -> Mapping[str, int]:
    return SqliteTotals(reader).helped_in_communes(since, until)["learners"]


def _trace(row: Mapping[str, Any], key: bytes, many: Container[str]) -> Trace:
    """Return a row as it leaves; where few learn, the commune would tell who they are, and is left out."""
    who, kind = pseudonym(row["learner"], key), EventKind(row["kind"])
    detail = "" if kind in SPOKEN else row["detail"]
    commune = row["commune"] if f"commune:{row['commune']}" in many else ""
    return Trace(
        str(row["id"]), who, from_ms(row["at"]), kind, row["lesson"], row["item"], detail, commune
    )  # fmt: skip


def _note(database: Path, shape: str, since: datetime, until: datetime) -> None:
    line = {
        "at": datetime.now(UTC).isoformat(timespec="seconds"),
        "by": getpass.getuser(),
        "what": shape,
        "since": since.isoformat(),
        "until": until.isoformat(),
    }
    path = database.with_name(database.name + NOTED_IN)
    try:
        with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND | os.O_CLOEXEC, 0o600), "w") as log:
            log.write(json.dumps(line) + "\n")
            log.flush()
            os.fsync(log.fileno())
    except OSError as fault:
        raise StoreError(
            f"{path}: không ghi được sổ lấy dữ liệu, nên không xuất ({fault.strerror}) / cannot note the export: none"
        ) from fault


def _no_such(place: str) -> str:
    return (
        f"{place}: không có địa bàn này; hãy ghi province, commune:<mã trong lessons/places.yml> hoặc hamlet:<số>"
        " / no such place; write province, commune:<id in lessons/places.yml> or hamlet:<number>"
    )
