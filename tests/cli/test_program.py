"""What holds of every verb of `sen`, and of `sen` as a program. `sen run` is tried in tests/end_to_end."""

from __future__ import annotations

import subprocess
import sys

import pytest

from tests.cli.asking import MONEY, sen


@pytest.mark.parametrize("verb", [["run"], ["demo"], ["train"], ["parse", "a"], ["lint"], ["new", "a/b"]], ids=str)
def test_wrong_settings_stop_every_verb_with_one_line(monkeypatch: pytest.MonkeyPatch, verb: list[str]) -> None:
    monkeypatch.setenv("SEN_TEAM_CHAT", "nhóm")

    result = sen(*verb)

    assert (result.exit_code, result.stdout) == (2, "")
    assert result.stderr == "sen: SEN_TEAM_CHAT=nhóm: hãy ghi mã số của nhóm chat, ví dụ -1001234567890\n"


def test_wrong_settings_are_told_in_the_askers_language(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEN_LANGUAGE", "en")
    monkeypatch.setenv("SEN_TEAM_CHAT", "x")

    assert sen("lint").stderr == "sen: SEN_TEAM_CHAT=x: write the number of the chat, for example -1001234567890\n"


def test_a_variable_that_is_no_setting_is_remarked_upon(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("SEN_DATABAS", "x")

    result = sen("lint")

    assert result.exit_code == 0
    assert result.stderr == "sen: SEN_DATABAS: không có thiết lập tên này, bỏ qua; có phải SEN_DATABASE không?\n"


def program(*arguments: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run([sys.executable, *arguments], capture_output=True, text=True, timeout=60, check=False)


def test_the_verbs_are_listed_without_loading_what_they_need() -> None:
    heavy = "{'starlette', 'telegram', 'pydantic', 'yaml', 'httpx', 'sqlite_utils', 'PIL'}"
    source = f"import sys, bot.cli; print(sorted({heavy} & {{name.split('.')[0] for name in sys.modules}}))"

    assert program("-c", source).stdout == "[]\n"


def test_a_demonstration_of_an_unknown_lesson_names_those_there_are() -> None:
    ended = program("-c", "from bot.cli import main; main()", "demo", "khong-co", "--without-rasa")

    assert (ended.returncode, ended.stdout, ended.stderr.count("\n")) == (1, "", 1)
    assert MONEY in ended.stderr


def test_a_port_that_is_none_is_refused() -> None:
    result = sen("demo", "--port", "70000")

    assert (result.exit_code, result.stdout) == (2, "")
    assert "--port" in result.stderr
