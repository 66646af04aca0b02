"""Training happens when it must, and never costs the model that works."""

from __future__ import annotations

import hashlib
from pathlib import Path

import pytest

from bot.understanding.layout import Layout
from bot.understanding.record import Record, read_record, verified_model
from bot.understanding.training import TrainingError, is_trained, train
from tests.understanding.fake_home import FAIL, TRAIN, home_with, with_model

LESSONS = """nlu:
- intent: lesson.one
  examples: |
    - bài một
"""


def write_lessons(path: Path) -> None:
    path.write_text(LESSONS, encoding="utf-8")


def trained(layout: Layout, *, force: bool = False) -> tuple[Record, list[str]]:
    told: list[str] = []
    return train(layout, write_lessons, force=force, tell=told.append), told


@pytest.fixture
def layout(tmp_path: Path) -> Layout:
    return home_with(tmp_path, TRAIN)


def test_leaves_a_model_that_can_be_verified(layout: Layout) -> None:
    record, _ = trained(layout)

    assert record == read_record(layout)
    assert record.sha256 == hashlib.sha256(verified_model(layout)).hexdigest()
    assert (record.rasa, dict(record.thresholds)) == ("3.6.21", {"answer": 0.6, "ask": 0.2})


def test_lists_the_intents_for_rasas_own_validation(layout: Layout) -> None:
    trained(layout)

    assert layout.domain.read_text().splitlines()[-1] == '  - "lesson.one"'


def test_a_broken_sentence_file_is_named(layout: Layout) -> None:
    (layout.sentences / "urgent.yml").write_text("nlu: [broken]")

    with pytest.raises(TrainingError, match=r"urgent\.yml: not a Rasa NLU file"):
        trained(layout)


def test_tells_how_it_goes(layout: Layout) -> None:
    _, told = trained(layout)

    assert ["Starting to train" in line for line in told] == [False, True, False]


GIVEN = """
import re

given = pathlib.Path(arguments["--nlu"])
intents = re.findall(r"intent: (.*)", given.read_text()) if given.is_file() else []
print("INFO - Finished training component", given.name, *intents)
"""


def test_rasa_reads_all_sentences_from_one_file(tmp_path: Path) -> None:
    layout = home_with(tmp_path, TRAIN + GIVEN)
    (layout.sentences / "more.yml").write_text(f'# Why.\nversion: "3.1"\n\n{LESSONS.replace("one", "two")}')
    (layout.sentences / "common.yml").write_text(f'version: "3.1"\n{LESSONS.replace("one", "three")}')

    _, told = trained(layout)

    assert told[-2].endswith("sentences.yml lesson.three lesson.two lesson.one")


INDENTED = LESSONS.replace("\n", "\n  ").rstrip(" ")


@pytest.mark.parametrize("more", [f"responses: {{}}\n{LESSONS}", INDENTED], ids=["other keys", "indented blocks"])
def test_a_folder_with_anything_else_in_it_is_left_to_rasa(tmp_path: Path, more: str) -> None:
    layout = home_with(tmp_path, TRAIN + GIVEN)
    (layout.sentences / "common.yml").write_text(LESSONS.replace("one", "three"))
    (layout.sentences / "more.yml").write_text(f'version: "3.1"\n{more}')

    _, told = trained(layout)

    assert told[-2].endswith(layout.sentences.name)


def test_does_nothing_the_second_time(layout: Layout) -> None:
    first, _ = trained(layout)

    assert trained(layout) == (first, ["Model is up to date."])


@pytest.mark.parametrize("changed", ["config", "common", "another", "lock", "table", "lessons", "model", "record"])
def test_any_change_trains_again(layout: Layout, changed: str, monkeypatch: pytest.MonkeyPatch) -> None:
    trained(layout)
    if changed == "lessons":
        monkeypatch.setattr(f"{__name__}.LESSONS", "nlu: []\n")
    elif changed == "table":
        (layout.components / "tables" / "shorthand.yml").write_text("k: không\n")
    else:
        Path(getattr(layout, changed, layout.sentences / f"{changed}.yml")).write_text("nlu: []\n# changed\n")

    _, told = trained(layout)

    assert told[-1].endswith("Model trained.")


def test_can_be_forced(layout: Layout) -> None:
    trained(layout)

    _, told = trained(layout, force=True)

    assert told[-1].endswith("Model trained.")


def test_a_failure_keeps_the_old_model_and_tells_what_rasa_said(tmp_path: Path) -> None:
    layout = with_model(home_with(tmp_path, FAIL), b"the old model")
    before = read_record(layout)

    with pytest.raises(TrainingError, match="the sentences are broken"):
        trained(layout)

    assert (verified_model(layout), read_record(layout)) == (b"the old model", before)


def test_a_training_can_be_given_up(tmp_path: Path) -> None:
    layout = with_model(home_with(tmp_path, "import time; time.sleep(600)"), b"the old model")

    with pytest.raises(TrainingError, match="exit -15"):
        train(layout, write_lessons, tell=lambda line: None, begun=lambda rasa: rasa.terminate())

    assert verified_model(layout) == b"the old model"


def test_a_training_without_a_model_is_a_failure(tmp_path: Path) -> None:
    with pytest.raises(TrainingError, match="no usable model"):
        trained(home_with(tmp_path, "print('done')"))


def test_a_missing_environment_is_told_with_the_cure(layout: Layout) -> None:
    layout.rasa.unlink()

    with pytest.raises(TrainingError, match="NLU environment"):
        trained(layout)


def test_knows_whether_the_model_is_of_these_sentences(layout: Layout) -> None:
    before = is_trained(layout)
    trained(layout)
    after = is_trained(layout)
    (layout.sentences / "common.yml").write_text("nlu: []\n# another\n")

    assert (before, after, is_trained(layout)) == (False, True, False)
