"""What the store tells of, as files."""

from __future__ import annotations

import sys
from contextlib import closing
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.common import FailedJob, WrongUse, settings_now, shelf_now, tell

if TYPE_CHECKING:
    from datetime import datetime


@click.command()
@click.option("--place", default="province", show_default=True, help="commune:<id in places.yml> or hamlet:<number>.")
@click.option("--month", default="", help="Such as 2026-11; the month before this one by default.")
@click.option("--format", "shape", type=click.Choice(["docx", "xlsx", "csv", "json", "html"]), default="docx")
@click.option("--template", type=click.Path(path_type=Path), help="A Word file to fill in instead of Sen's own.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The file to write; named after the report.")
@click.option("--language", type=click.Choice(["vi", "en"]), help="Of the report; SEN_LANGUAGE by default.")
def report(
    place: str, month: str, shape: str, template: Path | None, output: Path | None, language: str | None
) -> None:
    """Write the monthly report of a place: totals alone, groups under five people not shown."""
    from datetime import UTC, datetime

    from bot.records.base import StoreError
    from bot.reporting.word import ReportError
    from bot.reports import PlaceError, report_of, written
    from bot.tutor.team.totals.months import after, is_month, month_of

    settings, now = settings_now(), datetime.now(UTC)
    month = month or after(month_of(now), -1)
    if not is_month(month):
        raise WrongUse(f"{month}: hãy ghi tháng như 2026-11 / write a month like 2026-11")
    language = language or settings.language
    output = output or Path(f"bao-cao-{place.replace(':', '-')}-{month}.{shape}")
    try:
        made = report_of(settings, shelf_now(settings), place, month, now, language)
        output.write_bytes(written(made, shape, language, template))
    except PlaceError as fault:
        raise WrongUse(str(fault)) from fault
    except (StoreError, ReportError) as fault:
        raise FailedJob(str(fault)) from fault
    except OSError as fault:
        raise FailedJob(f"{output}: không ghi được ({fault.strerror}) / cannot be written") from fault
    tell(str(output))


@click.command()
@click.option("--format", "shape", type=click.Choice(["jsonl", "csv", "xapi"]), default="jsonl", show_default=True)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="The first day; all there is by default.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The day after the last one.")
def export(shape: str, since: datetime | None, until: datetime | None) -> None:
    """Print what happened, event by event, under names that stand for nobody; that it was taken is noted down."""
    import os
    from datetime import UTC, datetime

    from bot.records.base import StoreError
    from bot.reports import exported
    from bot.tutor.local_time import LOCAL

    settings = settings_now()
    start = since.replace(tzinfo=LOCAL) if since else datetime.fromtimestamp(0, UTC)
    end = until.replace(tzinfo=LOCAL) if until else datetime.now(UTC)
    try:
        with closing(exported(settings, shelf_now(settings).course, shape, start, end)) as lines:
            sys.stdout.writelines(lines)
    except BrokenPipeError:
        # Whoever reads has read enough, as `head` does; Python must not trip over it again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except StoreError as fault:
        raise FailedJob(str(fault)) from fault


VERBS = (
    report,
    export,
)
