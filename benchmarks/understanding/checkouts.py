"""A checkout of links, in which another pipeline or other sentences are trained by the very code that trains Sen."""

from __future__ import annotations

import resource
import shutil
from collections import Counter
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from bot.understanding.layout import Layout
from bot.understanding.training import train

LINKED = ("nlu/__init__.py", "nlu/components", "nlu/server", "requirements", ".venv-nlu")


@dataclass(frozen=True)
class Training:
    """What a training took, in seconds: on the clock, Rasa's start included, and of the processor if that is known."""

    clock: float
    processor: float | None


def checkout(home: Path, folder: Path, *, config: Path) -> Layout:
    """Return a checkout in `folder` with this pipeline, no sentences yet, and all else of `home`."""
    made = Layout(folder)
    made.sentences.mkdir(parents=True)
    for name in LINKED:
        place = folder / name
        place.parent.mkdir(parents=True, exist_ok=True)
        place.symlink_to((home / name).resolve())
    shutil.copy(config, made.config)
    return made


def with_sentences_of(home: Path, made: Layout, *, one_in: int = 1) -> Layout:
    """Copy the training sentences of `home`, those of the lessons as they were last written; or some of each intent."""
    met: Counter[str] = Counter()
    for path in sorted(Layout(home).sentences.glob("*.yml")):
        lines = []
        intent = ""
        for line in path.read_text(encoding="utf-8").splitlines(keepends=True):
            if line.startswith("- intent: "):
                intent = line.strip()
            is_sentence = line.startswith("    - ")
            met[intent] += is_sentence
            if not is_sentence or met[intent] % one_in == 0:
                lines.append(line)
        (made.sentences / path.name).write_text("".join(lines), encoding="utf-8")
    return made


def trained(made: Layout, tell: Callable[[str], None]) -> Training:
    """Train the sentences that stand there. Raises TrainingError."""
    before = _processor()
    record = train(made, lambda _: None, tell=tell)
    return Training(record.seconds, round(_processor() - before, 1))


def _processor() -> float:
    """Return the seconds of processor time that ended children have used."""
    used = resource.getrusage(resource.RUSAGE_CHILDREN)
    return used.ru_utime + used.ru_stime
