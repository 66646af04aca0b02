"""A checkout in miniature whose `rasa` and `python` are a script, so that nothing heavy is started."""

from __future__ import annotations

import hashlib
import sys
from pathlib import Path

from bot.understanding.layout import Layout
from bot.understanding.record import Record, inputs_of, write_record

SERVE = """
import json, os, sys, threading
from http.server import BaseHTTPRequestHandler, HTTPServer
from urllib.parse import urlsplit, parse_qs

arguments = dict(zip(sys.argv, sys.argv[1:]))
runner = sys.argv[2]
model, port = sys.argv[-2:] if runner == "nlu.server.lean" else (arguments["-m"], arguments["-p"])

class Rasa(BaseHTTPRequestHandler):
    def do_POST(self):
        text = json.loads(self.rfile.read(int(self.headers["Content-Length"])))["text"]
        if parse_qs(urlsplit(self.path).query).get("token") != [os.environ["SEN_NLU_TOKEN"]]:
            return self.send_error(401)
        if text == "die":
            os._exit(3)
        said = {"cwd": os.getcwd(), "empty": not os.listdir(), "environment": dict(os.environ), "pid": os.getpid(),
                "model": open(model).read(), "runner": runner, "arguments": sys.argv}
        intent = {"name": "thanks", "confidence": 0.9}
        body = json.dumps({"intent": intent, "intent_ranking": [intent],
                           "understanding": {"outcome": "answer"}, "said": said}).encode()
        self.send_response(200)
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *args):
        pass

HTTPServer(("127.0.0.1", int(port)), Rasa).serve_forever()
"""

GIVES_WAY = (
    """
import sys
if "nlu.server.lean" in sys.argv:
    print("lean: leaves it to `rasa run`: it needs TensorFlow", file=sys.stderr)
    sys.exit(78)
"""
    + SERVE
)

TRAIN = """
import io, json, pathlib, sys, tarfile

arguments = dict(zip(sys.argv, sys.argv[1:]))
print("INFO rasa.engine.training.hooks  - Starting to train component 'Fake'.")
out = pathlib.Path(arguments["--out"])
out.mkdir(parents=True)
learnt = json.dumps({"thresholds": {"answer": 0.6, "ask": 0.2}}).encode()
member = tarfile.TarInfo("components/train_Fake/learnt.json")
member.size = len(learnt)
with tarfile.open(out / (arguments["--fixed-model-name"] + ".tar.gz"), "w:gz") as archive:
    archive.addfile(member, io.BytesIO(learnt))
"""

FAIL = """
print("INFO - Starting to train component 'Fake'.")
raise SystemExit("the sentences are broken")
"""


def home_with(folder: Path, script: str) -> Layout:
    """Return a checkout with one training sentence and the script as its `rasa` and its `python`."""
    layout = Layout(folder)
    for path, content in (
        (layout.config, "pipeline: []\n"),
        (layout.sentences / "common.yml", "nlu: []\n"),
        (layout.components / "tables" / "shorthand.yml", "ko: không\n"),
        (layout.lock, "rasa==3.6.21\n"),
        (layout.rasa, f"#!{sys.executable}\n{script}"),
        (layout.python, f"#!{sys.executable}\n{script}"),
    ):
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(content, encoding="utf-8")
    layout.rasa.chmod(0o755)
    layout.python.chmod(0o755)
    (folder / ".venv-nlu/lib/python3.10/site-packages/rasa-3.6.21.dist-info").mkdir(parents=True)
    return layout


def with_model(layout: Layout, content: bytes = b"a model") -> Layout:
    """Put a model and its record into the checkout."""
    layout.model.parent.mkdir(exist_ok=True)
    layout.model.write_bytes(content)
    sha256 = hashlib.sha256(content).hexdigest()
    write_record(layout, Record(inputs_of(layout), sha256, "3.6.21", "2026-11-23T00:00:00+00:00", 12.5, {}))
    return layout
