"""The small language of the alarm rules."""

from __future__ import annotations

import pytest

from bot.tutor.safety import alarms
from bot.tutor.safety.phrases import Lexicon, is_said, names_in, phrases_of, plots_of, spread

LEXICON = Lexicon(
    {"THIEF": "no, ho", "ORDERS": "doi, bat (toi|tui)", "CODE": "otp, ma (otp|so)", "SLIP": "lo ~1 (dua|doc)"}
)


@pytest.mark.parametrize(
    ("plot", "told", "said"),
    [
        ("CODE", "lo dua otp roi", True),
        ("CODE", "dua otps", False),
        ("THIEF ORDERS CODE", "ho bat tui doc ma so", True),
        ("THIEF ORDERS", "doi ho", False),
        ("THIEF ~1 CODE", "no xin otp", True),
        ("THIEF ~1 CODE", "no xin gap otp", False),
        ("THIEF CODE", "no a b c d e f g h otp", True),
        ("THIEF CODE", "no a b c d e f g h i otp", False),
        ("THIEF ~1 CODE", "no a b no c otp", True),
        ("CODE & THIEF", "otp thi ho xin", True),
        ("CODE & THIEF", "otp la gi", False),
        ("SLIP CODE", "lo tay dua otp", True),
        ("SLIP CODE", "lo a b dua otp", False),
        ("ORDERS|THIEF ~0 CODE", "doi otp", True),
        ("^ ~1 cuu ~0 $", "oi cuu", True),
        ("^ ~1 cuu ~0 $", "cuu bai nay", False),
    ],
)
def test_a_plot_is_found_where_it_is_said(plot: str, told: str, said: bool) -> None:
    (row,) = plots_of(plot)

    assert is_said(row, LEXICON.find(told.split())) is said


def test_phrases_are_parted_by_commas_and_may_go_on_in_the_next_line() -> None:
    assert phrases_of("lo dua,\n  bi (lua|\n  gat)") == ("lo dua", "bi (lua| gat)")


def test_a_choice_stands_for_each_of_its_phrases_and_for_nothing_when_left_empty() -> None:
    assert spread("bi (|ho) (lua|gat)") == ("bi lua", "bi gat", "bi ho lua", "bi ho gat")


def test_every_cue_that_a_rule_names_exists() -> None:
    plots = [plot for _, plots in alarms._RULES for plot in plots]
    named = names_in([*plots, *alarms._INNOCENT, *alarms._ABOUT, *alarms._WITNESS, *alarms._PAID])
    cues = {name for block in alarms._CUES for name in block} | {"PAID"}

    assert {name for name in named if name.isupper()} <= cues


def test_no_cue_stands_unused() -> None:
    plots = [plot for _, plots in alarms._RULES for plot in plots]
    named = names_in([*plots, *alarms._INNOCENT, *alarms._ABOUT, *alarms._WITNESS, *alarms._PAID])

    assert {name for block in alarms._CUES for name in block} <= named


@pytest.mark.parametrize("name", ["_LEXICON", "_HARMLESS"])
def test_phrases_are_written_as_they_are_heard(name: str) -> None:
    """A bracket or an accent left in a phrase would never be heard."""
    words = getattr(alarms, name).words

    assert {word for word in words if not (word.isascii() and word.isalnum())} == set()
