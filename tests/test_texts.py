"""The tutor's own sentences: complete in both languages, short, and free of unknown placeholders."""

from __future__ import annotations

import ast
import re
from pathlib import Path

import pytest

from bot.texts import read_texts
from bot.tutor.course import Course
from bot.tutor.listening import MENU_COMMANDS
from bot.tutor.wording import PLACEHOLDER

TUTOR = Path(__file__).parent.parent / "bot" / "tutor"
ADDRESSING = {"bạn", "mình", "tên", "Bạn", "Mình", "Tên"}
MOST_SYLLABLES = 60
PARTICLES = re.compile(r"\b(nghen|nha|nhé|hen)\b")
TEXTS = read_texts()
VARIANTS = [(language, key, text) for language in TEXTS for key, each in TEXTS[language].items() for text in each]


def names(text: str) -> set[str]:
    return set(PLACEHOLDER.findall(text)) - ADDRESSING


def test_both_languages_say_the_same_things() -> None:
    assert set(TEXTS["vi"]) == set(TEXTS["en"])


@pytest.mark.parametrize("key", TEXTS["vi"])
def test_every_variant_takes_the_same_parts(key: str) -> None:
    parts = {frozenset(names(text)) for language in TEXTS for text in TEXTS[language][key]}

    assert len(parts) == 1


@pytest.mark.parametrize(("language", "key", "text"), VARIANTS)
def test_a_message_is_one_breath(language: str, key: str, text: str) -> None:
    fixed = PLACEHOLDER.sub("x", text)

    assert len(re.findall(r"\w+", fixed)) <= MOST_SYLLABLES


@pytest.mark.parametrize(("language", "key", "text"), [each for each in VARIANTS if each[0] == "vi"])
def test_a_message_has_at_most_one_particle_a_line(language: str, key: str, text: str) -> None:
    assert all(len(PARTICLES.findall(line)) <= 1 for line in text.splitlines())


@pytest.mark.parametrize("key", [key for key in TEXTS["vi"] if key.startswith("button.")])
def test_buttons_are_short(key: str) -> None:
    assert all(len(text) <= 24 for language in TEXTS for text in TEXTS[language][key])


def test_facts_that_are_quoted_exist(course: Course) -> None:
    given = (
        "title opening at of bar text goal label so_far feedback hint answer reason question list done learner heading"
    )
    given += " praise team number count days age did day code hamlet minutes hours hour helper said waits link right"
    parts_given = {*given.split(), "learner", "where", "lesson", "item"}
    people = "link team place role name code date count group since home learners called last picture"
    parts_given.update(people.split())
    quoted = {name for _, _, text in VARIANTS for name in names(text)} - parts_given

    assert quoted <= set(course.facts)


def test_every_key_that_the_tutor_uses_exists_and_the_other_way_round() -> None:
    words: set[str] = set()
    prefixes: set[str] = set()
    for path in TUTOR.rglob("*.py"):
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Constant) and isinstance(node.value, str):
                words.add(node.value)
            if isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
                prefixes.add(str(node.values[0].value))
    dotted = {word for word in words if re.fullmatch(r"[a-z_]+(\.[a-z_]+)+", word)}

    spoken = {key for key in TEXTS["vi"] if not key.startswith(("command.", "profile."))}
    unused = {key for key in spoken if key not in words and not any(p and key.startswith(p) for p in prefixes)}

    assert unused == set()
    assert {word for word in dotted if word.split(".")[0] in {"button", "lesson", "question", "menu"}} <= set(
        TEXTS["vi"]
    )


def test_every_command_in_the_menu_has_its_words() -> None:
    for language, commands in MENU_COMMANDS.items():
        assert {f"command.{wish}" for wish in commands.values()} <= set(TEXTS[language])
