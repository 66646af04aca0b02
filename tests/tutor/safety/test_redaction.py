"""What must never be kept is masked, and nothing else is."""

from __future__ import annotations

import re
import time
import unicodedata
from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.tutor.safety import GUARDED, Secret, redact
from tests.tutor.safety.spellings import hurried, stripped

type_of_corpus = Callable[[str], list[tuple[str, str]]]
QUOTED = re.compile("«(.*?)»")

# Words, numbers and marks that the rules look for, in any order: worse than what people type.
PIECES = """
otp|mã|mật khẩu|là|:|=|stk|căn cước|pass|482913|087060001234|0912345678|500000|1.200.000đ|15/6/2026|1900|156|hoa1960
hoa|một|hai|ba|bốn|4|8|2|-|.|,|?|+84|912|đồng|k|[đã che: mã OTP]|５|\u200b|9704366812345678|năm|2026|%|1234567:|a-
"""
pieces = st.sampled_from(PIECES.replace("\n", "|").split("|"))
spaced = st.lists(pieces, max_size=14).map(" ".join)
glued = st.lists(pieces, max_size=9).map("".join)
messages = st.one_of(st.text(), spaced, glued)


def leaks(corpus: list[tuple[str, str]]) -> list[str]:
    """Return the lines of which a quoted secret is still readable after masking."""
    return [
        line
        for _, line in corpus
        if any(secret in redact(QUOTED.sub(r"\1", line)).text for secret in QUOTED.findall(line))
    ]


def false_masks(corpus: list[tuple[str, str]]) -> list[str]:
    """Return the innocent lines of which something was masked."""
    return [line for heading, line in corpus if heading == "none" and redact(line).kinds]


@pytest.mark.parametrize(
    ("typed", "kept", "kind"),
    [
        ("mã OTP là 482913 nghen", "mã OTP là [đã che: mã OTP] nghen", Secret.OTP),
        ("mật khẩu của tui là Hoa@1960", "mật khẩu của tui là [đã che: mật khẩu]", Secret.PASSWORD),
        ("căn cước 087060001234", "căn cước [đã che: số căn cước]", Secret.ID_NUMBER),
        ("thẻ 9704 3668 1234 5678", "thẻ [đã che: số thẻ]", Secret.CARD),
        ("stk 1903456789012", "stk [đã che: số tài khoản]", Secret.ACCOUNT),
        ("gọi +84 912 345 678", "gọi [đã che: số điện thoại]", Secret.PHONE),
        ("1234567890:AAEhBOweik6ad9rXQXMENQjcrGbqCr4KXbc", "[đã che: mã bot]", Secret.TOKEN),
    ],
)
def test_a_secret_becomes_a_readable_mark(typed: str, kept: str, kind: Secret) -> None:
    masked = redact(typed)

    assert (masked.text, masked.kinds) == (kept, (kind,))


def test_secrets_are_named_in_the_order_they_were_typed() -> None:
    masked = redact("mk là hoa1960, otp 482913, gọi 0912345678")

    assert masked.kinds == (Secret.PASSWORD, Secret.OTP, Secret.PHONE)


def test_no_known_spelling_of_a_secret_leaks(sentences: type_of_corpus) -> None:
    assert leaks(sentences("secrets.seen.txt")) == []


def test_unseen_spellings_of_secrets_leak_no_more_than_measured(sentences: type_of_corpus) -> None:
    """Measured at first sight: 81 of 82 masked. The one missed names the account after the number."""
    assert len(leaks(sentences("secrets.heldout.txt"))) <= 1


def test_no_spelling_of_the_second_half_leaks(sentences: type_of_corpus) -> None:
    """At first sight 74 of 77 were masked."""
    assert leaks(sentences("secrets.second.txt")) == []


@pytest.mark.parametrize("name", ["secrets.seen.txt", "secrets.second.txt", "secrets.heldout.txt", "alarms.seen.txt"])
def test_innocent_numbers_stay(sentences: type_of_corpus, name: str) -> None:
    assert false_masks(sentences(name)) == []


@pytest.mark.parametrize("spell", [str, stripped, hurried])
def test_what_opens_a_door_is_warned_of_and_nothing_else(
    sentences: type_of_corpus, spell: Callable[[str], str]
) -> None:
    lines = [(kind, QUOTED.sub(r"\1", spell(line))) for kind, line in sentences("secrets.seen.txt")]
    warned = {line for _, line in lines if GUARDED.intersection(redact(line).kinds)}

    assert [line for kind, line in lines if (line in warned) != (kind in GUARDED)] == []


@pytest.mark.parametrize(
    ("said", "kept"),
    [
        ("Ma OTP giao dich chuyen tien la 093751", "Ma OTP giao dich chuyen tien la [đã che: mã OTP]"),
        ("Mã pin thẻ tui ba con không một con năm", "Mã pin thẻ tui [đã che: mã OTP]"),
        ("mật khẩu dễ òm à, sáu con tám", "mật khẩu dễ òm à, [đã che: mã OTP]"),
        ("ma la bảy hai khôg 4 một chín", "ma la [đã che: mã OTP]"),
        ("mã xát nhận 20957", "mã xát nhận [đã che: mã OTP]"),
        ("gõ mật khẫu ngân hàng dầy đúng chưa thanhlong$300", "gõ mật khẫu ngân hàng dầy đúng chưa [đã che: mật khẩu]"),
        ("vé số chiều nay đài Tiền Giang ra 482913", "vé số chiều nay đài Tiền Giang ra 482913"),
        ("mk nong dan viet lien khong dau", "mk [đã che: mật khẩu] viet lien khong dau"),
    ],
)
def test_words_tell_a_code_from_another_number(said: str, kept: str) -> None:
    assert redact(said).text == kept


@pytest.mark.parametrize("word", ["xat nhan", "sac nhang", "xacnhan", "xac nhn", "xác nhậnn", "xca nhan"])
def test_a_name_is_known_in_the_spellings_of_the_south_and_with_a_slip(word: str) -> None:
    assert redact(f"{word} 4829").kinds == (Secret.OTP,)


def test_decomposed_text_is_masked_as_well(sentences: type_of_corpus) -> None:
    decomposed = [(kind, unicodedata.normalize("NFD", line)) for kind, line in sentences("secrets.seen.txt")]

    assert leaks(decomposed) == []


@pytest.mark.parametrize("spell", [stripped, hurried])
@pytest.mark.parametrize("name", ["secrets.seen.txt", "secrets.second.txt"])
def test_other_spellings_are_masked_as_well(sentences: type_of_corpus, name: str, spell: Callable[[str], str]) -> None:
    assert leaks([(kind, spell(line)) for kind, line in sentences(name)]) == []


@given(messages)
def test_masking_twice_changes_nothing(text: str) -> None:
    once = redact(text)

    assert redact(once.text).text == once.text


@given(st.text(alphabet=st.characters()))
def test_any_text_is_taken(text: str) -> None:
    assert len(redact(text).kinds) <= len(text)


@given(st.integers(min_value=0, max_value=999_999), st.sampled_from(["otp", "mã xác nhận", "MÃ OTP", "ma xac thuc"]))
def test_no_code_beside_its_name_survives(code: int, name: str) -> None:
    digits = f"{code:06d}"

    assert digits not in redact(f"{name} là {digits} nghen").text


@given(st.integers(min_value=0, max_value=96), st.integers(min_value=0, max_value=999_999_999))
def test_no_identity_number_survives(province: int, rest: int) -> None:
    number = f"{province:03d}{rest:09d}"

    assert number not in redact(f"số của tui {number}").text


@pytest.mark.parametrize(
    "piece",
    [
        "4",
        "4 ",
        "482913 ",
        "1.000.",
        "một ",
        "otp ",
        "mật khẩu là ",
        "mk:",
        "hoa1960 ",
        "[đã che: ",
        "0912-",
        "ế\u200b",
        " ",
    ],
)
def test_a_hundred_thousand_characters_are_masked_quickly(piece: str) -> None:
    text = (piece * 100_000)[:100_000]
    started = time.perf_counter()

    redact(text)

    assert time.perf_counter() - started < 5
