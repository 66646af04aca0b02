"""Makes the Word template of the monthly report: `python -m bot.reporting.template` writes it anew.

Officers edit the file itself, in Word; this program is how it first came to be, and how a reviewer reads it.
"""

from __future__ import annotations

from docx import Document
from docx.document import Document as Doc
from docx.enum.table import WD_TABLE_ALIGNMENT
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.shared import Cm, Pt
from docx.table import _Cell
from docx.text.paragraph import Paragraph

from bot.reporting.word import TEMPLATE

FONT = "Times New Roman"
SIZE, SMALL = Pt(13), Pt(11)
_CENTRE = WD_ALIGN_PARAGRAPH.CENTER


def make() -> Doc:
    """Return the template: the head of an official report, a table a loop, and how everything is counted."""
    document = Document()
    style = document.styles["Normal"]
    style.font.name, style.font.size = FONT, SIZE
    style.paragraph_format.space_after = Pt(4)
    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin, page.right_margin, page.top_margin, page.bottom_margin = Cm(3), Cm(1.5), Cm(2), Cm(2)
    _head(document)
    _line(document, "BÁO CÁO", is_bold=True, at=_CENTRE)
    _line(document, "{{ title }}", is_bold=True, at=_CENTRE)
    _line(document, "{{ place }}, tháng {{ month }} năm {{ year }}", is_bold=True, at=_CENTRE)
    _line(document, "")
    _line(document, "{{ never_added }} {{ small_groups }}", is_italic=True)
    _tables(document)
    _line(document, "Cách đếm", is_bold=True)
    _line(document, "{%p for each in definitions %}")
    _line(document, "- {{ each.name }}: {{ each.how }}")
    _line(document, "{%p endfor %}")
    _foot(document)
    return document


def _head(document: Doc) -> None:
    """The name of the body and of the nation, side by side, as decree 30/2020/NĐ-CP lays them out."""
    head = document.add_table(rows=2, cols=2)
    head.alignment = WD_TABLE_ALIGNMENT.CENTER
    head.autofit = False
    for row in head.rows:
        row.cells[0].width, row.cells[1].width = Cm(6.5), Cm(10)
    left, right = head.rows[0].cells
    _words(left, "ỦY BAN NHÂN DÂN", "{{ place }}", "Số: …/BC-UBND")
    _words(right, "CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "Độc lập - Tự do - Hạnh phúc", "")
    below = head.rows[1].cells[1].paragraphs[0]
    below.alignment = _CENTRE
    below.add_run("…, ngày {{ day_made }} tháng {{ month_made }} năm {{ year_made }}").italic = True
    _line(document, "")


def _words(cell: _Cell, *lines: str) -> None:
    for number, words in enumerate(lines):
        paragraph = cell.paragraphs[0] if number == 0 else cell.add_paragraph()
        paragraph.alignment = _CENTRE
        run = paragraph.add_run(words)
        run.font.size, run.bold = SMALL, number < 2
        paragraph.paragraph_format.keep_with_next = True


def _tables(document: Doc) -> None:
    _line(document, "{%p for each in tables %}")
    _line(document, "{{ loop.index }}. {{ each.title }}", is_bold=True).paragraph_format.keep_with_next = True
    table = document.add_table(rows=4, cols=3)
    table.style = "Table Grid"
    header, opening, row, closing = (row.cells for row in table.rows)
    _loop(header, "{%tc for column in each.columns %}", "{{ column }}", "{%tc endfor %}", is_bold=True)
    opening[0].paragraphs[0].add_run("{%tr for row in each.rows %}")
    _loop(row, "{%tc for cell in row %}", "{{ cell }}", "{%tc endfor %}")
    closing[0].paragraphs[0].add_run("{%tr endfor %}")
    _line(document, "")
    _line(document, "{%p endfor %}")


def _loop(cells: tuple[_Cell, ...], *words: str, is_bold: bool = False) -> None:
    for cell, said in zip(cells, words, strict=True):
        run = cell.paragraphs[0].add_run(said)
        run.bold, run.font.size = is_bold, SMALL


def _foot(document: Doc) -> None:
    foot = document.add_table(rows=1, cols=2)
    left, right = foot.rows[0].cells
    for number, words in enumerate(("Nơi nhận:", "- …", "- Lưu: VT.")):
        paragraph = left.paragraphs[0] if number == 0 else left.add_paragraph()
        run = paragraph.add_run(words)
        run.font.size, run.bold = SMALL, number == 0
    _words(right, "TM. ỦY BAN NHÂN DÂN", "CHỦ TỊCH", "(Ký, ghi rõ họ tên, đóng dấu)")


def _line(
    document: Doc, words: str, *, is_bold: bool = False, is_italic: bool = False, at: WD_ALIGN_PARAGRAPH | None = None
) -> Paragraph:
    paragraph = document.add_paragraph()
    if at is not None:
        paragraph.alignment = at
    run = paragraph.add_run(words)
    run.bold, run.italic = is_bold, is_italic
    return paragraph


if __name__ == "__main__":
    make().save(str(TEMPLATE))
