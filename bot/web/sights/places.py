"""Communes and the province: the report of a month as a page, with charts, and as files to take along."""

from __future__ import annotations

from collections.abc import Callable
from datetime import timedelta
from functools import partial

from starlette.responses import Response

from bot.tutor.deeds import Note
from bot.tutor.team.roles import Right
from bot.tutor.team.totals.figures import ALL, LEVELS
from bot.tutor.team.totals.months import FIRST, after, is_month, month_of, months
from bot.tutor.team.totals.report import Report, Reporter, Table
from bot.tutor.team.totals.small_groups import veil_parts
from bot.web.charts import Group, bars
from bot.web.doors import Door
from bot.web.visit import Visit

SHAPES = {
    "docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    "xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
    "csv": "text/csv; charset=utf-8",
}
CHARTS = ("levels", "skills", "pillars", "months")
MONTHS_DRAWN = 6
FIRST_DAYS = timedelta(days=5)
"""So long a month has too little to show, and the one before is what is asked for."""


def place(visit: Visit) -> Response:
    """Show the report of a place in a month."""
    month, now = asked_month(visit), month_of(visit.now)
    report = _report(visit, month)
    return visit.page(
        "place",
        report=report,
        charts=CHARTS,
        base=base_of(visit),
        month=month,
        before=after(month, -1),
        following=after(month) if month < now else "",
        shapes=SHAPES,
        communes=[] if visit.commune else _communes(visit),
        said=visit.report_words,
    )


def chart(visit: Visit) -> Response:
    """Draw one chart of that report."""
    name, month = visit.request.path_params["chart"], asked_month(visit)
    if name not in CHARTS:
        return visit.page("missing", 404)
    groups = _months(visit, month) if name == "months" else _groups(_table(_report(visit, month), name))
    title = visit.say(f"chart.{name}")
    drawn = bars(title, groups, visit.number, visit.report_words("veiled"))
    return Response(drawn, media_type="image/svg+xml")


def file(visit: Visit) -> Response:
    """Hand the report over as a file, and write down who took it."""
    shape, month = visit.request.path_params["shape"], asked_month(visit)
    if shape not in SHAPES:
        return visit.page("missing", 404)
    report = _report(visit, month)
    written = visit.house.written(report, shape, visit.browser.language)
    visit.do(Note(visit.person, "report", None, f"{report.place} {month} {shape}"))
    name = f"sen-{report.place.replace(':', '-')}-{month}.{shape}"
    headers = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(written, media_type=SHAPES[shape], headers=headers)


def asked_month(visit: Visit) -> str:
    """Return the month that was asked for; by default this one, or in its first days the one before."""
    asked, now = visit.request.query_params.get("month", ""), month_of(visit.now)
    return asked if is_month(asked) and asked <= now else month_of(visit.now - FIRST_DAYS)


def place_of(visit: Visit) -> str:
    """Return the place that an address names, as totals call it."""
    return f"commune:{visit.commune}" if visit.commune else "province"


def base_of(visit: Visit) -> str:
    """Return where the pages of that place begin."""
    return f"/commune/{visit.commune}" if visit.commune else "/province"


def _report(visit: Visit, month: str) -> Report:
    words, language = visit.report_words, visit.browser.language
    reporter = Reporter(visit.house.book.totals, visit.course, words, language)
    where = place_of(visit)
    make = partial(reporter.monthly, where, month, visit.now)
    return visit.house.kept.report((where, month, language), visit.now, make)


def _communes(visit: Visit) -> list[tuple[str, str]]:
    """Return the communes where anybody learns, for their own pages."""
    counts = visit.house.book.totals.by_place("province", ALL, FIRST, month_of(visit.now))
    there = {place.removeprefix("commune:") for place, _ in counts}
    return [(id, name) for id, name in visit.course.places.communes.items() if id in there]


def _table(report: Report, name: str) -> Table:
    return next(table for table in report.tables if table.id == name)


def _groups(table: Table) -> list[Group]:
    if table.id == "levels":
        return [Group("", [(str(row[0]), _whole(row[2])) for row in table.rows])]
    levels = table.columns[1:]
    return [
        Group(str(row[0]), [(name, _whole(cell)) for name, cell in zip(levels, row[1:], strict=True)])
        for row in table.rows
    ]


def _months(visit: Visit, until: str) -> list[Group]:
    """Return the months up to one, each level veiled so that no month is found from the others."""
    drawn = months(after(until, 1 - MONTHS_DRAWN), until)
    counts = visit.house.book.totals.by_month(place_of(visit), ALL, drawn[0], until)
    shown = {level: veil_parts({month: counts.get((month, level), 0) for month in drawn}) for level in LEVELS}
    begun = min((month for month, _ in counts), default=until)
    name: Callable[[str], str] = visit.report_words
    return [
        Group(
            "/".join(reversed(month.split("-"))),
            [(name(f"figure.{figure}"), shown[level][month]) for level, figure in LEVELS.items()],
        )
        for month in drawn
        if month >= begun
    ]


def _whole(cell: object) -> int | None:
    return cell if isinstance(cell, int) else None


_TOTALS = (Right.SEE_TOTALS,)
DOORS = tuple(
    door
    for base in ("/commune/{commune}", "/province")
    for door in (
        Door(base, place, _TOTALS),
        Door(f"{base}/chart/{{chart}}.svg", chart, _TOTALS),
        Door(f"{base}/report.{{shape}}", file, _TOTALS),
    )
)
