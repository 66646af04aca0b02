"""The child server: alone in its room, verified before it starts, never left behind."""

from __future__ import annotations

import asyncio
import os
import signal
import sys
from collections.abc import AsyncIterator, Callable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

import httpx
import pytest

from bot.understanding.rasa import AwayError, RasaClient
from bot.understanding.record import ModelError
from bot.understanding.runner import Runner
from bot.understanding.server import RasaServer
from tests.conftest import ROOT
from tests.understanding.fake_home import GIVES_WAY, SERVE, home_with, with_model


@asynccontextmanager
async def serving(
    folder: Path, *, script: str = SERVE, runner: Runner = Runner.LEAN, first_backoff: float = 0.05
) -> AsyncIterator[tuple[RasaServer, RasaClient]]:
    server = RasaServer(with_model(home_with(folder, script)), runner=runner, first_backoff=first_backoff)
    async with RasaClient([server.url], server.token) as client:
        await server.start(lambda: client.is_healthy)
        try:
            await until(lambda: server.ready, client)
            yield server, client
        finally:
            await server.stop()


async def until(holds: Callable[[], bool], client: RasaClient) -> None:
    """Wait for a condition, probing the server meanwhile; the limit is only there to fail."""
    async with asyncio.timeout(15):
        while not holds():
            await client.check(again=True)
            await asyncio.sleep(0.02)


async def first_intent(client: RasaClient) -> str:
    """Return the intent of the first parse that succeeds."""
    async with asyncio.timeout(15):
        while True:
            try:
                return (await client.parse("?")).intent
            except AwayError:
                await client.check()
                await asyncio.sleep(0.02)


async def said_by(server: RasaServer) -> dict[str, Any]:
    async with httpx.AsyncClient(trust_env=False) as http:
        url = f"{server.url}/model/parse?token={server.token}"
        said: dict[str, Any] = (await http.post(url, json={"text": "?"})).json()["said"]
        return said


def is_alive(pid: int) -> bool:
    try:
        os.kill(pid, 0)
    except ProcessLookupError:
        return False
    return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0] != "Z"


async def test_the_child_gets_no_secret_an_empty_folder_and_the_verified_model(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("SEN_TELEGRAM_TOKEN", "a secret")

    async with serving(tmp_path) as (server, _):
        said = await said_by(server)

    assert (said["model"], said["empty"], said["cwd"] != "/") == ("a model", True, True)
    assert "a secret" not in str(said["environment"])
    assert said["environment"]["PYTHONPATH"] == str(tmp_path)
    assert said["environment"]["RASA_TELEMETRY_ENABLED"] == "false"


async def test_nobody_is_answered_without_the_token(tmp_path: Path) -> None:
    async with serving(tmp_path) as (server, _), httpx.AsyncClient(trust_env=False) as http:
        response = await http.post(f"{server.url}/model/parse", json={"text": "?"})

    assert response.status_code == 401


@pytest.mark.parametrize("runner", Runner)
async def test_the_token_stands_in_no_command_line(tmp_path: Path, runner: Runner) -> None:
    async with serving(tmp_path, runner=runner) as (server, _):
        said = await said_by(server)

    assert server.token not in " ".join(said["arguments"])


@pytest.mark.parametrize(("runner", "program"), [(Runner.LEAN, "nlu.server.lean"), (Runner.RASA, "nlu.server.stock")])
async def test_the_model_is_run_by_the_chosen_runner(tmp_path: Path, runner: Runner, program: str) -> None:
    async with serving(tmp_path, runner=runner) as (server, _):
        said = await said_by(server)

    assert said["runner"] == program


async def test_what_the_lean_runner_cannot_serve_is_served_by_rasa_at_once_with_a_line_that_says_so(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    async with serving(tmp_path, script=GIVES_WAY, first_backoff=60) as (server, _):
        said = await said_by(server)

    assert said["runner"] == "nlu.server.stock"
    assert [record.message for record in caplog.records if record.name == "bot.understanding.server"] == [
        "lean: leaves it to `rasa run`: it needs TensorFlow; starting `rasa run`"
    ]


async def test_a_child_that_dies_is_started_again(tmp_path: Path) -> None:
    async with serving(tmp_path) as (server, client):
        first = server.pid
        assert first is not None
        os.kill(first, signal.SIGKILL)

        await until(lambda: server.pid not in (None, first), client)

        assert await first_intent(client) == "thanks"


async def test_stopping_ends_the_child_and_clears_its_room(tmp_path: Path) -> None:
    async with serving(tmp_path) as (server, _):
        said = await said_by(server)

    assert not is_alive(said["pid"])
    assert not Path(said["cwd"]).exists()  # noqa: ASYNC240 nothing else runs


async def test_a_bot_killed_outright_leaves_no_orphan(tmp_path: Path) -> None:
    with_model(home_with(tmp_path, SERVE))
    program = f"""
import asyncio, pathlib
from bot.understanding.layout import Layout
from bot.understanding.server import RasaServer

async def main():
    server = RasaServer(Layout(pathlib.Path({str(tmp_path)!r})))
    await server.start(lambda: False)
    while server.pid is None:
        await asyncio.sleep(0.01)
    print(server.pid, flush=True)
    await asyncio.sleep(60)

asyncio.run(main())
"""
    bot = await asyncio.create_subprocess_exec(
        sys.executable, "-c", program, cwd=ROOT, env={"TMPDIR": str(tmp_path)}, stdout=asyncio.subprocess.PIPE
    )
    assert bot.stdout is not None
    child = int(await bot.stdout.readline())

    bot.kill()
    await bot.communicate()

    async with asyncio.timeout(5):
        while is_alive(child):  # noqa: ASYNC110 a process has no event to wait for
            await asyncio.sleep(0.01)


async def test_a_changed_model_is_refused(tmp_path: Path) -> None:
    layout = with_model(home_with(tmp_path, SERVE))
    layout.model.write_bytes(b"another model")

    with pytest.raises(ModelError, match="sen train --force"):
        await RasaServer(layout).start(lambda: False)


async def test_a_missing_model_is_told_with_the_cure(tmp_path: Path) -> None:
    with pytest.raises(ModelError, match="run `sen train`"):
        await RasaServer(home_with(tmp_path, SERVE)).start(lambda: False)


async def test_a_missing_environment_is_told_with_the_cure(tmp_path: Path) -> None:
    layout = with_model(home_with(tmp_path, SERVE))
    layout.rasa.unlink()

    with pytest.raises(ModelError, match="NLU environment"):
        await RasaServer(layout).start(lambda: False)
