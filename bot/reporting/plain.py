"""A report as CSV, all tables in one file, or as JSON with the names that never change."""

from __future__ import annotations

import csv
import io
import json

from bot.reporting.cells import harmless
from bot.tutor.team.totals.report import Report, Words


def csv_of(report: Report, words: Words) -> bytes:
    """Return the report as CSV, a line a number; UTF-8 with the mark by which Excel knows it."""
    written = io.StringIO()
    lines = csv.writer(written)
    lines.writerow(["place", "month", "table", "row", "column", "value"])
    for table in report.tables:
        for row in table.rows:
            name = " · ".join(str(cell) for cell in row if isinstance(cell, str))
            for column, cell in zip(table.columns, row, strict=True):
                if not isinstance(cell, str):
                    value = words("veiled") if cell is None else cell
                    lines.writerow([harmless(report.place_name), report.month, table.id, harmless(name), column, value])
    return b"\xef\xbb\xbf" + written.getvalue().encode()


def json_of(report: Report) -> str:
    """Return the report as JSON: tables by their ids; null is a group too small to be shown."""
    return json.dumps(
        {
            "place": report.place,
            "place_name": report.place_name,
            "month": report.month,
            "made_at": report.made_at.isoformat(timespec="seconds"),
            "tables": {
                table.id: {"title": table.title, "columns": table.columns, "rows": table.rows}
                for table in report.tables
            },
            "definitions": dict(report.definitions),
        },
        ensure_ascii=False,
        indent=2,
    )
