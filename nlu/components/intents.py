"""The Rasa component that finds the intent of a Vietnamese sentence, however it is spelt."""

from __future__ import annotations

from dataclasses import fields
from typing import Any, Dict, List, Optional, Text

from rasa.engine.graph import ExecutionContext, GraphComponent
from rasa.engine.recipes.default_recipe import DefaultV1Recipe
from rasa.engine.storage.resource import Resource
from rasa.engine.storage.storage import ModelStorage
from rasa.nlu.classifiers.classifier import IntentClassifier
from rasa.shared.nlu.constants import INTENT, METADATA, METADATA_INTENT, TEXT
from rasa.shared.nlu.training_data.message import Message
from rasa.shared.nlu.training_data.training_data import TrainingData

from nlu.components import normaliser
from nlu.components.learning import learn
from nlu.components.model import ASK, Model
from nlu.components.options import Options

# Where `/model/parse` shows what to do: {"outcome": answer|ask|fallback, "thresholds": {"answer": …, "ask": …}}.
UNDERSTANDING = "understanding"
# What a block of sentences that people said, and nobody wrote to teach, has in its `metadata`.
HEARD = "heard"


@DefaultV1Recipe.register(DefaultV1Recipe.ComponentType.INTENT_CLASSIFIER, is_trainable=True)
class VietnameseIntentClassifier(IntentClassifier, GraphComponent):
    """Normalises, weighs words and letter groups, classifies, and says how far to trust the result.

    Sets `intent`, `intent_ranking` and `understanding` on each message.
    """

    @staticmethod
    def get_default_config() -> Dict[Text, Any]:
        """Return every setting with its default; `config.yml` explains them."""
        defaults: Dict[Text, Any] = {field.name: field.default for field in fields(Options)}
        return {**defaults, "urgent": [], "ranking_length": 10}

    @staticmethod
    def required_packages() -> List[Text]:
        """Return the packages that training needs."""
        return ["numpy", "scipy", "sklearn"]

    @classmethod
    def fingerprint_addon(cls, config: Dict[str, Any]) -> Optional[str]:  # noqa: ARG003 Rasa's signature
        """Return a hash of tables and modules: Rasa sees the source of this class and its settings, not them."""
        return normaliser.fingerprint()

    def __init__(
        self,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        model: Optional[Model] = None,
    ) -> None:
        self._config = config
        self._storage = model_storage
        self._resource = resource
        self._normalise = normaliser.load()
        self._undecided = normaliser.undecided()
        self._model = model

    @classmethod
    def create(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003 Rasa's signature
    ) -> VietnameseIntentClassifier:
        """Return an untrained component."""
        return cls(config, model_storage, resource)

    @classmethod
    def load(
        cls,
        config: Dict[Text, Any],
        model_storage: ModelStorage,
        resource: Resource,
        execution_context: ExecutionContext,  # noqa: ARG003 Rasa's signature
        **kwargs: Any,  # noqa: ARG003 Rasa's signature
    ) -> VietnameseIntentClassifier:
        """Return the component as it was trained."""
        with model_storage.read_from(resource) as folder:
            return cls(config, model_storage, resource, Model.load(folder))

    def train(self, training_data: TrainingData) -> Resource:
        """Learn from every example that has a text and an intent."""
        examples = [each for each in training_data.intent_examples if each.get(TEXT) and each.get(INTENT)]
        sentences = [(each.get(TEXT), each.get(INTENT)) for each in examples]
        heard = {said for each, said in zip(examples, sentences, strict=True) if _is_heard(each)}
        chosen = {field.name: self._config[field.name] for field in fields(Options)}
        options = Options(**{**chosen, "urgent": tuple(chosen["urgent"] or ())})
        if sentences:
            self._model = learn(sentences, self._normalise, options, heard)
            with self._storage.write_to(self._resource) as folder:
                self._model.save(folder)
        return self._resource

    def process(self, messages: List[Message]) -> List[Message]:
        """Set intent, ranking and understanding on each message that has a text."""
        for message in messages:
            text = message.get(TEXT)
            if text is not None and self._model is not None:
                self._judge(self._model, text, message)
        return messages

    def _judge(self, model: Model, text: Text, message: Message) -> None:
        spelling = self._normalise(text)
        judgement = model.judge(spelling)
        ranking = [{"name": name, "confidence": confidence} for name, confidence in judgement.ranking]
        outcome = judgement.outcome
        rivals = [name for name in self._undecided.get(spelling.accented, ()) if name in model.intents]
        if rivals:
            even = 1 / (len(rivals) + 1)
            rest = [entry for entry in ranking if entry["name"] not in rivals]
            ranking = [{"name": name, "confidence": even} for name in rivals]
            ranking += [{**entry, "confidence": 0.0} for entry in rest]
            outcome = ASK
        message.set(INTENT, ranking[0], add_to_output=True)
        message.set("intent_ranking", ranking[: self._config["ranking_length"]], add_to_output=True)
        thresholds = {"answer": model.thresholds.answer, "ask": model.thresholds.ask}
        message.set(UNDERSTANDING, {"outcome": outcome, "thresholds": thresholds}, add_to_output=True)


def _is_heard(example: Message) -> bool:
    """Whether the block that the example stands in says `metadata: {heard: true}`."""
    metadata = example.get(METADATA) or {}
    of_intent = metadata.get(METADATA_INTENT) if isinstance(metadata, dict) else None
    return isinstance(of_intent, dict) and bool(of_intent.get(HEARD))
