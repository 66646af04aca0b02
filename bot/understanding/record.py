"""The note beside a model: what it was trained from, and the hash by which it is known to be ours."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from pathlib import Path

from bot.understanding.layout import Layout


class ModelError(Exception):
    """A model that must not be used; the message says what to do."""


@dataclass(frozen=True)
class Record:
    """`inputs` and `sha256` are hex digests, `trained_at` is ISO 8601, `thresholds` are the model's own.

    `seconds` is how long training took, Rasa's start included.
    """

    inputs: str
    sha256: str
    rasa: str
    trained_at: str
    seconds: float
    thresholds: Mapping[str, float]


def inputs_of(layout: Layout) -> str:
    """Return a hash of all that a model depends on: pipeline, sentences, components with tables, and the lock."""
    digest = hashlib.sha256()
    for path in sorted(_inputs(layout)):
        content = path.read_bytes()
        digest.update(f"{path.relative_to(layout.home).as_posix()} {len(content)}\n".encode() + content)
    return digest.hexdigest()


def read_record(layout: Layout) -> Record | None:
    """Return the note beside the model, or None when there is none that can be read."""
    try:
        return Record(**json.loads(layout.record.read_text(encoding="utf-8")))
    except (OSError, ValueError, TypeError):
        return None


def write_record(layout: Layout, record: Record) -> None:
    """Replace the note beside the model, whole."""
    fresh = layout.record.with_suffix(".json.new")
    fresh.write_text(json.dumps(asdict(record), indent=2) + "\n", encoding="utf-8")
    fresh.replace(layout.record)


def verified_model(layout: Layout) -> bytes:
    """Return the model's bytes; raises ModelError unless they are those that training recorded."""
    record = read_record(layout)
    if record is None or not layout.model.is_file():
        raise ModelError(f"{layout.model}: no trained model; run `sen train`")
    content = layout.model.read_bytes()
    if hashlib.sha256(content).hexdigest() != record.sha256:
        raise ModelError(f"{layout.model}: not the model that training recorded; run `sen train --force`")
    return content


def _inputs(layout: Layout) -> list[Path]:
    return [
        path
        for path in (
            layout.config,
            layout.lock,
            *layout.sentences.rglob("*.yml"),
            *layout.components.rglob("*.yml"),
            *layout.components.rglob("*.py"),
        )
        if path.is_file()
    ]
