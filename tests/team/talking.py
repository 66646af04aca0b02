"""People talking with the desk, the tutor and a real store in memory, without Telegram or a clock of their own.

    village = Hamlet(course)
    lan = village.person(41)
    lan.types("/to"); lan.taps("Mã lớp, tờ dán")

What is sent to somebody else arrives on their screen.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from itertools import count

from bot.corridor.mail import Arrival
from bot.records.sqlite import SqliteStore
from bot.tutor.course import Course
from bot.tutor.dialogue import resume
from bot.tutor.listening import listen
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Button, Incoming, IncomingKind, Reply
from bot.tutor.safety import redact
from bot.tutor.team.desk import Desk
from bot.tutor.turn import Turn

NOON = datetime(2026, 12, 1, 5, 0, tzinfo=UTC)
OPERATOR = 1


def chance() -> Callable[[int], bytes]:
    """Return chance that is the same in every run, and never twice the same."""
    numbers = count()
    return lambda size: hashlib.sha512(str(next(numbers)).encode()).digest()[:size]


@dataclass
class Hamlet:
    """A store, a desk, and those who talk."""

    store: SqliteStore
    course: Course
    now: datetime = NOON
    screens: dict[int, list[Reply]] = field(default_factory=dict)
    turns: list[Turn] = field(default_factory=list)
    _seq: count[int] = field(default_factory=lambda: count(1))

    def __post_init__(self) -> None:
        self.desk = Desk(self.store.book([OPERATOR]), chance(), bot=lambda: "SenBot")

    def person(self, number: int) -> Villager:
        """Return somebody with a telephone."""
        return Villager(self, number)

    def passes(self, **span: float) -> None:
        """Let time pass."""
        self.now += timedelta(**span)

    def ask(self, sql: str, *values: object) -> list[tuple[object, ...]]:
        """Return the rows of a SELECT."""
        return [tuple(row) for row in self.store._connection.rows(sql, *values)]

    def handle(self, incoming: Incoming) -> Turn:
        """Do what the corridor does with one message, but for free text, which nobody understands here."""
        self.store.inbox.receive([Arrival(next(self._seq), incoming.chat, "{}")], self.now)
        row = self.store.inbox.waiting(incoming.chat)[0]
        session = self.store.session(incoming.chat)
        turn = self.desk.hear(incoming, session, self.course, self.now)
        if turn is None:
            meaning = listen(session, incoming, self.course) or Meaning(Wish.LOST)
            turn = resume(session, meaning, self.course, self.now)
            turn = self.desk.follow(incoming, turn, self.course, self.now)
        self.store.apply(row, turn, self.now)
        self.turns.append(turn)
        for reply in turn.replies:
            self.screens.setdefault(reply.to or incoming.chat, []).append(reply)
        self.now += timedelta(seconds=10)
        return turn


@dataclass
class Villager:
    """Somebody with a telephone; every verb returns all that was said to them."""

    hamlet: Hamlet
    number: int
    chat: int = 0

    def types(self, text: str) -> str:
        """Type a text or a command."""
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            return self._does(IncomingKind.COMMAND, text=argument, name=name)
        safe = redact(text)
        return self._does(IncomingKind.TEXT, text=safe.text, secrets=tuple(map(str, safe.kinds)))

    def taps(self, label: str) -> str:
        """Tap the newest button with that label, or whose label begins so when it ends with "…"."""
        return self.presses(self.button(label).code)

    def presses(self, code: str, handle: int = 1) -> str:
        """Tap a button by its code, one that was never offered perhaps."""
        return self._does(IncomingKind.TAP, name=code, handle=handle)

    def in_group(self, chat: int) -> Villager:
        """Return the same person as heard in a group."""
        return Villager(self.hamlet, self.number, chat)

    def button(self, label: str) -> Button:
        """Return the newest button with that label."""
        for reply in reversed(self.screen):
            for button in (each for row in reply.rows for each in row):
                if button.label == label or (label.endswith("…") and button.label.startswith(label[:-1])):
                    return button
        raise AssertionError(f"no button [{label}], only {self.labels}")

    @property
    def screen(self) -> list[Reply]:
        """Everything that was ever shown to them."""
        return self.hamlet.screens.get(self.chat or self.number, [])

    @property
    def labels(self) -> list[str]:
        """The labels of the buttons on the last message that has any."""
        last = next((reply for reply in reversed(self.screen) if reply.rows), Reply())
        return [button.label for row in last.rows for button in row]

    @property
    def last(self) -> str:
        """The last words shown to them."""
        return next((reply.text for reply in reversed(self.screen) if reply.text), "")

    def _does(self, kind: IncomingKind, **parts: object) -> str:
        chat, at = self.chat or self.number, self.hamlet.now
        before = len(self.screen)
        self.hamlet.handle(
            Incoming(chat, kind, at, person=self.number, is_private=not self.chat, **parts)  # type: ignore[arg-type]
        )
        return "\n".join(reply.text for reply in self.screen[before:])


def founded(hamlet: Hamlet, commune: str = "xa-tam-nong", name: str = "Tổ Ấp Ba") -> int:
    """Let the operator found a team, and return its number."""
    operator = hamlet.person(OPERATOR)
    operator.types("/lapto")
    operator.types(hamlet.course.places.communes[commune])
    operator.taps("Lập Tổ mới ở đây")
    operator.types("Ấp Ba")
    operator.types(name)
    return int(str(hamlet.ask("SELECT max(id) FROM team")[0][0]))


def invited(inviter: Villager, label: str, taker: Villager, name: str) -> None:
    """Let somebody invite another, who takes it and is confirmed; the inviter looks at the team's card."""
    said = inviter.taps(label)
    taker.types(f"/start {token_of(said)}")
    taker.types(name)
    inviter.taps("Đúng người này")


def token_of(said: str) -> str:
    """Return what opens an invitation, out of the message with its link."""
    return said.partition("start=")[2].split()[0]


def led(hamlet: Hamlet, lead: int = 11) -> Villager:
    """Return the lead of a new team."""
    founded(hamlet)
    operator, one = hamlet.person(OPERATOR), hamlet.person(lead)
    operator.taps("Coi các Tổ ở đây")
    operator.taps("Tổ Ấp Ba…")
    invited(operator, "Mời Tổ trưởng", one, "anh Tư Lúa")
    one.types("/to")
    return one


def learner(hamlet: Hamlet, number: int = 31, address: str = "Cô") -> Villager:
    """Return somebody who agreed to notes and chose how to be called."""
    one = hamlet.person(number)
    one.types("/start")
    one.taps("Đồng ý, ghi giùm")
    one.taps(address)
    return one


def class_code_of(member: Villager) -> str:
    """Return the code of the member's class."""
    member.types("/malop")
    return str(member.hamlet.ask("SELECT code FROM class_code WHERE ended_at IS NULL ORDER BY made_at DESC")[0][0])


def joining(hamlet: Hamlet, lead: Villager | None = None, number: int = 31) -> Villager:
    """Return a learner who gave the code of the class and lets the team look, and is asked by what name."""
    code = class_code_of(lead or led(hamlet))
    one = learner(hamlet, number)
    one.types(code)
    one.taps("Cho Tổ coi")
    return one


def joined(hamlet: Hamlet, lead: Villager | None = None) -> Villager:
    """Return a learner whom the team sees as "cô Sáu"."""
    one = joining(hamlet, lead)
    one.types("cô Sáu")
    return one
