"""Every figure has its words in both languages and its line in the docs; a test holds them to what the code counts."""

import ast
import re
from pathlib import Path

import pytest

from bot.texts import REPORT, read_texts
from bot.tutor.team.totals.figures import FIGURES, PILLARS, SKILLS
from tests.conftest import ROOT

WORDS = read_texts(REPORT)
PAGE = (ROOT / "docs" / "figures.md").read_text(encoding="utf-8")


def test_both_languages_have_the_same_words() -> None:
    assert set(WORDS["vi"]) == set(WORDS["en"])


@pytest.mark.parametrize("figure", FIGURES)
def test_every_figure_is_named_defined_and_told(figure: str) -> None:
    assert all({f"figure.{figure}", f"figure.{figure}.how"} <= set(words) for words in WORDS.values())
    assert f"| `{figure}` | {WORDS['vi'][f'figure.{figure}'][0]} |" in PAGE


def test_every_skill_and_pillar_has_its_words() -> None:
    keys = {f"skill.{each}" for each in SKILLS} | {f"pillar.{each}" for each in PILLARS}

    assert keys <= set(WORDS["vi"])


def test_every_word_takes_the_same_parts_in_both_languages() -> None:
    for key, (said,) in WORDS["vi"].items():
        assert set(re.findall(r"\{\w+\}", said)) == set(re.findall(r"\{\w+\}", WORDS["en"][key][0])), key


def test_every_figure_is_in_the_docstring_that_defines_it() -> None:
    source = Path(ROOT / "bot" / "tutor" / "team" / "totals" / "figures.py").read_text(encoding="utf-8")
    docstring = ast.get_docstring(ast.parse(source)) or ""

    assert all(re.search(rf"^\s+{figure}\s", docstring, re.MULTILINE) for figure in FIGURES)
