"""Limits and faults on demand."""

import httpx
import pytest
from telegram import Bot
from telegram.error import Forbidden, NetworkError, RetryAfter

from bot.emulator import Phone, World
from bot.emulator.faults import Fault
from bot.emulator.limits import RateLimits


async def test_a_chat_takes_one_message_a_second(
    bot: Bot, world: World, sau: Phone, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PTB_TIMEDELTA", "1")
    world.limits = RateLimits()
    await bot.send_message(sau.id, "một")

    with pytest.raises(RetryAfter):
        await bot.send_message(sau.id, "hai")

    world.clock.advance(seconds=1)
    await bot.send_message(sau.id, "hai")
    assert sau.replies == ["một", "hai"]


async def test_all_chats_together_take_thirty_a_second(api, world: World) -> None:
    phones = [world.person(f"Người {number}") for number in range(31)]
    for phone in phones:
        phone.start()
    world.limits = RateLimits()

    codes = [(await api.post("sendMessage", json={"chat_id": one.id, "text": "a"})).status_code for one in phones]

    assert codes == [200] * 30 + [429]


async def test_a_group_takes_twenty_a_minute(api, world: World, sau: Phone) -> None:
    group = world.group("Ấp 3", [sau])
    world.limits = RateLimits()
    answers = []
    for _ in range(21):
        answers.append((await api.post("sendMessage", json={"chat_id": group.id, "text": "a"})).json())
        world.clock.advance(seconds=1)

    assert [answer["ok"] for answer in answers] == [True] * 20 + [False]
    assert answers[-1]["parameters"] == {"retry_after": 40}
    assert answers[-1]["description"] == "Too Many Requests: retry after 40"


async def test_the_next_calls_meet_the_planned_error_and_change_nothing(bot: Bot, world: World, sau: Phone) -> None:
    world.faults.plan("sendMessage", times=2, error=403)

    for _ in range(2):
        with pytest.raises(Forbidden):
            await bot.send_message(sau.id, "a")
    await bot.send_message(sau.id, "b")

    assert sau.replies == ["b"]


async def test_a_planned_429_tells_how_long_to_wait(api, world: World, sau: Phone) -> None:
    world.faults.plan(retry_after=7)

    answer = (await api.post("sendMessage", json={"chat_id": sau.id, "text": "a"})).json()

    assert (answer["error_code"], answer["parameters"]) == (429, {"retry_after": 7})


async def test_a_fault_can_be_meant_for_one_chat(bot: Bot, world: World, sau: Phone) -> None:
    ba = world.person("Ông Ba")
    ba.start()
    world.faults.plan("sendMessage", error=500, chat_id=ba.id)

    await bot.send_message(sau.id, "a")

    with pytest.raises(NetworkError):
        await bot.send_message(ba.id, "a")


@pytest.mark.parametrize(("drop", "sent"), [("before", []), ("after", ["a"])])
async def test_a_cut_line_leaves_the_bot_not_knowing(
    bot: Bot, world: World, sau: Phone, drop: str, sent: list[str]
) -> None:
    world.faults.plan("sendMessage", drop=drop)

    with pytest.raises(NetworkError):
        await bot.send_message(sau.id, "a")

    assert sau.replies == sent


async def test_a_cut_line_looks_to_httpx_as_on_a_real_network(api, world: World) -> None:
    world.faults.plan("getMe", drop="before")

    with pytest.raises(httpx.RemoteProtocolError):
        await api.get("getMe")


async def test_a_delay_only_slows_the_answer_down(bot: Bot, world: World, sau: Phone) -> None:
    world.faults.plan("*", delay=0.01)

    await bot.send_message(sau.id, "a")

    assert sau.replies == ["a"]
    assert world.faults.coming == []


def test_a_fault_with_a_wrong_word_says_which_are_right() -> None:
    with pytest.raises(ValueError, match="write 'before' or 'after'"):
        Fault(drop="sometimes")


async def test_faults_can_be_cleared(bot: Bot, world: World, sau: Phone) -> None:
    world.faults.plan(error=500, times=100)
    world.faults.clear()

    await bot.send_message(sau.id, "a")

    assert sau.replies == ["a"]
