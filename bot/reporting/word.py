"""A report as a Word file, by a template that an officer can edit in Word (docxtpl, Jinja2's sandbox)."""

from __future__ import annotations

import io
from datetime import timedelta, timezone
from pathlib import Path
from typing import Any
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.reporting.cells import shown
from bot.tutor.team.totals.report import Report, Table, Words

TEMPLATE = Path(__file__).parent / "templates" / "bao-cao-thang.docx"
"""The official form of a report, after the manner of decree 30/2020/NĐ-CP; `template.py` made it."""

_LOCAL = timezone(timedelta(hours=7))


_UNFIT = (OSError, LookupError, ValueError, TypeError, SyntaxError, BadZipFile, OpcError, TemplateError)
"""What comes of a template that is no Word file, is broken, or asks for what there is not."""


class ReportError(Exception):
    """A report that cannot be made; its text is one line for whoever asked for it."""


def docx_of(report: Report, words: Words, language: str, template: Path = TEMPLATE) -> bytes:
    """Return the report as a .docx file. Raises ReportError when the template is missing, broken or too curious."""
    try:
        document = DocxTemplate(template)
        # The sandbox: a template is an officer's file, and must reach nothing but the figures.
        document.render(context(report, words, language), ImmutableSandboxedEnvironment(autoescape=True))
        written = io.BytesIO()
        document.save(written)
    except _UNFIT as fault:
        raise ReportError(f"{template}: không điền được mẫu ({fault}) / this template cannot be filled") from fault
    return written.getvalue()


def context(report: Report, words: Words, language: str) -> dict[str, Any]:
    """Return what a template may use; docs/figures.md lists it."""
    year, month = report.month.split("-")
    local = report.made_at.astimezone(_LOCAL)
    tables = [_table(table, words, language) for table in report.tables]
    return {
        "title": words("title"),
        "place": report.place_name,
        "month": int(month),
        "year": year,
        "day_made": local.day,
        "month_made": local.month,
        "year_made": local.year,
        "tables": tables,
        "table": {each["id"]: each for each in tables},
        "definitions": [{"name": name, "how": how} for name, how in report.definitions],
        "never_added": words("never_added"),
        "small_groups": words("small_groups") if report.is_veiled else "",
    }


def _table(table: Table, words: Words, language: str) -> dict[str, Any]:
    rows = [[shown(cell, words("veiled"), language) for cell in row] for row in table.rows]
    return {"id": table.id, "title": table.title, "columns": list(table.columns), "rows": rows}
