"""Reports as files: Word by an officer's template, Excel, CSV, JSON and a page; nothing in them is ever run."""

from __future__ import annotations

import csv
import io
import json
import zipfile
from pathlib import Path

import pytest
from docx import Document
from hypothesis import given
from hypothesis import strategies as st

from bot.reporting.cells import harmless, shown
from bot.reporting.page import html_of
from bot.reporting.plain import csv_of, json_of
from bot.reporting.sheet import xlsx_of
from bot.reporting.template import make
from bot.reporting.word import TEMPLATE, ReportError, docx_of
from bot.reports import words_of
from bot.tutor.team.totals.report import Report
from tests.reporting.conftest import HARMFUL

WORDS = words_of("vi")


def words_in(path: Path | io.BytesIO) -> str:
    """Return all the words of a Word file, those in tables included."""
    document = Document(path if isinstance(path, io.BytesIO) else str(path))
    cells = [cell.text for table in document.tables for row in table.rows for cell in row.cells]
    return "\n".join([*(paragraph.text for paragraph in document.paragraphs), *cells])


def test_the_word_file_holds_every_table_and_definition(report: Report) -> None:
    said = words_in(io.BytesIO(docx_of(report, WORDS, "vi")))

    assert all(table.title in said for table in report.tables)
    assert all(how in said for _, how in report.definitions)
    assert "không nêu" in said
    assert "<b>Ấp Ba</b>" in said
    assert "{{" not in said
    assert "{%" not in said


def test_an_officer_fills_in_a_template_of_their_own(report: Report, tmp_path: Path) -> None:
    mine = tmp_path / "mau.docx"
    document = Document()
    document.add_paragraph("Xã {{ place }}: {{ table.levels.rows[0][1] }} người đã coi")
    document.save(str(mine))

    assert "Xã Xã Tam Nông: 33 người đã coi" in words_in(io.BytesIO(docx_of(report, WORDS, "vi", mine)))


@pytest.mark.parametrize("curious", ["{{ table.__class__.__mro__ }}", "{{ title.__init__.__globals__ }}", "{% for %}"])
def test_a_template_reaches_nothing_but_the_figures(report: Report, tmp_path: Path, curious: str) -> None:
    mine = tmp_path / "mau.docx"
    document = Document()
    document.add_paragraph(curious)
    document.save(str(mine))

    with pytest.raises(ReportError, match=r"mau\.docx"):
        docx_of(report, WORDS, "vi", mine)


@pytest.mark.parametrize("content", [b"", b"PK\x03\x04nonsense", b"hello"])
def test_a_broken_template_is_told_in_one_line(report: Report, tmp_path: Path, content: bytes) -> None:
    mine = tmp_path / "mau.docx"
    mine.write_bytes(content)

    with pytest.raises(ReportError, match=r"mau\.docx"):
        docx_of(report, WORDS, "vi", mine)


def test_the_template_is_the_one_that_the_program_makes(tmp_path: Path) -> None:
    anew = tmp_path / "mau.docx"
    make().save(str(anew))

    assert words_in(anew) == words_in(TEMPLATE)


def test_no_cell_of_the_workbook_is_a_formula_or_a_link(report: Report) -> None:
    with zipfile.ZipFile(io.BytesIO(xlsx_of(report, WORDS, "vi"))) as book:
        sheets = [book.read(name).decode() for name in book.namelist() if "worksheets/sheet" in name]
        strings = book.read("xl/sharedStrings.xml").decode()

    assert len(sheets) == len(report.tables) + 1
    assert not any("<f>" in sheet or "hyperlink" in sheet for sheet in sheets)
    assert "=HYPERLINK" in strings


def test_the_csv_names_each_number_and_hides_formulas(report: Report) -> None:
    written = csv_of(report, WORDS)
    lines = list(csv.DictReader(io.StringIO(written.decode("utf-8-sig"))))

    assert written.startswith(b"\xef\xbb\xbf")
    assert {line["table"] for line in lines} == {table.id for table in report.tables}
    assert all(not line[column].startswith("=") for line in lines for column in line)
    assert any(line["row"] == f"'{HARMFUL}" and line["value"] == "không nêu" for line in lines)


def test_json_keeps_names_that_never_change(report: Report) -> None:
    told = json.loads(json_of(report))

    assert told["tables"]["levels"]["rows"][0] == ["Đã coi", 33, 33]
    assert told["tables"]["places"]["rows"][0][1] is None


def test_the_page_shows_names_as_they_are_and_nothing_from_outside(report: Report) -> None:
    page = html_of(report, WORDS, "vi")

    assert "&lt;b&gt;Ấp Ba&lt;/b&gt;" in page
    assert "<b>Ấp" not in page
    assert "<script" not in page
    assert "src=" not in page


@given(st.text())
def test_no_words_begin_a_formula(words: str) -> None:
    assert not harmless(words).startswith(("=", "+", "-", "@", "\t", "\r"))


def test_decimals_are_written_as_they_are_read() -> None:
    assert (shown(12.5, "không nêu", "vi"), shown(12.5, "under 5", "en"), shown(None, "under 5", "en")) == (
        "12,5",
        "12.5",
        "under 5",
    )
