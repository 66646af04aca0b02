"""The verbs of `sen`: thin doors to the rooms. Wrong use exits 2, a failed job 1, each with one clear line."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable
from datetime import UTC, date, datetime
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.shelf import Shelf

# Only light modules are imported here, so that `sen --help` is instant; each verb fetches what it needs.
HERE = Path(__file__).parent.parent
LESSONS = Path("lessons")


class FailedJob(click.ClickException):
    """A job that could not be done; the message is for the one who asked."""

    exit_code = 1

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print the message and nothing else."""
        click.echo(f"sen: {self.format_message()}", err=True)


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Sen, a tutor in a Telegram chat. Settings are environment variables: docs/operators.md lists them."""


@main.command()
def run() -> None:
    """Run the bot on Telegram: polling, or a webhook when SEN_WEBHOOK_URL is set."""
    from bot.bootstrap import run as run_bot
    from bot.records.base import StoreError
    from bot.serving import PortTakenError
    from bot.settings import SettingsError, load, remarks
    from bot.shelf import CourseError
    from bot.telegram.poller import PollingError
    from bot.telegram.profile import TokenRefusedError

    try:
        settings = load()
        _remark(remarks(_environment(), settings.language))
        asyncio.run(run_bot(settings, HERE))
    except SettingsError as fault:
        click.echo(f"sen: {fault}", err=True)
        sys.exit(2)
    except (StoreError, CourseError, PortTakenError, PollingError, TokenRefusedError) as fault:
        raise FailedJob(str(fault)) from fault
    except KeyboardInterrupt:
        click.echo("sen: stopped", err=True)


@main.command()
@click.argument("lesson", default="")
@click.option("--port", default=8181, show_default=True, help="Where the phone page listens, on this computer only.")
@click.option("--without-rasa", is_flag=True, help="Understand by keywords only; nothing is installed or trained.")
def demo(lesson: str, port: int, without_rasa: bool) -> None:
    """Try Sen on this computer: a Telegram with phones, the bot and Rasa. LESSON opens there and reloads on save."""
    from bot.demo import demonstrate
    from bot.serving import PortTakenError
    from bot.shelf import CourseError

    try:
        asyncio.run(demonstrate(HERE, lesson, port, with_rasa=not without_rasa))
    except (CourseError, PortTakenError) as fault:
        raise FailedJob(str(fault)) from fault
    except KeyboardInterrupt:
        click.echo("sen: stopped", err=True)


@main.command()
@click.option("--force", is_flag=True, help="Train even if nothing changed.")
def train(force: bool) -> None:
    """Write nlu/data/lessons.yml from the lessons and train the model, if its inputs changed."""
    from bot.authoring.examples import write_examples
    from bot.understanding.layout import Layout
    from bot.understanding.training import TrainingError
    from bot.understanding.training import train as train_model

    course = _shelf().course
    try:
        train_model(Layout(HERE), lambda path: write_examples(course, path), force=force, tell=_progress)
    except TrainingError as fault:
        raise FailedJob(str(fault)) from fault


@main.command()
@click.argument("texts", nargs=-1)
def parse(texts: tuple[str, ...]) -> None:
    """Say what the bot would make of TEXTS, or of lines of standard input: one JSON object a line."""
    from bot.parsing import parsed

    lines: Iterable[str] = texts or (line.rstrip("\n") for line in sys.stdin)
    asyncio.run(parsed(HERE, _shelf(), lines, click.echo))


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--fix", is_flag=True, help="Write what a machine can mend: missing ids, accents, dashes, quotes.")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--language", type=click.Choice(["vi", "en"]), default="vi", show_default=True)
def lint(paths: tuple[Path, ...], fix: bool, shape: str, language: str) -> None:
    """Check lessons (all of lessons/ by default); exit 1 when an E is left."""
    from bot.authoring.fault import format_json, format_text, has_errors
    from bot.authoring.fix import fix as mend
    from bot.authoring.lint import lint as judge

    chosen = paths or (LESSONS,)
    for path in chosen:
        if not path.exists():
            raise click.BadParameter(f"{path}: không có tệp hay thư mục này / no such file or folder")
    if fix:
        for path in mend(chosen, date.today()):  # noqa: DTZ011 - a review date is a calendar day where the trainer is
            click.echo(f"sen: {path}", err=True)
    faults = judge(chosen, date.today(), language)  # noqa: DTZ011
    click.echo(format_json(faults) if shape == "json" else format_text(faults, language))
    sys.exit(1 if has_errors(faults) else 0)


@main.command()
@click.argument("lesson", metavar="TRACK/LESSON")
def new(lesson: str) -> None:
    """Write the skeleton of a lesson, as a draft that lints."""
    from bot.authoring.new import NewLessonError, new_lesson

    try:
        click.echo(new_lesson(LESSONS, lesson))
    except NewLessonError as fault:
        raise FailedJob(str(fault)) from fault


def _shelf() -> Shelf:
    from bot.settings import SettingsError, load
    from bot.shelf import CourseError, Shelf

    try:
        settings = load()
        shelf = Shelf(settings.lessons, lambda: datetime.now(UTC).date(), language=settings.language)
        _ = shelf.course
    except SettingsError as fault:
        click.echo(f"sen: {fault}", err=True)
        sys.exit(2)
    except CourseError as fault:
        raise FailedJob(str(fault)) from fault
    return shelf


def _environment() -> dict[str, str]:
    import os

    return dict(os.environ)


def _remark(lines: Iterable[str]) -> None:
    for line in lines:
        click.echo(f"sen: {line}", err=True)


def _progress(line: str) -> None:
    click.echo(f"sen: {line}", err=True)
