"""The verbs of `sen`: thin doors to the rooms. Wrong use exits 2, a failed job 1, each with one clear line."""

from __future__ import annotations

import asyncio
import sys
from collections.abc import Iterable
from contextlib import closing
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from datetime import datetime

    from bot.settings import Settings
    from bot.shelf import Shelf

# Only light modules are imported here, so that `sen --help` is instant; each verb fetches what it needs.
HERE = Path(__file__).parent.parent


class FailedJob(click.ClickException):
    """A job that could not be done; the message is for the one who asked."""

    exit_code = 1

    def show(self, file: object = None) -> None:  # noqa: ARG002 - click's signature
        """Print the message and nothing else."""
        click.echo(f"sen: {self.format_message()}", err=True)


class WrongUse(FailedJob):
    """Something asked for, or set, in a way that cannot be done."""

    exit_code = 2


@click.group(context_settings={"help_option_names": ["-h", "--help"]})
def main() -> None:
    """Sen, a tutor in a Telegram chat. Settings are environment variables: docs/operators.md lists them."""


@main.command()
def run() -> None:
    """Run the bot on Telegram: polling, or a webhook when SEN_WEBHOOK_URL is set."""
    from bot.bootstrap import run as run_bot
    from bot.media.voice.engines import VoiceError
    from bot.records.base import StoreError
    from bot.serving import PortTakenError
    from bot.settings import SettingsError
    from bot.shelf import CourseError
    from bot.telegram.api import StoppedError

    settings = _settings()
    try:
        asyncio.run(run_bot(settings, HERE))
    except (SettingsError, VoiceError) as fault:
        raise WrongUse(str(fault)) from fault
    except (StoreError, CourseError, PortTakenError, StoppedError) as fault:
        raise FailedJob(str(fault)) from fault
    except KeyboardInterrupt:
        _tell("stopped")


@main.command()
@click.argument("lesson", default="")
@click.option(
    "--port",
    type=click.IntRange(1, 65535),
    default=8181,
    show_default=True,
    help="Where the phone page listens, on this computer only.",
)
@click.option("--without-rasa", is_flag=True, help="Understand by keywords only; nothing is installed or trained.")
@click.option("--without-month", is_flag=True, help="Leave out the made-up learners that the team's pages show.")
def demo(lesson: str, port: int, without_rasa: bool, without_month: bool) -> None:
    """Try Sen on this computer: a Telegram with phones, the bot and Rasa. LESSON opens there and reloads on save."""
    from bot.demo import demonstrate
    from bot.serving import PortTakenError
    from bot.settings import SettingsError
    from bot.shelf import CourseError

    _settings()
    try:
        asyncio.run(demonstrate(HERE, lesson, port, with_rasa=not without_rasa, with_month=not without_month))
    except SettingsError as fault:
        raise WrongUse(str(fault)) from fault
    except (CourseError, PortTakenError) as fault:
        raise FailedJob(str(fault)) from fault
    except KeyboardInterrupt:
        _tell("stopped")


@main.command()
@click.option("--force", is_flag=True, help="Train even if nothing changed.")
def train(force: bool) -> None:
    """Write nlu/data/lessons.yml from the lessons and train the model, if its inputs changed."""
    from bot.authoring.examples import write_examples
    from bot.understanding.layout import Layout
    from bot.understanding.training import TrainingError
    from bot.understanding.training import train as train_model

    course = _shelf(_settings()).course
    try:
        train_model(Layout(HERE), lambda path: write_examples(course, path), force=force, tell=_tell)
    except TrainingError as fault:
        raise FailedJob(str(fault)) from fault


@main.command()
@click.argument("texts", nargs=-1)
def parse(texts: tuple[str, ...]) -> None:
    """Say what the bot would make of TEXTS, or of lines of standard input: one JSON object a line."""
    from bot.parsing import parsed

    settings = _settings()
    lines: Iterable[str] = texts or (line.decode("utf-8", "replace").rstrip("\r\n") for line in sys.stdin.buffer)
    asyncio.run(parsed(HERE, settings, _shelf(settings), lines, click.echo))


@main.command()
@click.argument("paths", nargs=-1, type=click.Path(path_type=Path))
@click.option("--fix", is_flag=True, help="Write what a machine can mend: missing ids, accents, dashes, quotes.")
@click.option("--data", "view", flag_value="data", help="Instead tell what each lesson weighs; exit 1 when too much.")
@click.option("--report", "view", flag_value="report", help="Instead tell how each lesson reads and what it rests on.")
@click.option("--format", "shape", type=click.Choice(["text", "json"]), default="text", show_default=True)
@click.option("--language", type=click.Choice(["vi", "en"]), help="Of the messages; SEN_LANGUAGE by default.")
def lint(paths: tuple[Path, ...], fix: bool, view: str | None, shape: str, language: str | None) -> None:
    """Check lessons (the whole lesson folder by default); exit 1 when an E is left."""
    from bot.authoring.fault import format_json, format_text, has_errors
    from bot.authoring.fix import fix as mend
    from bot.authoring.lint import lint as judge

    settings = _settings()
    language = language or settings.language
    chosen = paths or (settings.lessons,)
    for path in chosen:
        if not path.exists():
            raise WrongUse(
                f"{path}: {'no such file or folder' if language == 'en' else 'không có tệp hay thư mục này'}"
            )
    if fix:
        for path in mend(chosen, date.today()):  # noqa: DTZ011 - a review date is a calendar day where the trainer is
            _tell(str(path))
    if view:
        sys.exit(_assay(settings, chosen, view, language, as_json=shape == "json"))
    faults = judge(chosen, date.today(), language)  # noqa: DTZ011
    click.echo(format_json(faults) if shape == "json" else format_text(faults, language))
    sys.exit(1 if has_errors(faults) else 0)


@main.command()
@click.argument("lessons", nargs=-1, metavar="[LESSON]...")
def voice(lessons: tuple[str, ...]) -> None:
    """Read every step and question aloud ahead of time, for each form of address; of all lessons, or of those named."""
    from bot.bootstrap import shelf_of
    from bot.media.voice.engines import VoiceError
    from bot.shelf import CourseError
    from bot.voicing import NO_VOICE, languages_of, made_ahead, outdated, speaker_of

    settings = _settings()
    try:
        speaker = speaker_of(settings)
        if speaker is None:
            raise FailedJob(NO_VOICE)
        course = shelf_of(settings, voices=languages_of(speaker)).course
        taught = [lesson for language in course.lessons for lesson in course.taught(language)]
        wanted = [each for each in dict.fromkeys(taught) if not lessons or each.id in lessons]
        for made in made_ahead(course, wanted, speaker):
            click.echo(f"{made.lesson} {made.language}: {made.clips} clips, {made.size // 1024} KB")
        for place in outdated(course):
            click.echo(f"{place}: đã sửa lời, cần thu lại / reworded, record it anew")
    except (VoiceError, CourseError) as fault:
        raise FailedJob(str(fault)) from fault


@main.command()
@click.argument("lesson")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The file to write; named after the lesson.")
@click.option("--language", type=click.Choice(["vi", "en"]), help="Of the card; SEN_LANGUAGE by default.")
def card(lesson: str, output: Path | None, language: str | None) -> None:
    """Draw the three rules of LESSON as an A4 sheet for a wall."""
    from bot.media.gallery import Gallery

    settings = _settings()
    course = _shelf(settings).course
    found = course.lesson(lesson, language or settings.language)
    if found is None or not found.rules:
        raise WrongUse(
            f"{lesson}: không có bài này, hay bài chưa có “Ba điều nhớ” / no such lesson, or it has no rules"
        )
    output = output or Path(f"the-{lesson}.png")
    try:
        output.write_bytes(Gallery(settings.lessons, lambda: course).card(found, is_printed=True))
    except OSError as fault:
        raise FailedJob(f"{output}: không ghi được ({fault.strerror}) / cannot be written") from fault
    _tell(str(output))


@main.command()
@click.argument("lesson", metavar="TRACK/LESSON")
def new(lesson: str) -> None:
    """Write the skeleton of a lesson, as a draft that lints."""
    from bot.authoring.new import NewLessonError, new_lesson

    settings = _settings()
    try:
        click.echo(new_lesson(settings.lessons, lesson, settings.language))
    except NewLessonError as fault:
        raise FailedJob(str(fault)) from fault


@main.command()
@click.option("--place", default="province", show_default=True, help="commune:<id in places.yml> or hamlet:<number>.")
@click.option("--month", default="", help="Such as 2026-11; the month before this one by default.")
@click.option("--format", "shape", type=click.Choice(["docx", "xlsx", "csv", "json", "html"]), default="docx")
@click.option("--template", type=click.Path(path_type=Path), help="A Word file to fill in instead of Sen's own.")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The file to write; named after the report.")
@click.option("--language", type=click.Choice(["vi", "en"]), help="Of the report; SEN_LANGUAGE by default.")
def report(
    place: str, month: str, shape: str, template: Path | None, output: Path | None, language: str | None
) -> None:
    """Write the monthly report of a place: totals alone, groups under five people not shown."""
    from datetime import UTC, datetime

    from bot.records.base import StoreError
    from bot.reporting.word import ReportError
    from bot.reports import PlaceError, report_of, written
    from bot.tutor.team.months import after, is_month, month_of

    settings, now = _settings(), datetime.now(UTC)
    month = month or after(month_of(now), -1)
    if not is_month(month):
        raise WrongUse(f"{month}: hãy ghi tháng như 2026-11 / write a month like 2026-11")
    language = language or settings.language
    output = output or Path(f"bao-cao-{place.replace(':', '-')}-{month}.{shape}")
    try:
        made = report_of(settings, _shelf(settings), place, month, now, language)
        output.write_bytes(written(made, shape, language, template))
    except PlaceError as fault:
        raise WrongUse(str(fault)) from fault
    except (StoreError, ReportError) as fault:
        raise FailedJob(str(fault)) from fault
    except OSError as fault:
        raise FailedJob(f"{output}: không ghi được ({fault.strerror}) / cannot be written") from fault
    _tell(str(output))


@main.command()
@click.option("--format", "shape", type=click.Choice(["jsonl", "csv", "xapi"]), default="jsonl", show_default=True)
@click.option("--since", type=click.DateTime(["%Y-%m-%d"]), help="The first day; all there is by default.")
@click.option("--until", type=click.DateTime(["%Y-%m-%d"]), help="The day after the last one.")
def export(shape: str, since: datetime | None, until: datetime | None) -> None:
    """Print what happened, event by event, under names that stand for nobody; that it was taken is noted down."""
    import os
    from datetime import UTC, datetime

    from bot.records.base import StoreError
    from bot.reports import exported
    from bot.tutor.team.months import LOCAL

    settings = _settings()
    start = since.replace(tzinfo=LOCAL) if since else datetime.fromtimestamp(0, UTC)
    end = until.replace(tzinfo=LOCAL) if until else datetime.now(UTC)
    try:
        with closing(exported(settings, _shelf(settings).course, shape, start, end)) as lines:
            sys.stdout.writelines(lines)
    except BrokenPipeError:
        # Whoever reads has read enough, as `head` does; Python must not trip over it again when it ends.
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())
    except StoreError as fault:
        raise FailedJob(str(fault)) from fault


def _assay(settings: Settings, paths: tuple[Path, ...], view: str, language: str, *, as_json: bool) -> int:
    """Print what lessons weigh or how they read; return the exit code."""
    from bot.assaying import Assay
    from bot.authoring.lint import course_root
    from bot.media.voice.engines import VoiceError
    from bot.shelf import CourseError, Shelf
    from bot.voicing import languages_of, speaker_of

    try:
        speaker = speaker_of(settings)
    except VoiceError as fault:
        raise WrongUse(str(fault)) from fault
    today, code = date.today(), 0  # noqa: DTZ011 - as above
    for root in dict.fromkeys(map(course_root, paths)):
        assay = Assay(Shelf(root, lambda: today, language=language, voices=languages_of(speaker)), paths, speaker)
        try:
            for line in (
                assay.report(today, language, as_json=as_json)
                if view == "report"
                else assay.data(language, as_json=as_json)
            ):
                click.echo(line)
        except (CourseError, VoiceError) as fault:
            raise FailedJob(str(fault)) from fault
        code = max(code, int(view == "data" and assay.is_too_heavy))
    return code


def _settings() -> Settings:
    """Read the settings, telling of variables that look like some and are none."""
    import os

    from bot.settings import SettingsError, load, remarks

    try:
        settings = load()
    except SettingsError as fault:
        raise WrongUse(str(fault)) from fault
    for line in remarks(os.environ, settings.language):
        _tell(line)
    return settings


def _shelf(settings: Settings) -> Shelf:
    from bot.bootstrap import shelf_of
    from bot.settings import SettingsError
    from bot.shelf import CourseError

    try:
        shelf = shelf_of(settings)
        _ = shelf.course
    except SettingsError as fault:
        raise WrongUse(str(fault)) from fault
    except CourseError as fault:
        raise FailedJob(str(fault)) from fault
    return shelf


def _tell(line: str) -> None:
    click.echo(f"sen: {line}", err=True)
