"""When a team can be expected to answer, and when Sen reminds it."""

from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.local_time import LOCAL
from bot.tutor.team.calls.rota import Rota

ROTA = Rota(7, 20, timedelta(minutes=15))
TIMES = st.datetimes(datetime(2026, 1, 1), datetime(2027, 1, 1), timezones=st.just(UTC))  # noqa: DTZ001 - st.just adds it


def local(hour: int, minute: int = 0) -> datetime:
    return datetime(2026, 11, 24, hour, minute, tzinfo=LOCAL).astimezone(UTC)


@pytest.mark.parametrize(("hour", "is_open"), [(6, False), (7, True), (19, True), (20, False), (23, False)])
def test_a_team_works_within_its_hours(hour: int, is_open: bool) -> None:
    assert ROTA.is_open(local(hour)) is is_open


@given(TIMES)
def test_the_next_opening_is_open_and_within_a_day(now: datetime) -> None:
    opening = ROTA.opening(now)

    assert ROTA.is_open(opening)
    assert timedelta() <= opening - now < timedelta(days=1)


@pytest.mark.parametrize(
    ("called", "reminded"), [((9, 0), (9, 15)), ((19, 50), (7, 0)), ((22, 0), (7, 0)), ((5, 0), (7, 0))]
)
def test_the_group_is_reminded_in_working_hours(called: tuple[int, int], reminded: tuple[int, int]) -> None:
    look = ROTA.next_look(1, local(*called), local(*called), is_urgent=False).astimezone(LOCAL)

    assert (look.hour, look.minute) == reminded


@given(TIMES, st.integers(0, 20), st.booleans())
def test_looks_never_go_back_and_grow_rare(now: datetime, looks: int, is_urgent: bool) -> None:
    look = ROTA.next_look(looks, now, now, is_urgent=is_urgent)

    assert look > now
    assert look - now <= timedelta(days=3)


def test_what_is_urgent_is_not_put_off_until_morning() -> None:
    night = local(2)

    assert ROTA.next_look(1, night, night, is_urgent=True) - night == timedelta(minutes=3)
