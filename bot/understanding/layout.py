"""Where understanding keeps its things, below the project's folder."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True)
class Layout:
    """The paths of one checkout; `home` holds `config.yml` and `nlu/`."""

    home: Path

    @property
    def config(self) -> Path:
        """The Rasa pipeline."""
        return self.home / "config.yml"

    @property
    def components(self) -> Path:
        """The Rasa components, with their tables."""
        return self.home / "nlu" / "components"

    @property
    def sentences(self) -> Path:
        """The folder of training sentences."""
        return self.home / "nlu" / "data"

    @property
    def by_hand(self) -> tuple[Path, ...]:
        """The files of sentences of no lesson: all in the folder but the generated one."""
        return tuple(path for path in sorted(self.sentences.glob("*.yml")) if path != self.lessons)

    @property
    def lessons(self) -> Path:
        """The sentences of the lessons, generated from them."""
        return self.sentences / "lessons.yml"

    @property
    def lock(self) -> Path:
        """What is installed in the NLU environment."""
        return self.home / "requirements" / "nlu.txt"

    @property
    def rasa(self) -> Path:
        """Rasa's command, in the NLU environment."""
        return self.home / ".venv-nlu" / "bin" / "rasa"

    @property
    def python(self) -> Path:
        """The interpreter of the NLU environment."""
        return self.rasa.parent / "python"

    @property
    def model(self) -> Path:
        """The trained model."""
        return self.home / "models" / "sen.tar.gz"

    @property
    def domain(self) -> Path:
        """The list of intents, which `rasa data validate` asks for."""
        return self.home / "models" / "domain.yml"

    @property
    def record(self) -> Path:
        """What the model was trained from, and its hash."""
        return self.home / "models" / "sen.json"


def environment(home: Path, scratch: Path) -> dict[str, str]:
    """Return all that a Rasa process is given: no secret, no telemetry, a home of its own, our components."""
    return {
        "PATH": "/usr/bin:/bin",
        "HOME": str(scratch),
        "TMPDIR": str(scratch),
        "LANG": "C.UTF-8",
        "PYTHONPATH": str(home),
        "PYTHONWARNINGS": "ignore",
        # Floats are added up in the order of sets here and there: the same model must answer alike after every start.
        "PYTHONHASHSEED": "0",
        "RASA_TELEMETRY_ENABLED": "false",
        "TF_CPP_MIN_LOG_LEVEL": "3",
        "OMP_NUM_THREADS": "1",
        "OPENBLAS_NUM_THREADS": "1",
    }
