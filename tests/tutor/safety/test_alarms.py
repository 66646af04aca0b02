"""A scam under way and an emergency are heard in every spelling; talk about them is not taken for one."""

from __future__ import annotations

import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.folding import fold
from bot.tutor.safety import Alarm, alarm, redact

type_of_corpus = Callable[[str], list[tuple[str, str]]]
EMERGENCIES = {Alarm.EMERGENCY_HEALTH, Alarm.EMERGENCY_FIRE, Alarm.EMERGENCY_POLICE}


def unheard(corpus: list[tuple[str, str]], kinds: set[Alarm]) -> list[str]:
    """Return the lines headed by one of `kinds` that raise no alarm, or a scam for an emergency and the reverse."""
    return [
        line
        for heading, line in corpus
        if heading in kinds and ((raised := alarm(line)) is None or (raised is Alarm.SCAM) != (Alarm.SCAM in kinds))
    ]


def false_alarms(corpus: list[tuple[str, str]]) -> list[str]:
    """Return the innocent lines that raise an alarm."""
    return [line for heading, line in corpus if heading == "none" and alarm(line)]


@pytest.mark.parametrize(
    ("told", "raised"),
    [
        ("Công an gọi biểu chuyển tiền", Alarm.SCAM),
        ("lo dua otp roi", Alarm.SCAM),
        ("bij luwaf roofi", Alarm.SCAM),
        ("bi5 lua72 ro62i", Alarm.SCAM),
        ("nó hù kiện vì chuyển nhầm, đòi trả gấp", Alarm.SCAM),
        ("ông nhà tui méo miệng", Alarm.EMERGENCY_HEALTH),
        ("chay nha roi", Alarm.EMERGENCY_FIRE),
        ("ăn trộm đang phá cửa", Alarm.EMERGENCY_POLICE),
        ("lỡ chuyển nhầm", None),
        ("cho tui học bài giả công an", None),
        ("báo cháy là số mấy", None),
        ("từ từ thôi con", None),
        ("lúa bị cháy lá", None),
        ("mật khẩu của tui là Hoa@1960", None),
    ],
)
def test_what_is_told_raises_the_right_alarm(told: str, raised: Alarm | None) -> None:
    assert alarm(told) == raised


def test_every_scam_tuned_on_is_heard(sentences: type_of_corpus) -> None:
    """Floor: 335 of 335."""
    assert unheard(sentences("alarms.seen.txt"), {Alarm.SCAM}) == []


def test_every_emergency_tuned_on_is_heard(sentences: type_of_corpus) -> None:
    """Floor: 256 of 256; a rescue may be taken for an ambulance, but not for a scam."""
    assert unheard(sentences("alarms.seen.txt"), EMERGENCIES) == []


def test_unseen_scams_are_heard_as_often_as_measured(sentences: type_of_corpus) -> None:
    """Floor: 102 of 105 (97 at first sight)."""
    assert len(unheard(sentences("alarms.heldout.txt"), {Alarm.SCAM})) <= 3


def test_unseen_emergencies_are_heard_as_often_as_measured(sentences: type_of_corpus) -> None:
    """Floor: 73 of 76."""
    assert len(unheard(sentences("alarms.heldout.txt"), EMERGENCIES)) <= 3


def test_no_innocent_line_tuned_on_raises_an_alarm(sentences: type_of_corpus) -> None:
    assert false_alarms(sentences("alarms.seen.txt")) == []


def test_unseen_innocent_lines_raise_no_more_alarms_than_measured(sentences: type_of_corpus) -> None:
    """Floor: 3 of 166."""
    assert len(false_alarms(sentences("alarms.heldout.txt"))) <= 3


def test_innocent_numbers_raise_no_alarm(sentences: type_of_corpus) -> None:
    assert false_alarms(sentences("secrets.seen.txt")) == []


def test_spellings_that_fold_alike_are_heard_alike(sentences: type_of_corpus) -> None:
    lines = [line for _, line in sentences("alarms.seen.txt")]

    respelled = [
        [fold(line), unicodedata.normalize("NFD", line).upper(), line.replace(" ", " \u200b ")] for line in lines
    ]

    assert [{alarm(spelling) for spelling in spellings} for spellings in respelled] == [{alarm(line)} for line in lines]


@given(st.text(alphabet=st.characters()))
def test_any_text_is_taken_and_depends_on_its_fold_alone(text: str) -> None:
    assert alarm(text) == alarm(fold(text))


@pytest.mark.parametrize("secret", ["482913", "mật khẩu là hoa1960", "0912345678", "thẻ 9704366812345678"])
def test_a_mask_raises_no_alarm(secret: str) -> None:
    assert alarm(redact(secret).text) is None


@pytest.mark.parametrize("piece", ["a ", "no goi ", "lo bam ", "tien ", "công an gọi kêu ", "ế\u200b", "0 ", " "])
def test_a_hundred_thousand_characters_are_judged_quickly(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    started = time.perf_counter()

    alarm(text)

    assert time.perf_counter() - started < 5
