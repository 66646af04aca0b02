"""The bots that are compared, each started as a process of its own on an emulated Telegram."""

from __future__ import annotations

import subprocess
import sys
from collections.abc import Mapping
from pathlib import Path

from benchmarks.emulated import Telegram
from benchmarks.running import ROOT, Running, free_port

SEN = ROOT / ".venv" / "bin" / "sen"
RASA = ROOT / ".venv-nlu" / "bin" / "rasa"
STOCK = ROOT / "benchmarks" / "stock_rasa"
STOCK_MODEL = ROOT / "models" / "stock.tar.gz"
NOBODY = "http://127.0.0.1:9"
"""A Rasa server that never answers: Sen understands by keywords."""

_QUIET: Mapping[str, str] = {
    "RASA_TELEMETRY_ENABLED": "false",
    "TF_CPP_MIN_LOG_LEVEL": "3",
    "PYTHONWARNINGS": "ignore",
    "OMP_NUM_THREADS": "1",
    "OPENBLAS_NUM_THREADS": "1",
    "SQLALCHEMY_SILENCE_UBER_WARNING": "1",
}


def start_echo(telegram: Telegram, scratch: Path) -> Running:
    """Start the bare python-telegram-bot."""
    command = (sys.executable, "-m", "benchmarks.echo_bot", telegram.url, telegram.token)
    return Running(command, {}, scratch / "echo.log")


def start_sen(telegram: Telegram, scratch: Path, *, nlu: str = NOBODY, unpaced: bool = False) -> Running:
    """Start Sen; an empty `nlu` lets it start its own Rasa. Its database stays in `scratch` between starts."""
    settings = {
        "SEN_TELEGRAM_TOKEN": telegram.token,
        "SEN_TELEGRAM_API": telegram.url,
        "SEN_DATABASE": str(scratch / "sen.db"),
        "SEN_OPERATOR": "Tổ đo tốc độ",
        "SEN_NLU_URL": nlu,
    }
    command = (sys.executable, "-m", "benchmarks.unpaced") if unpaced else (str(SEN), "run")
    return Running(command, settings, scratch / "sen.log")


def start_stock(telegram: Telegram, scratch: Path, channel: str = "Repaired") -> Running:
    """Start stock Rasa on its own channel, `Repaired` or as `Shipped`."""
    port = free_port()
    credentials = scratch / f"credentials-{channel}.yml"
    credentials.write_text(
        f"benchmarks.stock_rasa.channel.{channel}:\n"
        f'  access_token: "{telegram.token}"\n'
        f'  verify: "{telegram.world.bot.username}"\n'
        f'  webhook_url: "http://127.0.0.1:{port}/webhooks/telegram/webhook"\n'
        f'  api_base: "{telegram.url}"\n',
        encoding="utf-8",
    )
    command = (
        *(str(RASA), "run", "--enable-api", "-i", "127.0.0.1", "-p", str(port)),
        *("-m", str(STOCK_MODEL), "--credentials", str(credentials), "--endpoints", str(scratch / "none.yml")),
    )
    (scratch / "none.yml").touch()
    return Running(command, _QUIET, scratch / f"stock-{channel}.log", cwd=scratch)


def train_stock(scratch: Path) -> None:
    """Train the stock bot's model, unless it is there."""
    if STOCK_MODEL.is_file():
        return
    command = (
        *(str(RASA), "train", "--config", str(STOCK / "config.yml"), "--domain", str(STOCK / "domain.yml")),
        *("--data", str(STOCK / "nlu.yml"), str(STOCK / "rules.yml")),
        *("--out", str(STOCK_MODEL.parent), "--fixed-model-name", STOCK_MODEL.name.removesuffix(".tar.gz")),
    )
    base = {"PATH": "/usr/bin:/bin", "HOME": str(scratch), "LANG": "C.UTF-8"}
    subprocess.run(command, env=base | _QUIET, cwd=scratch, check=True, capture_output=True)  # noqa: S603 - our own
