"""Learners join a team by its class code, agree to be seen apart from being recorded, and leave it at once."""

from __future__ import annotations

import pytest

from bot.tutor.team.codes import ALPHABET, class_code, digest_of, number_in, shown, spelled, token, typed_code
from bot.tutor.team.people.classes import ALARM_AT, MOST_WRONG
from bot.tutor.team.people.joining import SIGHT_WORDING
from bot.tutor.team.people.naming import name_of
from bot.tutor.welcome import CONSENT_WORDING
from tests.hostile_names import HOSTILE_NAMES
from tests.team.talking import OPERATOR, Hamlet, chance, class_code_of, invited, learner, led

SAU = 31


def seen_by(hamlet: Hamlet) -> list[tuple[object, ...]]:
    return hamlet.ask("SELECT id, known_as FROM learner WHERE team = 1 ORDER BY id")


def test_a_learner_joins_by_the_code_and_a_name(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)

    sau.types(shown(code).lower())
    sau.taps("Cho Tổ coi")
    said = sau.types("cô Sáu, nhà gần đình")

    assert "thấy cô là **cô Sáu, nhà gần đình**" in said
    assert seen_by(hamlet) == [(SAU, "cô Sáu, nhà gần đình")]


def test_a_newcomer_with_the_poster_is_asked_twice_for_two_things(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = hamlet.person(SAU)

    said = sau.types(f"/start c_{code}")
    assert "Tổ Ấp Ba" in said
    assert "Sen" in said
    assert sau.labels == ["Đồng ý, ghi giùm", "Không, chỉ học thôi", "Nói rõ hơn"]
    sau.taps("Đồng ý, ghi giùm")
    assert seen_by(hamlet) == []
    sau.taps("Cô")
    assert sau.labels == ["Cho Tổ coi", "Không cho", "Tổ có những ai"]
    assert seen_by(hamlet) == []
    sau.taps("Cho Tổ coi")
    assert seen_by(hamlet) == []
    sau.types("cô Sáu")

    assert seen_by(hamlet) == [(SAU, "cô Sáu")]
    details = hamlet.ask("SELECT kind, detail FROM event WHERE kind IN ('consented', 'shared') ORDER BY id")
    assert details == [("consented", CONSENT_WORDING), ("shared", f"{SIGHT_WORDING} team:1")]


def test_buttons_of_the_desk_can_be_typed(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)
    sau.types(code)

    sau.types("cho to coi")
    sau.types("cô Sáu")

    assert seen_by(hamlet) == [(SAU, "cô Sáu")]


def test_who_says_no_is_seen_by_nobody_and_goes_on(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)
    sau.types(code)

    sau.taps("Không cho")

    assert seen_by(hamlet) == []
    assert "Học bài này" in sau.labels


def test_who_is_not_recorded_has_nothing_to_be_seen(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = hamlet.person(SAU)
    sau.types("/start")
    sau.taps("Không, chỉ học thôi")
    sau.taps("Cô")

    said = sau.types(f"/vaoto {code}")

    assert "chưa cho ghi" in said
    sau.presses("t/see/b")
    sau.types("cô Sáu")
    assert seen_by(hamlet) == []


def test_a_button_alone_lets_no_team_see(hamlet: Hamlet) -> None:
    led(hamlet)
    sau = learner(hamlet)

    sau.presses("t/see/b")
    sau.presses("t/called/b")
    sau.types("cô Sáu")

    assert seen_by(hamlet) == []


def test_nothing_like_a_number_is_taken_for_a_name(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)
    sau.types(code)
    sau.taps("Cho Tổ coi")

    for said in ("0912 345 678", "079123456789", "cô Sáu 0912345678", "=1+1"):
        assert "không giữ được" in sau.types(said)
    sau.types("cô Sáu")

    assert seen_by(hamlet) == [(SAU, "cô Sáu")]


@pytest.mark.parametrize("no", ["không", "Thôi, không cho nữa", "Hông cho", "thoi"])
def test_a_no_where_the_name_was_asked_is_no_name(hamlet: Hamlet, no: str) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)
    sau.types(code)
    sau.taps("Cho Tổ coi")

    said = sau.types(no)

    assert "không cho ai coi" in said
    assert seen_by(hamlet) == []


def test_the_question_for_a_name_has_a_way_out_and_takes_no_question_for_one(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)
    sau.types(code)
    sau.taps("Cho Tổ coi")

    assert sau.types("để làm gì vậy?") != ""
    assert seen_by(hamlet) == []
    sau.taps("Không cho")

    assert seen_by(hamlet) == []


@pytest.mark.parametrize("name", ["Hồng", "Khôi", "Dũng"])
def test_a_name_that_sounds_like_a_no_is_one(hamlet: Hamlet, name: str) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)
    sau.types(code)
    sau.taps("Cho Tổ coi")

    sau.types(name)

    assert seen_by(hamlet) == [(SAU, name)]


def test_leaving_takes_the_sight_away_at_once(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)
    sau.types(code)
    sau.taps("Cho Tổ coi")
    sau.types("cô Sáu")

    sau.types("tui muốn ra khỏi tổ")
    assert seen_by(hamlet) != []
    sau.taps("Không cho coi nữa")

    assert seen_by(hamlet) == []
    assert hamlet.ask("SELECT known_as, shared_at FROM learner WHERE id = ?", SAU) == [("", None)]
    assert [row[0] for row in hamlet.ask("SELECT deed FROM audit WHERE whom = ? ORDER BY id", SAU)] == ["join", "leave"]


def test_taking_the_agreement_back_takes_the_sight_away(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)
    sau.types(code)
    sau.taps("Cho Tổ coi")
    sau.types("cô Sáu")
    sau.types("/privacy")

    sau.taps("Thôi, đừng ghi nữa")

    assert seen_by(hamlet) == []


def test_a_learner_can_tell_who_is_of_the_team(hamlet: Hamlet) -> None:
    lead = led(hamlet)
    invited(lead, "Mời người vô Tổ", hamlet.person(21), "chị Lan")
    code = class_code_of(lead)
    sau = learner(hamlet)
    sau.types(code)

    said = sau.taps("Tổ có những ai")
    assert "anh Tư Lúa, chị Lan" in said
    assert "đừng tin" in said
    sau.taps("Cho Tổ coi")
    sau.types("cô Sáu")

    assert "chị Lan" in sau.types("người này có phải của tổ không")


def test_a_learner_puts_right_what_the_team_calls_them(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    sau = learner(hamlet)
    sau.types(code)
    sau.taps("Cho Tổ coi")
    sau.types("cô Sáu")
    sau.types("/nguoito")

    sau.taps("Đổi tên Tổ kêu")
    assert "ở trong **Tổ Ấp Ba** rồi" in sau.types("thôi")
    sau.types("/nguoito")
    sau.taps("Đổi tên Tổ kêu")
    sau.types("cô Bảy, nhà đầu cầu")

    assert seen_by(hamlet) == [(SAU, "cô Bảy, nhà đầu cầu")]


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


def test_two_hundred_hostile_names_join_and_are_shown_unharmed(hamlet: Hamlet) -> None:
    lead = led(hamlet)
    code = class_code_of(lead)

    for number, name in enumerate(HOSTILE_NAMES, 2_000):
        one = learner(hamlet, number)
        one.types(f"/vaoto {code}")
        hamlet.passes(seconds=1)
        one.taps("Cho Tổ coi")
        one.types(name.encode("utf-8", "replace").decode())

    lead.types("/ho")
    kept = {str(name) for _, name in seen_by(hamlet)}
    assert kept
    assert all(name_of(name) == name for name in kept)
    assert len(kept) > 100
