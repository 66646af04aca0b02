"""Learners at a given pace: who acts when, and how long each waits for an answer.

Arrivals do not wait for answers (an open loop); a person acts again only once answered, so there must be many.
"""

from __future__ import annotations

import asyncio
import contextlib
import itertools
import random
import time
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field

from benchmarks.emulated import MESSAGES, Telegram
from benchmarks.running import Running
from bot.emulator import acting
from bot.emulator.people import Entry
from bot.emulator.phone import Phone
from bot.emulator.seen import seen

_CHANCE = random.Random(7)  # noqa: S311 - the same taps in every measurement
_TICKS = ("☐", "☑")
_TAPPED: dict[tuple[str, int], tuple[int, int]] = {}
"""Message and revision that each person tapped last, by world and person."""

Act = Callable[[Phone], object]

PATIENCE = 30.0
"""Seconds after which an answer counts as missing."""

TOUCHED = 3.0
"""Seconds without a message after which changed buttons were the answer."""

QUIET = 0.7
"""Seconds without a call after which a bot has done all it had to."""


@dataclass
class Wait:
    """One act and its answer, in seconds since 1970."""

    chat: int
    acted_at: float
    fetched_at: float
    answered_at: float


@dataclass
class Load:
    """What a stretch of load led to; `cpu` is milliseconds of the bot's processor time an act."""

    waits: list[Wait] = field(default_factory=list)
    missing: int = 0
    touched: int = 0
    """Acts that were answered by other buttons only, such as the next place in an order."""
    nobody_free: int = 0
    cpu: float = 0.0

    @property
    def delays(self) -> list[float]:
        """Milliseconds from act to answer."""
        return [1000 * (wait.answered_at - wait.acted_at) for wait in self.waits]


def tap(phone: Phone) -> None:
    """Tap any button of the newest message that has some, but no tick (it brings no message), and none twice.

    Where all is tapped already, tap the first key of the keyboard below, which goes on with the lesson.
    Raises LookupError when there is nothing to tap just now.
    """
    entry = next((each for each in reversed(phone.chat.entries.values()) if _has_buttons(each)), None)
    owner = (phone.world.id, phone.id)
    if entry is None or _TAPPED.get(owner) == (entry.message["message_id"], entry.revision):
        acting.tap_at(phone, (0, 0), None, phone.chat)
        return
    message = seen(entry, phone.chat.id, phone.id)
    places = [
        (row, column)
        for row, buttons in enumerate(message.buttons)
        for column, button in enumerate(buttons)
        if not button.label.startswith(_TICKS)
    ]
    acting.tap_at(phone, _CHANCE.choice(places), message, phone.chat)
    _TAPPED[owner] = (entry.message["message_id"], entry.revision)


async def walk(telegram: Telegram, bot: Running, phone: Phone, taps: int) -> None:
    """Let one person tap on and on, as soon as there is a button, so that every picture has been drawn once."""
    until = time.time() + PATIENCE + taps
    while taps:
        bot.check()
        if time.time() > until:
            raise TimeoutError(f"{taps} taps are left to walk")
        with contextlib.suppress(LookupError):
            tap(phone)
            taps -= 1
        await asyncio.sleep(0.05)
        await telegram.quiet(0.05, PATIENCE)


async def at_pace(
    telegram: Telegram, bot: Running, phones: Sequence[Phone], rate: float, seconds: float, act: Act
) -> Load:
    """Let the phones act `rate` times a second for a while, and wait for the answers."""
    load, turns, tasks = Load(), itertools.cycle(phones), set()
    cpu, start = bot.cpu(), time.time()
    for number in range(int(rate * seconds)):
        await asyncio.sleep(max(0.0, start + number / rate - time.time()))
        phone = next((each for each in itertools.islice(turns, len(phones)) if each.id not in telegram.waiting), None)
        if phone is None:
            load.nobody_free += 1
            continue
        tasks.add(asyncio.create_task(_act(telegram, phone, act, load)))
    await asyncio.gather(*tasks)
    bot.check()
    load.cpu = 1000 * (bot.cpu() - cpu) / max(1, len(tasks))
    return load


async def at_once(
    telegram: Telegram, bot: Running, phones: Sequence[Phone], each: int, act: Act
) -> tuple[float, float]:
    """Let every phone act so many times at one moment; return acts answered a second, and milliseconds an act."""
    sent, cpu, start = telegram.messages(), bot.cpu(), time.time()
    acts = each * len(phones)
    for _ in range(each):
        for phone in phones:
            act(phone)
    while telegram.messages() < sent + acts and time.time() - start < PATIENCE:
        bot.check()
        await asyncio.sleep(0.02)
    await telegram.quiet(QUIET, PATIENCE)
    answers = [call.at for call in telegram.calls if call.method in MESSAGES][sent:]
    share = min(1.0, len(answers) / acts)
    return share * acts / (answers[-1] - start), 1000 * (bot.cpu() - cpu) / acts


async def _act(telegram: Telegram, phone: Phone, act: Act, load: Load) -> None:
    waiter = telegram.waiting[phone.id] = asyncio.get_running_loop().create_future()
    acted_at, update = time.time(), telegram.world.updates.next_id
    try:
        act(phone)
        await asyncio.wait((waiter,), timeout=TOUCHED)
        if not waiter.done() and telegram.touched.get(phone.id, 0.0) >= acted_at:
            load.touched += 1
            return
        answered_at = await asyncio.wait_for(waiter, PATIENCE)
        load.waits.append(Wait(phone.id, acted_at, telegram.fetched.get(update, acted_at), answered_at))
    except LookupError:  # what there was to tap has just gone
        load.nobody_free += 1
    except TimeoutError:
        load.missing += 1
    finally:
        del telegram.waiting[phone.id]


def _has_buttons(entry: Entry) -> bool:
    return bool(entry.message.get("reply_markup", {}).get("inline_keyboard"))
