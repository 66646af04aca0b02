"""The measuring itself, on sentences whose figures one can count by hand. Needs no Rasa."""

from __future__ import annotations

from pathlib import Path

import pytest

from benchmarks.understanding.cases import Case, Spelling, UnpairedError, held_out
from benchmarks.understanding.checkouts import with_sentences_of
from benchmarks.understanding.figures import bins, calibration_error, confusions, curve, outsiders_of, slice_of
from benchmarks.understanding.floors import fallen
from benchmarks.understanding.heard import Heard, buttons
from benchmarks.understanding.rivals import as_heard
from benchmarks.understanding.safety import recall, vain
from benchmarks.understanding.shares import Share, bootstrap
from benchmarks.understanding.standing import Cost, Standing, keep, kept, spelled_of
from benchmarks.understanding.synthetic import with_intents
from bot.understanding.base import OUT_OF_SCOPE, Outcome
from bot.understanding.examples import Example, examples_in
from bot.understanding.layout import Layout


def heard(
    meant: str,
    intent: str,
    confidence: float = 0.9,
    outcome: Outcome = Outcome.ANSWER,
    offered: tuple[str, ...] = (),
    danger: str = "",
    raised: str = "",
) -> Heard:
    case = Case(meant, "out_of_scope_near", "câu", "cau")
    return Heard(case, intent, confidence, intent, confidence, offered, outcome, danger, raised=raised)


# --- cases ---


def pair_in(folder: Path, accented: str, noisy: str) -> Path:
    for name, text in {"accented": accented, "noisy": noisy}.items():
        (folder / name).mkdir()
        lines = "\n".join(f"    - {line}" for line in text.splitlines())
        page = f'version: "3.1"\nnlu:\n- intent: greet\n  examples: |\n{lines}\n'
        (folder / name / "talk.yml").write_text(page, encoding="utf-8")
    return folder


def test_a_sentence_is_asked_about_in_three_spellings(tmp_path: Path) -> None:
    (case,) = held_out(pair_in(tmp_path, "đi đâu đó", "di dau z"), {}).inside

    assert [case.spelled(spelling) for spelling in Spelling] == ["đi đâu đó", "di dau do", "di dau z"]


@pytest.mark.parametrize("said", ["di dau do", "di dau z"])
def test_what_training_says_too_is_left_out_in_every_spelling(tmp_path: Path, said: str) -> None:
    held = held_out(pair_in(tmp_path, "Đi đâu đó?", "di dau z"), {said: "greet"})

    assert (len(held.inside), len(held.known), len(held.disputed)) == (0, 1, 0)


def test_what_training_says_of_another_intent_is_told_apart(tmp_path: Path) -> None:
    assert len(held_out(pair_in(tmp_path, "đi đâu đó", "di dau z"), {"di dau z": "bye"}).disputed) == 1


def test_files_that_are_no_pair_are_refused_by_name(tmp_path: Path) -> None:
    with pytest.raises(UnpairedError, match=r"talk\.yml"):
        held_out(pair_in(tmp_path, "một\nhai", "mot"), {})


def test_no_button_says_yes_no_or_out_of_scope() -> None:
    assert buttons([OUT_OF_SCOPE, "yes", "menu", "help", "bye"]) == ("menu", "help")


# --- figures ---


def test_a_share_knows_how_far_it_can_be_trusted() -> None:
    interval = Share(96, 100).interval

    assert (round(interval.low, 3), round(interval.high, 3)) == (0.902, 0.984)


def test_a_bootstrap_says_the_same_each_time() -> None:
    numbers = [*range(50)]

    assert bootstrap(numbers, lambda each: sum(each)) == bootstrap(numbers, lambda each: sum(each))


def test_each_outcome_is_counted_once() -> None:
    figures = slice_of(
        [
            heard("a", "a"),
            heard("a", "b", offered=("b", "a")),
            heard("a", "b", outcome=Outcome.ASK, offered=("b", "a")),
            heard("a", "a", outcome=Outcome.FALLBACK),
        ]
    )

    assert [each.count for each in (figures.right, figures.near, figures.wrong)] == [2, 4, 1]
    assert [each.count for each in (figures.asked, figures.turned_away, figures.helped)] == [1, 1, 2]


def test_outsiders_that_are_asked_back_are_accepted_but_not_answered() -> None:
    figures = outsiders_of([heard(OUT_OF_SCOPE, "a", outcome=outcome) for outcome in Outcome])

    assert (figures.answered.count, figures.accepted.count) == (1, 2)


def test_a_confidence_that_says_the_truth_has_no_error() -> None:
    sure = [heard("a", "a", 0.75)] * 3 + [heard("a", "b", 0.75)]

    assert calibration_error(sure) == pytest.approx(0)
    assert [each.right for each in bins(sure)] == [Share(3, 4)]


def test_a_confidence_that_boasts_has_the_difference_for_error() -> None:
    assert calibration_error([heard("a", "b", 0.9), heard("a", "a", 0.9)]) == pytest.approx(0.4)


def test_a_higher_threshold_answers_less_and_errs_less() -> None:
    inside = [heard("a", "a", 0.9), heard("a", "b", 0.5)]

    half, whole = curve(inside, [heard(OUT_OF_SCOPE, "a", 0.6)], [0.5, 1.0])

    assert (half.threshold, half.risk, half.outsiders) == (0.9, Share(0, 1), Share(0, 1))
    assert (whole.threshold, whole.risk, whole.outsiders) == (0.5, Share(1, 2), Share(1, 1))


def test_confusions_name_what_was_meant_first() -> None:
    assert confusions([heard("a", "b"), heard("a", "a")]) == {("a", "b"): 1}


# --- danger ---


def test_an_alarm_counts_when_raised_and_is_within_reach_on_a_button() -> None:
    found = recall(
        [
            heard("scam", "menu", danger="scam", raised="scam"),
            heard("scam", "scam", raised="scam"),
            heard("scam", "menu", outcome=Outcome.ASK, offered=("scam",)),
            heard("scam", "menu", danger="emergency.fire", raised="emergency.fire"),
        ]
    )

    assert [each.count for each in (found.rules, found.both, found.some, found.within_reach)] == [1, 2, 3, 3]


def test_alarms_in_vain_are_counted_at_once_and_in_the_end() -> None:
    late, at_once = heard("a", "scam", raised="scam"), heard("a", "menu", danger="scam", raised="scam")

    found = vain([late, at_once, heard("a", "menu")])

    assert (found.rules.count, found.both.count) == (1, 2)


# --- rivals, growth, floors ---


def test_a_stock_answer_that_fell_back_is_known_by_what_came_next() -> None:
    ranking = [("nlu_fallback", 0.3), ("a", 0.2), ("out_of_scope", 0.1), ("b", 0.1)]
    answer = {
        "intent": {"name": "nlu_fallback"},
        "intent_ranking": [{"name": name, "confidence": chance} for name, chance in ranking],
    }

    found = as_heard(Case("a", "", "", ""), answer)

    assert (found.intent, found.offered, found.outcome) == ("a", ("a", "b"), Outcome.FALLBACK)


@pytest.mark.parametrize(
    ("ours", "outcome"),
    [(None, Outcome.ANSWER), ({"outcome": "ask"}, Outcome.ASK), ({"outcome": "answer"}, Outcome.ANSWER)],
)
def test_ours_says_itself_what_to_do_and_a_stock_answer_is_acted_on(
    ours: dict[str, str] | None, outcome: Outcome
) -> None:
    best = {"name": "a", "confidence": 0.9}

    found = as_heard(Case("a", "", "", ""), {"intent": best, "intent_ranking": [best], "understanding": ours})

    assert found.outcome is outcome


def test_one_sentence_in_so_many_is_taught_of_each_intent(tmp_path: Path) -> None:
    home, made = Layout(tmp_path / "home"), Layout(tmp_path / "made")
    for layout in (home, made):
        layout.sentences.mkdir(parents=True)
    blocks = [f"- intent: {name}\n  examples: |\n" + "".join(f"    - {name} {n}\n" for n in range(7)) for name in "ab"]
    (home.sentences / "common.yml").write_text('version: "3.1"\nnlu:\n' + "".join(blocks), encoding="utf-8")

    with_sentences_of(home.home, made, one_in=3)

    assert [each.text for each in examples_in(made.sentences / "common.yml")] == ["a 2", "a 5", "b 2", "b 5"]


def test_what_was_measured_of_rivals_is_read_back_as_it_was(tmp_path: Path) -> None:
    spelled = spelled_of([heard("a", "a")], [heard(OUT_OF_SCOPE, "a")])
    standing = Standing("x", 1, 2, 3, dict.fromkeys(Spelling, spelled), Cost(1, 2, 3, 4, 5, 6, 7), "a machine")

    keep(tmp_path / "rivals.json", [standing])

    assert kept(tmp_path / "rivals.json") == (standing,)


@pytest.mark.parametrize("count", [2, 4, 9])
def test_as_many_intents_are_made_as_asked_for(count: int) -> None:
    ours = [Example(f"từ {name} {number}", name) for name in ("a", "b", "c", OUT_OF_SCOPE) for number in range(40)]

    made = with_intents(ours, count)

    assert (len({example.intent for example in made}), len(made)) == (count, 40 * count)


def test_a_figure_may_fall_by_a_point_and_no_more() -> None:
    floors = {"noisy": {"intent right": 0.95, "answered wrongly": 0.02, "alarms raised": 0.9}}

    now = {"noisy": {"intent right": 0.94, "answered wrongly": 0.0301}}

    assert [line.split(" 3")[0].split(" nan")[0] for line in fallen(now, floors)] == [
        "noisy: answered wrongly",
        "noisy: alarms raised",
    ]
