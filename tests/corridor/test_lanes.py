"""Lanes: in order within one, fair between all, never more at once than allowed."""

import asyncio
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager

import pytest

from bot.corridor.lanes import AGAIN, IDLE, Lanes
from tests.running import at_work, until

Work = Callable[[int], Awaitable[float | None]]


@asynccontextmanager
async def _running(work: Work, width: int = 4) -> AsyncIterator[Lanes]:
    lanes = Lanes(work, width)
    async with at_work(lanes.run()):
        yield lanes


async def _quiet(lanes: Lanes) -> None:
    await until(lambda: lanes.is_quiet)


async def test_a_lane_never_works_twice_at_once() -> None:
    at_once: dict[int, int] = {}
    most: list[int] = []
    left = dict.fromkeys(range(3), 5)

    async def work(lane: int) -> float | None:
        at_once[lane] = at_once.get(lane, 0) + 1
        most.append(at_once[lane])
        await asyncio.sleep(0)
        at_once[lane] -= 1
        left[lane] -= 1
        return AGAIN if left[lane] > 0 else IDLE

    async with _running(work) as lanes:
        for _ in range(10):
            lanes.wake(range(3))
            await asyncio.sleep(0)
        await _quiet(lanes)

    assert max(most) == 1


async def test_no_more_lanes_work_at_once_than_allowed() -> None:
    at_once, most = 0, 0

    async def work(lane: int) -> float | None:
        nonlocal at_once, most
        at_once += 1
        most = max(most, at_once)
        await asyncio.sleep(0)
        at_once -= 1
        return IDLE

    async with _running(work, width=3) as lanes:
        lanes.wake(range(50))
        await _quiet(lanes)

    assert most == 3


async def test_a_lane_with_much_to_do_lets_others_in_between() -> None:
    order: list[int] = []
    left = {1: 100, 2: 2}

    async def work(lane: int) -> float | None:
        order.append(lane)
        left[lane] -= 1
        return AGAIN if left[lane] > 0 else IDLE

    async with _running(work, width=1) as lanes:
        lanes.wake([1, 2])
        await _quiet(lanes)

    assert order[:5] == [1, 2, 1, 2, 1]


async def test_a_lane_woken_while_it_works_looks_again() -> None:
    runs = 0

    async def work(lane: int) -> float | None:
        nonlocal runs
        runs += 1
        if runs == 1:
            lanes.wake([lane])
            await asyncio.sleep(0)
        return IDLE

    async with _running(work) as lanes:
        lanes.wake([1])
        await _quiet(lanes)

    assert runs == 2


async def test_a_lane_that_pauses_goes_on_by_itself() -> None:
    pauses: list[float | None] = [0.001, 0.001, IDLE]

    async def work(lane: int) -> float | None:
        return pauses.pop(0)

    async with _running(work) as lanes:
        lanes.wake([1])
        await _quiet(lanes)

    assert pauses == []


async def test_work_that_raises_is_logged_and_tried_again(
    caplog: pytest.LogCaptureFixture, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("bot.corridor.lanes.AFTER_A_FAULT", 0.001)
    runs = 0

    async def work(lane: int) -> float | None:
        nonlocal runs
        runs += 1
        if runs == 1:
            raise ValueError("oh")
        return IDLE

    async with _running(work) as lanes:
        lanes.wake([7])
        await _quiet(lanes)

    assert (runs, caplog.messages) == (2, ["lane 7 failed, tried again in 0.001 s"])
