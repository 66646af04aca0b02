"""The client trusts nothing a Rasa server says, and stops asking one that fails."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator

import httpx
import pytest

from bot.understanding.base import Candidate, Outcome
from bot.understanding.breaker import FAILURES_TO_OPEN, OPEN_SECONDS
from bot.understanding.rasa import AwayError, RasaClient
from tests.understanding.fake_rasa import Answer, Drip, FakeRasa, answer, unread
from tests.understanding.test_breaker import Clock

URL = "http://rasa.test"


def saying(content: object) -> Answer:
    return lambda text: httpx.Response(200, json=content)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def rasa() -> FakeRasa:
    return FakeRasa(saying(answer("menu")))


@pytest.fixture
async def client(rasa: FakeRasa, clock: Clock) -> AsyncIterator[RasaClient]:
    client = RasaClient([URL], "word", transport=rasa, clock=clock, patience=0.2)
    await client.check()
    yield client
    await client.__aexit__(None, None, None)


async def test_takes_intent_outcome_and_three_candidates_from_the_answer(client: RasaClient, rasa: FakeRasa) -> None:
    others = [{"name": name, "confidence": 0.1} for name in ("out_of_scope", "help", "stop", "bye")]
    rasa.reply = saying(answer("menu", 0.5, "ask", others=others))

    parse = await client.parse("coi")

    assert (parse.text, parse.intent, parse.outcome) == ("coi", "menu", Outcome.ASK)
    assert parse.candidates == (Candidate("menu", 0.5), Candidate("help", 0.1), Candidate("stop", 0.1))


async def test_asks_with_the_token_and_the_text_alone(client: RasaClient, rasa: FakeRasa) -> None:
    await client.parse("coi")

    asked = rasa.requests[-1]
    assert (str(asked.url), json.loads(asked.content)) == (f"{URL}/model/parse?token=word", {"text": "coi"})


async def test_out_of_scope_is_never_answered(client: RasaClient, rasa: FakeRasa) -> None:
    rasa.reply = saying(answer("out_of_scope", 0.9, "answer"))

    assert (await client.parse("vay tiền")).outcome is Outcome.FALLBACK


BAD_ANSWERS: dict[str, Answer] = {
    "no JSON": lambda text: httpx.Response(200, content=b"\x00\xff<html>"),
    "nothing": lambda text: httpx.Response(200, content=b""),
    "deep JSON": lambda text: httpx.Response(200, content=b"[" * 100_000),
    "a list": saying([1, 2]),
    "null": saying(None),
    "Rasa's own shortcut": saying(
        {"intent": {"name": "a", "confidence": 1.0}, "intent_ranking": [{"name": "a", "confidence": 1.0}]}
    ),
    "no intent name": saying(answer("x") | {"intent": {"name": None, "confidence": 0.5}}),
    "words for a number": saying(answer("x") | {"intent": {"name": "x", "confidence": "high"}}),
    "not a number": lambda text: httpx.Response(
        200, content=b'{"intent":{"name":"a","confidence":NaN},"intent_ranking":[]}'
    ),
    "an unknown outcome": saying(answer("x", outcome="obey")),
    "ten megabytes": lambda text: httpx.Response(200, content=b" " * 10_000_000),
    "no model": lambda text: httpx.Response(409, json={"status": "failure"}),
    "an error": lambda text: httpx.Response(500),
    "a wrong token": lambda text: httpx.Response(401),
    "a redirect": lambda text: httpx.Response(302, headers={"location": "http://elsewhere.test"}),
    "a drip of bytes": lambda text: httpx.Response(200, stream=Drip()),
}


@pytest.mark.parametrize("bad", BAD_ANSWERS.values(), ids=BAD_ANSWERS.keys())
async def test_a_bad_answer_counts_as_away(client: RasaClient, rasa: FakeRasa, bad: Answer) -> None:
    rasa.reply = bad

    with pytest.raises(AwayError):
        await client.parse("coi")


async def test_a_server_that_went_away_must_sing_again(client: RasaClient, rasa: FakeRasa) -> None:
    def refuse(text: str) -> httpx.Response:
        raise httpx.ConnectError("refused")

    rasa.reply = refuse

    with pytest.raises(AwayError):
        await client.parse("coi")

    assert not client.is_healthy


async def test_is_not_asked_before_the_canary_has_sung(rasa: FakeRasa) -> None:
    client = RasaClient([URL], transport=rasa)

    with pytest.raises(AwayError):
        await client.parse("coi")

    assert rasa.requests == []


async def test_a_server_with_a_corrupt_model_is_not_healthy(rasa: FakeRasa) -> None:
    rasa.sings = False
    client = RasaClient([URL], transport=rasa)

    await client.check()

    assert not client.is_healthy


async def test_a_canary_heard_as_something_else_is_not_healthy(rasa: FakeRasa) -> None:
    class Deaf(FakeRasa):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            return unread(httpx.Response(200, json=answer("greet")))

    client = RasaClient([URL], transport=Deaf(rasa.reply))

    await client.check()

    assert not client.is_healthy


async def test_five_failures_stop_the_asking_until_the_canary_sings_again(
    client: RasaClient, rasa: FakeRasa, clock: Clock
) -> None:
    rasa.reply = BAD_ANSWERS["an error"]
    for _ in range(FAILURES_TO_OPEN):
        with pytest.raises(AwayError):
            await client.parse("coi")
    asked = len(rasa.requests)

    with pytest.raises(AwayError):
        await client.parse("coi")
    await client.check()
    left_alone = len(rasa.requests) == asked
    clock.now += OPEN_SECONDS
    rasa.reply = saying(answer("menu"))
    await client.check()

    assert (left_alone, (await client.parse("coi")).intent) == (True, "menu")


async def test_several_servers_take_turns_and_the_broken_one_drops_out() -> None:
    class Pair(FakeRasa):
        async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
            if request.url.host == "two.test":
                raise httpx.ConnectError("refused")
            return await super().handle_async_request(request)

    client = RasaClient(["http://one.test", "http://two.test"], transport=Pair(saying(answer("menu"))))
    await client.check()

    parses = [await client.parse("coi") for _ in range(4)]

    assert [parse.intent for parse in parses] == ["menu"] * 4


async def test_watches_over_health_by_itself_while_open(rasa: FakeRasa) -> None:
    async with RasaClient([URL], transport=rasa) as client, asyncio.timeout(5):
        await rasa.has_sung.wait()
        await client.check()

    assert client.is_healthy
