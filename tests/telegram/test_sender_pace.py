"""Sending within the limits: Telegram's pauses are kept, and those that wait cost nothing."""

import asyncio

import pytest
from telegram.error import NetworkError

from bot.emulator.limits import RateLimits
from bot.emulator.world import World
from bot.telegram import sender as subject
from tests.telegram.sending import Room


async def test_telegrams_pause_is_kept_and_nothing_is_lost(world: World, room: Room) -> None:
    phone = world.person("An")
    phone.start()
    world.limits = RateLimits()
    room.queue(phone.id, "một", "hai")

    await room.send()

    refused = [call for call in world.calls if not call.ok]
    assert (phone.replies, len(refused)) == (["một", "hai"], 1)


async def test_a_second_chat_told_to_pause_makes_all_pause(room: Room) -> None:
    sender = room.sender()
    sender._hold(1, 30)
    room.queue(3, "một")
    letter = room.store.outbox.head(3)
    assert letter is not None

    before = sender._pause(letter, 3)
    sender._hold(2, 30)
    after = sender._pause(letter, 3)

    assert (before, after > 29) == (0.0, True)


async def test_pauses_grow_and_stay_bounded(room: Room) -> None:
    room.queue(5, "một")
    room.chance = lambda: 0.5
    sender = room.sender()
    pauses = []
    for _ in range(12):
        letter = room.store.outbox.head(5)
        assert letter is not None
        pauses.append(sender._later(letter, NetworkError("oh")))

    assert (pauses[:4], pauses[-1]) == ([0.5, 1.0, 2.0, 4.0], 300.0)


async def test_no_more_leave_than_telegram_takes_in_a_second(
    world: World, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "PER_SECOND", 5)
    phones = [world.person(f"An {number}") for number in range(7)]
    for phone in phones:
        phone.start()
        room.queue(phone.id, "một")
    loop = asyncio.get_running_loop()
    began = loop.time()

    await room.send()

    assert (sum(len(phone.replies) for phone in phones), loop.time() - began > 0.35) == (7, True)


async def test_a_thousand_chats_that_wait_are_not_looked_at_over_and_over(
    world: World, room: Room, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "PER_SECOND", 40)
    for number in range(60):
        phone = world.person(f"An {number}")
        phone.start()
        room.queue(phone.id, "một")
    looks = 0
    head = room.store.outbox.head

    def counting(lane: int) -> object:
        nonlocal looks
        looks += 1
        return head(lane)

    monkeypatch.setattr(room.store.outbox, "head", counting)

    await room.send()

    assert looks <= 2 * 60
