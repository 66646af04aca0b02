"""A report as an Excel workbook: a sheet a table, and one that says how everything is counted."""

from __future__ import annotations

import io

import xlsxwriter
from xlsxwriter.format import Format
from xlsxwriter.worksheet import Worksheet

from bot.reporting.cells import shown
from bot.tutor.team.totals.report import Report, Table, Words

_WIDTHS = (44, 18)
"""Characters of the first column and of the others."""

_LITERAL = {"strings_to_formulas": False, "strings_to_urls": False, "strings_to_numbers": False, "in_memory": True}
"""Words stay words: nothing that a learner or a team is called is ever run or followed."""


def xlsx_of(report: Report, words: Words, language: str) -> bytes:
    """Return the report as an .xlsx file."""
    written = io.BytesIO()
    with xlsxwriter.Workbook(written, _LITERAL) as book:
        bold = book.add_format({"bold": True, "text_wrap": True, "valign": "top"})
        wrapped = book.add_format({"text_wrap": True, "valign": "top"})
        for number, table in enumerate(report.tables, 1):
            _fill(book.add_worksheet(f"{number} {table.id}"), table, report, words, language, bold)
        sheet = book.add_worksheet(f"{len(report.tables) + 1} definitions")
        sheet.set_column(0, 0, _WIDTHS[0] // 2)
        sheet.set_column(1, 1, 2 * _WIDTHS[0])
        for line, (name, how) in enumerate((*report.definitions, ("", words("never_added")))):
            sheet.write_string(line, 0, name, bold)
            sheet.write_string(line, 1, how, wrapped)
    return written.getvalue()


def _fill(sheet: Worksheet, table: Table, report: Report, words: Words, language: str, bold: Format) -> None:
    sheet.set_column(0, 0, _WIDTHS[0])
    sheet.set_column(1, len(table.columns), _WIDTHS[1])
    sheet.write_string(0, 0, f"{table.title} · {report.place_name} · {report.month}", bold)
    for column, name in enumerate(table.columns):
        sheet.write_string(2, column, name, bold)
    for line, row in enumerate(table.rows, 3):
        for column, cell in enumerate(row):
            if isinstance(cell, int | float):
                sheet.write_number(line, column, cell)
            else:
                sheet.write_string(line, column, shown(cell, words("veiled"), language))
    sheet.freeze_panes(3, 1)
