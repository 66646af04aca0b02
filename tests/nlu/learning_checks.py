"""Run by the NLU environment's Python: the learning on data of any shape. Prints the names of the checks that fail."""

from __future__ import annotations

import sys
import tempfile
import warnings
from collections.abc import Callable
from pathlib import Path

from nlu.components.learning import learn
from nlu.components.model import Model
from nlu.components.normaliser import load
from nlu.components.options import Options

NORMALISE = load()
TWO_INTENTS = [
    *[(text, "greet") for text in ("hello there", "good morning", "hi friend", "hey you", "greetings")],
    *[
        (text, "order")
        for text in ("I want a pizza", "order two pizzas", "a large pizza please", "pizza now", "get pizza")
    ],
]
OUTSIDE = [(text, "out_of_scope") for text in ("who won the game", "weather tomorrow", "tell a joke", "buy gold")]


def best(model: Model, text: str) -> str:
    return model.judge(NORMALISE(text)).ranking[0][0]


def one_intent_alone() -> bool:
    return best(learn([("xin chào", "greet")], NORMALISE, Options()), "chào") == "greet"


def one_example_each() -> bool:
    model = learn([("xin chào", "greet"), ("tạm biệt", "bye"), ("cảm ơn", "thanks")], NORMALISE, Options())
    return best(model, "cam on nhieu") == "thanks"


def two_intents_without_out_of_scope() -> bool:
    return best(learn(TWO_INTENTS, NORMALISE, Options()), "one pizza") == "order"


def another_language_with_out_of_scope() -> bool:
    model = learn([*TWO_INTENTS, *OUTSIDE], NORMALISE, Options())
    return best(model, "pizza please") == "order" and model.out_of_scope is not None


def nothing_but_out_of_scope() -> bool:
    return learn(OUTSIDE, NORMALISE, Options()).judge(NORMALISE("joke")).outcome != "answer"


def one_sentence_in_two_intents() -> bool:
    return best(learn([*TWO_INTENTS, ("pizza now", "greet")], NORMALISE, Options()), "good morning") == "greet"


def sentences_without_a_letter() -> bool:
    return best(learn([*TWO_INTENTS, ("👍", "greet"), ("?", "order")], NORMALISE, Options()), "hello") == "greet"


def the_same_sentences_teach_the_same() -> bool:
    one, other = (learn([*TWO_INTENTS, *OUTSIDE], NORMALISE, Options()) for _ in range(2))
    return one.judge(NORMALISE("two pizzas")) == other.judge(NORMALISE("two pizzas"))


def the_order_of_sentences_does_not_matter() -> bool:
    one, other = (learn(order, NORMALISE, Options()) for order in (TWO_INTENTS, TWO_INTENTS[::-1]))
    return one.judge(NORMALISE("two pizzas")) == other.judge(NORMALISE("two pizzas"))


def a_saved_model_judges_as_before() -> bool:
    model = learn([*TWO_INTENTS, *OUTSIDE], NORMALISE, Options())
    with tempfile.TemporaryDirectory() as folder:
        model.save(Path(folder))
        again = Model.load(Path(folder))
    one, other = model.judge(NORMALISE("two pizzas")), again.judge(NORMALISE("two pizzas"))
    near = all(abs(a[1] - b[1]) < 0.01 for a, b in zip(one.ranking, other.ranking, strict=True))
    return near and one.outcome == other.outcome


def the_ranking_falls_and_stays_within_one() -> bool:
    model = learn([*TWO_INTENTS, *OUTSIDE], NORMALISE, Options())
    for text in ("pizza", "joke", "hello gold", "zzz", ""):
        chances = [chance for _, chance in model.judge(NORMALISE(text)).ranking]
        if chances != sorted(chances, reverse=True) or not all(0 <= chance <= 1 for chance in chances):
            return False
    return True


def no_known_word_is_a_fallback() -> bool:
    return learn(TWO_INTENTS, NORMALISE, Options()).judge(NORMALISE("zzz qqq 👍")).outcome == "fallback"


def no_sentence_is_refused() -> bool:
    try:
        learn([], NORMALISE, Options())
    except ValueError:
        return True
    return False


CHECKS: tuple[Callable[[], bool], ...] = (
    one_intent_alone,
    one_example_each,
    two_intents_without_out_of_scope,
    another_language_with_out_of_scope,
    nothing_but_out_of_scope,
    one_sentence_in_two_intents,
    sentences_without_a_letter,
    the_same_sentences_teach_the_same,
    the_order_of_sentences_does_not_matter,
    a_saved_model_judges_as_before,
    the_ranking_falls_and_stays_within_one,
    no_known_word_is_a_fallback,
    no_sentence_is_refused,
)

if __name__ == "__main__":
    warnings.simplefilter("error", RuntimeWarning)
    failed = [check.__name__ for check in CHECKS if not check()]
    sys.stdout.write("\n".join(failed))
