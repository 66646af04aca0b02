"""Trains the model in the NLU environment, only when what it depends on has changed.

    lessons ──▶ nlu/data/lessons.yml ─┐
    config.yml, nlu/, requirements ───┴─▶ same inputs, same model file? ─▶ nothing to do
                                      └─▶ rasa train ─▶ models/sen.tar.gz + models/sen.json

A training that fails leaves the old model as it was.
"""

from __future__ import annotations

import hashlib
import json
import logging
import subprocess
import tarfile
import tempfile
import time
from collections import deque
from collections.abc import Callable, Mapping
from datetime import UTC, datetime
from pathlib import Path

from bot.understanding.layout import Layout, environment
from bot.understanding.leash import leash
from bot.understanding.record import ModelError, Record, inputs_of, read_record, verified_model, write_record

TAIL_LINES = 15
LEARNT = "learnt.json"
MODEL_NAME = "sen"

log = logging.getLogger(__name__)


class TrainingError(Exception):
    """Training could not be done; the message holds the end of what Rasa said."""


def train(
    layout: Layout,
    write_lessons: Callable[[Path], None],
    *,
    force: bool = False,
    tell: Callable[[str], None] = log.info,
) -> Record:
    """Bring the model up to date and return its record; raises TrainingError and keeps the old model.

    `write_lessons` writes the lessons' sentences to the path it is given; `tell` gets a line of progress now and then.
    """
    write_lessons(layout.lessons)
    inputs = inputs_of(layout)
    current = _current(layout, inputs)
    if current and not force:
        tell("Model is up to date.")
        return current
    if not layout.rasa.is_file():
        raise TrainingError(f"{layout.rasa}: the NLU environment is not installed; run `make demo`")
    layout.model.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix="sen-train-") as folder:
        scratch = Path(folder)
        _run_rasa(layout, scratch, tell)
        return _keep(layout, scratch / "out" / f"{MODEL_NAME}.tar.gz", inputs)


def is_trained(layout: Layout) -> bool:
    """Return whether there is a model of exactly these sentences, components and pipeline."""
    return _current(layout, inputs_of(layout)) is not None


def _current(layout: Layout, inputs: str) -> Record | None:
    record = read_record(layout)
    try:
        verified_model(layout)
    except ModelError:
        return None
    return record if record and record.inputs == inputs else None


def _run_rasa(layout: Layout, scratch: Path, tell: Callable[[str], None]) -> None:
    tell("Training the model: Rasa is starting…")
    started = time.monotonic()
    command = (
        *(str(layout.rasa), "train", "nlu", "--config", str(layout.config), "--nlu", str(layout.sentences)),
        *("--out", str(scratch / "out"), "--fixed-model-name", MODEL_NAME),
    )
    (scratch / "empty").mkdir()
    last: deque[str] = deque(maxlen=TAIL_LINES)
    with subprocess.Popen(  # noqa: S603 our own command, no shell
        command,
        cwd=scratch / "empty",
        env=environment(layout.home, scratch),
        stdin=subprocess.DEVNULL,
        stdout=subprocess.PIPE,
        stderr=subprocess.STDOUT,
        text=True,
        errors="replace",
        preexec_fn=leash(),
    ) as rasa:
        for line in rasa.stdout or ():
            last.append(line.rstrip())
            if "Starting to train" in line or "Finished training" in line:
                tell(f"{time.monotonic() - started:4.0f} s  {line.rpartition(' - ')[2].strip()}")
    if rasa.returncode != 0:
        raise TrainingError(f"Rasa could not train (exit {rasa.returncode}):\n" + "\n".join(last))
    tell(f"{time.monotonic() - started:4.0f} s  Model trained.")


def _keep(layout: Layout, trained: Path, inputs: str) -> Record:
    """Put the new model in place of the old one, record last: a model without its record is never used."""
    try:
        content = trained.read_bytes()
        thresholds = _thresholds_in(trained)
    except (OSError, tarfile.TarError, ValueError, KeyError) as fault:
        raise TrainingError(f"Rasa left no usable model: {fault}") from fault
    record = Record(
        inputs=inputs,
        sha256=hashlib.sha256(content).hexdigest(),
        rasa=_rasa_version(layout),
        trained_at=datetime.now(UTC).isoformat(timespec="seconds"),
        thresholds=thresholds,
    )
    fresh = layout.model.with_suffix(".new")
    fresh.write_bytes(content)
    fresh.replace(layout.model)
    write_record(layout, record)
    return record


def _thresholds_in(model: Path) -> Mapping[str, float]:
    """Return the thresholds that the classifier stored in the model; none with another pipeline."""
    with tarfile.open(model) as archive:
        for member in archive:
            learnt = archive.extractfile(member) if member.name.endswith(LEARNT) else None
            if learnt:
                thresholds: Mapping[str, float] = json.load(learnt)["thresholds"]
                return thresholds
    return {}


def _rasa_version(layout: Layout) -> str:
    installed = layout.rasa.parent.parent.glob("lib/python*/site-packages/rasa-*.dist-info")
    return next((folder.name.removeprefix("rasa-").removesuffix(".dist-info") for folder in installed), "unknown")
