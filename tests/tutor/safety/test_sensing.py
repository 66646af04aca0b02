"""A sense is heard in whatever words it is said, and the row of senses keeps their order."""

from __future__ import annotations

import pytest

from bot.tutor.safety.alarms import words_of
from bot.tutor.safety.sensing import sensed


@pytest.mark.parametrize("said", ["hồi nãy công an kêu chuyển tiền", "vua xong ngan hang biu nop tien"])
def test_one_sense_has_many_words(said: str) -> None:
    signs = sensed(words_of(said))

    assert {"@JUST_NOW", "@OFFICE", "@GIVE", "@JUST_NOW OFFICE ASK", "@OFFICE>GIVE", "@ASK GIVE"} <= signs.keys()


def test_what_is_said_later_stands_behind() -> None:
    signs = sensed(words_of("công an đòi tiền"))

    assert "@OFFICE>MONEY" in signs
    assert "@MONEY>OFFICE" not in signs


def test_the_longest_phrase_speaks() -> None:
    assert "@LONG_AGO" in sensed(words_of("năm ngoái"))
    assert "@MONEY" not in sensed(words_of("năm ngoái"))


def test_nothing_said_has_no_sense() -> None:
    assert sensed([]) == {"@^": 0.7, "@$": 0.7, "@^ $": 0.7, "@^>$": 0.4}
