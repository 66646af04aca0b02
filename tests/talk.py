"""A learner talking with the pure tutor: taps by label, types, waits, and sees what a phone would show."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta

from bot.tutor.course import Course
from bot.tutor.dialogue import due_meaning, resume
from bot.tutor.events import Call, Due, Event
from bot.tutor.interpreting import interpret
from bot.tutor.listening import listen, within
from bot.tutor.meaning import Meaning
from bot.tutor.messages import Button, Incoming, IncomingKind, Reply, ReplyKind
from bot.tutor.safety import redact
from bot.tutor.session import Session
from bot.tutor.turn import Turn

START = datetime(2026, 11, 23, 1, 0, tzinfo=UTC)
"""Eight in the morning in Đồng Tháp."""


@dataclass
class Bubble:
    """A message on the learner's screen, with the buttons that are still on it."""

    number: int
    text: str
    picture: str = ""
    buttons: list[Button] = field(default_factory=list)


@dataclass
class Talk:
    """One learner's chat; `seen` is the screen, `heard` every reply of the last turn."""

    course: Course
    session: Session = field(default_factory=lambda: Session(chat=7))
    now: datetime = START
    seen: list[Bubble] = field(default_factory=list)
    heard: Sequence[Reply] = ()
    events: list[Event] = field(default_factory=list)
    dues: dict[tuple[str, str, str], Due] = field(default_factory=dict)
    calls: list[Call] = field(default_factory=list)
    last: Turn | None = None

    def type(self, text: str, understood: str = "") -> None:
        """Type a text or a command; `understood` is the intent free text is taken for, or "?" and a few intents."""
        if text.startswith("/"):
            name, _, argument = text[1:].partition(" ")
            self._hear(Incoming(7, IncomingKind.COMMAND, self.now, argument, name))
            return
        safe = redact(text)
        incoming = Incoming(7, IncomingKind.TEXT, self.now, safe.text, secrets=tuple(map(str, safe.kinds)))
        self._hear(incoming, understood)

    def tap(self, label: str, *, oldest: bool = False) -> None:
        """Tap the newest button with that label, or the oldest one on the screen; a label may break off with “…”."""
        for bubble in self.seen if oldest else self.seen[::-1]:
            for button in bubble.buttons:
                if button.label == label or (label.endswith("…") and button.label.startswith(label[:-1])):
                    self.press(button, bubble.number)
                    return
        raise AssertionError(f"no button [{label}] on the screen, only {self.labels}")

    def press(self, button: Button, handle: int | None = None) -> None:
        """Tap a button, old or new."""
        self._hear(Incoming(7, IncomingKind.TAP, self.now, name=button.code, handle=handle))

    def send(self, kind: IncomingKind) -> None:
        """Send something that is not text."""
        self._hear(Incoming(7, kind, self.now))

    def wait(self, **span: float) -> None:
        """Let time pass; what comes due meanwhile is asked about, in order."""
        until = self.now + timedelta(**span)
        while due := min((each for each in self.dues.values() if each.at <= until), key=_when, default=None):
            self.now = max(self.now, due.at)
            del self.dues[_key(due)]
            self._take(due_meaning(due))
        self.now = until

    @property
    def labels(self) -> list[str]:
        """The labels of all buttons on the screen."""
        return [button.label for bubble in self.seen for button in bubble.buttons]

    @property
    def text(self) -> str:
        """All that was said in the last turn."""
        return "\n".join(reply.text for reply in self.heard if reply.kind is ReplyKind.SAY)

    @property
    def offered(self) -> list[Button]:
        """The buttons of the newest message that has any."""
        return next((bubble.buttons for bubble in reversed(self.seen) if bubble.buttons), [])

    def _hear(self, incoming: Incoming, understood: str = "") -> None:
        meaning = listen(self.session, incoming, self.course)
        if meaning is None:
            meaning = within(self.session, self._understand(understood, incoming.text), incoming.text, self.course)
        self._take(meaning)

    def _understand(self, understood: str, text: str) -> Meaning:
        if understood.startswith("?"):
            return interpret(self.course, "", "ask", understood[1:].split(), text)
        if understood:
            return interpret(self.course, understood, "answer", [understood], text)
        return interpret(self.course, "", "fallback", (), text)

    def _take(self, meaning: Meaning) -> None:
        turn = resume(self.session, meaning, self.course, self.now)
        self.now += timedelta(seconds=10)
        self.session, self.heard, self.last = turn.session, turn.replies, turn
        self.events += turn.events
        for settled in turn.settled:
            self.dues.pop(_key(settled), None)
        self.dues |= {_key(due): due for due in turn.dues}
        self.calls += [turn.call] if turn.call else []
        for reply in turn.replies:
            SHOW[reply.kind](self, reply)

    def _say(self, reply: Reply) -> None:
        buttons = [button for row in reply.rows for button in row]
        self.seen.append(Bubble(len(self.seen) + 1, reply.text, reply.picture, buttons))

    def _freeze(self, reply: Reply) -> None:
        self._relabel(reply)
        if reply.text:
            self.seen.append(Bubble(len(self.seen) + 1, reply.text))

    def _relabel(self, reply: Reply) -> None:
        for bubble in self.seen:
            if bubble.number == reply.handle:
                bubble.buttons = [button for row in reply.rows for button in row]

    def _nothing(self, _reply: Reply) -> None:
        """Say nothing on the learner's screen: the reply goes to the team."""


SHOW: dict[ReplyKind, Callable[[Talk, Reply], None]] = {
    ReplyKind.SAY: Talk._say,
    ReplyKind.HAND_OVER: Talk._say,
    ReplyKind.FREEZE: Talk._freeze,
    ReplyKind.RELABEL: Talk._relabel,
    ReplyKind.TELL_TEAM: Talk._nothing,
}


def onboarded(course: Course, *, language: str = "vi", consent: str = "Đồng ý, ghi giùm") -> Talk:
    """Return the chat of a learner who agreed and is called cô, or of an English speaker."""
    talk = Talk(course)
    if language == "en":
        talk.type("/language")
        talk.tap("English")
        consent = "Yes, note my progress"
    else:
        talk.type("/start")
    talk.tap(consent)
    if language == "vi":
        talk.tap("Cô")
    return talk


def _when(due: Due) -> datetime:
    return due.at


def _key(due: Due) -> tuple[str, str, str]:
    return due.kind, due.lesson, due.item
