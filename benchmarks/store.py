"""What keeping one message costs: `python -m benchmarks.store`. Prints Markdown.

Store.receive, Store.apply and Outbox.sent, each a transaction that survives a power cut (WAL, synchronous=FULL),
in turns with the floor: one bare sqlite3 INSERT of as many bytes in a transaction of its own, on the same disk.
"""

from __future__ import annotations

import sqlite3
import tempfile
import time
from collections import defaultdict
from collections.abc import Callable
from dataclasses import replace
from datetime import UTC, datetime
from pathlib import Path

import click

from benchmarks.figures import machine, median, percentile, ratio, table
from bot.corridor.mail import Arrival
from bot.records.sqlite import SqliteStore, open_store
from bot.tutor.messages import Button, Reply
from bot.tutor.session import Consent
from bot.tutor.turn import Turn

ROUNDS, EACH = 5, 200
NOW = datetime(2026, 11, 23, 5, tzinfo=UTC)
RAW = '{"update_id": 1, "callback_query": {"id": "4000000001", "data": "next:chuyen-tien-dung-nguoi:b2"}}' + " " * 300
REPLY = Reply("Dạ, bước này mình coi số tài khoản và tên người nhận nghen.", rows=((Button("Tiếp tục", "next"),),))


def main() -> None:
    """Measure and print."""
    click.echo(machine() + "\n")
    times: dict[str, list[float]] = defaultdict(list)
    processor: dict[str, float] = defaultdict(float)
    with tempfile.TemporaryDirectory(prefix="sen-bench-", dir=Path.cwd()) as folder:
        bare = _bare(Path(folder) / "bare.db")
        with open_store(Path(folder) / "sen.db") as store:
            for start in range(0, ROUNDS * EACH, EACH):
                for name, step in {"bare INSERT": lambda n: _insert(bare, n), **_steps(store)}.items():
                    before = time.process_time()
                    times[name] += [_timed(step, number) for number in range(start, start + EACH)]
                    processor[name] += time.process_time() - before
        bare.close()
    base = median(times["bare INSERT"])
    rows = [
        [
            *(name, f"{median(each):.2f}", f"{percentile(each, 0.95):.2f}", f"{1000 * len(each) / sum(each):.0f}"),
            *(ratio(median(each), base), f"{1000 * processor[name] / len(each):.2f}"),
        ]
        for name, each in times.items()
    ]
    click.echo(table(["transaction", "p50 ms", "p95", "a second", "to bare", "CPU ms"], rows))


def _bare(path: Path) -> sqlite3.Connection:
    db = sqlite3.connect(path, isolation_level=None)
    db.execute("PRAGMA journal_mode = WAL")
    db.execute("PRAGMA synchronous = FULL")
    db.execute("CREATE TABLE inbox (seq INTEGER PRIMARY KEY, raw TEXT)")
    return db


def _insert(db: sqlite3.Connection, number: int) -> None:
    db.execute("BEGIN IMMEDIATE")
    db.execute("INSERT INTO inbox (seq, raw) VALUES (?, ?)", (number, RAW))
    db.execute("COMMIT")


def _steps(store: SqliteStore) -> dict[str, Callable[[int], object]]:
    """Return the three transactions of a message; chat 1000 + number asks once."""

    def receive(number: int) -> None:
        store.inbox.receive([Arrival(number, 1000 + number % EACH, RAW)], NOW)

    def apply(number: int) -> None:
        chat = 1000 + number % EACH
        row = store.inbox.waiting(chat)[0]
        session = replace(store.session(chat), consent=Consent.YES, consented_at=NOW, last_seen=NOW)
        store.apply(row, Turn(session, (REPLY,)), NOW)

    def sent(number: int) -> None:
        letter = store.outbox.head(1000 + number % EACH)
        if letter:
            store.outbox.sent(letter.id, NOW, number)

    return {"receive": receive, "read, then apply": apply, "read, then sent": sent}


def _timed(step: Callable[[int], object], number: int) -> float:
    start = time.perf_counter()
    step(number)
    return 1000 * (time.perf_counter() - start)


if __name__ == "__main__":
    main()
