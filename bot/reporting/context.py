"""A report as the words and cells that templates fill in, Word's and the page's alike."""

from __future__ import annotations

from typing import Any

from bot.reporting.cells import shown
from bot.tutor.local_time import LOCAL
from bot.tutor.team.totals.report import Report, Table, Words


def context(report: Report, words: Words, language: str) -> dict[str, Any]:
    """Return what a template may use; docs/figures.md lists it."""
    year, month = report.month.split("-")
    local = report.made_at.astimezone(LOCAL)
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
