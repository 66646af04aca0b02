"""Taking back the agreement to notes, and deleting everything, while somebody of the team helps."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bot.records.retention import KEPT
from bot.records.sqlite import open_store
from bot.tutor.course import Course
from bot.tutor.session import Consent
from tests.team.calling import BA, DONE, LAN, LEAVE, PERSON, card, claimed, found_team, here
from tests.team.square import GROUP, Somebody, Square


@pytest.fixture
def forum(course: Course) -> Iterator[Square]:
    """A square whose group has topics."""
    with open_store() as store:
        yield Square(store, course, is_forum=True)


async def take_back(learner: Somebody) -> None:
    await learner.types("/privacy")
    await learner.taps("Thôi, đừng ghi nữa")


async def delete(learner: Somebody) -> None:
    await learner.types("/xoa")
    await learner.taps("Xóa hết liền")


@pytest.mark.parametrize(("end", "why"), [(take_back, "thôi không cho ghi nữa"), (delete, "đã xóa dữ liệu")])
async def test_whoever_helps_is_told_and_nothing_is_kept(square: Square, end: object, why: str) -> None:
    sau = await square.learner()
    found_team(square, sau)
    await claimed(square, sau)
    shown = card(square)

    await end(sau)  # type: ignore[operator]

    assert why in shown.text
    assert "chị Tám" not in shown.text
    assert square.screens[GROUP][-1].text.startswith("Chị Lan ơi, người mình đang giúp:")
    assert square.ask("SELECT * FROM call") == square.ask("SELECT * FROM call_message") == []
    left = square.ask("SELECT reply FROM outbox WHERE chat = ? OR lane = ?", GROUP, GROUP)
    assert not any("chị Tám" in str(row) for row in left)


@pytest.mark.parametrize("end", [take_back, delete])
@pytest.mark.parametrize("chat", [GROUP, None])
async def test_nothing_is_kept_of_what_was_said_in_private(course: Course, end: object, chat: int | None) -> None:
    with open_store() as store:
        square = Square(store, course, team_chat=chat)
        sau = await square.learner()
        found_team(square, sau, lead=BA, chat=chat)
        await sau.types(PERSON)
        for _ in range(3):
            await square.passes(minutes=30)
        assert any("chị Tám" in text for text in square.telephone(BA).texts)

        await end(sau)  # type: ignore[operator]

        assert not any("chị Tám" in str(row) for row in square.ask("SELECT reply FROM outbox"))


async def test_the_tutor_speaks_again_at_the_exact_step(square: Square) -> None:
    sau = await square.learner()
    await sau.taps("Tiếp tục")
    await claimed(square, sau)

    await take_back(sau)
    (further,) = await sau.taps("Tiếp tục")

    assert here(further) == "Bước 3/7"
    assert any(text.startswith("Lời gọi Tổ con cũng đóng") for text in sau.texts)


async def test_an_old_button_of_a_call_that_is_deleted_leads_back_to_the_lesson(square: Square) -> None:
    sau = await square.learner()
    (told,) = await claimed(square, sau)
    await take_back(sau)

    (place,) = await sau.taps(LEAVE, told)

    assert here(place) == "Bước 1/7"
    assert told.labels == []


async def test_what_a_helper_says_afterwards_reaches_nobody(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)
    shown = card(square)
    await take_back(sau)
    before = sau.texts

    await square.member(LAN).types("bà còn đó hông", reply_to=shown)

    assert sau.texts == before


async def test_a_person_can_be_called_anew_at_once(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)
    await take_back(sau)

    await sau.types(PERSON)

    assert [text for text in square.member(LAN).texts if text.startswith("🙋 **Gọi người giúp**")]
    assert square.ask("SELECT claimed_by FROM call") == [(None,)]


async def test_to_refuse_notes_at_first_leaves_a_call_open(square: Square) -> None:
    sau = square.telephone(31)
    await sau.types("/start")
    await sau.types(PERSON)

    await sau.taps("Không, chỉ học thôi")

    assert square.ask("SELECT closed_at FROM call") == [(None,)]


async def test_calls_that_are_over_go_with_the_notes(square: Square) -> None:
    sau = await square.learner()
    await claimed(square, sau)
    await square.member(LAN).taps(DONE)

    await take_back(sau)

    assert square.ask("SELECT * FROM call") == square.ask("SELECT * FROM call_message") == []


async def test_one_without_notes_can_still_say_whether_it_helped(square: Square) -> None:
    sau = square.telephone(31)
    await sau.types("/start")
    await sau.taps("Không, chỉ học thôi")
    await sau.taps("Bà")
    await claimed(square, sau)
    await square.member(LAN).taps(DONE)

    await sau.taps("Đỡ rồi, cám ơn")

    assert square.ask("SELECT helped FROM call") == [(1,)]
    await square.passes(hours=25)
    assert square.ask("SELECT * FROM call") == []


@pytest.mark.parametrize("end", [take_back, delete])
async def test_the_topic_goes_and_whoever_helps_is_told_outside_it(forum: Square, end: object) -> None:
    sau = await forum.learner()
    found_team(forum, sau)
    await claimed(forum, sau)
    assert [*forum.topics.values()] == ["🙋 chị Tám"]

    await end(sau)  # type: ignore[operator]

    assert forum.topics == {}
    assert forum.screens[GROUP][-1].thread is None
    assert not any("chị Tám" in bubble.text for bubble in forum.screens[GROUP])


@pytest.mark.parametrize("end", [take_back, delete])
async def test_topics_of_calls_long_closed_go_as_well(forum: Square, end: object) -> None:
    sau = await forum.learner()
    found_team(forum, sau)
    await claimed(forum, sau)
    await forum.member(LAN).taps(DONE)
    assert [*forum.topics.values()] == ["🙋 chị Tám"]

    await end(sau)  # type: ignore[operator]

    assert forum.topics == {}


async def test_who_leaves_the_team_is_named_in_no_topic(forum: Square) -> None:
    sau = await forum.learner()
    found_team(forum, sau)
    await claimed(forum, sau)

    await sau.types("/roito")
    await sau.taps("Không cho coi nữa")

    assert [*forum.topics.values()] == ["🙋 bà"]


async def test_a_topic_goes_when_its_call_has_been_kept_long_enough(forum: Square) -> None:
    sau = await forum.learner()
    found_team(forum, sau)
    await claimed(forum, sau)
    await forum.member(LAN).taps(DONE)

    for _ in range(KEPT["call"] // timedelta(days=20) + 1):
        await forum.passes(days=20)

    assert forum.ask("SELECT * FROM call") == []
    assert forum.topics == {}
    assert forum.store.session(sau.person).consent is Consent.YES
