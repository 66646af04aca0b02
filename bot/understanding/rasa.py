"""Asks Rasa over its HTTP API, trusting nothing that comes back.

`GET /` says hello even when the model is corrupt, so health is a sentence whose intent is known: the canary.
A server is asked only after it has passed, and again after its breaker has opened.
"""

from __future__ import annotations

import asyncio
import itertools
import json
import logging
import math
import time
from collections.abc import Callable, Sequence
from types import TracebackType
from typing import Any

import httpx

from bot.understanding.base import OUT_OF_SCOPE, Candidate, Outcome, Parse
from bot.understanding.breaker import Breaker

PARSE_SECONDS = 0.8
CANARY_SECONDS = 5.0
CANARY_EVERY = 30.0
CANARY_TEXT, CANARY_INTENT = "cảm ơn nhiều nghen", "thanks"
LARGEST_ANSWER = 256 * 1024
PLAIN = {"Accept-Encoding": "identity"}  # a compressed answer could unfold without bound
MOST_CANDIDATES = 3

log = logging.getLogger(__name__)


class AwayError(Exception):
    """No Rasa server answered in time with something that can be trusted."""


class RasaClient:
    """One or more equal Rasa servers behind one question; `async with` keeps watch over their health."""

    def __init__(
        self,
        urls: Sequence[str],
        token: str = "",
        *,
        transport: httpx.AsyncBaseTransport | None = None,
        clock: Callable[[], float] = time.monotonic,
        patience: float = PARSE_SECONDS,
    ) -> None:
        limits = httpx.Limits(max_connections=16, keepalive_expiry=60)
        # No proxy or certificate settings from the environment: these servers are ours.
        self._http = httpx.AsyncClient(
            transport=transport, limits=limits, timeout=CANARY_SECONDS, trust_env=False, headers=PLAIN
        )
        self._params = {"token": token} if token else {}
        self._breakers = {f"{url.rstrip('/')}/model/parse": Breaker(clock) for url in urls}
        self._patience = patience
        self._turn = itertools.count()
        self._watch: asyncio.Task[None] | None = None

    @property
    def is_healthy(self) -> bool:
        """Whether at least one server has passed the canary and is being asked."""
        return any(breaker.is_closed for breaker in self._breakers.values())

    async def __aenter__(self) -> RasaClient:
        self._watch = asyncio.create_task(self._keep_watch(), name="rasa-canary")
        return self

    async def __aexit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        if self._watch:
            self._watch.cancel()
            await asyncio.gather(self._watch, return_exceptions=True)
        await self._http.aclose()

    async def parse(self, text: str) -> Parse:
        """Return Rasa's parse within `patience` seconds; raises AwayError."""
        servers = [url for url, breaker in self._breakers.items() if breaker.is_closed]
        if not servers:
            raise AwayError("no Rasa server is proven healthy")
        url = servers[next(self._turn) % len(servers)]
        try:
            parse = await self._ask(url, text, self._patience)
        except AwayError as fault:
            self._missed(url, fault)
            raise
        self._breakers[url].succeed()
        return parse

    async def check(self, *, again: bool = False) -> None:
        """Send the canary to every server that wants proof; with `again`, to the proven ones too."""
        due = [url for url, breaker in self._breakers.items() if breaker.wants_proof or (again and breaker.is_closed)]
        await asyncio.gather(*(self._prove(url) for url in due))

    async def _prove(self, url: str) -> None:
        breaker = self._breakers[url]
        try:
            parse = await self._ask(url, CANARY_TEXT, CANARY_SECONDS)
        except AwayError as fault:
            self._missed(url, fault)
            return
        if parse.intent != CANARY_INTENT:
            log.warning("Rasa at %s hears the canary as %r", url, parse.intent)
            breaker.fail()
            return
        if not breaker.is_closed:
            log.info("Rasa at %s is ready", url)
        breaker.prove()

    def _missed(self, url: str, fault: AwayError) -> None:
        """Count a failure; where nobody listens any more, what listens next must prove itself first."""
        breaker = self._breakers[url]
        if breaker.is_closed and isinstance(fault.__cause__, httpx.ConnectError):
            breaker.doubt()
        else:
            breaker.fail()

    async def _keep_watch(self) -> None:
        for second in itertools.count():
            await self.check(again=second % int(CANARY_EVERY) == 0)
            await asyncio.sleep(1.0)

    async def _ask(self, url: str, text: str, seconds: float) -> Parse:
        try:
            # httpx's own timeouts start anew with every byte: a drip of bytes must end too.
            async with asyncio.timeout(seconds):
                return _parse_of(text, await self._answer(url, text))
        except (httpx.HTTPError, httpx.InvalidURL, TimeoutError, ValueError, RecursionError) as fault:
            raise AwayError(f"{url}: {type(fault).__name__}") from fault

    async def _answer(self, url: str, text: str) -> Any:
        async with self._http.stream("POST", url, params=self._params, json={"text": text}) as response:
            response.raise_for_status()
            body = b""
            async for chunk in response.aiter_raw():
                body += chunk
                if len(body) > LARGEST_ANSWER:
                    raise ValueError("the answer is too large")
        return json.loads(body)


def _parse_of(text: str, answer: Any) -> Parse:
    """Return the parse in Rasa's answer; raises ValueError unless every part of it is as it should be.

    An answer without `understanding` comes from another pipeline, or from Rasa's own `/intent` shortcut:
    it is never acted on.
    """
    try:
        ranking = [(str(entry["name"]), _chance(entry["confidence"])) for entry in answer["intent_ranking"]]
        intent, confidence = answer["intent"]["name"], _chance(answer["intent"]["confidence"])
        outcome = Outcome(answer["understanding"]["outcome"])
    except (KeyError, TypeError) as fault:
        raise ValueError(f"not an answer of our pipeline: {fault!r}") from fault
    if not isinstance(intent, str):
        raise ValueError("the intent has no name")
    candidates = tuple(Candidate(name, chance) for name, chance in ranking if name != OUT_OF_SCOPE)
    if intent == OUT_OF_SCOPE and outcome is Outcome.ANSWER:
        outcome = Outcome.FALLBACK
    return Parse(text, intent, confidence, candidates[:MOST_CANDIDATES], outcome)


def _chance(number: Any) -> float:
    if isinstance(number, bool) or not isinstance(number, int | float) or not math.isfinite(number):
        raise ValueError("a confidence is not a number")
    return min(max(float(number), 0.0), 1.0)
