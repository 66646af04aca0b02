"""A trained model, run by Rasa's own graph runner as `rasa run` does.

Of the model's description only the training schema is not read: it names classes that import TensorFlow, and
nothing is trained here. Import this after `omission.leave_out`.
"""

from __future__ import annotations

import json
import tempfile
from pathlib import Path
from typing import Any, Dict

from rasa.core.channels.channel import UserMessage
from rasa.engine.constants import PLACEHOLDER_MESSAGE, PLACEHOLDER_TRACKER
from rasa.engine.loader import load_predict_graph_runner
from rasa.engine.runner.dask import DaskGraphRunner
from rasa.engine.storage.local_model_storage import MODEL_ARCHIVE_METADATA_FILE, LocalModelStorage
from rasa.engine.storage.storage import ModelMetadata
from rasa.shared.core.trackers import DialogueStateTracker

from nlu.server.omission import RASA

WARM_UP = "xin chào"


class UnfitModelError(Exception):
    """A model that only `rasa run` can serve."""


class Graph:
    """One loaded model; `file` and `model_id` are what Rasa's `/status` calls them."""

    def __init__(self, model: Path) -> None:
        """Load the model and parse once, so that whatever is missing shows now. Raises what Rasa raises."""
        with tempfile.TemporaryDirectory() as folder:
            described, self._runner = load_predict_graph_runner(Path(folder), model, _Storage, DaskGraphRunner)
        if described.rasa_open_source_version != RASA:
            raise UnfitModelError(f"the model was trained by Rasa {described.rasa_open_source_version}, not {RASA}")
        self.file = model.name
        self.model_id = described.model_id
        self._target = described.nlu_target
        self.parse(WARM_UP)

    def parse(self, text: str) -> Dict[str, Any]:
        """Return what Rasa's `/model/parse` returns for the text."""
        message = UserMessage(text)
        inputs = {
            PLACEHOLDER_MESSAGE: [message],
            PLACEHOLDER_TRACKER: DialogueStateTracker.from_events(message.sender_id, []),
        }
        (heard,) = self._runner.run(inputs=inputs, targets=[self._target])[self._target]
        parse: Dict[str, Any] = {"text": "", "intent": {"name": None, "confidence": 0.0}, "entities": []}
        parse.update(heard.as_dict(only_output_properties=True))
        return parse


class _Storage(LocalModelStorage):
    """Reads a model as Rasa does, its training schema aside."""

    @staticmethod
    def _load_metadata(directory: Path) -> ModelMetadata:
        described = json.loads((directory / MODEL_ARCHIVE_METADATA_FILE).read_text(encoding="utf-8"))
        return ModelMetadata.from_dict({**described, "train_schema": {"nodes": {}}})
