"""A child who starts alone: nothing is noted before a parent agrees, and one learns as well without."""

from __future__ import annotations

import pytest

from tests.team.talking import Hamlet, Villager, class_code_of, learner, led

CHILD, PARENT, GROWN, REFUSE = "Em, dưới 16 tuổi", "Cha mẹ đồng ý", "Bấm lộn, từ 16 tuổi rồi", "Không, chỉ học thôi"


def child(hamlet: Hamlet, *, agrees: bool = True, number: int = 31) -> Villager:
    """Return a child who said whether notes may be taken, and that they are one."""
    one = hamlet.person(number)
    one.types("/start")
    one.taps("Đồng ý, ghi giùm" if agrees else REFUSE)
    one.taps(CHILD)
    return one


def test_nothing_is_noted_of_a_child_while_the_parent_is_asked(hamlet: Hamlet) -> None:
    asked = child(hamlet)

    assert "cha mẹ đồng ý" in asked.last
    assert asked.labels == [PARENT, REFUSE, GROWN]
    assert hamlet.ask("SELECT consent FROM learner") == [("no",)]
    assert hamlet.ask("SELECT * FROM event") == []


def test_a_parents_agreement_is_kept_as_proof(hamlet: Hamlet) -> None:
    em = child(hamlet)

    em.taps(PARENT)
    em.taps("Học bài này")

    assert hamlet.ask("SELECT consent, guarded_at IS NOT NULL FROM learner") == [("yes", 1)]
    assert [row[0] for row in hamlet.ask("SELECT detail FROM event WHERE kind = 'consented'")] == ["2026-12-01 parent"]
    assert hamlet.ask("SELECT count(*) > 1 FROM event") == [(1,)]


def test_without_a_parent_the_child_learns_and_nothing_is_noted(hamlet: Hamlet) -> None:
    em = child(hamlet)

    em.taps(REFUSE)
    em.taps("Học bài này")
    em.taps("Tiếp tục")

    assert em.last.startswith("Bước 2/7")
    assert hamlet.ask("SELECT * FROM event") == []
    hamlet.passes(hours=25)
    hamlet.store.clean(hamlet.now)
    assert hamlet.ask("SELECT * FROM learner") == []


def test_a_child_who_refused_is_not_asked_for_a_parent(hamlet: Hamlet) -> None:
    em = child(hamlet, agrees=False)

    assert em.last.startswith("Mình học bài đầu tiên")


def test_a_child_alone_cannot_agree_later_either(hamlet: Hamlet) -> None:
    em = child(hamlet, agrees=False)
    em.types("/privacy")

    em.taps("Đồng ý, ghi giùm")

    assert em.labels == [PARENT, REFUSE, GROWN]
    assert hamlet.ask("SELECT consent FROM learner") == [("no",)]


def test_a_child_who_goes_on_without_an_answer_learns_unnoted(hamlet: Hamlet) -> None:
    em = child(hamlet)

    em.types("▶️ Học tiếp")
    em.taps("Học bài này")

    assert em.last.startswith("Bước 1/7")
    assert hamlet.ask("SELECT * FROM event") == []


def test_a_finger_that_slipped_is_led_back_to_the_address(hamlet: Hamlet) -> None:
    anh = child(hamlet)

    anh.taps(GROWN)
    anh.taps("Anh")
    anh.taps("Học bài này")

    assert hamlet.ask("SELECT consent, guarded_at FROM learner") == [("yes", None)]
    assert anh.last.startswith("Bước 1/7")


def test_who_is_known_for_long_cannot_lose_all_by_an_old_button(hamlet: Hamlet) -> None:
    sau = learner(hamlet)
    code = next(button.code for reply in sau.screen for row in reply.rows for button in row if button.label == CHILD)
    sau.taps("Học bài này")

    sau.presses(code)
    sau.types("/xungho")

    assert CHILD not in sau.labels
    assert hamlet.ask("SELECT consent, count(*) > 1 FROM learner, event") == [("yes", 1)]


def test_a_class_waits_for_the_parent(hamlet: Hamlet) -> None:
    code = class_code_of(led(hamlet))
    em = hamlet.person(31)
    em.types(f"/start c_{code}")
    em.taps("Đồng ý, ghi giùm")
    em.taps(CHILD)
    assert "coi chuyện học" not in em.last

    em.taps(PARENT)

    assert "coi chuyện học" in em.last


@pytest.mark.parametrize(("label", "consent"), [("I am 16 or older", "yes"), ("Under 16", "no")])
def test_in_english_only_the_age_is_asked(hamlet: Hamlet, label: str, consent: str) -> None:
    ann = hamlet.person(31)
    ann.types("/language")
    ann.taps("English")
    ann.taps("Yes, note my progress")

    ann.taps(label)

    assert hamlet.ask("SELECT consent FROM learner") == [(consent,)]


def test_the_added_child_of_a_shared_telephone_is_not_asked_twice(hamlet: Hamlet) -> None:
    sau = learner(hamlet)
    sau.types("/aidanghoc")
    for label in ("Thêm người học", "Nhỏ hơn", PARENT, "🌸 🌸 🌸", "🐔 🐔 🐔", "Đồng ý, ghi giùm", CHILD):
        sau.taps(label)

    assert sau.last.startswith("Mình học bài đầu tiên")
    assert hamlet.ask("SELECT count(*) FROM learner WHERE consent = 'yes'") == [(2,)]


def test_what_a_parent_allowed_once_is_not_for_the_child_to_begin_again(hamlet: Hamlet) -> None:
    em = child(hamlet)
    em.taps(PARENT)
    em.types("/privacy")
    em.taps("Thôi, đừng ghi nữa")
    em.types("/privacy")

    em.taps("Đồng ý, ghi giùm")

    assert em.labels == [PARENT, REFUSE, GROWN]
    assert hamlet.ask("SELECT consent FROM learner") == [("no",)]
    em.taps(PARENT)
    assert hamlet.ask("SELECT consent FROM learner") == [("yes",)]


def test_a_child_on_a_shared_telephone_is_called_as_before_when_a_parent_agrees_anew(hamlet: Hamlet) -> None:
    sau = learner(hamlet)
    sau.types("/aidanghoc")
    for label in ("Thêm người học", "Nhỏ hơn", PARENT, "🌸 🌸 🌸", "🐔 🐔 🐔", REFUSE, "Kêu sao cũng được"):
        sau.taps(label)
    sau.types("/privacy")
    sau.taps("Đồng ý, ghi giùm")
    assert sau.labels == [PARENT, REFUSE, GROWN]

    sau.taps(PARENT)

    address = "json_extract(session, '$.session.address')"
    assert hamlet.ask(f"SELECT consent, {address} FROM learner WHERE guarded_at > 0") == [("yes", "any")]


@pytest.mark.parametrize("other", ["Anh", "Kêu sao cũng được"])
def test_to_be_called_otherwise_makes_nobody_grown_up(hamlet: Hamlet, other: str) -> None:
    em = child(hamlet)
    em.types("/xungho")
    em.taps(other)
    em.types("/privacy")

    em.taps("Đồng ý, ghi giùm")

    assert em.labels == [PARENT, REFUSE, GROWN]
    em.taps(GROWN)
    em.types("/privacy")
    assert hamlet.ask("SELECT consent, guarded_at FROM learner") == [("yes", None)]
