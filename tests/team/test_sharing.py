"""Several learners on one telephone, each with a record of their own."""

from __future__ import annotations

import json

from bot.tutor.events import DueKind
from bot.tutor.session import Consent
from bot.tutor.team.people.pupils import PICTURES
from tests.team.talking import Hamlet, Villager, learner

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
