"""What a Rasa user expects to work, works: Rasa's own commands on our sentences and our model."""

from __future__ import annotations

import json
import subprocess
from pathlib import Path

import pytest

from bot.understanding.examples import examples_in
from bot.understanding.layout import Layout, environment
from tests.conftest import ROOT

FEW = ROOT / "nlu" / "tests" / "accented" / "thuong-ngay.yml"

pytestmark = [pytest.mark.rasa, pytest.mark.slow]


def rasa(layout: Layout, scratch: Path, *words: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [str(layout.rasa), *words],
        cwd=scratch,
        env=environment(layout.home, scratch),
        capture_output=True,
        text=True,
        check=False,
        timeout=300,
    )


def test_rasa_data_validate_finds_no_fault(layout: Layout, tmp_path: Path) -> None:
    places = ("--data", str(layout.sentences), "--config", str(layout.config), "--domain", str(layout.domain))

    validated = rasa(layout, tmp_path, "data", "validate", *places)

    assert validated.returncode == 0, validated.stderr
    assert "ERROR" not in validated.stderr


def test_rasa_test_nlu_writes_its_report(layout: Layout, tmp_path: Path) -> None:
    places = ("--nlu", str(FEW), "--model", str(layout.model), "--out", str(tmp_path / "out"), "--no-plot")

    tested = rasa(layout, tmp_path, "test", "nlu", *places)

    assert tested.returncode == 0, tested.stderr
    report = json.loads((tmp_path / "out" / "intent_report.json").read_text(encoding="utf-8"))
    assert {example.intent for example in examples_in(FEW)} <= set(report)
