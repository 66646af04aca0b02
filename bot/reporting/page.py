"""A report as one page of HTML to read or print, without anything from outside."""

from __future__ import annotations

from jinja2 import Environment, PackageLoader

from bot.reporting.context import context
from bot.tutor.team.totals.report import Report, Words


def html_of(report: Report, words: Words, language: str) -> str:
    """Return the report as a page that prints on A4."""
    environment = Environment(loader=PackageLoader("bot.reporting"), autoescape=True)
    said = {"language": language, "definitions_title": words("definitions"), "made_at": report.made_at}
    return environment.get_template("report.html").render(context(report, words, language) | said)
