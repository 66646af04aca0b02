"""What pages cost as learners grow: `python -m benchmarks.pages [LEARNERS…]`. Prints Markdown.

A store is filled by SQL, a hundred events to a learner, fifty learners to a team, teams over every commune,
and each page is asked for through the app itself, in this process: what is measured is the time the bot's loop is held.
"""

from __future__ import annotations

import asyncio
import itertools
import secrets
import tempfile
import time
from collections.abc import Iterator, Sequence
from datetime import UTC, date, datetime, timedelta
from functools import cache
from pathlib import Path

import click
import httpx

from benchmarks.figures import machine, median, percentile, table
from bot.records.session_codec import encode
from bot.records.sqlite import SqliteStore, open_store
from bot.reports import words_of, written
from bot.shelf import Shelf
from bot.texts import PAGES, read_texts
from bot.tutor.course import Course
from bot.tutor.deeds import Grant, OfferLink
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.session import Consent, Place, Session
from bot.tutor.team.desk import Desk
from bot.tutor.team.roles import PROVINCE, RoleKind
from bot.tutor.team.sign_in import PAGES_PATH, digest_of
from bot.web.app import create_app
from bot.web.charts import Group, bars
from bot.web.house import House, alias_of

NOW = datetime(2026, 11, 23, 5, tzinfo=UTC)
ADDRESS = "https://pages.example"
OF_A_TEAM, EVENTS, LESSONS_EACH, MONTHS = 50, 100, 8, 12
ROUNDS = 40
MEMBER = 7
_KINDS = ("lesson_started", "step_seen", "answered_right", "answered_wrong", "lesson_finished")

_HAPPENED = """
WITH RECURSIVE step (n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM step WHERE n < ?)
INSERT INTO event (learner, kind, at, lesson, item, detail)
SELECT learner.id, kind.name, ? - step.n * 3600000, lesson.name, 'cau-1', '1' FROM learner CROSS JOIN step
JOIN kind ON kind.n = step.n % ? JOIN lesson ON lesson.n = (learner.id + step.n) % ?
"""
_REACHED = """
INSERT INTO milestone (learner, subject, level, at, hamlet, commune)
SELECT learner.id, goal.subject, goal.level, goal.at - (learner.id % ?) * 2592000000, team.hamlet, hamlet.commune
FROM learner JOIN team ON team.id = learner.team JOIN hamlet ON hamlet.id = team.hamlet
JOIN goal ON learner.id % 100 < goal.share ORDER BY learner.id, goal.subject, goal.level
"""
_COUNTED = """
INSERT INTO reached SELECT {place}, strftime('%Y-%m', at / 1000, 'unixepoch', '+7 hours'), subject, level, count(*)
FROM milestone GROUP BY 1, 2, 3, 4
"""


@click.command()
@click.argument("learners", nargs=-1, type=int)
@click.option("--plot", type=click.Path(path_type=Path), help="Write how the processor time grows to this SVG file.")
def main(learners: Sequence[int], plot: Path | None) -> None:
    """Measure each size and print a line a page and size."""
    click.echo(machine() + "\n")
    lessons = Shelf(Path("lessons"), date.today)
    rows = []
    for size in learners or (1_000, 10_000, 100_000):
        with (
            tempfile.TemporaryDirectory(prefix="sen-bench-", dir=Path.cwd()) as folder,
            open_store(Path(folder) / "sen.db") as store,
        ):
            _fill(store, lessons.course, size)
            rows += asyncio.run(_measured(store, lessons.course, size))
    if plot:
        plot.write_text(_plotted(rows), encoding="utf-8")
    click.echo(table(["learners", "page", "p50 ms", "p95", "CPU ms", "KB"], rows))


def _fill(store: SqliteStore, course: Course, size: int) -> None:
    """Write what so many learners would have left, without its triggers, and count it at the end as they would have."""
    lessons = [lesson.id for lesson in course.taught()]
    communes = list(course.places.communes)
    teams = max(1, size // OF_A_TEAM)
    raw = store._connection._raw
    for pragma in ("journal_mode = OFF", "secure_delete = OFF", "cache_size = -400000"):
        raw.execute(f"PRAGMA {pragma}")
    with store._connection.write() as db:
        for (name,) in [tuple(row) for row in db.execute("SELECT name FROM sqlite_master WHERE type = 'trigger'")]:
            db.execute(f"DROP TRIGGER {name}")
        places = [(team, communes[team % len(communes)], f"Ấp {team}") for team in range(1, teams + 1)]
        db.executemany("INSERT INTO hamlet (id, commune, name) VALUES (?, ?, ?)", places)
        db.execute("INSERT INTO team (id, hamlet, name, created_at) SELECT id, id, 'Tổ ' || id, 0 FROM hamlet")
        db.executemany(
            "INSERT INTO learner (id, phone, session, consent, created_at, seen_at, team, known_as, shared_at)"
            " VALUES (?, ?, ?, 'yes', ?, ?, ?, ?, ?)",
            _learners(size, teams, lessons),
        )
        for name, rows in {"kind": _KINDS, "lesson": lessons}.items():
            db.execute(f"CREATE TEMP TABLE {name} (n INTEGER PRIMARY KEY, name TEXT)")
            db.executemany(f"INSERT INTO temp.{name} VALUES (?, ?)", enumerate(rows))  # noqa: S608 - named right here
        db.execute("CREATE TEMP TABLE goal (subject TEXT, level INTEGER, at INTEGER, share INTEGER)")
        db.executemany("INSERT INTO goal VALUES (?, ?, ?, ?)", _goals(course, lessons))
        db.execute(_HAPPENED, (EVENTS - 1, _ms(NOW), len(_KINDS), len(lessons)))
        db.execute(_REACHED, (MONTHS,))
        for place in ("'hamlet:' || hamlet", "'commune:' || commune", "'province'"):
            db.execute(_COUNTED.format(place=place))
        db.execute(
            "INSERT INTO stuck SELECT place, month, substr(subject, 8), 'cau-1', 'wrong:' || level, people FROM reached"
            " WHERE subject LIKE 'lesson:%'"
        )
        db.execute(
            "INSERT INTO trouble SELECT id, 'wrong', ?, 'cau-1', 3, ? FROM learner WHERE id % 9 = 0",
            (lessons[0], _ms(NOW)),
        )
        db.execute(
            "INSERT INTO call (learner, at, lesson, item, reason)"
            " SELECT id, ?, '', '', '' FROM learner WHERE id % 50 = 1",
            (_ms(NOW),),
        )
        db.execute(
            "INSERT INTO visit (learner, team, member, at, did)"
            " SELECT id, team, 1, ?, 'taught' FROM learner WHERE id % 3 = 0",
            (_ms(NOW) - 10**9,),
        )
    store._connection.rows("ANALYZE")


def _learners(size: int, teams: int, lessons: Sequence[str]) -> Iterator[tuple[object, ...]]:
    for number in range(size):
        done = {lessons[(number + at) % len(lessons)]: NOW for at in range(number % LESSONS_EACH)}
        place = Place(lessons[number % len(lessons)], "") if number % 4 else None
        session = Session(number, consent=Consent.YES, address="bà", place=place, finished=done, last_seen=NOW)
        seen = _ms(NOW - timedelta(days=number % 40))
        yield number + 1, number + 1, encode(session), seen, seen, number % teams + 1, f"bà {number}", seen


def _goals(course: Course, lessons: Sequence[str]) -> Iterator[tuple[object, ...]]:
    """Yield what is reached, by how many in a hundred: all of the first level, fewer of each after it."""
    subjects = [f"lesson:{lesson}" for lesson in lessons]
    subjects += sorted(
        {f"skill:{track.skill}" for track in course.tracks} | {f"pillar:{t.pillar}" for t in course.tracks}
    )
    for subject in [*subjects, "any"]:
        wide = 100 if subject == "any" else 60 if not subject.startswith("lesson:") else 35
        for level in range(1, 6):
            yield subject, level, _ms(NOW), wide // level


async def _measured(store: SqliteStore, course: Course, size: int) -> list[list[str]]:
    until = NOW + timedelta(days=1)
    store.do(
        [
            Grant(MEMBER, RoleKind.LEAD, "team:1", "Lan", 1, until),
            Grant(MEMBER, RoleKind.OFFICER, PROVINCE, "Lan", 1, until),
        ],
        NOW,
    )
    words = {language: {key: said[0] for key, said in each.items()} for language, each in read_texts(PAGES).items()}
    book = store.book()
    # A minute between requests, or the second would be answered by a report that was kept.
    moments = (NOW + number * timedelta(seconds=61) for number in itertools.count())
    house = House(
        address=ADDRESS, language="vi", book=book, course=lambda: course, do=store.do, clock=lambda: next(moments),
        draw=secrets.token_bytes, words=words, report_words=cache(words_of), written=written,
        bot_token=secrets.token_hex(),
    )  # fmt: skip
    first = course.places.communes and next(iter(book.teams.within("team:1"))).commune
    paths = {
        "team: today": "/team/1",
        "team: learners": "/team/1/learners",
        "team: one learner": f"/team/1/learners/{alias_of(house, 1)}",
        "team: lessons": "/team/1/lessons",
        "team: stuck": "/team/1/stuck",
        "commune": f"/commune/{first}",
        "commune: stuck": f"/commune/{first}/stuck",
        "province": "/province",
        "province: a chart": "/province/chart/skills.svg",
        "province: stuck": "/province/stuck",
    }
    store.do([OfferLink(digest_of("bench"), MEMBER, "vi")], NOW)
    rows = []
    transport = httpx.ASGITransport(create_app(house))
    async with httpx.AsyncClient(transport=transport, base_url=ADDRESS) as browser:
        form = {"Origin": ADDRESS, "Content-Type": "application/x-www-form-urlencoded"}
        await browser.post(f"{PAGES_PATH}bench", headers=form)
        for name, path in paths.items():
            times, used = [], time.process_time()
            for _ in range(ROUNDS):
                before = time.perf_counter()
                response = await browser.get(path)
                times.append(1000 * (time.perf_counter() - before))
                assert response.status_code == 200, (path, response.status_code)  # noqa: S101
            rows.append(_row(size, name, times, time.process_time() - used, len(response.content)))
    used = time.process_time()
    times = list(_homnay(store, course))
    rows.append(_row(size, "/homnay", times, time.process_time() - used, 0))
    return rows


def _homnay(store: SqliteStore, course: Course) -> Iterator[float]:
    desk = Desk(store.book(), secrets.token_bytes)
    asked = Incoming(MEMBER, IncomingKind.COMMAND, NOW, name="homnay", person=MEMBER)
    for _ in range(ROUNDS):
        before = time.perf_counter()
        assert desk.hear(asked, Session(MEMBER), course, NOW)  # noqa: S101
        yield 1000 * (time.perf_counter() - before)


def _row(size: int, name: str, times: Sequence[float], used: float, length: int) -> list[str]:
    cells = (median(times), percentile(times, 0.95), 1000 * used / len(times))
    return [f"{size:,}", name, *(f"{cell:.1f}" for cell in cells), f"{length / 1024:.0f}"]


def _plotted(rows: Sequence[Sequence[str]]) -> str:
    pages = list(dict.fromkeys(row[1] for row in rows))
    groups = [Group(page, [(row[0], round(float(row[4]))) for row in rows if row[1] == page]) for page in pages]
    return bars("Processor time of a page in ms, by learners", groups, str, "")


def _ms(at: datetime) -> int:
    return int(at.timestamp() * 1000)


if __name__ == "__main__":
    main()
