"""Writing lessons: checking, starting, reading aloud, printing."""

from __future__ import annotations

import sys
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING

import click

from bot.cli.common import FailedJob, WrongUse, settings_now, shelf_now, tell

if TYPE_CHECKING:
    from bot.settings import Settings


@click.command()
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

    settings = settings_now()
    language = language or settings.language
    chosen = paths or (settings.lessons,)
    for path in chosen:
        if not path.exists():
            raise WrongUse(
                f"{path}: {'no such file or folder' if language == 'en' else 'không có tệp hay thư mục này'}"
            )
    if fix:
        for path in mend(chosen, date.today()):  # noqa: DTZ011 - a review date is a calendar day where the trainer is
            tell(str(path))
    if view:
        sys.exit(_assay(settings, chosen, view, language, as_json=shape == "json"))
    faults = judge(chosen, date.today(), language)  # noqa: DTZ011
    click.echo(format_json(faults) if shape == "json" else format_text(faults, language))
    sys.exit(1 if has_errors(faults) else 0)


@click.command()
@click.argument("lesson", metavar="TRACK/LESSON")
def new(lesson: str) -> None:
    """Write the skeleton of a lesson, as a draft that lints."""
    from bot.authoring.new import NewLessonError, new_lesson

    settings = settings_now()
    try:
        click.echo(new_lesson(settings.lessons, lesson, settings.language))
    except NewLessonError as fault:
        raise FailedJob(str(fault)) from fault


@click.command()
@click.argument("lessons", nargs=-1, metavar="[LESSON]...")
def voice(lessons: tuple[str, ...]) -> None:
    """Read every step and question aloud ahead of time, for each form of address; of all lessons, or of those named."""
    from bot.bootstrap import shelf_of
    from bot.media.voice.engines import VoiceError
    from bot.shelf import CourseError
    from bot.voicing import NO_VOICE, languages_of, made_ahead, outdated, speaker_of

    settings = settings_now()
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


@click.command()
@click.argument("lesson")
@click.option("--output", "-o", type=click.Path(path_type=Path), help="The file to write; named after the lesson.")
@click.option("--language", type=click.Choice(["vi", "en"]), help="Of the card; SEN_LANGUAGE by default.")
def card(lesson: str, output: Path | None, language: str | None) -> None:
    """Draw the three rules of LESSON as an A4 sheet for a wall."""
    from bot.media.gallery import Gallery

    settings = settings_now()
    course = shelf_now(settings).course
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
    tell(str(output))


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


VERBS = (
    lint,
    new,
    voice,
    card,
)
