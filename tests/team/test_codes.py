"""Codes of classes and secret tokens: short enough to write, too many to guess."""

from __future__ import annotations

import pytest

from bot.tutor.team.codes import ALPHABET, class_code, digest_of, number_in, shown, spelled, token, typed_code
from bot.tutor.team.people.classes import ALARM_AT, MOST_WRONG
from tests.team.talking import OPERATOR, Hamlet, chance, class_code_of, learner, led


def test_a_code_expires_and_a_new_one_ends_it(hamlet: Hamlet) -> None:
    lead = led(hamlet)
    old = class_code_of(lead)
    lead.taps("Đổi mã mới")
    sau = learner(hamlet)

    assert "không có" in sau.types(old)
    new = class_code_of(lead)
    hamlet.passes(days=14)

    assert "không có" in sau.types(new)


def test_ten_wrong_codes_an_hour_lock_out_even_the_right_one(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    draw, sau = chance(), learner(hamlet)
    for _ in range(MOST_WRONG):
        assert "không có" in sau.types(f"/vaoto {class_code(draw)[::-1]}X"[:16])

    assert "nghỉ một giờ" in sau.types(code)
    hamlet.passes(minutes=70)
    assert "xin **coi chuyện học**" in sau.types(code)


def test_guessing_by_many_is_told_to_the_operators_once_a_hundred(hamlet: Hamlet) -> None:
    led(hamlet)
    operator = hamlet.person(OPERATOR)
    before = len(operator.screen)

    for guesser in range(1000, 1000 + ALARM_AT):
        hamlet.person(guesser).types("/vaoto 2222AAAA")

    assert [reply.text[:2] for reply in operator.screen[before:]] == ["⚠️"]
    assert str(ALARM_AT) in operator.last


def test_a_million_guesses_are_expected_to_hit_less_than_once_in_a_thousand() -> None:
    """T4: ten an hour for one who guesses for the 14 days that a code holds, and a thousand codes that hold."""
    draw = chance()
    shape = sum(bool(typed_code("".join(ALPHABET[byte % 32] for byte in draw(8)))) for _ in range(4_000)) / 4_000
    space = 32**8 * shape

    assert 1_000_000 / space < 1e-3 / 500
    assert MOST_WRONG * 24 * 14 * 1_000 / space < 1e-3


def test_codes_survive_being_written_and_masked_and_are_no_words() -> None:
    draw = chance()
    codes = [class_code(draw) for _ in range(500)]

    assert len(set(codes)) == 500
    assert all(typed_code(shown(code).lower().replace("0", "o").replace("1", "l")) == code for code in codes)
    assert [word for word in ("chuyen tien", "nghien g8", "hoc tiep", "12345678", "abcdefgh") if typed_code(word)] == []


def test_a_token_has_128_bits_and_no_digit_and_its_digest_tells_nothing() -> None:
    draw = chance()
    tokens = {token(draw) for _ in range(500)}

    assert len(tokens) == 500
    assert all(len(each) == 32 and each.isalpha() for each in tokens)
    assert all(digest_of(each) not in (each, "") for each in tokens)


@pytest.mark.parametrize("number", [0, 7, 2**52 + 123_456, 9_999_999])
def test_numbers_are_spelled_without_digits(number: int) -> None:
    assert number_in(spelled(number)) == number
    assert spelled(number).isalpha()


@pytest.mark.parametrize("letters", ["", "z", "1", "a" * 19, "A", "a b", "k"])
def test_what_is_no_spelled_number_is_none(letters: str) -> None:
    assert number_in(letters) is None
