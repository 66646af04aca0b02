"""What all verbs of `sen` share: how they fail, read the settings and the lessons, and tell how it goes."""

from __future__ import annotations

from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from bot.settings import Settings
    from bot.shelf import Shelf

HERE = Path(__file__).parent.parent.parent
"""The project's folder."""


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


def settings_now() -> Settings:
    """Read the settings, telling of variables that look like some and are none."""
    import os

    from bot.settings import SettingsError, load, remarks

    try:
        settings = load()
    except SettingsError as fault:
        raise WrongUse(str(fault)) from fault
    for line in remarks(os.environ, settings.language):
        tell(line)
    return settings


def shelf_now(settings: Settings) -> Shelf:
    """Return the shelf of lessons that the settings name, read and sound."""
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


def tell(line: str) -> None:
    """Tell whoever runs a verb how it goes, on standard error."""
    click.echo(f"sen: {line}", err=True)
