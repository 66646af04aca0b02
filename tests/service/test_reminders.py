"""The corridor by itself: reminders by day and one at a time, whatever they say, and old rows cleaned up."""

from dataclasses import replace
from datetime import datetime, timedelta

import pytest

from bot import service as subject
from bot.corridor.mail import Arrival, UnavailableError
from bot.records.sqlite import SqliteStore
from bot.tutor.course import Course
from bot.tutor.events import Due, DueKind
from bot.tutor.local_time import LOCAL
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.session import Consent, Session
from bot.tutor.turn import Turn
from tests.service.parrot import NOON, PARROT, World, resume


def _due(store: SqliteStore, at: datetime) -> None:
    store.inbox.receive([Arrival(9_000, 1, "{}")], NOON)
    turn = Turn(Session(1, consent=Consent.YES), dues=(Due(DueKind.REVIEW, "bai", "q1", at, 2),))
    store.apply(store.inbox.waiting(1)[0], turn, NOON)


@pytest.mark.parametrize(
    ("hour", "is_sent"),
    [(0, False), (6, False), (7, True), (12, True), (19, True), (20, False), (23, False)],
)
async def test_reminders_leave_by_day_only(world: World, hour: int, is_sent: bool) -> None:
    _due(world.store, NOON)
    world.now = datetime(2026, 11, 24, hour, 0, tzinfo=LOCAL)

    async with world.running():
        world.service.tick()

    assert (world.said(1) == ["1 due review:2"]) is is_sent


async def test_a_reminder_that_fails_disturbs_nobody(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "RETRY_AFTER", (0.0, 0.0, 0.0, 0.0))

    def failing(session: Session, meaning: Meaning, course: Course, now: datetime) -> Turn:
        if meaning.wish is Wish.DUE:
            raise ValueError("no such review")
        return resume(session, meaning, course, now)

    world = World(store, tutor=replace(PARROT, resume=failing))
    _due(store, NOON)

    async with world.running():
        world.service.tick()

    assert world.said(1) == []
    assert store.inbox.chats() == ()


async def test_days_of_silence_are_made_up_for_with_one_reminder(world: World) -> None:
    _due(world.store, NOON)
    world.now = NOON + timedelta(days=9)

    async with world.running():
        for _ in range(5):
            world.service.tick()

    assert world.said(1) == ["1 due review:2"]


async def test_the_next_reminder_waits_for_the_next_local_day(world: World) -> None:
    _due(world.store, NOON)
    said = []

    for later in (timedelta(hours=1), timedelta(hours=7), timedelta(hours=20)):
        world.now = NOON + later
        async with world.running():
            world.service.tick()
        said.append(len(world.said(1)))

    assert said == [1, 0, 1]


async def test_old_rows_are_cleaned_up_once_an_hour(world: World, monkeypatch: pytest.MonkeyPatch) -> None:
    cleaned: list[datetime] = []
    monkeypatch.setattr(world.store, "clean", cleaned.append)

    for minutes in (0, 30, 59, 61, 90, 130):
        world.now = NOON + timedelta(minutes=minutes)
        world.service.tick()

    assert cleaned == [NOON + timedelta(minutes=minutes) for minutes in (0, 61, 130)]


async def test_a_store_that_is_unavailable_only_puts_reminders_off(
    world: World, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    def full(*_: object) -> None:
        raise UnavailableError("disk is full")

    monkeypatch.setattr(world.store, "remind", full)

    world.service.tick()

    assert caplog.messages == ["the store is unavailable (disk is full): reminders wait"]
