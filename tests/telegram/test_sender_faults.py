"""Sending when servers fail, refuse or forget: nothing is lost, and nothing holds up what comes after."""

import asyncio
from datetime import datetime, timedelta

import pytest

from bot.corridor.mail import UnavailableError
from bot.emulator.world import World
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.session import Session
from bot.tutor.turn import Turn
from tests.running import at_work
from tests.telegram.making import NOON
from tests.telegram.sending import Room, methods


async def test_a_message_that_cannot_be_frozen_holds_nothing_up(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply(kind=ReplyKind.FREEZE, handle=999), "tiếp nghen")

    await room.send()

    assert phone.replies == ["tiếp nghen"]


async def test_markup_that_is_refused_is_sent_plain(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", error=400, description="Bad Request: can't parse entities")
    room.queue(phone.id, "**Chào**")

    await room.send()

    assert (phone.replies, world.calls[-1].parameters.get("parse_mode")) == (["Chào"], None)


async def test_a_server_that_seems_to_lack_plain_messages_is_asked_again(
    world: World, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", times=5, error=404)
    room.queue(phone.id, "**một**")

    await room.send()

    assert phone.replies == ["một"]


async def test_what_can_never_be_sent_is_set_aside_and_told_by_number(
    world: World, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", error=400, times=2)
    room.queue(phone.id, "một", "hai")

    await room.send()

    told = [record.getMessage() for record in caplog.records if record.levelname == "ERROR"]
    assert (phone.replies, told) == (["hai"], ["letter 1 is set aside: Emulated"])


@pytest.mark.parametrize("fault", [{"error": 500}, {"error": 502}, {"drop": "before"}, {"error": 429}, {"error": 401}])
async def test_a_fault_in_between_delays_but_loses_nothing(
    world: World, room: Room, fault: dict[str, object], caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", times=3, **fault)  # type: ignore[arg-type]
    room.queue(phone.id, "một", "hai")

    await room.send()

    assert phone.replies == ["một", "hai"]


async def test_a_lost_answer_may_repeat_a_message_but_never_loses_one(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", drop="after")
    room.queue(phone.id, "một", "hai")

    await room.send()

    assert phone.replies == ["một", "một", "hai"]


async def test_one_chats_trouble_does_not_hold_up_another(world: World, room: Room) -> None:
    an, be = world.person("An"), world.person("Bé")
    an.start()
    be.start()
    world.faults.plan("sendMessage", chat_id=an.id, times=99, retry_after=60)
    room.queue(an.id, "một")
    room.queue(be.id, "hai")

    async with at_work(room.sender().run()):
        await be.wait_for("hai")

    assert (an.replies, methods(world)) == ([], ["sendMessage", "sendMessage"])


async def test_a_server_that_cannot_touch_up_messages_does_not_keep_words_back(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("editMessageReplyMarkup", error=500, times=99)
    room.queue(phone.id, Reply(kind=ReplyKind.FREEZE, handle=1), "một")

    async with room.sending():
        while not phone.replies:
            room.now += timedelta(minutes=10)
            await asyncio.sleep(0.01)

    assert phone.replies == ["một"]


async def test_a_letter_is_given_up_after_a_day_of_trying(
    world: World, room: Room, caplog: pytest.LogCaptureFixture
) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, "một")
    world.faults.plan("sendMessage", error=500)
    room.now = NOON + timedelta(hours=25)

    await room.send()

    assert (phone.replies, room.store.outbox.lanes(), "set aside" in caplog.text) == ([], (), True)


async def test_a_full_disk_does_not_make_a_message_go_out_twice(
    world: World, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.corridor.lanes.AFTER_A_FAULT", 0.001)
    phone = world.person("An")
    phone.start()
    sent, faults = room.store.outbox.sent, [UnavailableError("disk is full")] * 5

    def full(id: int, now: datetime, message_id: int | None = None) -> None:
        if faults:
            raise faults.pop()
        sent(id, now, message_id)

    monkeypatch.setattr(room.store.outbox, "sent", full)
    room.queue(phone.id, "một", "hai")

    await room.send()

    assert phone.replies == ["một", "hai"]


async def test_a_full_disk_does_not_tell_a_group_twice_that_is_reached_again(
    world: World, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.corridor.lanes.AFTER_A_FAULT", 0.001)
    group = world.group("Tổ", [world.person("Tư")])
    reached, faults = room.store.outbox.reached, [UnavailableError("disk is full")] * 3

    def full(chat: int) -> None:
        if faults:
            raise faults.pop()
        reached(chat)

    monkeypatch.setattr(room.store.outbox, "reached", full)
    room.store.act(Turn(Session(5), (Reply("thẻ", to=group.id),), is_aside=True), NOON)

    await room.send()

    assert methods(world).count("sendMessage") == 1


async def test_a_letter_of_several_messages_goes_on_where_it_stopped(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", delay=0.0)
    world.faults.plan("sendMessage", error=500)
    room.queue(phone.id, "Một câu dài. " * 500)

    await room.send()

    assert len(phone.replies) == 2
