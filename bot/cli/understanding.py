"""Training what understands, and asking it."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable

import click

from bot.cli import common
from bot.cli.common import FailedJob, settings_now, shelf_now, tell


@click.command()
@click.option("--force", is_flag=True, help="Train even if nothing changed.")
def train(force: bool) -> None:
    """Write nlu/data/lessons.yml from the lessons and train the model, if its inputs changed."""
    from bot.authoring.examples import write_examples
    from bot.understanding.layout import Layout
    from bot.understanding.training import TrainingError
    from bot.understanding.training import train as train_model

    course = shelf_now(settings_now()).course
    try:
        train_model(Layout(common.HERE), lambda path: write_examples(course, path), force=force, tell=tell)
    except TrainingError as fault:
        raise FailedJob(str(fault)) from fault


@click.command()
@click.argument("texts", nargs=-1)
def parse(texts: tuple[str, ...]) -> None:
    """Say what the bot would make of TEXTS, or of lines of standard input: one JSON object a line."""
    from bot.parsing import parsed

    settings = settings_now()
    lines: Iterable[str] = texts or (line.decode("utf-8", "replace").rstrip("\r\n") for line in sys.stdin.buffer)
    asyncio.run(parsed(common.HERE, settings, shelf_now(settings), lines, click.echo))


VERBS = (
    train,
    parse,
)
