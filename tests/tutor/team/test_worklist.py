"""Whom to visit today, and why; and that nobody is visited for what is cured."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.team.visits.worklist import MOST, TIMES, Reason, Standing, Trouble, Visit, Why, reasons, worklist

NOW = datetime(2026, 11, 24, 3, tzinfo=UTC)
LESSONS = 30
PAST = st.integers(0, 60 * 24 * 120).map(lambda minutes: NOW - timedelta(minutes=minutes))
TROUBLES = st.builds(Trouble, st.sampled_from(["wrong", "unclear", "task"]), st.just("bai"), st.just("cau"),
                     st.integers(1, 9), PAST)  # fmt: skip
STANDINGS = st.builds(
    Standing,
    learner=st.integers(1, 1000),
    joined_at=st.none() | PAST,
    seen_at=st.none() | PAST,
    has_begun=st.booleans(),
    finished=st.integers(0, LESSONS),
    troubles=st.lists(TROUBLES, max_size=3).map(tuple),
    visited_at=st.none() | PAST,
    promised=st.none() | st.integers(-40, 40).map(lambda days: NOW + timedelta(days=days)),
    called_at=st.none() | PAST,
    is_urgent=st.booleans(),
)
LISTS = st.lists(STANDINGS, max_size=30, unique_by=lambda each: each.learner)


def ago(**span: float) -> datetime:
    return NOW - timedelta(**span)


def why(standing: Standing) -> list[Why]:
    return [each.why for each in reasons(standing, LESSONS, NOW)]


def wrong(times: int, kind: str = "wrong") -> Standing:
    return Standing(1, seen_at=NOW, has_begun=True, troubles=(Trouble(kind, "bai", "cau", times, NOW),))


@given(LISTS)
def test_at_most_ten_people_once_each_and_each_with_a_reason(standings: list[Standing]) -> None:
    visits = worklist(standings, LESSONS, NOW)

    assert len(visits) <= MOST
    assert len({visit.standing.learner for visit in visits}) == len(visits)
    assert all(visit.reasons for visit in visits)


@given(LISTS, st.randoms())
def test_the_list_is_the_same_in_whatever_order_people_come(standings: list[Standing], chance: object) -> None:
    shuffled = list(standings)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]

    assert worklist(shuffled, LESSONS, NOW) == worklist(standings, LESSONS, NOW)


@given(LISTS)
def test_the_most_pressing_come_first_and_nobody_left_out_is_more_pressing(standings: list[Standing]) -> None:
    visits = worklist(standings, LESSONS, NOW)
    kinds = [visit.reasons[0].why for visit in visits]
    left_out = {each.learner for each in standings} - {visit.standing.learner for visit in visits}
    others = [min(found) for each in standings if each.learner in left_out and (found := why(each))]

    assert kinds == sorted(kinds)
    assert not others or (len(visits) == MOST and min(others) >= kinds[-1])


@given(STANDINGS)
def test_whoever_succeeded_and_asked_for_nothing_is_not_on_the_list(standing: Standing) -> None:
    """No false alarm after success: Kolibri #14515."""
    cured = replace(standing, troubles=(), called_at=None, promised=None, finished=LESSONS)

    assert why(cured) == []


@given(STANDINGS)
def test_a_visit_cures_what_it_was_for(standing: Standing) -> None:
    visited = replace(standing, troubles=(), called_at=None, promised=None, visited_at=NOW)

    assert why(visited) == []


@pytest.mark.parametrize(
    ("standing", "expected"),
    [
        (Standing(1, called_at=ago(hours=1), is_urgent=True), [Why.URGENT]),
        (Standing(1, called_at=ago(hours=1)), [Why.ASKED]),
        (Standing(1, promised=NOW + timedelta(hours=3)), [Why.PROMISED]),
        (Standing(1, promised=NOW + timedelta(days=1)), []),
        (wrong(TIMES), [Why.WRONG]),
        (wrong(TIMES - 1), []),
        (wrong(TIMES, "unclear"), [Why.UNCLEAR]),
        (wrong(1, "task"), [Why.TASK]),
        (Standing(1, seen_at=ago(days=9), finished=2), [Why.AWAY]),
        (Standing(1, seen_at=ago(days=6), finished=2), []),
        (Standing(1, seen_at=ago(days=91), finished=2), []),
        (Standing(1, seen_at=ago(days=9), finished=2, visited_at=ago(days=3)), []),
        (Standing(1, seen_at=ago(days=9), finished=2, promised=NOW + timedelta(days=2)), []),
        (Standing(1, joined_at=ago(days=4), seen_at=ago(days=4)), [Why.NOT_BEGUN]),
        (Standing(1, joined_at=ago(days=2), seen_at=ago(days=2)), []),
    ],
)
def test_each_reason_is_there_when_it_should_and_only_then(standing: Standing, expected: list[Why]) -> None:
    assert why(standing) == expected


def test_who_had_learned_more_and_left_lately_comes_first_of_those_away() -> None:
    people = [Standing(1, seen_at=ago(days=40), finished=2), Standing(2, seen_at=ago(days=9), finished=2),
              Standing(3, seen_at=ago(days=60), finished=5)]  # fmt: skip

    assert [visit.standing.learner for visit in worklist(people, LESSONS, NOW)] == [3, 2, 1]


def test_age_counts_days_of_the_calendar_in_viet_nam() -> None:
    midnight = datetime(2026, 11, 23, 17, tzinfo=UTC)

    assert Reason(Why.ASKED, midnight - timedelta(minutes=1)).days(midnight) == 1
    assert Reason(Why.ASKED, midnight).days(midnight + timedelta(hours=23)) == 0


def test_all_reasons_of_one_person_are_told_the_most_pressing_first() -> None:
    both = replace(wrong(4), called_at=ago(hours=1))

    (visit,) = worklist([both], LESSONS, NOW)

    assert visit == Visit(both, reasons(both, LESSONS, NOW))
    assert [each.why for each in visit.reasons] == [Why.ASKED, Why.WRONG]
