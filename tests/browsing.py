"""A headless Chromium for tests and screenshots, and `sen demo` as its own process for it to look at."""

from __future__ import annotations

import asyncio
import contextlib
import os
import re
import shutil
import signal
import sys
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from playwright.async_api import Browser, Locator, ViewportSize, async_playwright

from tests.conftest import ROOT
from tests.running import free_port

DESKTOP: ViewportSize = {"width": 1280, "height": 800}
SMALL: ViewportSize = {"width": 360, "height": 740}
VILLAGER, MEMBER = "Bà Sáu", "Chị Lan (Tổ)"
PATIENCE = 60.0
_QUIET = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--no-first-run",
    "--use-fake-device-for-media-stream",
    "--use-fake-ui-for-media-stream",
]


@asynccontextmanager
async def chromium(**environment: str) -> AsyncIterator[Browser]:
    """Start a browser that talks to nobody but this computer, with more environment variables."""
    async with async_playwright() as playwright:
        browser = await playwright.chromium.launch(
            executable_path=shutil.which("chromium"), args=_QUIET, env={**os.environ, **environment}
        )
        yield browser
        await browser.close()


@asynccontextmanager
async def demonstration(*words: str, lessons: Path = ROOT / "lessons", voice: str = "") -> AsyncIterator[str]:
    """Run `sen demo` without Rasa and the month, with more words, and yield the address that it prints.

    Stopped as by Ctrl-C; it must end in order, whatever is open then.
    """
    command = [
        str(Path(sys.executable).with_name("sen")),
        "demo",
        *words,
        "--without-rasa",
        "--without-month",
        "--port",
        str(free_port()),
    ]
    # The last setting is an operator's own; it does not reach a demonstration.
    settings = {"SEN_LESSONS": str(lessons), "SEN_VOICE": voice, "SEN_WEBHOOK_URL": "https://sen.example"}
    environment = {**os.environ, **settings}
    process = await asyncio.create_subprocess_exec(*command, cwd=ROOT, env=environment, stdout=PIPE, stderr=STDOUT)
    try:
        yield await _address(process)
        process.send_signal(signal.SIGINT)
        async with asyncio.timeout(PATIENCE):
            said, _ = await process.communicate()
        assert (process.returncode, b"Traceback" in said) == (0, False), said.decode()
    finally:
        with contextlib.suppress(ProcessLookupError):
            process.kill()
        await process.wait()


async def tap(phone: Locator, label: str) -> None:
    """Tap the newest button under a message that has these words."""
    await phone.locator(".inline-button", has_text=label).last.click()


async def _address(process: Process) -> str:
    assert process.stdout
    said = ""
    async with asyncio.timeout(PATIENCE):
        while line := (await process.stdout.readline()).decode():
            said += line
            if found := re.search(r"http://127\.0\.0\.1:\d+/\S*", line):
                return found[0]
    raise AssertionError(f"sen demo ended without an address:\n{said}")
