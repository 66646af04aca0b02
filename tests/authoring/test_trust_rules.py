"""S and X: sources, reviewers, links and numbers."""

from __future__ import annotations

from datetime import date, timedelta

import pytest

from bot.authoring.fault import Severity
from bot.authoring.load import load
from tests.authoring.lessons import VI, Copy

FAQ = "Cần hỏi thêm, {bạn} gọi {so-ho-tro}."


@pytest.mark.parametrize(
    ("old", "new", "line"),
    [
        ("nguồn: [DEV-02]", "nguồn: []", 12),
        ("nguồn: [DEV-02]", "nguồn: [nghe nói]", 12),
        ("rà soát bởi: Cán bộ văn hóa xã", "rà soát bởi:", 14),
        ("rà soát bởi: Cán bộ văn hóa xã", "rà soát bởi: TỔ công  nghệ số", 14),
        ("người soạn: [Tổ công nghệ số]", "người soạn: []", 14),
        ("rà soát ngày: 2026-11-20", "rà soát ngày:", 13),
    ],
)
def test_a_lesson_no_one_stands_behind_is_refused(lessons: Copy, old: str, new: str, line: int) -> None:
    lessons.change(VI, old, new)

    assert lessons.places("S01") == [f"{VI}:{line}"]


def test_a_review_of_tomorrow_stops_a_release(lessons: Copy) -> None:
    lessons.change(VI, "rà soát ngày: 2026-11-20", "rà soát ngày: 2026-11-25")

    assert lessons.places("S04") == [f"{VI}:13"]
    assert {fault.severity for fault in lessons.faults() if fault.code == "S04"} == {Severity.ERROR}


@pytest.mark.parametrize("behind", [1, 400])
def test_a_bot_whose_clock_is_behind_teaches_all_the_same(lessons: Copy, behind: int) -> None:
    """Such a computer stood without power for a while; the lesson is as sound as it was."""
    today = date(2026, 11, 20) - timedelta(days=behind)

    loaded = load(lessons.root, today)

    assert loaded.course is not None
    assert {(fault.code, fault.severity) for fault in loaded.faults} == {("S04", Severity.WARNING)}


def test_a_clock_that_is_behind_excuses_nothing_else(lessons: Copy) -> None:
    lessons.change(VI, "nguồn: [DEV-02]", "nguồn: []")

    assert load(lessons.root, date(2026, 1, 1)).course is None


@pytest.mark.parametrize("source", ["PAY-02", "GOV-03..05", "dichvucong.gov.vn", "https://baochinhphu.vn/bai-viet"])
def test_fact_ids_and_addresses_are_sources(lessons: Copy, source: str) -> None:
    lessons.change(VI, "nguồn: [DEV-02]", f"nguồn: [{source}]")

    assert lessons.faults() == ()


@pytest.mark.parametrize(
    ("source", "last_day"),
    [("DEV-02", date(2027, 11, 20)), ("PAY-02", date(2027, 5, 20)), ("GOV-01", date(2027, 5, 20))],
)
def test_a_review_holds_a_year_or_half_a_year_for_money_and_law(lessons: Copy, source: str, last_day: date) -> None:
    lessons.change(VI, "nguồn: [DEV-02]", f"nguồn: [{source}]")
    lessons.change("facts.yml", "review_after: 2027-11-20", "review_after: 2030-01-01")

    assert lessons.faults(today=last_day) == ()
    assert [f.code for f in lessons.faults(today=date.fromordinal(last_day.toordinal() + 1))] == ["S02"]


@pytest.mark.parametrize(
    "link",
    [
        "https://dichvucong-gov.com/dang-nhap",
        "http://10.0.0.1/a",
        "www.abc.vn",
        "bit.ly/dvc",
        "dichvucong.gov.vn.evil.com",
        "https://dichvucong.gov.vn@evil.com",
        "evildichvucong.gov.vn",
        "ZALO.ME/0",
    ],
)
def test_a_link_that_is_not_allowed_is_refused(lessons: Copy, link: str) -> None:
    lessons.change(VI, FAQ, f"Coi {link} nghen.")

    assert lessons.places("S03") == [f"{VI}:{lessons.line(VI, link)}"]


@pytest.mark.parametrize(
    "link",
    [
        "https://dichvucong.gov.vn/ho-so",
        "dichvucong.gov.vn.",
        "vneid.dichvucong.gov.vn",
        "hxxp://vneid-capnhat[.]com",
        "vneid-capnhat[.]com",
        "đuôi .gov.vn",
        "đuôi gov.vn",
        "tệp abc.apk",
        "1.000 đồng",
        "xong.Rồi nghỉ",
    ],
)
def test_allowed_and_dead_links_are_fine(lessons: Copy, link: str) -> None:
    lessons.change(VI, FAQ, f"Coi {link} nghen.")

    assert lessons.places("S03") == []


def test_a_live_link_on_a_screen_is_refused_too(lessons: Copy) -> None:
    lessons.change(VI, "hiện: Độ sáng | vừa", "tin nhắn: Số lạ | bấm vneid-tap.com")

    assert lessons.places("S03") == [f"{VI}:{lessons.line(VI, 'vneid-tap')}"]


@pytest.mark.parametrize(
    "number", ["0912345678", "0912 345 678", "+84 912.345.678", "1900 6412", "087203004567", "9704 3600 1234 5678"]
)
def test_a_number_that_may_be_someones_is_refused(lessons: Copy, number: str) -> None:
    lessons.change(VI, FAQ, f"Gọi {number} nghen.")

    assert lessons.places("X01") == [f"{VI}:{lessons.line(VI, number)}"]


@pytest.mark.parametrize(
    "number",
    ["0000 1111 2222", "10.000.000 đồng", "15.000.000.000đ", "2026-11-20", "20-11-2026", "2024-2026", "113", "000000"],
)
def test_amounts_dates_and_empty_numbers_are_fine(lessons: Copy, number: str) -> None:
    lessons.change(VI, FAQ, f"Ghi {number} nghen.")

    assert lessons.places("X01") == []


def test_numbers_on_a_practice_screen_are_fine(lessons: Copy) -> None:
    lessons.change(VI, "hiện: Độ sáng | vừa", "hiện: Số máy | 0912 345 678")

    assert lessons.faults() == ()


def test_two_numbers_in_one_line_are_both_told(lessons: Copy) -> None:
    lessons.change(VI, FAQ, "Gọi 0912345678 hay 0987654321 nghen.")

    assert len(lessons.places("X01")) == 2
