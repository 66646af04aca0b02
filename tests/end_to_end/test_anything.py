"""Whatever comes in: pictures, voices, kinds nobody knows, any text at any speed. Nobody is crashed or kept waiting."""

import time
from collections.abc import Callable

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from bot.emulator import Phone
from bot.tutor.session import Consent
from tests.emulator.making import ogg, png
from tests.end_to_end.village import NEXT, Village, steps_in

OTHER_CONTENT: dict[str, Callable[[Phone], object]] = {
    "photo": lambda phone: phone.send_photo(png()),
    "voice": lambda phone: phone.send_voice(ogg(3)),
    "sticker": lambda phone: phone.send_sticker(png(512, 512)),
    "document": lambda phone: phone.send_document(b"abc", "don.pdf"),
    "contact": lambda phone: phone.send_contact(),
    "location": lambda phone: phone.send_location(10.46, 105.63),
}
UNKNOWN_UPDATES: list[dict[str, object]] = [
    {"hologram": {"from": {"id": 1}}},
    {"message_reaction": {"chat": {"id": 1, "type": "private"}}},
    {"inline_query": {"id": "1", "from": {"id": 1}, "query": "x"}},
    {"poll_answer": {}},
]
BROKEN_UPDATES: list[dict[str, object]] = [
    {"message": None},
    {"message": {"chat": {"id": "x"}, "from": [], "text": 7}},
    {"message": {"message_id": 1, "chat": {"id": 1, "type": "private"}, "from": {"id": 1}}},
    {"callback_query": {"id": 3, "data": {"a": 1}}},
    {"my_chat_member": {"new_chat_member": "?"}},
]


@pytest.mark.parametrize("kind", OTHER_CONTENT)
async def test_what_sen_cannot_read_is_answered_kindly_and_the_place_stays(village: Village, kind: str) -> None:
    sau = await village.learner("Bà Sáu")

    (told,) = await sau.does(OTHER_CONTENT[kind])
    (place,) = await sau.taps("Học tiếp")

    assert "chưa coi được hình, chưa nghe được tiếng" in told.text
    assert steps_in([place]) == ["Bước 1/7"]


async def test_an_edited_message_changes_nothing(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.says("tiếp")
    said = next(one for one in reversed(sau.phone.messages) if one.mine)

    assert await sau.does(lambda phone: phone.edit(said, "tiếp tục nữa đi")) == []


@pytest.mark.parametrize("update", UNKNOWN_UPDATES, ids=lambda update: next(iter(update)))
async def test_a_kind_of_update_that_nobody_knows_is_stored_and_counted(
    village: Village, update: dict[str, object]
) -> None:
    number = village.world.inject(update)
    await village.settled()

    assert village.bot.store.tallies() == {next(iter(update)): 1}
    assert village.ask("SELECT state FROM inbox WHERE update_id = ?", number) == [("done",)]


async def test_updates_that_make_no_sense_delay_nobody(village: Village) -> None:
    for update in BROKEN_UPDATES:
        village.world.inject(update)

    sau = await village.learner("Bà Sáu")

    assert steps_in([sau.phone.last]) == ["Bước 1/7"]


async def test_an_update_that_comes_twice_counts_once(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    def tap_and_repeat(phone: Phone) -> None:
        phone.tap(NEXT)
        village.world.updates.repeat_last()

    assert steps_in(await sau.does(tap_and_repeat)) == ["Bước 2/7"]


async def test_two_phones_at_once_never_hear_each_others_answers(village: Village) -> None:
    sau, ba = await village.learner("Bà Sáu"), await village.learner("Ông Ba", "Ông")

    for _ in range(6):
        sau.phone.tap(NEXT)
        ba.phone.tap(NEXT)
        await village.settled()

    walked = [steps_in([one for one in each.phone.messages if not one.mine]) for each in (sau, ba)]
    assert walked[0] == walked[1] == [f"Bước {n}/7" for n in range(1, 8)]
    assert [any("của ông" in text for text in each.phone.replies) for each in (sau, ba)] == [False, True]


async def test_a_flood_from_one_chat_does_not_delay_another(village: Village) -> None:
    sau, ba = await village.learner("Bà Sáu"), await village.learner("Ông Ba", "Ông")
    for number in range(300):
        ba.phone.send(f"con ơi con ơi {number} sao lâu dữ vậy")

    began = time.monotonic()
    sau.phone.tap(NEXT)
    await sau.phone.wait_for("Bước 2/7", patience=20)

    assert time.monotonic() - began < 5
    await village.settled()
    assert len(ba.phone.replies) < 100
    assert village.ask("SELECT count(*) FROM inbox WHERE state <> 'done'") == [(0,)]


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(st.text(min_size=1, max_size=5000).filter(str.strip))
async def test_any_text_is_answered_with_a_way_on(village: Village, text: str) -> None:
    one = await village.learner("Bà Sáu")

    await one.says(text)

    assert not one.phone.last.mine
    assert one.phone.last.labels or one.phone.keyboard
    assert one.session.consent is Consent.YES


@settings(suppress_health_check=[HealthCheck.function_scoped_fixture], max_examples=25, deadline=None)
@given(st.text(max_size=64))
async def test_any_code_on_a_button_is_answered_with_a_way_on(village: Village, code: str) -> None:
    one = await village.learner("Bà Sáu")
    tap = {"id": "9", "from": one.phone.person.as_user(), "data": code, "message": one.phone.last.raw}

    await one.does(lambda _phone: village.world.inject({"callback_query": tap}))

    assert one.phone.last.labels or one.phone.keyboard
