"""Numbers in button codes."""

import re

from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.team.spelling import read, spell


@given(st.integers(0, 2**63 - 1))
def test_a_number_is_read_as_it_was_spelt(number: int) -> None:
    spelt = spell(number)

    assert read(spelt) == number
    assert re.fullmatch("[a-z]{1,14}", spelt)


@given(st.text())
def test_any_other_text_is_read_without_a_fault(text: str) -> None:
    assert read(text) is None or set(text) <= set("abcdefghijklmnopqrstuvwxyz")
