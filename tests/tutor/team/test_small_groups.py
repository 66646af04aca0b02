"""No number tells of a person: small groups are veiled, and cannot be found by subtraction."""

from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.team.totals.small_groups import LEAST, blur, veil, veil_parts

PARTS = st.dictionaries(st.integers(), st.integers(0, 60), max_size=12)


def test_a_small_group_alone_is_veiled_and_an_empty_one_is_not() -> None:
    assert [veil(people) for people in (0, 1, 4, 5)] == [0, None, None, 5]


def test_the_next_smallest_part_is_veiled_with_a_lone_small_one() -> None:
    assert veil_parts({"a": 3, "b": 9, "c": 7, "d": 0}) == {"a": None, "b": 9, "c": None, "d": 0}


@given(PARTS)
def test_what_is_veiled_is_never_one_part_nor_a_small_group_beside_a_shown_total(parts: dict[int, int]) -> None:
    shown = veil_parts(parts)
    hidden = [people for key, people in parts.items() if shown[key] is None]

    if sum(parts.values()) >= LEAST and hidden:
        assert len(hidden) > 1
        assert sum(hidden) >= LEAST


@given(PARTS)
def test_what_is_shown_is_true_and_never_small(parts: dict[int, int]) -> None:
    for key, people in veil_parts(parts).items():
        assert people is None or people == parts[key]
        assert people is None or people == 0 or people >= LEAST


def test_a_sum_over_months_does_not_tell_a_small_one() -> None:
    assert [blur(people, least) for people, least in ((13, 3), (4, 3), (13, 5), (13, 0), (0, 0))] == [10, 4, 13, 13, 0]
