"""Folding brings the spellings of one sentence together."""

from __future__ import annotations

import time
import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.folding import fold, shadow


@pytest.mark.parametrize(
    ("text", "folded"),
    [
        ("Chuyển TIỀN", "chuyen tien"),
        ("ĐƯỜNG ấp Ðông", "duong ap dong"),
        ("quáaaa ơiiii okkkk", "qua oi ok"),
        ("CCCD", "cccd"),
        ("100000 và 0000", "100000 va 0000"),
        ("mã ＯＴＰ １２３", "ma otp 123"),
        ("១២៣ ٤٥٦", "123 456"),
        ("m\u200bã\u202e o\u00adtp\ufeff", "ma otp"),
        ("o.t.p - là_gì?!", "o t p la gi"),
        ("  nhiều \n\t dòng  ", "nhieu dong"),
        ("👍🏽 ok 😀", "ok"),
        ("", ""),
    ],
)
def test_folds_to_plain_words(text: str, folded: str) -> None:
    assert fold(text) == folded


def test_composed_and_decomposed_spellings_fold_alike() -> None:
    sentence = "Dạ, con lỡ đưa mã rồi"

    assert fold(unicodedata.normalize("NFD", sentence)) == fold(sentence)


def test_double_letters_stay() -> None:
    assert fold("tieefn xoong") == "tieefn xoong"


@given(st.text(alphabet=st.characters()))
def test_folding_twice_changes_nothing(text: str) -> None:
    once = fold(text)

    assert fold(once) == once


@given(st.text(alphabet=st.characters()))
def test_only_words_and_single_spaces_remain(text: str) -> None:
    folded = fold(text)

    assert all(word.isalnum() for word in folded.split(" ")) or folded == ""


def test_a_hundred_thousand_characters_fold_quickly() -> None:
    started = time.perf_counter()

    fold("ế" * 50_000 + "a\u0301 " * 25_000)

    assert time.perf_counter() - started < 1


def test_a_shadow_keeps_punctuation() -> None:
    assert "".join(map(shadow, "Mã：４８２.913")) == "ma:482.913"
