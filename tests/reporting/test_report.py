"""The monthly report: what it tells, what it veils, and that each figure says how it is counted."""

from __future__ import annotations

from dataclasses import replace

from bot.tutor.team.totals.figures import FIGURES, Helped
from bot.tutor.team.totals.report import Cell, Report, Reporter
from tests.reporting.conftest import HARMFUL, NOW, MadeUp


def rows(report: Report, table: str) -> list[tuple[Cell, ...]]:
    return [row for each in report.tables if each.id == table for row in each.rows]


def test_small_groups_are_veiled_outside_the_team_and_not_found_by_subtraction(report: Report) -> None:
    assert rows(report, "levels")[0] == ("Đã coi", 33, 33)
    assert ("Thanh toán không tiền mặt", None, 0, 0, 0, 0) in rows(report, "skills")
    assert rows(report, "places") == [
        (HARMFUL, None, 0, 0, 0, 0),
        ("Ấp Hai", None, 0, 0, 0, 0),
        ("<b>Ấp Ba</b>", 20, 0, 0, 0, 0),
    ]
    assert ("Lần thăm được ghi", None) in rows(report, "helped")


def test_the_wait_of_a_few_is_not_told(reporter: Reporter) -> None:
    few = replace(reporter, totals=MadeUp(calls=Helped(6, 2, 1, 12.5)))

    found = rows(few.monthly("commune:xa-tam-nong", "2026-11", NOW), "helped")

    assert [cell for _, cell in found] == [40, 6, None, None, None, None]


def test_a_few_learners_of_a_commune_are_not_found_from_the_provinces(reporter: Reporter) -> None:
    others = {"learners": {"commune:xa-tam-nong": 40, "commune:xa-khac": 3, "commune:xa-lon": 90}}
    beside = replace(reporter, totals=MadeUp(help=others))

    found = rows(beside.monthly("commune:xa-tam-nong", "2026-11", NOW), "helped")

    assert found[0][1] is None


def test_the_team_itself_sees_every_number(reporter: Reporter) -> None:
    report = reporter.monthly("hamlet:1", "2026-11", NOW, is_veiled=False)

    assert ("Thanh toán không tiền mặt", 3, 0, 0, 0, 0) in rows(report, "skills")
    assert len(rows(report, "stuck")) == 2
    assert report.place_name == HARMFUL


def test_where_people_are_stuck_is_told_in_the_words_of_the_lesson(report: Report) -> None:
    ((lesson, where, how, people),) = rows(report, "stuck")

    assert (lesson, people) == ("Chuyển tiền cho đúng người", 9)
    assert where
    assert str(how).startswith("chọn sai: “")


def test_every_figure_is_defined_in_every_report(report: Report) -> None:
    assert len(report.definitions) == len(FIGURES)
    assert all(name and how.endswith(".") for name, how in report.definitions)
