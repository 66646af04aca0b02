"""The corridor: from a row of the inbox to rows of the outbox, once for every update.

    inbox ─▶ session ─▶ listen ─▶ (free text: understanding) ─▶ resume ─▶ one transaction ─▶ outbox

Chats are served side by side and fairly, each one's messages in order. Nothing is held in memory that a kill -9
could lose: a row is handled again until the transaction that carries its outcome has marked it done.
"""

from __future__ import annotations

import asyncio
import json
import logging
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, datetime, timedelta

from bot.corridor.lanes import AGAIN, IDLE, Lanes
from bot.corridor.mail import CLOCK, Received, UnavailableError
from bot.corridor.pace import Pace
from bot.records.base import Store
from bot.tutor import dialogue, interpreting, listening
from bot.tutor.course import Course
from bot.tutor.deeds import Recall
from bot.tutor.events import Due, DueKind
from bot.tutor.local_time import LOCAL
from bot.tutor.meaning import Meaning, Wish
from bot.tutor.messages import Incoming, IncomingKind
from bot.tutor.mydata import handed_over
from bot.tutor.scene import Scene
from bot.tutor.session import Consent, Session
from bot.tutor.team.desk import Desk
from bot.tutor.team.evidence import milestones
from bot.tutor.turn import Turn
from bot.understanding.base import Understanding

AT_ONCE = 16
"""How many chats are served at once."""

MOST_TRIES = 5
RETRY_AFTER = (0.1, 0.5, 2.0, 6.0)
"""Seconds between the tries of a message whose handling raises; then it is set aside and the learner told."""

TEXTS_AT_ONCE = 20
SECONDS_A_TEXT = 2.0
"""Free texts of one chat that are understood at once, and how often after that."""

MOST_KEPT = 200
"""Characters of unclear words that are kept until a button tells what they meant."""

SLOW = 0.3
"""Seconds of understanding after which the learner is shown that somebody is typing."""


WAKING_HOURS = range(7, 20)
"""Reminders leave within these hours of the local day."""

TICK = 2.0
REMINDERS_A_TICK = 20
"""Ten reminders a second at most: of the 28 messages that Telegram takes, most are for those who wait for an answer."""

CLEANING = timedelta(hours=1)
_PAUSE_WHEN_UNAVAILABLE = 2.0
_LOOK_AHEAD = 100

_log = logging.getLogger(__name__)


@dataclass(frozen=True)
class Tutor:
    """The pure heart that the corridor carries messages to and from."""

    listen: Callable[[Session, Incoming, Course], Meaning | None] = listening.listen
    interpret: Callable[[Course, str, str, Sequence[str], str], Meaning] = interpreting.interpret
    resume: Callable[[Session, Meaning, Course, datetime], Turn] = dialogue.resume
    within: Callable[[Session, Meaning, str, Course], Meaning] = listening.within


@dataclass(frozen=True)
class Channel:
    """What the corridor needs of a channel: `read` a row; be told of lanes with new letters, and of a slow answer."""

    read: Callable[[Received], Incoming]
    wake: Callable[[Iterable[int]], None] = lambda _lanes: None
    on_slow: Callable[[int], None] = lambda _chat: None


def utc_now() -> datetime:
    """Return the time, aware, in UTC."""
    return datetime.now(UTC)


class Service:
    """Handles what lies in the inbox. `course` is called anew for every message, so that a reload is seen."""

    def __init__(
        self,
        store: Store,
        course: Callable[[], Course],
        understanding: Understanding,
        channel: Channel,
        clock: Callable[[], datetime] = utc_now,
        tutor: Tutor = Tutor(),
        desk: Desk | None = None,
    ) -> None:
        self._store = store
        self._course = course
        self._understanding = understanding
        self._channel = channel
        self._clock = clock
        self._tutor = tutor
        self._desk = desk
        self._lanes = Lanes(self._next, AT_ONCE)
        self._pace = Pace(TEXTS_AT_ONCE, SECONDS_A_TEXT, time.monotonic)
        self._cleaned_at: datetime | None = None

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is being handled or waits to be."""
        return self._lanes.is_quiet

    def wake(self, chats: Iterable[int]) -> None:
        """Say that these chats have rows in the inbox."""
        self._lanes.wake(chats)

    async def run(self) -> None:
        """Handle what was left over, then what comes, until cancelled."""
        self.wake(self._store.inbox.chats())
        async with asyncio.TaskGroup() as group:
            group.create_task(self._lanes.run())
            group.create_task(self._ticking())

    def tick(self) -> None:
        """Send out what is due, unless it is night, and clean up once an hour."""
        now = self._clock()
        local = now.astimezone(LOCAL)
        try:
            if local.hour in WAKING_HOURS:
                self.wake(self._store.remind(now, local.toordinal(), REMINDERS_A_TICK))
            self._watch(now)
            if self._cleaned_at is None or abs(now - self._cleaned_at) >= CLEANING:
                self._channel.wake(self._store.clean(now))
                self._cleaned_at = now
        except UnavailableError as error:
            _log.warning("the store is unavailable (%s): reminders wait", error)

    def _watch(self, now: datetime) -> None:
        """Do what the team's desk does by itself; a fault there must not stop the bot."""
        try:
            for turn in self._desk.watch(self._course(), now) if self._desk else ():
                self._channel.wake(self._store.act(turn, now))
                self._recall(turn)
        except UnavailableError:
            raise
        except Exception:
            _log.exception("open calls for help cannot be looked at")

    async def handle(self, row: Received) -> float | None:
        """Carry one row of the inbox through the corridor; return how long its chat pauses, as lanes want it.

        Of a flood of free text only the last is understood, when its time has come; the rest goes unanswered.
        """
        session, course = self._store.session(row.chat), self._course()
        incoming = self._incoming(row)
        if self._desk:
            course = self._desk.course_for(session, course, self._clock())
            if aside := self._desk.hear(incoming, session, course, self._clock()):
                self._commit(row, aside, course, incoming)
                return AGAIN
        meaning = self._heard(session, row, incoming, course)
        if meaning is None:
            if wait := self._pace.wait(row.chat):
                return await self._thin_out(session, row, course, wait)
            self._pace.take(row.chat)
            meaning = await self._understood(session, incoming, course)
        if meaning.wish is Wish.NOTHING:
            self._store.inbox.skip([row.seq], self._clock())
        else:
            turn = self._tutor.resume(session, meaning, course, self._clock())
            if self._desk:
                turn = self._desk.follow(incoming, turn, course, self._clock())
            self._commit(row, turn, course, incoming)
        return AGAIN

    def _commit(self, row: Received, turn: Turn, course: Course, incoming: Incoming) -> None:
        turn = replace(turn, milestones=milestones(turn.events, course))
        if turn.export:
            scene = Scene(turn.session, course, self._clock())
            told = handed_over(scene, self._store.kept(turn.session.who, turn.session.chat))
            turn = replace(turn, replies=(*turn.replies, told))
        has_left = incoming.kind is IncomingKind.LEFT
        self._channel.wake(self._store.apply(row, turn, self._clock(), has_left=has_left))
        self._recall(turn)

    def _recall(self, turn: Turn) -> None:
        self.wake(deed.chat for deed in turn.deeds if isinstance(deed, Recall))

    async def _next(self, chat: int) -> float | None:
        try:
            row = next(iter(self._store.inbox.waiting(chat)), None)
            if row is None:
                return IDLE
            if pause := self._pause_before(row):
                return pause
            try:
                return await self.handle(row)
            except UnavailableError:
                raise
            except Exception:
                _log.exception("row %s failed, try %s", row.seq, row.tries + 1)
                return self._fail(row)
        except UnavailableError as error:
            _log.warning("the store is unavailable (%s): messages wait", error)
            return _PAUSE_WHEN_UNAVAILABLE

    def _pause_before(self, row: Received) -> float:
        """Seconds to wait before a row may be tried again; bounded, as the clock may have been set back."""
        if row.next_try_at is None:
            return 0.0
        return min(max(0.0, (row.next_try_at - self._clock()).total_seconds()), RETRY_AFTER[-1])

    def _fail(self, row: Received) -> float:
        """Plan another try; after the last one set the row aside, tell a learner who waits kindly, and go on."""
        if row.tries + 1 < MOST_TRIES:
            pause = RETRY_AFTER[row.tries]
            self._store.inbox.postpone(row.seq, self._clock() + timedelta(seconds=pause))
            return pause
        if row.channel == CLOCK:
            self._store.inbox.bury(row.seq, self._clock())
            return AGAIN
        try:
            session = self._store.session(row.chat)
            turn = self._tutor.resume(session, Meaning(Wish.STUMBLED), self._course(), self._clock())
            self._channel.wake(self._store.apply(row, turn, self._clock(), is_dead=True))
        except UnavailableError:
            raise
        except Exception:
            _log.exception("row %s is set aside without a word", row.seq)
            self._store.inbox.bury(row.seq, self._clock())
        return AGAIN

    def _incoming(self, row: Received) -> Incoming:
        if row.channel == CLOCK:
            told = json.loads(row.raw)
            return Incoming(row.chat, IncomingKind.DUE, row.received_at, told["item"], told["kind"], person=row.chat)
        return self._channel.read(row)

    def _heard(self, session: Session, row: Received, incoming: Incoming, course: Course) -> Meaning | None:
        if row.channel != CLOCK:
            return self._tutor.listen(session, incoming, course)
        return dialogue.due_meaning(_due(row)) if session.consent is Consent.YES else Meaning(Wish.NOTHING)

    async def _understood(self, session: Session, incoming: Incoming, course: Course) -> Meaning:
        slow = asyncio.get_running_loop().call_later(SLOW, self._channel.on_slow, incoming.chat)
        try:
            parse = await self._understanding.parse(incoming.text)
        finally:
            slow.cancel()
        candidates = [each.intent for each in parse.candidates]
        meaning = self._tutor.interpret(course, parse.intent, parse.outcome, candidates, incoming.text)
        meaning = self._tutor.within(session, meaning, incoming.text, course)
        return replace(meaning, value=incoming.text[:MOST_KEPT]) if meaning.wish is Wish.UNSURE else meaning

    async def _thin_out(self, session: Session, head: Received, course: Course, wait: float) -> float:
        """Drop the free texts at the head of a chat that floods, all but the very last message."""
        *rows, _ = self._store.inbox.waiting(head.chat, _LOOK_AHEAD)
        surplus = []
        for row in rows:
            if self._heard(session, row, self._incoming(row), course) is not None:
                break
            surplus.append(row.seq)
            # A hundred long texts take seconds to look through: others are served in between.
            await asyncio.sleep(0)
        if not surplus:
            return wait
        _log.warning("a chat floods: %s messages up to row %s go unanswered", len(surplus), surplus[-1])
        self._store.inbox.skip(surplus, self._clock())
        return AGAIN

    async def _ticking(self) -> None:
        # Those who wrote while the bot was away come before reminders and cleaning.
        while True:
            await asyncio.sleep(TICK)
            self.tick()


def _due(row: Received) -> Due:
    """Return what a row that the clock wrote reminds a learner of; a team's own rows are heard by its desk before."""
    told = json.loads(row.raw)
    return Due(DueKind(told["kind"]), told["lesson"], told["item"], row.received_at, told["round"])
