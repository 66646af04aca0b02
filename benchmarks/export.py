"""What an export costs as events grow: `python -m benchmarks.export [EVENTS…]`. Prints Markdown.

Each size is exported by `sen export` in a process of its own: in constant memory, the last column stays the same.
"""

from __future__ import annotations

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Sequence
from pathlib import Path

import click

from benchmarks.figures import machine, table
from bot.records.sqlite import open_store

_FILL = """
WITH RECURSIVE step (n) AS (SELECT 1 UNION ALL SELECT n + 1 FROM step WHERE n < ?)
INSERT INTO event (learner, kind, at, lesson, item, detail)
SELECT n % 100000, 'step_seen', 1700000000000 + n, 'chuyen-tien-dung-nguoi', 'doc-ten', '' FROM step
"""


@click.command()
@click.argument("events", nargs=-1, type=int)
def main(events: Sequence[int]) -> None:
    """Export stores of so many events, a hundred thousand and a million by default."""
    click.echo(machine() + "\n")
    rows = []
    for count in events or (100_000, 1_000_000):
        for shape in ("jsonl", "xapi"):
            seconds, megabytes, lines = _exported(count, shape)
            told = (f"{lines:,}", f"{seconds:.1f}", f"{count / seconds:,.0f}", f"{megabytes:.0f}")
            rows.append([f"{count:,}", shape, *told])
    click.echo(table(["events", "format", "lines", "s", "events a second", "peak memory, MB"], rows))


def _exported(count: int, shape: str) -> tuple[float, float, int]:
    """Return the seconds, the peak memory of the process in MB, and the lines it wrote."""
    with tempfile.TemporaryDirectory() as folder:
        database = Path(folder) / "sen.db"
        with open_store(database) as store, store._connection.write() as db:
            db.execute(_FILL, (count,))
        environment = {**os.environ, "SEN_DATABASE": str(database)}
        command = [str(Path(sys.executable).with_name("sen")), "export", "--format", shape]
        began = time.perf_counter()
        child = subprocess.Popen(command, env=environment, stdout=subprocess.PIPE)  # noqa: S603 - our own program
        lines = sum(1 for _ in child.stdout or ())
        _, status, used = os.wait4(child.pid, 0)
        if status != 0:
            raise click.ClickException("sen export failed")
        return time.perf_counter() - began, used.ru_maxrss / 1024, lines


if __name__ == "__main__":
    main()
