"""The small language of the alarm rules."""

from __future__ import annotations

import pytest

from bot.tutor.safety.phrases import compile_phrase, is_said, phrases_of, words_of

CUES = {"thief": "no|ho", "valuable": "otp\n|{code}", "code": "ma so"}


@pytest.mark.parametrize(
    ("phrase", "told", "said"),
    [
        ("dua otp", "lo dua otp roi", True),
        ("dua otp", "dua otps", False),
        ("lo ~1 dua", "lo tay dua", True),
        ("lo ~1 dua", "lo a b dua", False),
        ("lo ~ dua", "lo a b c d e f g h dua", True),
        ("lo ~ dua", "lo a b c d e f g h i dua", False),
        ("{thief} doi {valuable}", "ho doi ma so", True),
        ("otp & {thief}", "ho xin otp", True),
        ("otp & {thief}", "otp la gi", False),
        ("(dua|doc) ma", "doc ma", True),
    ],
)
def test_a_phrase_is_found_where_it_is_said(phrase: str, told: str, said: bool) -> None:
    assert is_said(compile_phrase(phrase, CUES), told) is said


def test_a_block_holds_a_phrase_a_line_and_a_bar_goes_on() -> None:
    block = """
        # a remark
        dua (ma
            |otp)
        bi lua
    """

    assert phrases_of(block) == ("dua (ma|otp)", "bi lua")


def test_the_words_of_a_phrase_leave_its_signs_and_cues_out() -> None:
    assert words_of(r"{thief} ~4 (dua|doc)(?! \w+ ma)$") == {"dua", "doc", "ma"}
