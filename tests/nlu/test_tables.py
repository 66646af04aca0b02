"""What the tables of the normaliser may say: a denial stays one, and no word is taken for another."""

from __future__ import annotations

import re

import pytest
import yaml

from nlu.components.normaliser import TABLES, load, undecided
from nlu.components.syllables import bare
from tests.nlu.sentences import written

NORMALISE = load()
TABLE_NAMES = sorted(path.name for path in TABLES.glob("*.yml"))
# fmt: off
SPELLINGS_OF_KHONG = frozenset({
    "ko", "k", "kh", "kg", "khg", "hk", "hok", "hong", "hông", "hổng", "hỏng", "hem", "hơm", "hum",
    "khum", "khom", "khong", "hăm", "k0", "0", "kô", "hog", "khog", "hõng", "hổg", "hỗng", "khônh", "khônk",
    "hôg", "kog", "kôg", "kông",
})
# fmt: on
NEGATION = ("không", "chưa", "đừng", "chẳng", "chả", "chớ", "khỏi", "đâu")


@pytest.mark.parametrize("word", NEGATION)
def test_negation_is_kept(word: str) -> None:
    assert word in NORMALISE(f"con {word} bấm nút đó").accented.split()


@pytest.mark.parametrize("word", [*sorted(SPELLINGS_OF_KHONG), "khoong", "kho6ng", "khôngggg", "KO"])
def test_every_spelling_of_khong_is_khong(word: str) -> None:
    assert NORMALISE(f"{word} hiểu").accented == "không hiểu"


def test_only_spellings_of_khong_become_khong() -> None:
    yielding = {short for short, meant in table("shorthand.yml") if "không" in meant.split()}
    with_a_verb = {"kb", "kbt", "kc", "ks"}

    assert yielding == SPELLINGS_OF_KHONG | with_a_verb


def test_no_table_turns_a_denial_into_anything_else() -> None:
    pairs = [pair for name in ("shorthand.yml", "southern.yml") for pair in table(name)]

    assert [(word, meant) for word, meant in pairs if word in NEGATION and meant != word] == []


@pytest.mark.parametrize("word", ["dung", "đúng", "đừng", "dừng"])
def test_dung_is_never_given_accents_nor_taken_for_another(word: str) -> None:
    kept = {"dừng": "ngừng"}

    assert NORMALISE(word).accented == kept.get(word, word)


def test_dung_alone_is_undecided_but_never_only_a_yes() -> None:
    assert {"yes", "no"} <= set(undecided()["dung"])


@pytest.mark.parametrize("name", TABLE_NAMES)
def test_no_table_says_a_thing_twice(name: str) -> None:
    keys = [word for word, _ in table(name)]

    assert sorted(keys) == sorted(set(keys))


def test_southern_words_collide_with_no_other_word_once_their_accents_are_gone() -> None:
    """Of all the words in sentences and lessons, only the Southern one itself may look like it without accents.

    In a sentence with accents a word without any is such another word too. "Ký" and "kí" are one word in two spellings.
    """
    meant = {bare(word): bare(standing_for) for word, standing_for in load_table("southern.yml")["anywhere"].items()}

    strangers = {
        word
        for sentence in written()
        for word in re.findall(r"\w+", sentence)
        if bare(word) in meant
        and (word != bare(word) or sentence != bare(sentence))
        and meant[bare(word)] not in (bare(NORMALISE(word).accented), bare(word).replace("y", "i"))
    }

    assert strangers == set()


@pytest.mark.parametrize("word", ["túi", "tụi", "còi", "sánh", "bứ"])
def test_a_word_that_only_looks_like_a_southern_one_is_left_alone(word: str) -> None:
    assert NORMALISE(word).shadow == bare(word)


def table(name: str) -> list[tuple[str, str]]:
    """Return the entries as they are written, so that a repeated one is seen."""
    text = (TABLES / name).read_text(encoding="utf-8")
    return [(key.strip("\"' "), meant) for key, meant in re.findall(r"^ *([^#\s][^:\n]*): (.+)$", text, re.MULTILINE)]


def load_table(name: str) -> dict[str, dict[str, str]]:
    """Return a table of tables."""
    with (TABLES / name).open(encoding="utf-8") as file:
        found: dict[str, dict[str, str]] = yaml.safe_load(file)
    return found
