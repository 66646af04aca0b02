"""Telephones and a team's group around the real corridor, desk and store, in memory and without Telegram.

square = Square(course)
sau = square.telephone(31); await sau.types("/start"); await sau.taps("Đồng ý, ghi giùm")
await square.member(LAN).taps("Tôi nhận")            in the group
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass, field, replace
from datetime import datetime, timedelta
from itertools import count

from bot.corridor.mail import Arrival, Received
from bot.records.sqlite import SqliteStore
from bot.service import Channel, Service
from bot.tutor.course import Course
from bot.tutor.deeds import Deed
from bot.tutor.messages import Button, Incoming, IncomingKind, Reply, ReplyKind
from bot.tutor.safety import redact
from bot.tutor.team.desk import Desk
from bot.understanding.fake import Scripted
from tests.team.talking import NOON, OPERATOR, chance

GROUP = -1_001_000_000_005
"""A supergroup, which may be a forum."""


@dataclass
class Bubble:
    """A message on a screen, as it stands now."""

    number: int
    text: str
    rows: Sequence[Sequence[Button]] = ()
    picture: str = ""
    thread: int | None = None

    @property
    def labels(self) -> list[str]:
        """The words on its buttons."""
        return [button.label for row in self.rows for button in row]


@dataclass
class Square:
    """A store, the corridor over it, and every screen; what members of the group say themselves is on none."""

    store: SqliteStore
    course: Course
    now: datetime = NOON - timedelta(hours=3)
    team_chat: int | None = GROUP
    is_forum: bool = False
    screens: dict[int, list[Bubble]] = field(default_factory=lambda: defaultdict(list))
    topics: dict[int, str] = field(default_factory=dict)
    shut: set[int] = field(default_factory=set)
    said: dict[tuple[int, int], str] = field(default_factory=dict)
    heard: dict[str, Incoming] = field(default_factory=dict)
    numbers: count[int] = field(default_factory=lambda: count(100))

    def __post_init__(self) -> None:
        desk = Desk(self.store.book([OPERATOR], self.team_chat), chance(), bot=lambda: "SenBot")
        course = replace(self.course, has_team=False)
        channel = Channel(self._read)
        self.service = Service(self.store, lambda: course, Scripted(), channel, lambda: self.now, desk=desk)

    def telephone(self, number: int) -> Somebody:
        """Return somebody in their own chat with Sen."""
        return Somebody(self, number, number)

    def member(self, number: int, thread: int | None = None) -> Somebody:
        """Return somebody in the group, perhaps in one of its topics."""
        return Somebody(self, number, GROUP, thread)

    async def learner(self, number: int = 31, address: str = "Bà") -> Somebody:
        """Return somebody who agreed, is called so, and reads the first step of the first lesson."""
        one = self.telephone(number)
        await one.types("/start")
        for label in ("Đồng ý, ghi giùm", address, "Học bài này"):
            await one.taps(label)
        return one

    def do(self, *deeds: Deed) -> None:
        """Carry out deeds that nobody in the square did."""
        self.store.do(deeds, self.now)

    async def passes(self, **span: float) -> None:
        """Let time pass, and Sen do what it does by itself."""
        self.now += timedelta(**span)
        self.service.tick()
        await self.settle()

    async def settle(self) -> None:
        """Handle everything that came in, and deliver everything that goes out."""
        while chats := self.store.inbox.chats():
            for chat in chats:
                for row in self.store.inbox.waiting(chat):
                    await self.service.handle(row)
        for lane in self.store.outbox.lanes():
            while letter := self.store.outbox.head(lane):
                self.store.outbox.sent(letter.id, self.now, self._deliver(lane, letter.reply))

    def ask(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """Return the rows of a SELECT."""
        return [tuple(row) for row in self.store._connection.rows(sql, *values)]

    def _read(self, row: Received) -> Incoming:
        return self.heard[row.raw]

    def _deliver(self, lane: int, reply: Reply) -> int | None:
        if reply.kind is ReplyKind.OPEN_TOPIC:
            number = next(self.numbers)
            self.topics |= {number: reply.name} if self.is_forum else {}
            return number if self.is_forum else None
        if reply.kind is ReplyKind.CLOSE_TOPIC:
            self.shut.add(reply.thread or 0)
            self.topics |= {reply.thread or 0: reply.name} if reply.name else {}
            return None
        if reply.kind is ReplyKind.DROP_TOPIC:
            self.topics.pop(reply.thread or 0)
            self.screens[lane] = [each for each in self.screens[lane] if each.thread != reply.thread]
            return None
        old = next((each for each in self.screens[lane] if each.number == reply.handle), None)
        if reply.kind in (ReplyKind.EDIT, ReplyKind.FREEZE, ReplyKind.RELABEL):
            if old:
                old.rows = reply.rows
                old.text = reply.text if reply.kind is ReplyKind.EDIT else old.text
            return None
        text = reply.text
        if reply.kind is ReplyKind.COPY:
            text = text or self.said[(reply.source, reply.handle or 0)]
        bubble = Bubble(next(self.numbers), text, reply.rows, reply.picture, reply.thread)
        self.screens[lane].append(bubble)
        return bubble.number


@dataclass
class Somebody:
    """Somebody who writes and taps in one chat; every verb returns what is new on that chat's screen."""

    square: Square
    person: int
    chat: int
    thread: int | None = None

    @property
    def screen(self) -> list[Bubble]:
        """Everything on the screen, oldest first."""
        return self.square.screens[self.chat]

    @property
    def texts(self) -> list[str]:
        """What can be read there."""
        return [bubble.text for bubble in self.screen]

    async def types(self, text: str, reply_to: Bubble | None = None) -> list[Bubble]:
        """Type a text or a command, perhaps as an answer to a message."""
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return await self._does(IncomingKind.COMMAND, reply_to, said=text, name=name, text=argument)
        safe = redact(text)
        secrets = tuple(map(str, safe.kinds))
        if self.chat < 0:
            return await self._does(IncomingKind.TEXT, reply_to, said=text, secrets=secrets)
        return await self._does(IncomingKind.TEXT, reply_to, said=text, text=safe.text, secrets=secrets)

    async def sends(self, kind: IncomingKind, caption: str = "", reply_to: Bubble | None = None) -> list[Bubble]:
        """Send something that is not text."""
        return await self._does(kind, reply_to, said=f"({kind})", text=caption)

    async def taps(self, label: str, bubble: Bubble | None = None) -> list[Bubble]:
        """Tap the newest button with that label, or that of one message."""
        for each in [bubble] if bubble else reversed(self.screen):
            for button in (button for row in each.rows for button in row):
                if button.label == label:
                    return await self.presses(button.code, each.number)
        raise AssertionError(f"no button [{label}], only {[each.labels for each in self.screen if each.labels]}")

    async def presses(self, code: str, handle: int = 1) -> list[Bubble]:
        """Tap a button by its code, one that was never offered perhaps."""
        return await self._does(IncomingKind.TAP, None, name=code, handle=handle)

    async def _does(self, kind: IncomingKind, reply_to: Bubble | None, said: str = "", **parts: object) -> list[Bubble]:
        square, before = self.square, len(self.screen)
        number = next(square.numbers)
        square.said[(self.chat, number)] = said
        square.heard[str(number)] = Incoming(
            self.chat, kind, square.now, is_private=self.chat > 0, person=self.person, message=number,
            thread=self.thread, reply_to=reply_to.number if reply_to else None, **parts,  # type: ignore[arg-type]
        )  # fmt: skip
        square.store.inbox.receive([Arrival(number, self.chat, str(number))], square.now)
        await square.settle()
        square.now += timedelta(seconds=10)
        return self.screen[before:]
