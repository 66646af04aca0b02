"""Several learners on one telephone, and those whom a member teaches on theirs."""

from __future__ import annotations

import json

from bot.tutor.events import DueKind
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.session import Consent
from bot.tutor.team.codes import spelled
from bot.tutor.team.people.pupils import PICTURES
from tests.team.talking import Hamlet, Villager, invited, joining, learner, led

SAU = 31


def shared(hamlet: Hamlet) -> Villager:
    """Return the telephone of cô Sáu, on which her husband, chú Tư, learns as well, and now."""
    sau = learner(hamlet, SAU)
    sau.types("người khác học")
    sau.taps("Thêm người học")
    sau.taps("Từ 16 tuổi trở lên")
    sau.taps("🌸 🌸 🌸")
    sau.taps("🐟 🐟 🐟")
    sau.taps("Đồng ý, ghi giùm")
    sau.types("chú Tư")
    return sau


def test_who_learns_alone_never_meets_a_picture(hamlet: Hamlet) -> None:
    sau = learner(hamlet)

    sau.taps("Học bài này")

    assert not any(picture in reply.text for reply in sau.screen for picture in PICTURES)


def test_another_learner_gets_a_consent_and_an_address_of_their_own(hamlet: Hamlet) -> None:
    sau = shared(hamlet)

    both = hamlet.store.book().pupils.on(SAU)

    assert [(each.picture, each.called) for each in both] == [("🌸", "cô"), ("🐟", "chú Tư")]
    assert hamlet.ask("SELECT consent FROM learner ORDER BY id") == [("yes",), ("yes",)]
    assert "chú Tư" in "\n".join(reply.text for reply in sau.screen[-3:])


def test_one_taps_the_picture_to_go_on_where_one_was(hamlet: Hamlet) -> None:
    sau = shared(hamlet)
    sau.taps("Học bài này")
    sau.taps("Tiếp tục")

    sau.types("/aidanghoc")
    said = sau.taps("🌸 cô")

    assert "**🌸 cô**" in said
    assert hamlet.store.session(SAU).who == SAU
    assert "Học bài này" in sau.labels
    sau.types("/aidanghoc")
    assert "Bước 2/" in sau.taps("🐟 chú Tư")


def test_after_a_rest_a_shared_telephone_asks_who_learns(hamlet: Hamlet) -> None:
    sau = shared(hamlet)

    hamlet.passes(hours=9)

    assert "Ai đang học?" in sau.types("▶️ Học tiếp")
    assert sau.labels == ["🌸 cô", "🐟 chú Tư", "Thêm người học"]


def test_the_owner_can_always_come_back(hamlet: Hamlet) -> None:
    """Of an owner who let nothing be kept nothing is there to be listed, but the telephone is theirs."""
    sau = shared(hamlet)
    hamlet.store._connection._raw.execute("DELETE FROM learner WHERE id = ?", (SAU,))
    sau.types("/aidanghoc")

    said = sau.taps("chủ máy")

    assert hamlet.store.session(SAU).who == SAU
    assert "cho ghi không" in said


def test_nobody_sits_down_on_another_telephone(hamlet: Hamlet) -> None:
    sau, thief = shared(hamlet), learner(hamlet, 77)
    sau.types("/aidanghoc")

    thief.presses(sau.button("🌸 cô").code)

    assert hamlet.store.session(77).who == 77


def test_only_who_learns_there_now_is_reminded(hamlet: Hamlet) -> None:
    sau = shared(hamlet)
    sau.taps("Học bài này")
    hamlet.store._connection._raw.execute("INSERT INTO due VALUES (?, 'task', 'x', 'y', 0, 0)", (SAU,))

    assert hamlet.store.remind(hamlet.now, 1, 9) == ()
    sau.types("/aidanghoc")
    sau.taps("🌸 cô")

    assert hamlet.store.remind(hamlet.now, 1, 9) == (SAU,)
    assert DueKind.TASK == "task"


def test_deleting_one_leaves_the_other(hamlet: Hamlet) -> None:
    sau = shared(hamlet)
    sau.types("/xoa")

    said = sau.taps("Xóa hết liền")

    assert "Người khác trên máy thì vẫn còn" in said
    assert [each.picture for each in hamlet.store.book().pupils.on(SAU)] == ["🌸"]
    sau.taps("🌸 cô")
    assert hamlet.store.session(SAU).consent is Consent.YES


def test_data_of_one_are_not_handed_to_another(hamlet: Hamlet) -> None:
    sau = shared(hamlet)
    sau.types("/dulieu")

    handed = "SELECT json_extract(reply, '$.document') FROM outbox WHERE json_extract(reply, '$.document') <> ''"
    document = json.loads(str(hamlet.ask(handed)[-1][0]))
    assert document["người học"][0]["session"]["session"]["name"] == "Tư"
    assert document["tin đã nhận, xoá sau 24 giờ"] == []


def test_a_child_needs_a_parent_as_well(hamlet: Hamlet) -> None:
    sau = learner(hamlet)
    sau.types("/aidanghoc")
    sau.taps("Thêm người học")
    sau.taps("Nhỏ hơn")
    assert "7 tới 15 tuổi" in sau.last
    sau.taps("Cha mẹ đồng ý")
    sau.taps("🌸 🌸 🌸")
    sau.taps("🐔 🐔 🐔")

    assert "cho ghi không" in sau.last
    assert hamlet.ask("SELECT guarded_at IS NOT NULL FROM learner ORDER BY id") == [(0,), (1,)]


def test_at_most_eight_share_a_telephone(hamlet: Hamlet) -> None:
    sau = shared(hamlet)
    for picture in PICTURES[2:]:
        sau.types("/aidanghoc")
        sau.taps("Thêm người học")
        sau.taps("Từ 16 tuổi trở lên")
        sau.taps(f"{picture} {picture} {picture}")

    sau.types("/aidanghoc")
    assert "đủ tám người" in sau.taps("Thêm người học")


# --- assisted ---


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
