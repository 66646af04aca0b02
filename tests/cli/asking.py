"""Calling `sen` as a shell does, with a Rasa that answers by rote."""

from __future__ import annotations

import json
from http.server import BaseHTTPRequestHandler
from pathlib import Path
from typing import Any

from click.testing import CliRunner, Result

from bot import cli
from bot.understanding.rasa import CANARY_INTENT, CANARY_TEXT
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


def sen(*arguments: str, typed: bytes = b"") -> Result:
    """Call `sen` with these arguments and this on standard input."""
    return CliRunner().invoke(cli.main, arguments, input=typed)


def break_lesson(lessons: Path) -> Path:
    """Take the feedback away from the wrong answers of a lesson that is taught."""
    page = lessons / "an-toan" / "gia-cong-an-can-bo" / "vi.md"
    lines = page.read_text(encoding="utf-8").splitlines(keepends=True)
    page.write_text("".join(line for line in lines if not line.startswith("  >")), encoding="utf-8")
    return page
