"""Sends what lies in the outbox: each chat's letters in order, within Telegram's limits, until they have arrived.

A letter whose outcome is unknown is sent again: a learner may rarely see a message twice, never miss one.
"""

from __future__ import annotations

import asyncio
import logging
import random
import time
from collections.abc import Callable, Coroutine, Iterable
from datetime import datetime, timedelta

from telegram.error import BadRequest, ChatMigrated, EndPointNotFound, Forbidden, TelegramError

from bot.corridor.lanes import AGAIN, IDLE, Lanes
from bot.corridor.mail import TEAM, Letter, Outbox
from bot.corridor.pace import Pace
from bot.telegram.answers import FaultyAnswerError, WaitError
from bot.telegram.outbound import Post, plainer, posts
from bot.telegram.posting import Postman

AT_ONCE = 8
PER_SECOND = 28
"""Messages a second over all chats; Telegram's own limit is about 30."""

CHAT_BURST = 10
"""Messages a chat may get at once before one a second.

Telegram lets a short burst pass, and 429 tells when it does not: a learner who taps fast is not made to wait.
"""

GROUP_BURST = 20
SECONDS_A_GROUP_MESSAGE = 3.0

GIVE_UP = timedelta(hours=24)
TRIES_OF_TRIMMINGS = 3
"""A server that fails at buttons, pictures or files must not keep the words after them back for a day."""

LONGEST_PAUSE = 300.0
GRACE = 3.0
"""Seconds that calls under way get to end when the bot is stopped."""

_SPARE = 0.05
_NOBODY_THERE = (
    "chat not found", "user is deactivated", "bot was blocked", "peer_id_invalid", "user not found",
    "not enough rights to send text messages", "chat_write_forbidden",
)  # fmt: skip
"""Refusals after which nothing arrives there; a group where the bot may not write is as good as gone."""

_log = logging.getLogger(__name__)


class Sender:
    """Takes letters from the outbox to the Bot API."""

    def __init__(
        self,
        outbox: Outbox,
        postman: Postman,
        clock: Callable[[], datetime],
        team_chat: int | None = None,
        chance: Callable[[], float] = random.random,
    ) -> None:
        self._outbox = outbox
        self._postman = postman
        self._clock = clock
        self._team_chat = team_chat
        self._chance = chance
        self._lanes = Lanes(self._next, AT_ONCE)
        self._overall = Pace(PER_SECOND, 1 / PER_SECOND, time.monotonic)
        self._private = Pace(CHAT_BURST, 1.0, time.monotonic)
        self._groups = Pace(GROUP_BURST, SECONDS_A_GROUP_MESSAGE, time.monotonic)
        self._resume_at: dict[int, float] = {}
        self._unmarked: dict[int, int] = {}
        self._is_warned = False

    @property
    def is_quiet(self) -> bool:
        """Whether nothing is being sent or waits to be."""
        return self._lanes.is_quiet

    def wake(self, lanes: Iterable[int]) -> None:
        """Say that these lanes have letters."""
        self._lanes.wake(lanes)

    async def run(self) -> None:
        """Send what was left over, then what comes, until cancelled."""
        self.wake(self._outbox.lanes())
        await self._lanes.run()

    async def _next(self, lane: int) -> float | None:
        chat = self._chat(lane)
        letter = self._outbox.head(lane)
        if letter is None:
            return IDLE
        if chat is None:
            return self._keep(letter)
        found = posts(letter.reply, chat)
        if self._unmarked.get(letter.id, letter.parts) > letter.parts:
            return self._mark(letter, self._unmarked[letter.id], len(found))
        if pause := self._pause(letter, chat):
            return pause
        if letter.parts >= len(found):
            return self._mark(letter, letter.parts, len(found))
        post = found[letter.parts]
        if pause := self._postman.wait(post):
            return pause
        if post.is_vital:
            (self._private if chat > 0 else self._groups).take(chat)
        await self._wait_for_turn()
        return await _to_its_end(self._deliver(letter, chat, post, len(found)))

    async def _wait_for_turn(self) -> None:
        """Keep to the overall limit. Only the few lanes at work wait here: thousands looking again would choke all."""
        wait = self._overall.wait(TEAM)
        self._overall.take(TEAM)
        if wait:
            await asyncio.sleep(wait)

    async def _deliver(self, letter: Letter, chat: int, post: Post, parts: int) -> float | None:
        try:
            message_id = await self._post(post, letter.tries >= TRIES_OF_TRIMMINGS)
        except WaitError as refused:
            return self._hold(chat, refused.seconds)
        except ChatMigrated as moved:
            self._outbox.move(chat, moved.new_chat_id)
            self.wake((moved.new_chat_id,))
            return AGAIN
        except Forbidden as refused:
            return self._gone(letter, chat, refused)
        except BadRequest as refused:
            return self._refused(letter, chat, refused)
        except TelegramError as fault:
            if not post.is_vital and letter.tries >= TRIES_OF_TRIMMINGS:
                return self._mark(letter, letter.parts + 1, parts)
            return self._later(letter, fault)
        # Marked first: what cannot be noted beside must not send it again.
        onward = self._mark(letter, letter.parts + 1, parts, message_id)
        if chat < 0 and message_id is not None:
            self._outbox.reached(chat)
        return onward

    async def _post(self, post: Post, is_tried: bool) -> int | None:
        """Send a post, or the plainest form of it that is taken; a touch-up that is refused counts as done."""
        while True:
            try:
                return await self._call(post, is_tried)
            except BadRequest as refused:
                if _is_nobody_there(refused) and post.is_vital:
                    raise
                plain = plainer(post) if post.is_vital else None
                if plain is None and post.is_vital:
                    raise
                if plain is None:
                    return None
                _log.warning("%s refused (%s): sending it plainer", post.method, refused.message)
                post = plain

    async def _call(self, post: Post, is_tried: bool) -> int | None:
        """Post, and take it for refused when the server lacks the method, or was tried and only ever fails at it.

        Plain text is not: every server can send it.
        """
        try:
            return await self._postman.post(post)
        except (EndPointNotFound, FaultyAnswerError) as fault:
            if post.method == "sendMessage" or (isinstance(fault, FaultyAnswerError) and not is_tried):
                raise
            raise BadRequest(f"this server cannot do it: {fault.message}") from fault

    def _mark(self, letter: Letter, sent: int, parts: int, message_id: int | None = None) -> float:
        """Note what went out; until that is on disk it is remembered, lest a full disk sends it over and over."""
        self._unmarked[letter.id] = sent
        if sent < parts:
            self._outbox.part_sent(letter.id, sent)
        else:
            self._outbox.sent(letter.id, self._clock(), message_id)
        del self._unmarked[letter.id]
        return AGAIN

    def _chat(self, lane: int) -> int | None:
        if lane != TEAM:
            return lane
        if self._team_chat is None:
            if not self._is_warned:
                _log.warning("a learner calls for help, but no team chat is set: write SEN_TEAM_CHAT")
                self._is_warned = True
            return None
        return self._outbox.moved(self._team_chat)

    def _keep(self, letter: Letter) -> float | None:
        """Keep a call for help for a day, lest a team that is named at last be told of those long past."""
        if self._clock() - letter.created_at < GIVE_UP:
            return IDLE
        self._outbox.bury(letter.id, self._clock())
        return AGAIN

    def _pause(self, letter: Letter, chat: int) -> float:
        """Seconds until this letter may go."""
        now = time.monotonic()
        until = max(self._resume_at.get(chat, 0.0), self._resume_at.get(TEAM, 0.0))
        waits = [until - now, (self._private if chat > 0 else self._groups).wait(chat)]
        if letter.next_try_at:
            # Bounded, as the clock may have been set back.
            waits.append(min((letter.next_try_at - self._clock()).total_seconds(), LONGEST_PAUSE))
        return max(0.0, *waits)

    def _hold(self, chat: int, seconds: float) -> float:
        """Pause a chat as long as Telegram says; when a second chat is told so too, pause them all."""
        now = time.monotonic()
        self._resume_at = {each: at for each, at in self._resume_at.items() if at > now}
        is_everywhere = bool(self._resume_at.keys() - {chat})
        self._resume_at[TEAM if is_everywhere else chat] = now + seconds + _SPARE
        return seconds + _SPARE

    def _later(self, letter: Letter, fault: TelegramError) -> float:
        """Try again after a while, longer each time; after a day set the letter aside."""
        now = self._clock()
        if now - letter.created_at >= GIVE_UP:
            return self._bury(letter, fault)
        pause = min(0.5 * 2.0 ** min(letter.tries, 20), LONGEST_PAUSE) * (0.5 + self._chance())
        self._outbox.retry(letter.id, now + timedelta(seconds=pause))
        _log.log(
            logging.WARNING if letter.tries == 0 else logging.INFO,
            "letter %s waits %.1f s: %s", letter.id, pause, type(fault).__name__,
        )  # fmt: skip
        return pause

    def _refused(self, letter: Letter, chat: int, refused: BadRequest) -> float | None:
        return self._gone(letter, chat, refused) if _is_nobody_there(refused) else self._bury(letter, refused)

    def _gone(self, letter: Letter, chat: int, refused: TelegramError) -> float | None:
        """Take note that a learner blocked the bot; that a group is gone is for the operator to mend."""
        self._outbox.block(chat)
        if chat < 0:
            _log.error("nothing reaches group %s any more (%s): calls for help do not either", chat, refused.message)
        if letter.lane == TEAM:
            return self._bury(letter, refused)
        _log.info("letter %s: its reader has left: %s", letter.id, refused.message)
        return IDLE

    def _bury(self, letter: Letter, why: TelegramError) -> float:
        _log.error("letter %s is set aside: %s", letter.id, why.message)
        self._outbox.bury(letter.id, self._clock())
        return AGAIN


async def _to_its_end(delivery: Coroutine[None, None, float | None]) -> float | None:
    """Deliver, even while the bot is being stopped: whoever hangs up before the answer has to send it all again."""
    task = asyncio.ensure_future(delivery)
    try:
        return await asyncio.shield(task)
    except asyncio.CancelledError:
        await asyncio.wait((task,), timeout=GRACE)
        task.cancel()
        raise


def _is_nobody_there(refused: BadRequest) -> bool:
    return any(words in refused.message.lower() for words in _NOBODY_THERE)
