"""The judge that is shipped, on sentences that it and the rules never saw; and what any judge promises."""

from __future__ import annotations

import time
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.safety import Alarm, Verdict, alarm, judged, redact
from bot.tutor.safety.judging import CLASSES, KINDS, place_of
from bot.understanding.danger import read_judge
from tests.tutor.safety.spellings import hurried, stripped

type_of_corpus = Callable[[str], list[tuple[str, str]]]
JUDGE = read_judge()
UNSEEN = ("alarms.heldout.txt", "alarms.third.txt")
SPELLINGS = pytest.mark.parametrize("spell", [str, stripped, hurried])


def verdicts(sentences: type_of_corpus, kind: str, spell: Callable[[str], str]) -> list[tuple[str, Verdict]]:
    """Return what is made of the unseen lines under headings that begin with `kind`."""
    lines = [pair for name in UNSEEN for pair in sentences(name) if pair[0].startswith(kind)]
    return [(heading, judged(redact(spell(line)).text, JUDGE)) for heading, line in lines]


@SPELLINGS
def test_emergencies_raise_the_right_alarm_as_often_as_measured(
    sentences: type_of_corpus, spell: Callable[[str], str]
) -> None:
    found = verdicts(sentences, "emergency", spell)

    assert len(found) == 109
    assert sum(verdict.alarm != heading for heading, verdict in found) <= 3


@SPELLINGS
def test_scams_are_heard_or_asked_about_as_often_as_measured(
    sentences: type_of_corpus, spell: Callable[[str], str]
) -> None:
    found = [verdict for _, verdict in verdicts(sentences, "scam", spell)]

    assert len(found) == 145
    assert sum(bool(verdict.alarm) for verdict in found) >= 132
    assert sum(verdict == Verdict() for verdict in found) <= 2


@SPELLINGS
def test_innocent_lines_raise_no_more_alarms_than_measured(
    sentences: type_of_corpus, spell: Callable[[str], str]
) -> None:
    found = verdicts(sentences, "none", spell)

    assert len(found) == 206
    assert sum(bool(verdict.alarm) for _, verdict in found) <= 2


@pytest.mark.parametrize(
    ("told", "raised"),
    [
        ("tui bị lừa rồi", Alarm.SCAM),
        ("cong an goi bieu chuyen tien lien", Alarm.SCAM),
        ("ba tui té xỉu rồi", Alarm.EMERGENCY_HEALTH),
        ("cháy nhà rồi", Alarm.EMERGENCY_FIRE),
        ("có trộm vô nhà", Alarm.EMERGENCY_POLICE),
        ("tui không muốn sống nữa", Alarm.EMERGENCY_DESPAIR),
        ("k mun sog nua", Alarm.EMERGENCY_DESPAIR),
        ("me e dag ck cho bon no can k dc", Alarm.SCAM),
        ("ngân hàng có được hỏi mã OTP không", None),
        ("chuyển nhầm tiền thì lấy lại được không", None),
        ("cán bộ thuế gọi có thật không", None),
        ("cháy hàng rồi chị ơi", None),
        ("cười muốn chết", None),
        ("năm ngoái nhà tui cháy cái bếp, giờ cất lại rồi", None),
        ("nghe nói có bà bị lừa hai tỷ", None),
        ("tuần trước có số lạ gọi, tui cúp máy liền", None),
        ("bà nội nằm viện tuần rồi, giờ xuất viện khỏe rồi", None),
        ("heo chết vì dịch, tiêu hủy sao", None),
        ("nếu có người xưng thuế gọi thì mình hỏi lại ai", None),
        ("con gái gọi xin tiền trọ, tui gửi rồi", None),
    ],
)
def test_what_happens_now_is_told_from_what_is_asked(told: str, raised: Alarm | None) -> None:
    assert judged(told, JUDGE).alarm == raised


def test_without_a_judge_the_rules_decide_alone() -> None:
    text = "lỡ đưa otp rồi"

    assert judged(text, None) == Verdict(alarm=alarm(text))


def test_what_only_the_rules_hear_is_at_least_asked_about() -> None:
    assert judged("công an có quyền hỏi mã OTP hả", JUDGE).doubt is Alarm.SCAM


def test_every_sign_weighs_for_calm_and_for_every_kind() -> None:
    assert len(JUDGE.bias) == CLASSES == 1 + len(KINDS)
    assert len(JUDGE.table) % CLASSES == 0


def test_accents_tell_what_folded_words_do_not() -> None:
    assert judged("con khói nhiều quá", JUDGE).alarm is Alarm.EMERGENCY_FIRE
    assert judged("con khỏi nhiều quá", JUDGE).alarm is None


@given(st.text(alphabet=st.characters()), st.integers(1, 1 << 20))
def test_every_sign_has_a_place(sign: str, places: int) -> None:
    assert 0 <= place_of(sign, places) < places


@given(st.text(alphabet=st.characters()))
def test_any_text_is_judged(text: str) -> None:
    verdict = judged(text, JUDGE)

    assert verdict.alarm is None or verdict.doubt is None


def test_a_long_text_is_judged_quickly() -> None:
    started = time.process_time()

    judged("công an gọi kêu chuyển tiền " * 10_000, JUDGE)

    assert time.process_time() - started < 2
