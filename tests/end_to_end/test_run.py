"""`sen run` as its own process, on an emulated Telegram that listens on this computer."""

from __future__ import annotations

import asyncio
import contextlib
import os
import shutil
import signal
import socket
import sys
from asyncio.subprocess import PIPE, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from dataclasses import dataclass
from pathlib import Path

import pytest

from bot.emulator import World, create_app
from bot.emulator.serve import server
from bot.emulator.world import TOKEN
from tests.conftest import ROOT
from tests.running import free_port

pytestmark = pytest.mark.slow

SEN = Path(sys.executable).with_name("sen")
NOBODY = "http://127.0.0.1:9"
"""An address where no Rasa answers, so that none is started."""

PATIENCE = 60.0


@dataclass
class Telegram:
    """An emulated Telegram, where it listens, and a folder for the bot's database."""

    world: World
    address: str
    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        """The settings of a bot that uses it."""
        return settings(
            self.folder,
            SEN_TELEGRAM_TOKEN=TOKEN,
            SEN_TELEGRAM_API=self.address,
            SEN_DATABASE=str(self.folder / "sen.db"),
            SEN_LESSONS=str(ROOT / "lessons"),
            SEN_NLU_URL=NOBODY,
        )


def settings(home: Path, **given: str) -> dict[str, str]:
    """Return an environment with these settings, and those whose absence would be remarked upon."""
    usual = {"SEN_OPERATOR": "Tổ công nghệ số xã Tập", "SEN_TEAM_CHAT": "-1001", "SEN_VOICE": "none"}
    return {"PATH": os.environ["PATH"], "HOME": str(home), "LANG": "C.UTF-8", **usual, **given}


@pytest.fixture
async def telegram(tmp_path: Path) -> AsyncIterator[Telegram]:
    app = create_app(token=TOKEN)
    with socket.create_server(("127.0.0.1", 0)) as listener:
        serving = server(app)
        served = asyncio.create_task(serving.serve(sockets=[listener]))
        yield Telegram(app.state.world, f"http://127.0.0.1:{listener.getsockname()[1]}", tmp_path)
        serving.should_exit = True
        await served


@asynccontextmanager
async def started(environment: dict[str, str]) -> AsyncIterator[Process]:
    """Start `sen run`, and see to it that it ends."""
    process = await asyncio.create_subprocess_exec(SEN, "run", env=environment, stdout=PIPE, stderr=PIPE)
    try:
        yield process
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def ended(process: Process) -> tuple[int | None, str]:
    """Wait until a process ends by itself; return its exit code and all that it said."""
    async with asyncio.timeout(PATIENCE):
        out, error = await process.communicate()
    return process.returncode, (out + error).decode()


async def refused(environment: dict[str, str]) -> tuple[int | None, list[str]]:
    """Return the exit code and the lines of a bot that cannot start."""
    async with started(environment) as process:
        code, said = await ended(process)
    return code, said.splitlines()


async def test_a_real_bot_answers_keeps_secrets_out_of_its_log_and_stops_in_order(telegram: Telegram) -> None:
    sau = telegram.world.person("Bà Sáu")
    async with started(telegram.environment) as process:
        sau.start()
        await sau.wait_for("cho ghi không", PATIENCE)
        sau.send("mã otp của tui là 482913")
        await sau.wait_for("không giữ", PATIENCE)
        process.send_signal(signal.SIGTERM)
        code, said = await ended(process)

    assert (code, said.splitlines()[-1].endswith("stopped")) == (0, True)
    assert "Traceback" not in said
    assert "482913" not in said
    assert TOKEN.partition(":")[2] not in said


async def test_a_stopped_bot_goes_on_where_it_was(telegram: Telegram) -> None:
    sau = telegram.world.person("Bà Sáu")
    async with started(telegram.environment) as process:
        sau.start()
        await sau.wait_for("cho ghi không", PATIENCE)
        process.send_signal(signal.SIGTERM)
        await ended(process)
    sau.tap("Đồng ý, ghi giùm")

    async with started(telegram.environment):
        await sau.wait(lambda phone: "Bà" in phone.last.labels, PATIENCE)

    assert sum("cho ghi không" in reply for reply in sau.replies) == 1


async def test_a_real_bot_is_called_by_webhook(telegram: Telegram) -> None:
    port = free_port()
    calls = {"SEN_WEBHOOK_URL": f"http://127.0.0.1:{port}", "SEN_WEBHOOK_BIND": f"127.0.0.1:{port}"}
    sau = telegram.world.person("Bà Sáu")
    async with started(telegram.environment | calls) as process:
        sau.start()
        await sau.wait_for("cho ghi không", PATIENCE)
        process.send_signal(signal.SIGTERM)
        code, said = await ended(process)

    assert (code, telegram.world.updates.turn) == (0, 0)
    assert "Traceback" not in said


async def test_a_second_bot_on_the_same_database_is_refused_with_one_line(telegram: Telegram) -> None:
    sau = telegram.world.person("Bà Sáu")
    async with started(telegram.environment):
        sau.start()
        await sau.wait_for("cho ghi không", PATIENCE)

        code, lines = await refused(telegram.environment)

    assert (code, len(lines)) == (1, 1)
    assert "another bot uses it" in lines[0]


async def test_a_token_that_telegram_does_not_know_stops_the_start_with_one_line(telegram: Telegram) -> None:
    code, lines = await refused(telegram.environment | {"SEN_TELEGRAM_TOKEN": "7000000001:wrong-wrong-wrong-wrong"})

    assert (code, len(lines)) == (1, 1)
    assert "SEN_TELEGRAM_TOKEN" in lines[0]
    assert "wrong-wrong" not in lines[0]


async def test_a_webhook_port_that_is_taken_stops_the_start_with_one_line(telegram: Telegram) -> None:
    taken = telegram.address.removeprefix("http://")
    calls = {"SEN_WEBHOOK_URL": "http://127.0.0.1:1", "SEN_WEBHOOK_BIND": taken}

    code, lines = await refused(telegram.environment | calls)

    assert (code, len(lines)) == (1, 1)
    assert taken in lines[0]


async def test_broken_lessons_stop_the_start_with_file_and_line(telegram: Telegram, tmp_path: Path) -> None:
    lessons = tmp_path / "lessons"
    shutil.copytree(ROOT / "lessons", lessons)
    path = lessons / "thanh-toan" / "chuyen-tien-dung-nguoi" / "vi.md"
    path.write_text(path.read_text(encoding="utf-8").replace("- [x] Lưu biên lai", "- [ ] Lưu biên lai"))

    code, lines = await refused(telegram.environment | {"SEN_LESSONS": str(lessons)})

    assert code == 1
    assert any(f"{path}:" in line for line in lines)
    assert not any("Traceback" in line for line in lines)


@pytest.mark.parametrize(
    "wrong",
    [{"SEN_TELEGRAM_TOKEN": ""}, {"SEN_TEAM_CHAT": "our group"}, {"SEN_LESSONS": "/no/such/folder"}],
    ids=lambda one: next(iter(one)),
)
async def test_wrong_settings_exit_2_with_one_line(tmp_path: Path, wrong: dict[str, str]) -> None:
    code, lines = await refused(settings(tmp_path, **{"SEN_TELEGRAM_TOKEN": TOKEN, **wrong}))

    assert (code, len(lines)) == (2, 1)
    assert next(iter(wrong)) in lines[0]


@pytest.fixture(autouse=True)
def in_this_folder(monkeypatch: pytest.MonkeyPatch) -> None:
    """Run where the lessons are, as an operator does."""
    monkeypatch.chdir(ROOT)
