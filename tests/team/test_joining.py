"""Learners join a team by its class code, agree to be seen apart from being recorded, and leave it at once."""

from __future__ import annotations

import pytest

from bot.tutor.team.codes import shown
from bot.tutor.team.people.joining import SIGHT_WORDING
from bot.tutor.team.people.naming import name_of
from bot.tutor.welcome import CONSENT_WORDING
from tests.hostile_names import HOSTILE_NAMES
from tests.team.talking import Hamlet, class_code_of, invited, joined, joining, learner, led

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
    sau = joining(hamlet)

    for said in ("0912 345 678", "079123456789", "cô Sáu 0912345678", "=1+1"):
        assert "không giữ được" in sau.types(said)
    sau.types("cô Sáu")

    assert seen_by(hamlet) == [(SAU, "cô Sáu")]


@pytest.mark.parametrize("no", ["không", "Thôi, không cho nữa", "Hông cho", "thoi"])
def test_a_no_where_the_name_was_asked_is_no_name(hamlet: Hamlet, no: str) -> None:
    sau = joining(hamlet)

    said = sau.types(no)

    assert "không cho ai coi" in said
    assert seen_by(hamlet) == []


def test_the_question_for_a_name_has_a_way_out_and_takes_no_question_for_one(hamlet: Hamlet) -> None:
    sau = joining(hamlet)

    assert sau.types("để làm gì vậy?") != ""
    assert seen_by(hamlet) == []
    sau.taps("Không cho")

    assert seen_by(hamlet) == []


@pytest.mark.parametrize("name", ["Hồng", "Khôi", "Dũng"])
def test_a_name_that_sounds_like_a_no_is_one(hamlet: Hamlet, name: str) -> None:
    sau = joining(hamlet)

    sau.types(name)

    assert seen_by(hamlet) == [(SAU, name)]


def test_leaving_takes_the_sight_away_at_once(hamlet: Hamlet) -> None:
    sau = joined(hamlet)

    sau.types("tui muốn ra khỏi tổ")
    assert seen_by(hamlet) != []
    sau.taps("Không cho coi nữa")

    assert seen_by(hamlet) == []
    assert hamlet.ask("SELECT known_as, shared_at FROM learner WHERE id = ?", SAU) == [("", None)]
    assert [row[0] for row in hamlet.ask("SELECT deed FROM audit WHERE whom = ? ORDER BY id", SAU)] == ["join", "leave"]


def test_taking_the_agreement_back_takes_the_sight_away(hamlet: Hamlet) -> None:
    sau = joined(hamlet)
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
    sau = joined(hamlet)
    sau.types("/nguoito")

    sau.taps("Đổi tên Tổ kêu")
    assert "ở trong **Tổ Ấp Ba** rồi" in sau.types("thôi")
    sau.types("/nguoito")
    sau.taps("Đổi tên Tổ kêu")
    sau.types("cô Bảy, nhà đầu cầu")

    assert seen_by(hamlet) == [(SAU, "cô Bảy, nhà đầu cầu")]


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
