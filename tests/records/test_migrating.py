"""A store that was filled by the first Sen with teams is brought up to today, with everything that was in it."""

from __future__ import annotations

import sqlite3
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from sqlite_utils import Database

from bot.records.migrations import STEPS, migrate, troubles
from bot.records.sqlite import SqliteStore, open_store
from bot.tutor.session import Consent, Place
from bot.tutor.team.evidence import Level
from tests.conftest import ROOT
from tests.records.making import AN, NOON

OLD = Path(__file__).with_name("store_of_2026_11_24.sql")
MIGRATIONS = ROOT / "bot" / "records" / "migrations"


@pytest.fixture
def old(path: Path) -> Path:
    with closing(sqlite3.connect(path)) as raw:
        raw.executescript(OLD.read_text(encoding="utf-8"))
    return path


def schema(store: SqliteStore) -> list[tuple[str, ...]]:
    """Return everything there is in a store, however its columns came to be there."""
    rows = store._connection._raw.execute("SELECT type, name, tbl_name FROM sqlite_master ORDER BY type, name")
    found = [tuple(row) for row in rows if not row["name"].startswith("sqlite_stat")]
    for kind, name, _ in list(found):
        if kind == "table":
            columns = store._connection._raw.execute(f"PRAGMA table_info({name})")
            found += [(name, row["name"], row["type"], str(row["notnull"]), str(row["pk"])) for row in columns]
    return found


def test_every_step_is_taken_in_the_order_of_its_number() -> None:
    assert list(STEPS) == sorted(path.stem for path in MIGRATIONS.glob("m[0-9]*.py"))


def test_an_old_store_becomes_what_a_new_one_is(old: Path) -> None:
    with open_store(old) as store, open_store() as new:
        assert schema(store) == schema(new)


def test_nobody_loses_their_place_their_team_or_what_waits_for_them(old: Path) -> None:
    with open_store(old) as store:
        session, book = store.session(AN), store.book()
        letter, call = store.outbox.head(AN), book.calls.of(AN)
        pupil, roles = book.pupils.pupil(AN), book.roles.of(41, NOON)

        assert (session.consent, session.place) == (Consent.YES, Place("chuyen-tien", "x"))
        assert letter is not None
        assert letter.reply.text == "Chào bà"
        assert [row.chat for row in store.inbox.waiting(AN)] == [AN]
        assert call is None
        assert pupil is not None
        assert (pupil.phone, pupil.known_as, pupil.team) == (AN, "chị An", 1)
        assert [role.name for role in roles] == ["chị Lan"]
        assert store.remind(NOON + timedelta(days=3), 1, 9) == (AN,)


def test_what_happened_before_counts_after_it(old: Path) -> None:
    with open_store(old) as store:
        totals = store.book().totals
        person = store.book().worklist.person(AN)

        assert totals.reached("province", "2026-11", "2026-11")[("lesson:chuyen-tien", Level.SEEN)] == 1
        assert [each.people for each in totals.stuck("commune:xa-tam-nong", "2026-11", "2026-11")] == [1]
        assert person is not None
        assert [each.times for each in person.standing.troubles] == [2]


def test_a_step_that_was_killed_in_its_middle_is_taken_anew(old: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    with closing(sqlite3.connect(old, isolation_level=None)) as raw, monkeypatch.context() as broken:
        broken.setattr(troubles, "statements", _killed)
        with pytest.raises(KeyboardInterrupt):
            migrate(Database(raw), str(old))

    with open_store(old) as store, open_store() as new:
        assert schema(store) == schema(new)


def _killed() -> tuple[str, ...]:
    raise KeyboardInterrupt


def test_an_old_store_can_be_cleaned_and_opened_again(old: Path) -> None:
    with open_store(old) as store:
        store.clean(NOON + timedelta(days=2))

    with open_store(old) as store:
        assert store.session(AN).consent is Consent.YES
        assert store.session(42).consent is Consent.UNASKED
