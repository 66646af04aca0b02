"""Exports: names that stand for nobody, nothing that was said, one line at a time."""

from __future__ import annotations

import csv
import json
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from bot.records.sqlite import open_store
from bot.reports import NOTED_IN, exported
from bot.settings import Settings
from bot.tutor.course import Course
from bot.tutor.deeds import FoundTeam, Join
from bot.tutor.events import Event, EventKind
from bot.tutor.session import Consent, Session
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, received

LESSON = "chuyen-tien-dung-nguoi"
EVENTS = (
    Event(EventKind.STEP_SEEN, NOON, LESSON, "nhap-so"),
    Event(EventKind.ANSWERED_WRONG, NOON, LESSON, "sai-ten", "1"),
    Event(EventKind.CHOSE_MEANING, NOON, LESSON, "", "ask/x chuyển tiền cho bà Sáu"),
    Event(EventKind.TASK_CONFIRMED, NOON, LESSON, "chuyen-that", "seen 41"),
    Event(EventKind.ANSWERED_RIGHT, NOON + timedelta(days=1), LESSON, "sai-ten", "0"),
)


@pytest.fixture
def settings(tmp_path: Path) -> Settings:
    database = tmp_path / "sen.db"
    with open_store(database) as store:
        store.apply(received(store, 1), Turn(Session(AN, consent=Consent.YES), events=EVENTS), NOON)
    return Settings(database=database)


def export(settings: Settings, course: Course, shape: str, days: int = 9) -> list[str]:
    lines: Iterator[str] = exported(settings, course, shape, NOON, NOON + timedelta(days=days))
    return list(lines)


def test_a_line_tells_what_happened_and_neither_who_nor_what_was_said(settings: Settings, course: Course) -> None:
    lines = [json.loads(line) for line in export(settings, course, "jsonl")]

    assert [line["kind"] for line in lines] == [event.kind for event in EVENTS]
    assert [line["detail"] for line in lines] == ["", "1", "", "", "0"]
    assert len({line["learner"] for line in lines}) == 1
    assert str(AN) not in json.dumps(lines)


@pytest.mark.parametrize(("learners", "told"), [(4, ""), (5, "xa-tam-nong")])
def test_a_commune_of_few_learners_is_not_named(settings: Settings, course: Course, learners: int, told: str) -> None:
    with open_store(settings.database) as store:
        store.do((FoundTeam("xa-tam-nong", "Ấp Ba", "Tổ Một"), Join(AN, 1, "chị An")), NOON)
        for number in range(2, learners + 1):
            store.apply(received(store, number, number), Turn(Session(number, consent=Consent.YES)), NOON)
            store.do((Join(number, 1, "chị Tám"),), NOON)

    lines = [json.loads(line) for line in export(settings, course, "jsonl")]

    assert {line["commune"] for line in lines} == {told}


def test_the_name_is_another_in_every_export(settings: Settings, course: Course) -> None:
    first, second = (json.loads(export(settings, course, "jsonl")[0])["learner"] for _ in range(2))

    assert first != second


def test_a_span_is_from_a_day_up_to_another(settings: Settings, course: Course) -> None:
    assert len(export(settings, course, "jsonl", days=1)) == len(EVENTS) - 1


def test_csv_has_a_head_and_a_row_an_event(settings: Settings, course: Course) -> None:
    rows = list(csv.DictReader(export(settings, course, "csv")))

    assert [row["kind"] for row in rows] == [str(event.kind) for event in EVENTS]


def test_xapi_statements_are_whole_and_only_for_what_xapi_has_a_verb_for(settings: Settings, course: Course) -> None:
    statements = [json.loads(line) for line in export(settings, course, "xapi")]

    assert [each["verb"]["display"]["en"] for each in statements] == ["experienced", "answered", "mastered", "answered"]
    assert [each.get("result", {}).get("success") for each in statements] == [None, False, None, True]
    for each in statements:
        assert {"id", "actor", "verb", "object", "timestamp"} <= set(each)
        assert each["object"]["id"].startswith("https://sen.invalid/lessons/")
        assert datetime.fromisoformat(each["timestamp"]).tzinfo is not None
        assert set(each["actor"]) == {"objectType", "account"}


def test_an_export_is_noted_beside_the_database(settings: Settings, course: Course) -> None:
    export(settings, course, "xapi")

    (line,) = settings.database.with_name(f"sen.db{NOTED_IN}").read_text().splitlines()
    assert json.loads(line)["what"] == "xapi"
    assert datetime.fromisoformat(json.loads(line)["at"]).tzinfo is UTC or json.loads(line)["at"].endswith("+00:00")


def test_an_export_is_read_while_the_bot_writes(settings: Settings, course: Course) -> None:
    with open_store(settings.database) as store:
        more = (Event(EventKind.STEP_SEEN, NOON, LESSON, "doc-ten"),)
        store.apply(received(store, 2), Turn(Session(AN, consent=Consent.YES), events=more), NOON)

        assert len(export(settings, course, "jsonl")) == len(EVENTS) + 1
