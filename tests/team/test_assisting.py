"""A member teaches somebody on the member's telephone: it counts for the pupil, who takes it over one day."""

from __future__ import annotations

from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.team.codes import spelled
from tests.team.talking import Hamlet, Villager, invited, joining, learner, led


def teaching(hamlet: Hamlet) -> Villager:
    """Return chị Lan, a member, who teaches bà Tám on her telephone."""
    lan = written_down(hamlet, "Người đó đồng ý")
    lan.taps("Bà")
    return lan


def written_down(hamlet: Hamlet, said: str) -> Villager:
    """Return chị Lan, who has written bà Tám down as agreeing so, and is asked what to call her."""
    lead, lan = led(hamlet), hamlet.person(21)
    invited(lead, "Mời người vô Tổ", lan, "chị Lan")
    lan.types("/daygium")
    lan.taps("Thêm người mới")
    lan.types("bà Tám, nhà đầu cầu")
    lan.taps(said)
    return lan


def pupil(hamlet: Hamlet) -> int:
    return int(str(hamlet.ask("SELECT id FROM learner WHERE known_as LIKE 'bà Tám%'")[0][0]))


def test_what_is_learnt_counts_for_the_pupil_and_is_said_to(hamlet: Hamlet) -> None:
    lan = teaching(hamlet)

    said = lan.taps("Học bài này")

    assert "👤 **Đang học: bà Tám, nhà đầu cầu**" in said
    assert "✅ Dạy xong, trả máy" in lan.labels
    (row,) = hamlet.ask("SELECT phone, team, consent FROM learner WHERE id = ?", pupil(hamlet))
    assert row == (None, 1, "yes")
    events = hamlet.ask("SELECT kind, detail FROM event WHERE learner = ? ORDER BY id LIMIT 2", pupil(hamlet))
    assert [(kind, str(detail).rpartition(" ")[2]) for kind, detail in events] == [
        ("consented", "aloud"),
        ("shared", "aloud"),
    ]


def test_the_age_of_a_pupil_is_asked_once_and_no_finger_that_slips_loses_the_pupil(hamlet: Hamlet) -> None:
    lan = written_down(hamlet, "Người đó đồng ý")

    assert "Bà" in lan.labels
    assert "Em, dưới 16 tuổi" not in lan.labels
    lan.presses(encode(Meaning(Wish.ADDRESS, value="em")))
    assert hamlet.ask("SELECT team, consent FROM learner WHERE known_as <> ''") == [(1, "yes")]


def test_a_pupil_who_is_a_child_is_called_so(hamlet: Hamlet) -> None:
    lan = written_down(hamlet, "Trẻ em, cha mẹ cũng cho")

    lan.taps("Em, dưới 16 tuổi")

    assert hamlet.ask("SELECT team, consent, guarded_at > 0 FROM learner WHERE known_as <> ''") == [(1, "yes", 1)]


def test_one_tap_gives_the_telephone_back(hamlet: Hamlet) -> None:
    lan = teaching(hamlet)
    lan.taps("Học bài này")

    said = lan.taps("✅ Dạy xong, trả máy")

    assert "máy về lại" in said
    assert hamlet.store.session(21).who == 21
    assert "Bước" in lan.taps("Dạy tiếp")


def test_a_pupil_who_says_no_is_written_down_nowhere(hamlet: Hamlet) -> None:
    lead = led(hamlet)
    lead.types("/daygium")
    lead.taps("Thêm người mới")
    lead.types("bà Tám")

    lead.taps("Không đồng ý")

    assert hamlet.ask("SELECT count(*) FROM learner") == [(0,)]
    assert hamlet.ask("SELECT count(*) FROM asking") == [(0,)]


def test_who_is_no_member_any_more_has_their_telephone_back(hamlet: Hamlet) -> None:
    lan = teaching(hamlet)
    hamlet.store._connection._raw.execute("UPDATE role SET ended_at = 1 WHERE person = 21")

    said = lan.taps("Học bài này")

    assert "không làm" in said
    assert hamlet.store.session(21).who == 21


def test_another_team_teaches_nobody_here(hamlet: Hamlet) -> None:
    teaching(hamlet)
    learner(hamlet, 77)

    hamlet.person(77).presses(f"t/teach/{spelled(pupil(hamlet))}")
    hamlet.person(77).presses(f"t/give/{spelled(pupil(hamlet))}")

    assert hamlet.store.session(77).who == 77
    assert hamlet.ask("SELECT count(*) FROM invitation WHERE kind = 'learner'") == [(0,)]


def test_a_pupil_takes_the_record_over_once_with_the_code(hamlet: Hamlet) -> None:
    lan = teaching(hamlet)
    lan.taps("Học bài này")
    lan.taps("Tiếp tục")
    lan.taps("✅ Dạy xong, trả máy")
    said = lan.taps("Cho người đó tự học")
    code = said.split("mã **")[1].split("**")[0]
    tam = hamlet.person(61)

    tam.types(code)
    assert "bà Tám" in tam.last
    said = tam.taps("Phải, của tui")

    assert "Tổ Ấp Ba" in said
    assert hamlet.store.session(61).who == pupil(hamlet)
    assert hamlet.ask("SELECT phone FROM learner WHERE id = ?", pupil(hamlet)) == [(61,)]
    assert "không có" in hamlet.person(62).types(code)
    assert "👤" not in tam.types("▶️ Học tiếp")


def test_a_record_is_taken_over_by_its_code_and_by_no_button_alone(hamlet: Hamlet) -> None:
    lan = teaching(hamlet)
    lan.taps("✅ Dạy xong, trả máy")
    lan.taps("Cho người đó tự học")
    (digest,) = hamlet.ask("SELECT digest FROM invitation WHERE kind = 'learner'")[0]

    said = hamlet.person(77).presses(f"t/mine/{digest}")

    assert "không còn xài được" in said
    assert hamlet.ask("SELECT phone FROM learner WHERE id = ?", pupil(hamlet)) == [(None,)]


def test_deleting_a_pupil_is_noted_and_gives_the_telephone_back(hamlet: Hamlet) -> None:
    lan = teaching(hamlet)
    lan.types("/xoa")
    lan.taps("Xóa hết liền")

    assert hamlet.ask("SELECT count(*) FROM learner WHERE known_as LIKE 'bà Tám%'") == [(0,)]
    assert hamlet.store.session(21).who == 21
    assert "máy về lại" in lan.last.lower()


def test_learners_are_put_together_by_household(hamlet: Hamlet) -> None:
    lead = led(hamlet)
    for number, name in ((31, "cô Sáu"), (32, "chú Tư")):
        joining(hamlet, lead, number).types(name)
    lead.types("/ho")
    lead.taps("— · cô Sáu")
    lead.taps("Hộ mới")
    lead.types("nhà ông Năm Đò")
    lead.taps("Hộ gia đình")

    lead.taps("— · chú Tư")
    lead.taps("🏠 nhà ông Năm Đò")

    assert hamlet.ask("SELECT count(DISTINCT household), count(household) FROM learner") == [(1, 2)]
    for name in ("cô Sáu", "chú Tư"):
        lead.types("/ho")
        lead.taps(f"nhà ông Năm Đò · {name}")
        lead.taps("Không ở hộ nào")
    assert hamlet.ask("SELECT count(*) FROM household") == [(0,)]
