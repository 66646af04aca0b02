"""The verbs of `sen`: what they print, and how they end. `sen run` is tried in tests/end_to_end."""

from __future__ import annotations

import json
import os
import shutil
import subprocess
import sys
import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from typing import Any

import pytest
from click.testing import CliRunner, Result

from bot import cli
from bot.cli import common
from bot.understanding.rasa import CANARY_INTENT, CANARY_TEXT
from tests.conftest import ROOT
from tests.understanding.fake_home import FAIL, home_with
from tests.understanding.fake_rasa import answer

MONEY = "chuyen-tien-dung-nguoi"
HEARD = {
    CANARY_TEXT: answer(CANARY_INTENT),
    "tiền điện trả sao con": answer(f"lesson.{MONEY}", 0.91, others=[{"name": "menu", "confidence": 0.04}]),
    "bài học nào cũng được": answer("menu", 0.4, "ask", others=[{"name": f"lesson.{MONEY}", "confidence": 0.3}]),
    "tiền là gì": answer("out_of_scope", 0.2, "fallback"),
    "bài cũ ở đâu": answer("lesson.bai-da-bo", 0.95),
    "tiền mất rồi con": answer("scam", 0.9),
}


class Rasa(BaseHTTPRequestHandler):
    """Answers `/model/parse` as our pipeline would."""

    def do_POST(self) -> None:
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["text"]
        body = json.dumps(HEARD[text]).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args: Any) -> None:
        """Say nothing."""


@pytest.fixture
def rasa(monkeypatch: pytest.MonkeyPatch) -> Iterator[None]:
    """Have a Rasa answer on this computer, and no other be started."""
    with ThreadingHTTPServer(("127.0.0.1", 0), Rasa) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,)).start()
        monkeypatch.setenv("SEN_NLU_URL", f"http://127.0.0.1:{server.server_port}")
        yield
        server.shutdown()


@pytest.fixture(autouse=True)
def lessons(monkeypatch: pytest.MonkeyPatch, tmp_path: Path) -> Path:
    """Copy the lessons, and set them, without a voice, and nothing else."""
    for name in [name for name in os.environ if name.startswith("SEN_")]:
        monkeypatch.delenv(name)
    folder = tmp_path / "bai"
    shutil.copytree(ROOT / "lessons", folder)
    monkeypatch.setenv("SEN_LESSONS", str(folder))
    monkeypatch.setenv("SEN_VOICE", "none")
    return folder


def sen(*arguments: str, typed: bytes = b"") -> Result:
    return CliRunner().invoke(cli.main, arguments, input=typed)


def break_lesson(lessons: Path) -> Path:
    """Take the feedback away from the wrong answers of a lesson that is taught."""
    page = lessons / "an-toan" / "gia-cong-an-can-bo" / "vi.md"
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    page.write_text("".join(line for line in lines if not line.startswith("  >")), encoding="utf-8")
    return page


# --- lint and new ---


def test_lint_passes_the_lessons_and_looks_where_the_setting_says(lessons: Path) -> None:
    result = sen("lint", "--language", "en")

    assert result.exit_code == 0
    assert "0 to mend (E)" in result.stdout
    assert f"{lessons}/facts.yml" in result.stdout


def test_lint_fails_when_an_error_is_left(lessons: Path) -> None:
    page = break_lesson(lessons)

    result = sen("lint")

    assert result.exit_code == 1
    assert [line for line in result.stdout.splitlines() if line.startswith(f"{page}:") and ": Q02 E " in line]


def test_lint_judges_only_what_it_was_asked_about(lessons: Path) -> None:
    break_lesson(lessons)

    assert sen("lint", str(lessons / "thanh-toan")).exit_code == 0


def test_lint_speaks_json_to_machines(lessons: Path) -> None:
    break_lesson(lessons)

    result = sen("lint", "--format", "json")

    assert result.exit_code == 1
    assert {frozenset(fault) for fault in json.loads(result.stdout)} == {
        frozenset({"file", "line", "code", "severity", "message"})
    }


def test_lint_mends_what_a_machine_can(lessons: Path) -> None:
    page = lessons / "thanh-toan" / MONEY / "vi.md"
    right = page.read_text(encoding="utf-8")
    page.write_text("\ufeff" + right.replace("\n", "\r\n"), encoding="utf-8", newline="")

    result = sen("lint", "--fix")

    assert result.exit_code == 0
    assert f"sen: {page}" in result.stderr.splitlines()
    assert page.read_text(encoding="utf-8") == right


def test_lint_tells_what_a_lesson_weighs(lessons: Path) -> None:
    result = sen("lint", "--data", str(lessons / "thanh-toan" / MONEY))

    rows = [line.split() for line in result.stdout.splitlines()[1:-2]]
    assert (result.exit_code, [row[:2] for row in rows]) == (0, [[MONEY, "vi"], [MONEY, "en"]])
    assert all(0 < int(row[-2]) <= 300 for row in rows)
    assert "espeak-ng" in result.stdout.splitlines()[-1]


def test_lint_reports_to_machines_too(lessons: Path) -> None:
    result = sen("lint", "--report", "--format", "json", str(lessons / "thanh-toan" / MONEY))

    assert result.exit_code == 0
    assert [each["weight"]["language"] for each in json.loads(result.stdout)] == ["vi", "en"]
    assert {"average", "longest", "facts", "sources", "hard", "weight"} == set(json.loads(result.stdout)[0])


def test_lint_weighs_nothing_in_a_course_that_cannot_be_taught(lessons: Path) -> None:
    page = break_lesson(lessons)

    result = sen("lint", "--data")

    assert result.exit_code == 1
    assert f"{page}:" in result.stderr


@pytest.mark.parametrize(
    ("language", "told"),
    [("vi", "sen: khong-co: không có tệp hay thư mục này\n"), ("en", "sen: khong-co: no such file or folder\n")],
)
def test_lint_names_a_folder_that_is_not_there(monkeypatch: pytest.MonkeyPatch, language: str, told: str) -> None:
    monkeypatch.setenv("SEN_LANGUAGE", language)

    result = sen("lint", "khong-co")

    assert (result.exit_code, result.stdout, result.stderr) == (2, "", told)


def test_a_new_lesson_is_a_draft_that_lints(lessons: Path) -> None:
    made = sen("new", "thanh-toan/tra-tien-dien")

    page = lessons / "thanh-toan" / "tra-tien-dien" / "vi.md"
    assert (made.exit_code, made.stdout) == (0, f"{page}\n")
    assert "trạng thái: nháp" in page.read_text(encoding="utf-8")
    assert ", tra-tien-dien]" in (lessons / "course.yml").read_text(encoding="utf-8")
    assert sen("lint", str(page.parent)).exit_code == 0


@pytest.mark.parametrize("name", ["Tra Tien", "thanh-toan", "../ngoai/bai", f"thanh-toan/{MONEY}"])
def test_a_lesson_that_cannot_be_started_is_told_in_one_line(name: str) -> None:
    result = sen("new", name)

    assert (result.exit_code, result.stdout, result.stderr.count("\n")) == (1, "", 1)
    assert result.stderr.startswith("sen: ")


# --- train ---


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


# --- parse ---


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


# --- settings ---


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


# --- as a program ---


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
