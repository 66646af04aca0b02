"""What the lean server cannot serve it leaves to Rasa, in one line."""

from __future__ import annotations

import shutil
import tarfile
from pathlib import Path

import pytest

from bot.understanding.layout import Layout
from bot.understanding.runner import UNFIT, Runner
from tests.conftest import ROOT
from tests.nlu.starting import start
from tests.running import free_port

LAYOUT = Layout(ROOT)

pytestmark = pytest.mark.rasa


def test_a_model_that_needs_tensorflow_is_left_to_rasa_in_one_line(layout: Layout, tmp_path: Path) -> None:
    diet = "rasa.nlu.classifiers.diet_classifier.DIETClassifier"

    code, said = run(with_component(layout.model, diet, tmp_path / "diet.tar.gz"), tmp_path)

    assert (code, said.count("\n")) == (UNFIT, 1)
    assert diet in said
    assert "tensorflow" in said


def test_a_model_of_another_rasa_is_left_to_rasa_in_one_line(layout: Layout, tmp_path: Path) -> None:
    later = rewritten(
        layout.model,
        tmp_path / "later.tar.gz",
        '"rasa_open_source_version": "3.6.21"',
        '"rasa_open_source_version": "3.6.99"',
    )

    code, said = run(later, tmp_path)

    assert (code, said.count("\n")) == (UNFIT, 1)
    assert "3.6.99" in said


@pytest.mark.parametrize("content", [b"", b"no archive"], ids=["empty", "garbage"])
def test_a_broken_model_is_left_to_rasa_in_one_line(tmp_path: Path, content: bytes) -> None:
    broken = tmp_path / "broken.tar.gz"
    broken.write_bytes(content)

    code, said = run(broken, tmp_path)

    assert (code, said.count("\n")) == (UNFIT, 1)


def run(model: Path, scratch: Path) -> tuple[int, str]:
    """Run the lean server on a model it must refuse; return exit code and what it said."""
    child, said = start(Runner.LEAN.command(LAYOUT, model, free_port()), scratch)
    return child.wait(60), said.read_text()


def with_component(model: Path, component: str, path: Path) -> Path:
    return rewritten(model, path, "nlu.components.intents.VietnameseIntentClassifier", component)


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
