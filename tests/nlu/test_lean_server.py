"""The lean server beside Rasa's own, on the same model: the same answers to the last digit, and no less guarded."""

from __future__ import annotations

import asyncio
import re
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from bot.understanding.examples import examples_in
from bot.understanding.layout import Layout
from bot.understanding.runner import Runner
from nlu.components.syllables import bare
from tests.conftest import ROOT
from tests.nlu.starting import SECRET, end, start
from tests.nlu.test_rasa_model import NONSENSE
from tests.running import free_port

UP_WITHIN = 120.0
ONE_IN = 8
"""Of so many held-out sentences both servers are asked about one, unless the whole is wanted; all take minutes."""

pytestmark = [pytest.mark.rasa, pytest.mark.asyncio(loop_scope="module")]


@dataclass
class Server:
    """One running server, its memory and what it has said."""

    http: httpx.AsyncClient
    pid: int
    said: Path

    async def parse(self, text: str) -> Any:
        """Return the answer of `/model/parse`, status first."""
        response = await self.http.post("/model/parse", params={"token": SECRET}, json={"text": text})
        return response.status_code, response.json()

    async def get(self, path: str) -> tuple[int, str]:
        """Return status and body."""
        response = await self.http.get(path)
        return response.status_code, response.text


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def servers(layout: Layout, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[dict[Runner, Server]]:
    """Both servers, up."""
    async with AsyncExitStack() as stack:
        started = {}
        for runner in Runner:
            port = free_port()
            scratch = tmp_path_factory.mktemp(runner)
            child, said = start(runner.command(layout, layout.model, port), scratch)
            stack.callback(end, child)
            http = httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30)
            started[runner] = Server(await stack.enter_async_context(http), child.pid, said)
        for server in started.values():
            await up(server)
        yield started


@pytest.fixture
def lean(servers: dict[Runner, Server]) -> Server:
    return servers[Runner.LEAN]


async def up(server: Server) -> None:
    async with asyncio.timeout(UP_WITHIN):
        while True:
            try:
                if (await server.get(f"/status?token={SECRET}"))[0] == 200:
                    return
            except httpx.TransportError:
                pass
            await asyncio.sleep(0.1)


def sentences() -> Iterator[str]:
    for page in (ROOT / "nlu" / "tests").rglob("*.yml"):
        for example in examples_in(page):
            yield example.text
            if "noisy" not in str(page):
                yield bare(example.text)


GARBAGE = (
    *NONSENSE,
    "",
    " ",
    "\n\t",
    "  hai  khoảng   trống  ",
    "/greet",
    "/greet{",
    '/greet{"a":1}@0.5',
    "/a" * 500,
    "dung",
    "ok " * 3_000,
    "\u0000\u0001",
    "e\u0302\u0323m",
    "💸" * 10_000,
    "[1.000.000đ](money)",
)


async def test_held_out_sentences_get_the_answer_of_rasas_own_server(
    servers: dict[Runner, Server], pytestconfig: pytest.Config
) -> None:
    asked = sorted({*sentences()})[:: 1 if pytestconfig.getoption("--whole") else ONE_IN]
    assert len(asked) > 600

    differing = [text for text in asked if not await same(servers, text)]

    assert differing == []


@pytest.mark.parametrize("text", GARBAGE, ids=range(len(GARBAGE)))
async def test_garbage_gets_the_answer_of_rasas_own_server(servers: dict[Runner, Server], text: str) -> None:
    assert await same(servers, text)


async def same(servers: dict[Runner, Server], text: str) -> bool:
    """Ask both at once; return whether both understood, and alike: names, order and every float."""
    lean, rasa = await asyncio.gather(*(servers[runner].parse(text) for runner in Runner))
    return lean == rasa and lean[0] == 200


@pytest.mark.parametrize("path", ["/", "/version", f"/status?token={SECRET}"])
async def test_what_rasa_tells_of_itself_is_told_alike(servers: dict[Runner, Server], path: str) -> None:
    lean, rasa = [await servers[runner].get(path) for runner in Runner]

    assert lean == rasa


@pytest.mark.parametrize(
    "query", ["", "?token=", "?token=x", f"?token={SECRET}&token={SECRET}", "?token=%ff", "?tok=1"]
)
@pytest.mark.parametrize("path", ["/model/parse", "/status"])
async def test_nobody_is_answered_without_exactly_the_token(lean: Server, path: str, query: str) -> None:
    method = "POST" if path == "/model/parse" else "GET"

    response = await lean.http.request(method, path + query, json={"text": "xin chào"})

    assert response.status_code == 401


@pytest.mark.parametrize(
    ("body", "status"),
    [
        (b"", 400),
        (b"{", 400),
        (b"\xff\xfe", 400),
        (b"[" * 60_000, 400),
        (b'["text"]', 400),
        (b"{}", 400),
        (b'{"text": null}', 400),
        (b'{"text": 7}', 400),
        (b'{"text": ["a"]}', 400),
        (b'{"text": "\\ud800"}', 400),
        (b'{"text": "' + b"a" * 70_000 + b'"}', 413),
    ],
    ids=lambda value: None if isinstance(value, bytes) else str(value),
)
async def test_a_body_that_is_no_question_is_refused(lean: Server, body: bytes, status: int) -> None:
    response = await lean.http.post("/model/parse", params={"token": SECRET}, content=body)

    assert response.status_code == status


@pytest.mark.parametrize(
    ("method", "path", "status"),
    [
        ("GET", "/model/parse", 405),
        ("POST", "/status", 405),
        ("PUT", "/model", 404),
        ("POST", "/model/train", 404),
        ("GET", "/conversations/a/tracker", 404),
    ],
)
async def test_nothing_else_of_rasas_api_is_there(lean: Server, method: str, path: str, status: int) -> None:
    response = await lean.http.request(method, path, params={"token": SECRET}, follow_redirects=False)

    assert response.status_code == status


async def test_what_learners_write_is_neither_logged_nor_told_back_in_an_error(lean: Server) -> None:
    await lean.parse("mat khau cua toi la hoa-sen-no")
    refused = await lean.http.post("/model/parse", params={"token": SECRET}, content=b'{"text": "hoa-sen-no"')

    assert "hoa-sen-no" not in refused.text
    assert lean.said.read_text() == ""


async def test_it_listens_on_loopback_only(lean: Server) -> None:
    port = lean.http.base_url.port
    sockets = told("/proc/net/tcp")
    listening = re.findall(rf" ([0-9A-F]+):{port:04X} 0+:0000 0A ", sockets)

    assert listening == ["0100007F"]


async def test_neither_tensorflow_nor_much_memory_is_held(lean: Server) -> None:
    resident = int(re.findall(r"VmRSS:\s+(\d+) kB", told(f"/proc/{lean.pid}/status"))[0])

    assert "tensorflow" not in told(f"/proc/{lean.pid}/maps")
    assert resident < 250_000


@pytest.mark.parametrize("runner", Runner)
async def test_no_command_line_shows_the_token(servers: dict[Runner, Server], runner: Runner) -> None:
    assert SECRET not in told(f"/proc/{servers[runner].pid}/cmdline")


def told(path: str) -> str:
    """Return what the kernel tells there."""
    return Path(path).read_text(encoding="utf-8")
