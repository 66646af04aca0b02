"""Measure and write `docs/nlu-report.md`; exits 1 when a figure fell below its floor.

With `--rivals` or `--growth` only those are measured, for the next report.
With `--danger` only the safety tables are, and printed.
Needs both environments and a trained model: `make nlu` sees to them.
"""

from __future__ import annotations

import argparse
import asyncio
import sys
from datetime import date
from pathlib import Path

import click

from benchmarks.understanding import costs, dangers, floors, growth, rivals, standing, trust
from benchmarks.understanding.drawings import draw
from benchmarks.understanding.measuring import Measured, measure, overheard
from benchmarks.understanding.report import report
from bot.shelf import Shelf
from bot.understanding.layout import Layout
from bot.understanding.record import ModelError, read_record, verified_model

HOME = Path(__file__).parents[2]


def main() -> None:
    """Do what was asked."""
    asked = argparse.ArgumentParser(prog="python -m benchmarks.understanding", description=__doc__)
    asked.add_argument(
        "--rivals",
        nargs="*",
        choices=rivals.PIPELINES,
        help="train and measure stock pipelines: all, or those named",
    )
    asked.add_argument("--one-in", type=int, default=1, help="teach rivals one in so many sentences of each intent")
    asked.add_argument("--growth", action="store_true", help="train with 50 to 500 intents")
    asked.add_argument("--danger", action="store_true", help="print the safety tables, and write nothing")
    asked.add_argument("--record", action="store_true", help="make the figures of this run the floors")
    chosen = asked.parse_args()
    layout = Layout(HOME)
    if chosen.danger:
        _print_dangers(layout)
        return
    if chosen.rivals is not None:
        _measure_rivals(layout, chosen.rivals or [*rivals.PIPELINES], chosen.one_in)
    if chosen.growth:
        growth.keep([growth.grow(layout, count, _tell) for count in growth.SIZES])
    if chosen.rivals is None and not chosen.growth:
        sys.exit(_report(layout, is_recorded=chosen.record))


def _print_dangers(layout: Layout) -> None:
    course = Shelf(layout.home / "lessons", date.today).course
    click.echo("\n\n".join(dangers.section(*asyncio.run(overheard(layout, course, _tell)))))


def _measure_rivals(layout: Layout, names: list[str], one_in: int) -> None:
    for each in rivals.measured_rivals(layout, names, _tell, one_in=one_in):
        found = {**{known.name: known for known in standing.kept(rivals.KEPT)}, each.name: each}
        standing.keep(rivals.KEPT, [found[name] for name in rivals.PIPELINES if name in found])


def _report(layout: Layout, *, is_recorded: bool) -> int:
    """Measure, write the page and its plots, and return the exit code."""
    try:
        verified_model(layout)
    except ModelError as fault:
        raise SystemExit(f"{fault}, or `make nlu`") from fault
    record = read_record(layout)
    if record is None:
        raise SystemExit(f"{layout.record}: cannot be read; run `make nlu`")
    course = Shelf(layout.home / "lessons", date.today).course
    measured = asyncio.run(measure(layout, course, record, _tell))
    _write(layout, measured)
    figures = floors.figures_of(measured.ears)
    if is_recorded:
        floors.record(layout.home, figures)
    fallen = floors.fallen(figures, floors.recorded(layout.home))
    for line in fallen:
        _tell(f"fallen: {line}")
    return 1 if fallen else 0


def _write(layout: Layout, measured: Measured) -> None:
    docs, grown = layout.home / "docs", growth.kept()
    draw(layout, docs / trust.CURVE, trust.panels(measured))
    if grown:
        draw(layout, docs / costs.CURVE, costs.panels(grown))
    page = report(measured, standing.kept(rivals.KEPT), grown)
    (docs / "nlu-report.md").write_text(page, encoding="utf-8")
    _tell("Written: docs/nlu-report.md")


def _tell(line: str) -> None:
    click.echo(line, err=True)


if __name__ == "__main__":
    main()
