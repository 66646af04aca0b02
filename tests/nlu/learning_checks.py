"""Run by the NLU environment's Python: the learning on data of any shape. Prints the names of the checks that fail."""

from __future__ import annotations

import sys
import tempfile
import time
import warnings
from collections.abc import Callable
from pathlib import Path

import numpy as np
from scipy.sparse import vstack

from nlu.components import aside
from nlu.components.features import Featuriser
from nlu.components.learning import learn
from nlu.components.machine import Corpus, Example, nearest, neighbours_of, weighed
from nlu.components.model import Model
from nlu.components.normaliser import load
from nlu.components.options import Options
from nlu.components.separation import separated

NORMALISE = load()
TWO_INTENTS = [
    *[(text, "greet") for text in ("hello there", "good morning", "hi friend", "hey you", "greetings")],
    *[
        (text, "order")
        for text in ("I want a pizza", "order two pizzas", "a large pizza please", "pizza now", "get pizza")
    ],
]
OUTSIDE = [(text, "out_of_scope") for text in ("who won the game", "weather tomorrow", "tell a joke", "buy gold")]


# Sentences made up by chance: three words of the intent's own six, three of everybody's, all of them no real words.
SYLLABLES = [onset + rime for onset in ("b", "m", "t", "th", "l", "ng", "kh", "s") for rime in ("a", "oi", "an", "uc")]
INTENTS = 10


def made_up(each: int, seed: int) -> list[tuple[str, str]]:
    chance = np.random.default_rng(seed)
    words = [f"{one}{other}" for one in SYLLABLES for other in SYLLABLES]
    own = {f"intent {place}": words[place * 9 : place * 9 + 12] for place in range(INTENTS)}
    anybodys = words[200:300]
    sentences = []
    for intent, keywords in sorted(own.items()):
        for _ in range(each):
            said = [*chance.choice(keywords, 2), *chance.choice(anybodys, 4), *chance.choice(words[:100], 1)]
            sentences.append((" ".join(chance.permutation(said).tolist()), intent))
    outside = [(" ".join(chance.choice(words[100:], 6).tolist()), "out_of_scope") for _ in range(each * 2)]
    return sentences + outside


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


def few_sentences_of_many_intents_are_learnt() -> bool:
    sentences = [(f"{word} {other}", word) for word in ("red", "green", "blue", "black") for other in "abcde"]
    return best(learn(sentences, NORMALISE, Options()), "green f") == "green"


def sentences_of_very_unequal_number_are_learnt() -> bool:
    many = [(f"send {number} letters to aunt {number * 7}", "send") for number in range(200)]
    model = learn([*many, ("pay the rent", "pay"), ("pay rent now", "pay")], NORMALISE, Options())
    return best(model, "pay my rent") == "pay" and best(model, "send letters") == "send"


def the_confidence_is_the_share_that_is_right() -> bool:
    model = learn(made_up(25, seed=1), NORMALISE, Options())
    sure, right = [], []
    for text, intent in made_up(50, seed=2):
        name, confidence = next(entry for entry in model.judge(NORMALISE(text)).ranking if entry[0] != "out_of_scope")
        sure.append(confidence)
        right.append(name == intent)
    band = (np.array(sure) * 5).astype(int).clip(0, 4)
    off = [abs(np.mean(np.array(sure)[band == b]) - np.mean(np.array(right)[band == b])) for b in np.unique(band)]
    return float(np.average(off, weights=[np.sum(band == b) for b in np.unique(band)])) <= 0.05


def what_was_heard_is_what_confidence_is_fitted_to() -> bool:
    written, heard = made_up(25, seed=1), made_up(150, seed=3)
    sentences = [*written, *heard]
    fitted = learn(sentences, NORMALISE, Options(), heard)
    folded = learn(sentences, NORMALISE, Options())
    return not np.allclose(fitted.calibrator, folded.calibrator) and fitted.intents == folded.intents


def too_little_heard_is_no_rehearsal() -> bool:
    written, heard = made_up(25, seed=1), made_up(5, seed=3)
    one, other = (learn([*written, *heard], NORMALISE, Options(), said) for said in ((), heard))
    return np.allclose(one.calibrator, other.calibrator)


def an_intent_that_was_only_heard_does_no_harm() -> bool:
    heard = [*made_up(150, seed=3), *[(f"quite another thing {n}", "only heard") for n in range(20)]]
    model = learn([*made_up(25, seed=1), *heard], NORMALISE, Options(), heard)
    return best(model, "quite another thing") == "only heard" and bool(np.isfinite(model.calibrator).all())


def what_is_allowed_to_be_wrong_holds_for_unseen_sentences() -> bool:
    model = learn(made_up(25, seed=1), NORMALISE, Options(wrong_answers=0.02, outsiders_answered=0.04))
    judged = [(intent, model.judge(NORMALISE(text))) for text, intent in made_up(50, seed=2)]
    inside = [(intent, each) for intent, each in judged if intent != "out_of_scope"]
    outside = [each for intent, each in judged if intent == "out_of_scope"]
    wrong = sum(each.outcome == "answer" and each.ranking[0][0] != intent for intent, each in inside)
    accepted = sum(each.outcome == "answer" for each in outside)
    return wrong <= 0.03 * len(inside) and accepted <= 0.06 * len(outside)


def more_allowed_means_more_answered() -> bool:
    strict, lax = (
        learn(made_up(20, seed=1), NORMALISE, Options(wrong_answers=share, outsiders_answered=share)).thresholds
        for share in (0.01, 0.2)
    )
    return 0.1 <= lax.ask <= lax.answer < strict.answer <= 0.95


def a_parse_weighs_as_training_did() -> bool:
    examples = [Example(NORMALISE(text), 0, number, is_twin=False) for number, (text, _) in enumerate(TWO_INTENTS)]
    corpus = Corpus.of(examples)
    rarity = corpus.rarity(np.ones(len(examples), dtype=bool))
    featuriser = Featuriser.of(corpus.names, rarity)
    rows = weighed(corpus.counts, rarity).toarray()
    for example, trained in zip(examples, rows, strict=True):
        row = featuriser.row(example.spelling)
        parsed = np.zeros(len(corpus.names))
        parsed[row.features] = row.weights
        if not np.allclose(parsed, trained, atol=1e-5):
            return False
    return True


def a_parse_finds_the_neighbours_that_training_found() -> bool:
    examples = [Example(NORMALISE(text), int(of == "order"), n, False) for n, (text, of) in enumerate(TWO_INTENTS)]
    corpus = Corpus.of(examples)
    rarity = corpus.rarity(np.ones(len(examples), dtype=bool))
    featuriser = Featuriser.of(corpus.names, rarity)
    rows = weighed(corpus.counts, rarity)
    held = neighbours_of(rows, corpus.intents(), 2, featuriser.shadow)
    trained = nearest(rows, held, featuriser.shadow)
    both = np.ones(2, dtype=bool)
    parsed = [held.nearest(featuriser.row(each.spelling), both, featuriser.shadow) for each in examples]
    return bool(np.allclose(parsed, trained, atol=1e-5)) and bool(np.allclose(trained.max(axis=1), 1, atol=1e-5))


def a_process_aside_separates_as_this_one_does() -> bool:
    examples = [Example(NORMALISE(text), int(of == "order"), n, False) for n, (text, of) in enumerate(TWO_INTENTS)]
    corpus = Corpus.of(examples)
    few = weighed(corpus.counts, corpus.rarity(np.ones(len(examples), dtype=bool)))
    many = 1 + aside.WORTH_A_PROCESS // len(examples)
    rows, labels = vstack([few] * many).tocsr(), np.tile(corpus.intents(), many)
    there = aside.begun(rows, labels, 2, 1.0, 7)()
    return all(np.array_equal(one, other) for one, other in zip(there, separated(rows, labels, 2, 1.0, 7), strict=True))


def a_long_text_takes_no_time() -> bool:
    model = learn([*TWO_INTENTS, *OUTSIDE], NORMALISE, Options())
    spelling = NORMALISE("two large pizzas please now " * 400)
    started = time.perf_counter()
    model.judge(spelling)
    return time.perf_counter() - started < 2


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
    few_sentences_of_many_intents_are_learnt,
    sentences_of_very_unequal_number_are_learnt,
    the_confidence_is_the_share_that_is_right,
    what_was_heard_is_what_confidence_is_fitted_to,
    too_little_heard_is_no_rehearsal,
    an_intent_that_was_only_heard_does_no_harm,
    what_is_allowed_to_be_wrong_holds_for_unseen_sentences,
    more_allowed_means_more_answered,
    a_parse_weighs_as_training_did,
    a_parse_finds_the_neighbours_that_training_found,
    a_process_aside_separates_as_this_one_does,
    a_long_text_takes_no_time,
)

if __name__ == "__main__":
    warnings.simplefilter("error", RuntimeWarning)
    failed = [check.__name__ for check in CHECKS if not check()]
    sys.stdout.write("\n".join(failed))
