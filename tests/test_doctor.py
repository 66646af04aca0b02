"""What `sen doctor` says of a machine: every ill with its cure, and exit 1 only for what stops Sen."""

from __future__ import annotations

from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from pydantic import SecretStr

from bot.doctor import Finding, examined
from bot.records.sqlite import open_store
from bot.settings import Settings
from tests.conftest import ROOT

NOW = datetime(2026, 12, 1, 2, tzinfo=UTC)


def findings(tmp_path: Path, **settings: object) -> dict[str, Finding]:
    given = {"database": tmp_path / "sen.db", "lessons": ROOT / "lessons", "voice": "none"} | settings
    return {each.what: each for each in examined(tmp_path, Settings(**given), NOW)}  # type: ignore[arg-type]


def test_a_machine_without_a_token_is_ill_and_told_what_to_do(tmp_path: Path) -> None:
    found = findings(tmp_path)

    assert found["token"].is_fatal
    assert "@BotFather" in found["token"].line
    assert [what for what, each in found.items() if each.is_fatal] == ["token"]


def test_every_finding_that_is_not_well_names_a_cure(tmp_path: Path) -> None:
    found = findings(tmp_path)

    assert all(each.cure for each in found.values() if not each.line.startswith("✓"))
    assert {"Rasa", "model", "backup", "team"} <= {what for what, each in found.items() if each.cure}


def test_a_store_that_others_can_read_is_told_of(tmp_path: Path) -> None:
    with open_store(tmp_path / "sen.db"):
        pass
    (tmp_path / "sen.db").chmod(0o644)

    assert findings(tmp_path)["database"].cure == "chmod 600"


@pytest.mark.parametrize("content", [b"hello", b"SQLite format 3\x00" + b"\xff" * 5000])
def test_a_damaged_store_is_fatal_and_a_copy_the_cure(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "sen.db").write_bytes(content)

    found = findings(tmp_path)["database"]

    assert (found.is_fatal, found.cure) == (True, "sen restore FILE")


def test_a_group_that_takes_no_messages_is_told_of(tmp_path: Path) -> None:
    with open_store(tmp_path / "sen.db") as store:
        store.outbox.block(-1001)

    assert "SEN_TEAM_CHAT" in findings(tmp_path, team_chat=-1001)["team"].cure
    assert findings(tmp_path, team_chat=-1002)["team"].line == "✓ team"


def test_a_clock_that_leapt_is_told_of(tmp_path: Path) -> None:
    with open_store(tmp_path / "sen.db") as store:
        store.clean(NOW)
        assert findings(tmp_path)["clock"].line == "✓ clock"
        store.clean(NOW + timedelta(days=3_000))
        store.clean(NOW + timedelta(days=3_002))

    assert "01/12/2026 tới 17/02/2035" in findings(tmp_path)["clock"].line


def test_broken_lessons_are_fatal_and_told_in_one_line(tmp_path: Path) -> None:
    (tmp_path / "lessons").mkdir()
    (tmp_path / "lessons" / "course.yml").write_text("tracks: [", encoding="utf-8")

    found = findings(tmp_path, lessons=tmp_path / "lessons")["lessons"]

    assert found.is_fatal
    assert "\n" not in found.line


def test_a_token_and_a_fresh_copy_are_well(tmp_path: Path) -> None:
    (tmp_path / "sen-2026-12-01-090000.db").write_bytes(b"")

    found = findings(tmp_path, telegram_token=SecretStr("1:abc"))

    assert found["token"].line == "✓ token"
    assert found["backup"].line == "✓ backup"
