"""Leaves out of Rasa what only training uses, so that a server need not hold TensorFlow and skops in memory.

Rasa imports TensorFlow on the way to its plainest tokenizer, for three classes that only training instantiates.
Their two modules are replaced by stand-ins that raise when used, and the libraries themselves cannot be imported
any more: whatever does need them fails loudly at the start, and never answers differently.
"""

from __future__ import annotations

import sys
from types import ModuleType
from typing import Any

RASA = "3.6.21"
"""The only version whose imports were looked through."""

LIBRARIES = ("tensorflow", "skops")
TRAINING_ONLY = {
    "rasa.utils.tensorflow.callback": ("RasaTrainingLogger", "RasaModelCheckpoint"),
    "rasa.utils.tensorflow.data_generator": ("RasaBatchDataGenerator",),
}


class LeftOutError(Exception):
    """Something that was left out is needed after all."""


def leave_out() -> None:
    """Put the stand-ins in place; before Rasa is imported, and once."""
    for library in LIBRARIES:
        # Python's own way to forbid an import: it raises ModuleNotFoundError from now on.
        sys.modules[library] = None  # type: ignore[assignment]
    for name, classes in TRAINING_ONLY.items():
        module = ModuleType(name, "A stand-in for a module that only training uses.")
        for each in classes:
            setattr(module, each, _stand_in(name, each))
        sys.modules[name] = module


def _stand_in(module: str, name: str) -> type:
    def refuse(*_: Any, **__: Any) -> None:
        raise LeftOutError(f"{module}.{name} is used, which only training should do")

    return type(name, (), {"__module__": module, "__init__": refuse, "__doc__": "Raises when used."})
