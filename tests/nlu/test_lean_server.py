"""The lean server beside Rasa's own, on the same model: the same answers to the last digit, and no less guarded."""

from __future__ import annotations

import asyncio
import re
import shutil
import subprocess
import tarfile
from collections.abc import AsyncIterator, Iterator
from contextlib import AsyncExitStack
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import httpx
import pytest
import pytest_asyncio

from bot.authoring.examples import write_examples
from bot.tutor.course import Course
from bot.understanding.examples import examples_in
from bot.understanding.layout import Layout, environment
from bot.understanding.runner import TOKEN, UNFIT, Runner
from bot.understanding.training import is_trained, train
from nlu.components.syllables import bare
from tests.nlu.test_rasa_model import NONSENSE
from tests.running import free_port

ROOT = Path(__file__).parents[2]
LAYOUT = Layout(ROOT)
SECRET = "only-those-who-know-this"
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


@pytest.fixture(scope="module")
def model(course: Course) -> Path:
    """The model of the sentences as they are now."""
    if not is_trained(LAYOUT):
        train(LAYOUT, lambda path: write_examples(course, path))
    return LAYOUT.model


@pytest_asyncio.fixture(scope="module", loop_scope="module")
async def servers(model: Path, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[dict[Runner, Server]]:
    """Both servers, up."""
    async with AsyncExitStack() as stack:
        started = {}
        for runner in Runner:
            port = free_port()
            scratch = tmp_path_factory.mktemp(runner)
            child, said = start(runner.command(LAYOUT, model, port), scratch)
            stack.callback(end, child)
            http = httpx.AsyncClient(base_url=f"http://127.0.0.1:{port}", trust_env=False, timeout=30)
            started[runner] = Server(await stack.enter_async_context(http), child.pid, said)
        for server in started.values():
            await up(server)
        yield started


@pytest.fixture
def lean(servers: dict[Runner, Server]) -> Server:
    return servers[Runner.LEAN]


def start(command: tuple[str, ...], scratch: Path) -> tuple[subprocess.Popen[bytes], Path]:
    (scratch / "empty").mkdir()
    said = scratch / "said.txt"
    with said.open("wb") as out:
        child = subprocess.Popen(
            command,
            cwd=scratch / "empty",
            env={**environment(ROOT, scratch), TOKEN: SECRET},
            stdin=subprocess.DEVNULL,
            stdout=out,
            stderr=out,
        )
    return child, said


def end(child: subprocess.Popen[bytes]) -> None:
    child.terminate()
    child.wait(20)


async def up(server: Server) -> None:
    async with asyncio.timeout(UP_WITHIN):
        while True:
            try:
                if (await server.get(f"/status?token={SECRET}"))[0] == 200:
                    return
            except httpx.TransportError:
                pass
            await asyncio.sleep(0.1)


# --- the same answers ---


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


# --- guards ---


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


# --- lean, and honest about it ---


async def test_neither_tensorflow_nor_much_memory_is_held(lean: Server) -> None:
    resident = int(re.findall(r"VmRSS:\s+(\d+) kB", told(f"/proc/{lean.pid}/status"))[0])

    assert "tensorflow" not in told(f"/proc/{lean.pid}/maps")
    assert resident < 250_000


@pytest.mark.parametrize("runner", Runner)
async def test_no_command_line_shows_the_token(servers: dict[Runner, Server], runner: Runner) -> None:
    assert SECRET not in told(f"/proc/{servers[runner].pid}/cmdline")


async def test_a_model_that_needs_tensorflow_is_left_to_rasa_in_one_line(model: Path, tmp_path: Path) -> None:
    diet = "rasa.nlu.classifiers.diet_classifier.DIETClassifier"

    code, said = run(with_component(model, diet, tmp_path / "diet.tar.gz"), tmp_path)

    assert (code, said.count("\n")) == (UNFIT, 1)
    assert diet in said
    assert "tensorflow" in said


async def test_a_model_of_another_rasa_is_left_to_rasa_in_one_line(model: Path, tmp_path: Path) -> None:
    later = rewritten(
        model, tmp_path / "later.tar.gz", '"rasa_open_source_version": "3.6.21"', '"rasa_open_source_version": "3.6.99"'
    )

    code, said = run(later, tmp_path)

    assert (code, said.count("\n")) == (UNFIT, 1)
    assert "3.6.99" in said


@pytest.mark.parametrize("content", [b"", b"no archive"], ids=["empty", "garbage"])
async def test_a_broken_model_is_left_to_rasa_in_one_line(tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(content)

    code, said = run(broken, tmp_path)

    assert (code, said.count("\n")) == (UNFIT, 1)


def told(path: str) -> str:
    """Return what the kernel tells there."""
    return Path(path).read_text(encoding="utf-8")


def run(model: Path, scratch: Path) -> tuple[int, str]:
    """Run the lean server on a model it must refuse; return exit code and what it said."""
    child, said = start(Runner.LEAN.command(LAYOUT, model, free_port()), scratch)
    return child.wait(60), said.read_text()


def with_component(model: Path, component: str, path: Path) -> Path:
    return rewritten(model, path, "rasa.nlu.tokenizers.whitespace_tokenizer.WhitespaceTokenizer", component)


def rewritten(model: Path, path: Path, old: str, new: str) -> Path:
    """Return a copy of a model with other words in its description."""
    folder = path.with_suffix(".unpacked")
    with tarfile.open(model) as archive:
        archive.extractall(folder, filter="data")
    description = folder / "metadata.json"
    words = description.read_text(encoding="utf-8")
    assert old in words
    description.write_text(words.replace(old, new), encoding="utf-8")
    with tarfile.open(path, "w:gz") as archive:
        archive.add(folder, arcname="")
    shutil.rmtree(folder)
    return path
