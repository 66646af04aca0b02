"""A Rasa server's answers, good and bad, without Rasa."""

from __future__ import annotations

import asyncio
import json
from collections.abc import AsyncIterator, Callable
from typing import Any

import httpx

from bot.understanding.rasa import CANARY_INTENT, CANARY_TEXT

Answer = Callable[[str], httpx.Response]


def answer(intent: str, confidence: float = 0.9, outcome: str = "answer", **extra: Any) -> dict[str, Any]:
    """Return what `/model/parse` of our pipeline says."""
    ranking = [{"name": intent, "confidence": confidence}, *extra.pop("others", [])]
    return {"intent": ranking[0], "intent_ranking": ranking, "understanding": {"outcome": outcome}, **extra}


class FakeRasa(httpx.AsyncBaseTransport):
    """Sings the canary, and answers everything else with `reply`; keeps the requests."""

    def __init__(self, reply: Answer) -> None:
        self.reply = reply
        self.sings = True
        self.has_sung = asyncio.Event()
        self.requests: list[httpx.Request] = []

    async def handle_async_request(self, request: httpx.Request) -> httpx.Response:
        self.requests.append(request)
        text = json.loads(await request.aread())["text"]
        if text != CANARY_TEXT:
            return unread(self.reply(text))
        self.has_sung.set()
        return unread(httpx.Response(200, json=answer(CANARY_INTENT)) if self.sings else httpx.Response(409))


def unread(response: httpx.Response) -> httpx.Response:
    """Return the response as it arrives: its body still to be streamed."""
    if isinstance(response.stream, Drip):
        return response
    return httpx.Response(response.status_code, headers=response.headers, stream=Body(response.content))


class Body(httpx.AsyncByteStream):
    """A whole body in one piece."""

    def __init__(self, content: bytes) -> None:
        self._content = content

    async def __aiter__(self) -> AsyncIterator[bytes]:
        yield self._content


class Drip(httpx.AsyncByteStream):
    """A byte now and then, for ever."""

    async def __aiter__(self) -> AsyncIterator[bytes]:
        while True:
            yield b" "
            await asyncio.sleep(0.01)
