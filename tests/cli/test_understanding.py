"""`sen train` and `sen parse`: what they print, and how they end."""

from __future__ import annotations

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from bot.cli import common
from tests.cli.asking import MONEY, break_lesson, sen
from tests.conftest import ROOT
from tests.understanding.fake_home import FAIL, home_with


def test_training_without_the_nlu_environment_says_so_in_one_line(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    layout = home_with(tmp_path / "home", FAIL)
    layout.rasa.unlink()
    monkeypatch.setattr(common, "HERE", layout.home)

    result = sen("train")

    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert "the NLU environment is not installed" in result.stderr


def test_training_that_fails_ends_with_what_rasa_said(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    monkeypatch.setattr(common, "HERE", home_with(tmp_path / "home", FAIL).home)

    result = sen("train")

    assert result.exit_code == 1
    assert "the sentences are broken" in result.stderr


@pytest.mark.parametrize("verb", ["train", "parse"])
def test_broken_lessons_are_told_with_file_and_line(lessons: Path, verb: str) -> None:
    page = break_lesson(lessons)

    result = sen(verb)

    assert (result.exit_code, result.stdout) == (1, "")
    assert f"{page}:" in result.stderr


def parsed(*texts: str) -> list[dict[str, Any]]:
    result = sen("parse", *texts)
    assert (result.exit_code, result.stderr) == (0, "")
    return [json.loads(line) for line in result.stdout.splitlines()]


def test_parse_prints_one_object_a_text_with_these_keys(rasa: None) -> None:
    found = parsed("tiền điện trả sao con", "tiền là gì")

    assert [list(each) for each in found] == [
        ["text", "intent", "confidence", "lesson", "faq", "outcome", "candidates"]
    ] * 2
    assert found[0] == {
        "text": "tiền điện trả sao con",
        "intent": f"lesson.{MONEY}",
        "confidence": 0.91,
        "lesson": MONEY,
        "faq": None,
        "outcome": "answer",
        "candidates": [
            {"intent": f"lesson.{MONEY}", "confidence": 0.91},
            {"intent": "menu", "confidence": 0.04},
        ],
    }


def test_parse_tells_what_the_bot_would_do(rasa: None) -> None:
    expected = {
        "tiền điện trả sao con": "answer",
        "bài học nào cũng được": "ask",
        "tiền là gì": "fallback",
        "bài cũ ở đâu": "answer",
        "tiền mất rồi con": "safety",
        "📚 Chọn bài": "answer",
        "xyzzy": "fallback",
        "": "fallback",
    }

    assert {each["text"]: each["outcome"] for each in parsed(*expected)} == expected


def test_danger_and_secrets_come_before_rasa(rasa: None) -> None:
    found = parsed(
        "công an gọi biểu chuyển tiền liền", "ôi cháy nhà rồi", "ba em kho tho qua, cuu voi", "mã OTP là 482913"
    )

    assert [(each["intent"], each["outcome"]) for each in found] == [
        ("scam", "safety"),
        ("emergency_fire", "safety"),
        ("emergency_health", "safety"),
        ("secret_shared", "safety"),
    ]


def test_parse_repeats_no_secret(rasa: None) -> None:
    (found,) = parsed("mã OTP là 482913")

    assert found["text"] == "mã OTP là [đã che: mã OTP]"


def test_parse_reads_lines_even_those_that_are_no_text(rasa: None) -> None:
    result = sen("parse", typed="tiền là gì\r\n\n".encode() + b"\xff\xfe\n" + b"xyzzy")

    assert [json.loads(line)["text"] for line in result.stdout.splitlines()] == ["tiền là gì", "", "��", "xyzzy"]


def test_parse_takes_an_argument_that_is_no_text(rasa: None) -> None:
    assert [each["text"] for each in parsed("xyzzy \udcff")] == ["xyzzy ?"]


def test_parse_does_not_wait_for_a_rasa_that_cannot_come(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> None:
    home = tmp_path / "home"
    (home / "nlu" / "data").mkdir(parents=True)
    shutil.copy(ROOT / "nlu" / "data" / "common.yml", home / "nlu" / "data")
    monkeypatch.setattr(common, "HERE", home)
    monkeypatch.setattr("bot.parsing.CHILD_AWAKE_WITHIN", float("inf"))

    assert [each["intent"] for each in map(json.loads, sen("parse", "cảm ơn con").stdout.splitlines())] == ["thanks"]
