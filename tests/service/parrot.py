"""The service over a store in memory, with a tutor that only counts and says back, and a clock that stands still."""

import asyncio
import json
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass, field, replace
from datetime import UTC, datetime

from bot.corridor.mail import Arrival, Received
from bot.records.sqlite import SqliteStore
from bot.service import Channel, Service, Tutor
from bot.tutor.course import Course
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Incoming, IncomingKind, Reply
from bot.tutor.session import Consent, Session
from bot.tutor.turn import Turn
from bot.understanding.base import Parse
from bot.understanding.fake import sure
from tests.running import at_work, until

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
COURSE = Course((), {}, {})


@dataclass
class Slow:
    """An understanding that takes as long as it is told to, and remembers what it was asked."""

    seconds: float = 0.0
    asked: list[str] = field(default_factory=list)

    async def parse(self, text: str) -> Parse:
        """Note the text, and be sure of it after a while."""
        self.asked.append(text)
        await asyncio.sleep(self.seconds)
        return sure(text, f"said:{text}")


def _listen(session: Session, incoming: Incoming, course: Course) -> Meaning | None:
    """Taps are understood as they are; texts have to be asked about."""
    return None if incoming.kind is IncomingKind.TEXT else Meaning(Wish.NEXT, value=incoming.name)


def resume(session: Session, meaning: Meaning, course: Course, now: datetime) -> Turn:
    """Count what was said and say it back."""
    if meaning.value == "poison":
        raise ValueError("a planted fault")
    session = replace(session, consent=Consent.YES, misses=session.misses + 1)
    return Turn(session, (Reply(f"{session.misses} {meaning.wish} {meaning.value}".strip()),))


PARROT = Tutor(_listen, lambda course, intent, outcome, candidates, text: Meaning(Wish.ASK, value=intent), resume)


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
        """Let words come in from a chat."""
        arrivals = []
        for word in words:
            self.number += 1
            arrivals.append(Arrival(self.number, chat, json.dumps({"kind": kind, "say": word})))
        self.service.wake(self.store.inbox.receive(arrivals, self.now))

    def said(self, chat: int) -> list[str]:
        """Take out of the outbox what is for a chat."""
        texts = []
        while letter := self.store.outbox.head(chat):
            texts.append(letter.reply.text)
            self.store.outbox.sent(letter.id, self.now)
        return texts

    @asynccontextmanager
    async def running(self) -> AsyncIterator[None]:
        """Let the service work until nothing is left."""
        async with at_work(self.service.run()):
            yield
            await asyncio.sleep(0)
            await until(lambda: self.service.is_quiet)
