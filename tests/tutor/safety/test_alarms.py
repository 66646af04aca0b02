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
from tests.tutor.safety.spellings import hurried, stripped

type_of_corpus = Callable[[str], list[tuple[str, str]]]
EMERGENCIES = frozenset(Alarm) - {Alarm.SCAM}


def unheard(corpus: list[tuple[str, str]], kinds: frozenset[Alarm], spell: Callable[[str], str] = str) -> list[str]:
    """Return the lines headed by one of `kinds` that raise no alarm, or another one."""
    return [line for heading, line in corpus if heading in kinds and alarm(spell(line)) != heading]


def false_alarms(corpus: list[tuple[str, str]], spell: Callable[[str], str] = str) -> list[str]:
    """Return the innocent lines that raise an alarm."""
    return [line for heading, line in corpus if heading == "none" and alarm(spell(line))]


@pytest.mark.parametrize(
    ("told", "raised"),
    [
        ("Công an gọi biểu chuyển tiền", Alarm.SCAM),
        ("lo dua otp roi", Alarm.SCAM),
        ("bij luwaf roofi", Alarm.SCAM),
        ("bi5 lua72 ro62i", Alarm.SCAM),
        ("nó hù kiện vì chuyển nhầm, đòi trả gấp", Alarm.SCAM),
        ("I gave them my otp", Alarm.SCAM),
        ("công an gọi nói con tui gây tai nạn, biểu chuyển tiền", Alarm.SCAM),
        ("ông nhà tui méo miệng", Alarm.EMERGENCY_HEALTH),
        ("chay nha roi", Alarm.EMERGENCY_FIRE),
        ("ăn trộm đang phá cửa", Alarm.EMERGENCY_POLICE),
        ("bị lừa hết tiền, tui không muốn sống nữa", Alarm.EMERGENCY_DESPAIR),
        ("lỡ chuyển nhầm", None),
        ("cho tui học bài giả công an", None),
        ("báo cháy là số mấy", None),
        ("từ từ thôi con", None),
        ("lúa bị cháy lá", None),
        ("mật khẩu của tui là Hoa@1960", None),
        ("tui không có bấm link", None),
    ],
)
def test_what_is_told_raises_the_right_alarm(told: str, raised: Alarm | None) -> None:
    assert alarm(told) == raised


@pytest.mark.parametrize(
    ("name", "spell", "missed"),
    [
        ("alarms.seen.txt", str, 14),
        ("alarms.seen.txt", hurried, 22),
        ("scam.seen.txt", str, 8),
        ("scam.seen.txt", stripped, 8),
        ("scam.seen.txt", hurried, 11),
        ("scam.second.txt", str, 15),
        ("scam.second.txt", stripped, 15),
        ("scam.second.txt", hurried, 23),
        ("alarms.heldout.txt", str, 15),
        ("alarms.heldout.txt", hurried, 15),
        ("alarms.third.txt", str, 4),
        ("alarms.third.txt", hurried, 5),
    ],
)
def test_scams_are_heard_as_often_as_measured(
    sentences: type_of_corpus, name: str, spell: Callable[[str], str], missed: int
) -> None:
    assert len(unheard(sentences(name), frozenset({Alarm.SCAM}), spell)) <= missed


@pytest.mark.parametrize(
    ("name", "spell", "missed"),
    [
        ("alarms.seen.txt", str, 2),
        ("alarms.seen.txt", hurried, 10),
        ("emergency.seen.txt", str, 2),
        ("emergency.seen.txt", stripped, 2),
        ("emergency.seen.txt", hurried, 4),
        ("emergency.second.txt", str, 4),
        ("emergency.second.txt", stripped, 4),
        ("emergency.second.txt", hurried, 8),
        ("alarms.heldout.txt", str, 3),
        ("alarms.heldout.txt", hurried, 4),
        ("alarms.third.txt", str, 4),
        ("alarms.third.txt", hurried, 4),
    ],
)
def test_emergencies_of_each_kind_are_heard_as_often_as_measured(
    sentences: type_of_corpus, name: str, spell: Callable[[str], str], missed: int
) -> None:
    assert len(unheard(sentences(name), EMERGENCIES, spell)) <= missed


@pytest.mark.parametrize(
    ("name", "alarms"),
    [
        ("alarms.seen.txt", 3),
        ("scam.seen.txt", 7),
        ("scam.second.txt", 6),
        ("emergency.seen.txt", 3),
        ("emergency.second.txt", 3),
        ("secrets.seen.txt", 0),
        ("secrets.second.txt", 1),
        ("alarms.heldout.txt", 7),
        ("alarms.third.txt", 2),
    ],
)
@pytest.mark.parametrize("spell", [str, stripped, hurried])
def test_innocent_lines_raise_no_more_alarms_than_measured(
    sentences: type_of_corpus, name: str, alarms: int, spell: Callable[[str], str]
) -> None:
    assert len(false_alarms(sentences(name), spell)) <= alarms


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
def test_a_quarter_of_a_million_characters_are_judged_quickly(piece: str) -> None:
    text = (piece * 256_000)[:256_000]
    started = time.process_time()

    alarm(text)

    assert time.process_time() - started < 2


def test_two_hundred_characters_are_judged_within_a_millisecond_or_so(sentences: type_of_corpus) -> None:
    """Measured: 0.7 ms for 95 of 100 on one core; the bound leaves room for a busy machine."""
    lines = [line for _, line in sentences("alarms.seen.txt")]
    texts = [f"{first}. {second}. {first}. {second}"[:200] for first, second in zip(lines, lines[7:], strict=False)]

    spent = []
    for text in texts:
        started = time.process_time()
        alarm(text)
        spent.append(time.process_time() - started)

    assert sorted(spent)[len(spent) * 95 // 100] < 0.003
