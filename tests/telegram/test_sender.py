"""Sending: in order, until it has arrived, and never what nobody can receive."""

import time

import pytest

from bot.emulator.world import World
from bot.telegram import sender as subject
from bot.tutor.messages import Button, Reply, ReplyKind
from tests.running import at_work, until
from tests.telegram.sending import Room, methods


async def test_letters_of_a_chat_arrive_in_order(world: World, room: Room) -> None:
    an, be = world.person("An"), world.person("Bé")
    an.start()
    be.start()
    room.queue(an.id, "một", "hai")
    room.queue(be.id, "khác")
    room.queue(an.id, "ba")

    await room.send()

    assert (an.replies, be.replies, room.store.outbox.lanes()) == (["một", "hai", "ba"], ["khác"], ())


async def test_what_was_not_sent_before_a_restart_is_sent_after(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, "một")
    await room.send()
    room.queue(phone.id, "hai")

    await room.send()

    assert phone.replies == ["một", "hai"]


async def test_what_is_being_sent_when_the_bot_is_stopped_is_not_sent_again(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", delay=0.1)
    room.queue(phone.id, "một")

    async with at_work(room.sender().run()):
        await until(lambda: not world.faults.coming)

    assert (phone.replies, room.store.outbox.lanes()) == (["một"], ())


async def test_a_call_that_never_ends_does_not_keep_the_bot_from_stopping(
    world: World, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "GRACE", 0.05)
    phone = world.person("An")
    phone.start()
    world.faults.plan("sendMessage", delay=60)
    room.queue(phone.id, "một")
    began = time.monotonic()

    async with at_work(room.sender().run()):
        await until(lambda: not world.faults.coming)

    assert time.monotonic() - began < 5


async def test_buttons_and_bold_are_seen_on_the_phone(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply("**Chào** <cô>", rows=((Button("Tiếp", "next"),),)))

    await room.send()

    assert (phone.last.text, phone.last.labels) == ("Chào <cô>", ["Tiếp"])


async def test_freezing_takes_the_buttons_off_the_phone(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, Reply("Chào", rows=((Button("Tiếp", "next"),),)))
    await room.send()
    room.queue(phone.id, Reply(kind=ReplyKind.FREEZE, handle=phone.last.id))

    await room.send()

    assert phone.last.labels == []


async def test_a_learner_who_blocked_the_bot_is_left_alone(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    room.queue(phone.id, "một", "hai")
    phone.block_bot()

    await room.send()

    assert (methods(world), room.store.outbox.lanes()) == (["sendMessage"], ())


async def test_a_chat_that_is_no_more_is_left_alone(world: World, room: Room) -> None:
    room.queue(123456, "một", "hai")

    await room.send()

    assert (methods(world), room.store.outbox.lanes()) == (["sendMessage"], ())
