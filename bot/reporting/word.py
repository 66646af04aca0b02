"""A report as a Word file, by a template that an officer can edit in Word (docxtpl, Jinja2's sandbox)."""

from __future__ import annotations

import io
from pathlib import Path
from zipfile import BadZipFile

from docx.opc.exceptions import OpcError
from docxtpl import DocxTemplate
from jinja2 import TemplateError
from jinja2.sandbox import ImmutableSandboxedEnvironment

from bot.reporting.context import context
from bot.tutor.team.totals.report import Report, Words

TEMPLATE = Path(__file__).parent / "templates" / "bao-cao-thang.docx"
"""The official form of a report, after the manner of decree 30/2020/NĐ-CP; `template.py` made it."""

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
