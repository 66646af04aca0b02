"""Lessons to spoil, and a Rasa on this computer."""

from __future__ import annotations

import os
import shutil
import threading
from collections.abc import Iterator
from http.server import ThreadingHTTPServer
from pathlib import Path

import pytest

from tests.cli.asking import Rasa
from tests.conftest import ROOT


@pytest.fixture
def rasa(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have a Rasa answer on this computer, and no other be started."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Rasa) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        monkeypatch.setenv("SEN_NLU_URL", f"http://127.0.0.1:{server.server_port}")
        yield
        server.shutdown()


@pytest.fixture(autouse=True)
def lessons(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Copy the lessons, and set them, without a voice, and nothing else."""
    for name in [name for name in os.environ if name.startswith("SEN_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "bai"
    shutil.copytree(ROOT / "lessons", folder)
    monkeypatch.setenv("SEN_LESSONS", str(folder))
    monkeypatch.setenv("SEN_VOICE", "none")
    return folder
