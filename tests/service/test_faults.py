"""The corridor: whatever happens, everybody goes on."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot import service as subject
from bot.corridor.mail import UnavailableError
from bot.records.sqlite import SqliteStore
from bot.tutor.course import Course
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.session import Session
from bot.tutor.turn import Turn
from tests.service.parrot import NOON, PARROT, World, resume


async def test_a_poisoned_message_is_set_aside_and_the_learner_goes_on(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    monkeypatch.setattr(subject, "RETRY_AFTER", (0.0, 0.0, 0.0, 0.0))
    world.say(1, "a", "poison", "b")

    async with world.running():
        pass

    said = world.said(1)
    assert (said, len(caplog.records)) == (["1 next a", "2 stumbled", "3 next b"], 5)


async def test_a_poisoned_message_waits_between_its_tries(world: World) -> None:
    world.say(1, "poison")

    pause = await world.service._next(1)

    row = world.store.inbox.waiting(1)[0]
    assert (pause, row.tries, row.next_try_at) == (0.1, 1, NOON + timedelta(seconds=0.1))


async def test_a_tutor_that_cannot_even_say_sorry_is_passed_over(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "RETRY_AFTER", (0.0, 0.0, 0.0, 0.0))

    def stubborn(session: Session, meaning: Meaning, course: Course, now: datetime) -> Turn:
        if meaning.wish is Wish.STUMBLED:
            raise ValueError("speechless")
        return resume(session, meaning, course, now)

    world = World(store, tutor=replace(PARROT, resume=stubborn))
    world.say(1, "poison", "b")

    async with world.running():
        pass

    assert world.said(1) == ["1 next b"]


async def test_a_store_that_is_unavailable_for_a_while_loses_nothing(
    world: World, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "_PAUSE_WHEN_UNAVAILABLE", 0.001)
    apply, faults = world.store.apply, [UnavailableError("disk is full")] * 9

    def full(*args: object, **kwargs: object) -> tuple[int, ...]:
        if faults:
            raise faults.pop()
        return apply(*args, **kwargs)  # type: ignore[arg-type]

    monkeypatch.setattr(world.store, "apply", full)
    world.say(1, "a", "b")

    async with world.running():
        pass

    assert world.said(1) == ["1 next a", "2 next b"]
