"""The corridor: every update once, in order, fairly, whatever happens."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime, timedelta

import pytest

from bot import service as subject
from bot.corridor.mail import Arrival, Received, UnavailableError
from bot.records.sqlite import SqliteStore, open_store
from bot.service import Channel, Service, Tutor
from bot.tutor.course import Course
from bot.tutor.events import Due, DueKind
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Incoming, IncomingKind, Reply
from bot.tutor.session import Consent, Session
from bot.tutor.turn import Turn
from bot.understanding.base import Parse
from bot.understanding.fake import sure

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
COURSE = Course((), {}, {})


@dataclass
class Slow:
    """An understanding that takes as long as it is told to, and remembers what it was asked."""

    seconds: float = 0.0
    asked: list[str] = field(default_factory=list)

    async def parse(self, text: str) -> Parse:
        self.asked.append(text)
        await asyncio.sleep(self.seconds)
        return sure(text, f"said:{text}")


def _listen(session: Session, incoming: Incoming, course: Course) -> Meaning | None:
    """Taps are understood as they are; texts have to be asked about."""
    return None if incoming.kind is IncomingKind.TEXT else Meaning(Wish.NEXT, value=incoming.name)


def _resume(session: Session, meaning: Meaning, course: Course, now: datetime) -> Turn:
    """Count what was said and say it back."""
    if meaning.value == "poison":
        raise ValueError("a planted fault")
    session = replace(session, consent=Consent.YES, misses=session.misses + 1)
    return Turn(session, (Reply(f"{session.misses} {meaning.wish} {meaning.value}".strip()),))


PARROT = Tutor(_listen, lambda course, intent, outcome, candidates, text: Meaning(Wish.ASK, value=intent), _resume)


def _read(row: Received) -> Incoming:
    said = json.loads(row.raw)
    kind = IncomingKind(said.get("kind", "tap"))
    return Incoming(row.chat, kind, row.received_at, said["say"], said["say"])


@dataclass
class World:
    """A store, a service over it, and a clock that stands still."""

    store: SqliteStore
    understanding: Slow = field(default_factory=Slow)
    tutor: Tutor = PARROT
    now: datetime = NOON
    slow: list[int] = field(default_factory=list)
    number: int = 0

    def __post_init__(self) -> None:
        channel = Channel(_read, on_slow=self.slow.append)
        self.service = Service(
            self.store, lambda: COURSE, self.understanding, channel, lambda: self.now, tutor=self.tutor
        )

    def say(self, chat: int, *words: str, kind: str = "tap") -> None:
        arrivals = []
        for word in words:
            self.number += 1
            arrivals.append(Arrival(self.number, chat, json.dumps({"kind": kind, "say": word})))
        self.service.wake(self.store.inbox.receive(arrivals, self.now))

    def said(self, chat: int) -> list[str]:
        texts = []
        while letter := self.store.outbox.head(chat):
            texts.append(letter.reply.text)
            self.store.outbox.sent(letter.id, self.now)
        return texts

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Let the service work until nothing is left."""
        task = asyncio.create_task(self.service.run())
        try:
            yield
            async with asyncio.timeout(10):
                await asyncio.sleep(0)
                while not self.service.is_quiet:  # noqa: ASYNC110 - turns of the loop are what is waited for
                    await asyncio.sleep(0.001)
        finally:
            task.cancel()
            await asyncio.gather(task, return_exceptions=True)


@pytest.fixture
def store() -> Iterator[SqliteStore]:
    with open_store() as opened:
        yield opened


@pytest.fixture
def world(store: SqliteStore) -> World:
    return World(store)


async def test_each_update_is_answered_once_and_in_order(world: World) -> None:
    world.say(1, "a", "b", "c")
    world.say(2, "d")

    async with world.running():
        pass

    assert (world.said(1), world.said(2)) == (["1 next a", "2 next b", "3 next c"], ["1 next d"])


async def test_what_was_left_in_the_inbox_is_handled_after_a_restart(store: SqliteStore) -> None:
    World(store).say(1, "a")
    world = World(store)

    async with world.running():
        pass

    assert world.said(1) == ["1 next a"]


async def test_a_row_handled_twice_counts_once(world: World) -> None:
    world.say(1, "a")
    row = world.store.inbox.waiting(1)[0]

    await world.service.handle(row)
    await world.service.handle(row)

    assert world.said(1) == ["1 next a"]


async def test_only_free_text_is_asked_of_understanding(world: World) -> None:
    world.say(1, "a")
    world.say(1, "bài khác", kind="text")

    async with world.running():
        pass

    assert (world.understanding.asked, world.said(1)) == (["bài khác"], ["1 next a", "2 ask said:bài khác"])


async def test_what_is_understood_is_taken_for_what_it_means_where_the_learner_stands(store: SqliteStore) -> None:
    here = replace(PARROT, within=lambda session, meaning, text, course: Meaning(Wish.WROTE, value=text))
    world = World(store, tutor=here)
    world.say(1, "một lời bán", kind="text")

    async with world.running():
        pass

    assert world.said(1) == ["1 wrote một lời bán"]


async def test_a_slow_understanding_holds_up_nobody_else(store: SqliteStore) -> None:
    world = World(store, Slow(0.2))
    world.say(1, "chậm", kind="text")
    world.say(2, "a")

    task = asyncio.create_task(world.service.run())
    async with asyncio.timeout(5):
        while not store.outbox.lanes():  # noqa: ASYNC110 - turns of the loop are what is waited for
            await asyncio.sleep(0.001)
    first = store.outbox.lanes()
    task.cancel()
    await asyncio.gather(task, return_exceptions=True)

    assert first == (2,)


async def test_somebody_is_seen_typing_when_understanding_is_slow(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "SLOW", 0.01)
    world = World(store, Slow(0.1))
    world.say(7, "chậm", kind="text")

    async with world.running():
        pass

    assert world.slow == [7]


async def test_nobody_is_seen_typing_when_understanding_is_quick(world: World) -> None:
    world.say(7, "nhanh", kind="text")

    async with world.running():
        pass

    assert world.slow == []


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
        return _resume(session, meaning, course, now)

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


async def test_of_a_flood_of_texts_the_last_is_answered_and_others_are_not_delayed(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "TEXTS_AT_ONCE", 3)
    monkeypatch.setattr(subject, "SECONDS_A_TEXT", 0.05)
    world = World(store)
    world.say(1, *(f"lũ {number}" for number in range(1000)), kind="text")
    world.say(2, "a")

    async with world.running():
        pass

    flood = world.said(1)
    assert (world.said(2), flood[-1].endswith("lũ 999"), len(flood) < 10) == (["1 next a"], True, True)


async def test_others_are_served_while_a_flood_is_looked_through(
    store: SqliteStore, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(subject, "TEXTS_AT_ONCE", 1)
    monkeypatch.setattr(subject, "SECONDS_A_TEXT", 0.05)
    looked_at: list[str] = []

    def noting(session: Session, incoming: Incoming, course: Course) -> Meaning | None:
        looked_at.append(incoming.text)
        if incoming.text == "lũ 20":
            world.say(2, "a")
        return PARROT.listen(session, incoming, course)

    world = World(store, tutor=replace(PARROT, listen=noting))
    world.say(1, *(f"lũ {number}" for number in range(60)), kind="text")

    async with world.running():
        pass

    assert looked_at.index("a") < looked_at.index("lũ 50")


async def test_taps_are_never_dropped_however_fast(world: World) -> None:
    world.say(1, *(str(number) for number in range(300)))

    async with world.running():
        pass

    assert len(world.said(1)) == 300


async def test_a_chat_that_says_little_is_heard_between_the_words_of_one_that_says_much(world: World) -> None:
    order: list[int] = []
    apply = world.store.apply

    def noting(received: Received, *args: object, **kwargs: object) -> tuple[int, ...]:
        order.append(received.chat)
        return apply(received, *args, **kwargs)  # type: ignore[arg-type]

    world.store.apply = noting  # type: ignore[method-assign]
    world.say(1, *(str(number) for number in range(200)))
    world.say(2, "a")

    async with world.running():
        pass

    assert order.index(2) < 3


async def test_what_needs_no_answer_leaves_no_trace_of_the_chat(store: SqliteStore) -> None:
    world = World(store, tutor=replace(PARROT, listen=lambda *_: Meaning(Wish.NOTHING)))
    world.say(-100, "chuyện nhóm")

    async with world.running():
        pass

    assert (store.inbox.chats(), store.session(-100).consent) == ((), Consent.UNASKED)


async def test_a_learner_who_left_is_not_answered(world: World) -> None:
    world.say(1, "left", kind="left")

    async with world.running():
        pass

    assert world.said(1) == []


# Reminders: the real dialogue is asked what to say, only when to say it is decided here.


def _due(store: SqliteStore, at: datetime, consent: Consent = Consent.YES) -> None:
    store.inbox.receive([Arrival(9_000, 1, "{}")], NOON)
    turn = Turn(Session(1, consent=consent), dues=(Due(DueKind.REVIEW, "bai", "q1", at, 2),))
    store.apply(store.inbox.waiting(1)[0], turn, NOON)


@pytest.mark.parametrize(
    ("hour", "is_sent"),
    [(0, False), (6, False), (7, True), (12, True), (19, True), (20, False), (23, False)],
)
async def test_reminders_leave_by_day_only(world: World, hour: int, is_sent: bool) -> None:
    _due(world.store, NOON)
    world.now = datetime(2026, 11, 24, hour, 0, tzinfo=subject.LOCAL)

    async with world.running():
        world.service.tick()

    assert (world.said(1) == ["1 due review:2"]) is is_sent


async def test_a_reminder_that_fails_disturbs_nobody(store: SqliteStore, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(subject, "RETRY_AFTER", (0.0, 0.0, 0.0, 0.0))

    def failing(session: Session, meaning: Meaning, course: Course, now: datetime) -> Turn:
        if meaning.wish is Wish.DUE:
            raise ValueError("no such review")
        return _resume(session, meaning, course, now)

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
