"""What the lean runner refuses before it loads anything; needs no Rasa."""

from __future__ import annotations

import os
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

from bot.understanding.runner import TOKEN, UNFIT
from nlu.server import lean, omission
from tests.conftest import ROOT


def started(*folders: Path, token: str = "a token") -> subprocess.CompletedProcess[str]:
    """Run the lean server where these folders are all there is beside the standard library and this environment."""
    return subprocess.run(
        [sys.executable, "-m", "nlu.server.lean", "model.tar.gz", "0"],
        env={"PYTHONPATH": os.pathsep.join(map(str, (ROOT, *folders))), TOKEN: token},
        capture_output=True,
        text=True,
        check=False,
    )


def test_without_rasa_it_gives_way_in_one_line() -> None:
    ended = started()

    assert (ended.returncode, ended.stderr) == (
        UNFIT,
        "lean: leaves it to `rasa run`: made for Rasa 3.6.21, found none\n",
    )


def test_another_rasa_than_the_pinned_one_is_refused_in_one_line(tmp_path: Path) -> None:
    about = tmp_path / "rasa-3.6.20.dist-info" / "METADATA"
    about.parent.mkdir()
    about.write_text("Metadata-Version: 2.1\nName: rasa\nVersion: 3.6.20\n", encoding="utf-8")

    ended = started(tmp_path)

    assert (ended.returncode, ended.stderr.count("\n")) == (UNFIT, 1)
    assert "found 3.6.20" in ended.stderr


def test_without_a_token_it_does_not_start() -> None:
    ended = started(token="")

    assert (ended.returncode, ended.stderr) == (1, "lean: SEN_NLU_TOKEN is not set\n")


def test_bot_and_runner_agree() -> None:
    pinned = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["dependency-groups"]["nlu"]

    assert pinned == [f"rasa=={omission.RASA}"]
    assert (lean.UNFIT, lean.TOKEN) == (UNFIT, TOKEN)


@pytest.mark.parametrize("library", omission.LIBRARIES)
def test_what_is_left_out_cannot_be_imported(monkeypatch: pytest.MonkeyPatch, library: str) -> None:
    leave_out(monkeypatch)

    with pytest.raises(ModuleNotFoundError, match=f"{library} halted"):
        __import__(library)


@pytest.mark.parametrize(
    ("module", "name"), [(module, name) for module, names in omission.TRAINING_ONLY.items() for name in names]
)
def test_a_stand_in_that_is_used_raises(monkeypatch: pytest.MonkeyPatch, module: str, name: str) -> None:
    leave_out(monkeypatch)

    with pytest.raises(omission.LeftOutError, match=name):
        getattr(sys.modules[module], name)(epochs=1)


def leave_out(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out for the length of one test: what is set here is put back after it."""
    for name in (*omission.LIBRARIES, *omission.TRAINING_ONLY):
        monkeypatch.setitem(sys.modules, name, None)
    omission.leave_out()
