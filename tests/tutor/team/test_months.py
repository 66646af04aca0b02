"""Months begin at midnight in Viet Nam."""

from datetime import UTC, datetime

from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.team.totals.months import after, is_month, month_of, months, start_of

MONTHS = st.builds("{:04d}-{:02d}".format, st.integers(2000, 2100), st.integers(1, 12))


def test_a_month_begins_when_it_is_midnight_in_viet_nam() -> None:
    assert start_of("2026-12") == datetime(2026, 11, 30, 17, tzinfo=UTC)
    assert month_of(datetime(2026, 11, 30, 16, 59, tzinfo=UTC)) == "2026-11"
    assert month_of(datetime(2026, 11, 30, 17, 0, tzinfo=UTC)) == "2026-12"


def test_months_from_one_to_another_include_both() -> None:
    assert months("2026-11", "2027-02") == ("2026-11", "2026-12", "2027-01", "2027-02")
    assert months("2026-11", "2026-10") == ()


@given(MONTHS, st.integers(-50, 50))
def test_going_there_and_back_is_the_same_month(month: str, count: int) -> None:
    assert after(after(month, count), -count) == month
    assert month_of(start_of(month)) == month


def test_what_is_no_month_is_known() -> None:
    assert [is_month(text) for text in ("2026-11", "2026-13", "2026-1", "1999-12", "2026-11\n", "")] == [
        True, False, False, False, False, False,
    ]  # fmt: skip
