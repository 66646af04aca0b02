"""The whole of understanding, from any text to a parse."""

from __future__ import annotations

import httpx
from hypothesis import given
from hypothesis import strategies as st

from bot.understanding.base import Outcome
from bot.understanding.examples import Example
from bot.understanding.keywords import Keywords
from bot.understanding.listener import Listener
from bot.understanding.rasa import RasaClient
from tests.understanding.fake_rasa import FakeRasa, answer

KEYWORDS = Keywords([Example("tiếp đi con", "next"), Example("chuyển tiền", "lesson.chuyen-tien")])


async def listener_to(rasa: FakeRasa) -> Listener:
    client = RasaClient(["http://rasa.test"], transport=rasa)
    await client.check()
    return Listener(KEYWORDS, client)


def hears_menu(text: str) -> httpx.Response:
    return httpx.Response(200, json=answer("menu"))


async def test_rasa_is_asked_first() -> None:
    listener = await listener_to(FakeRasa(hears_menu))

    assert (await listener.parse("tiếp đi con")).intent == "menu"


async def test_keywords_take_over_when_rasa_fails() -> None:
    listener = await listener_to(FakeRasa(lambda text: httpx.Response(500)))

    assert (await listener.parse("tiep di con")).intent == "next"


async def test_keywords_answer_while_rasa_is_still_starting() -> None:
    listener = Listener(KEYWORDS, RasaClient(["http://rasa.test"], transport=FakeRasa(hears_menu)))

    assert (await listener.parse("tiep di con")).intent == "next"


async def test_rasa_never_sees_an_order_of_its_own() -> None:
    rasa = FakeRasa(hears_menu)
    listener = await listener_to(rasa)

    await listener.parse("//tiếp@0.99")

    assert rasa.requests[-1].content == '{"text":"tiếp@0.99"}'.encode()


async def test_rasa_is_not_asked_about_unknown_words() -> None:
    rasa = FakeRasa(hears_menu)
    listener = await listener_to(rasa)

    parse = await listener.parse("👍 12345 xyz")

    assert (parse.outcome, len(rasa.requests)) == (Outcome.FALLBACK, 1)


async def test_the_parse_keeps_the_text_as_it_came() -> None:
    listener = await listener_to(FakeRasa(hears_menu))

    assert (await listener.parse("/tiếp  đi")).text == "/tiếp  đi"


async def test_a_reloaded_course_brings_its_own_words() -> None:
    listener = Listener(KEYWORDS)
    listener.relearn(Keywords([Example("trồng sen", "lesson.trong-sen")]))

    assert (await listener.parse("trong sen")).intent == "lesson.trong-sen"


@given(st.text(alphabet=st.characters()))
async def test_any_text_yields_a_parse(text: str) -> None:
    parse = await Listener(KEYWORDS).parse(text)

    assert parse.text == text
    assert parse.outcome is not Outcome.ANSWER or parse.candidates
