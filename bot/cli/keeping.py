"""Keeping the store and the machine well: copies, putting one back, and what is wrong here."""

from __future__ import annotations

import sys
from datetime import UTC, datetime
from pathlib import Path

import click

from bot.cli import common
from bot.cli.common import FailedJob, settings_now, tell


@click.command()
@click.argument("folder", type=click.Path(path_type=Path))
def backup(folder: Path) -> None:
    """Copy the store into FOLDER while the bot runs, checked and readable by nobody else."""
    from bot.records.backup import copy_to
    from bot.records.base import StoreError

    try:
        tell(str(copy_to(folder, settings_now().database, datetime.now(UTC))))
    except StoreError as fault:
        raise FailedJob(str(fault)) from fault


@click.command()
@click.argument("file", type=click.Path(path_type=Path))
def restore(file: Path) -> None:
    """Put the copy FILE in the store's place, once checked; the bot must not run, and what was there is kept beside."""
    from bot.records.backup import put_back
    from bot.records.base import StoreError

    try:
        kept = put_back(file, settings_now().database, datetime.now(UTC))
    except StoreError as fault:
        raise FailedJob(str(fault)) from fault
    tell(f"{file} → {settings_now().database}")
    if kept:
        tell(str(kept))


@click.command()
def doctor() -> None:
    """Tell what is wrong on this machine, each with its cure; exit 1 when something keeps Sen from running."""
    from bot.doctor import examined

    is_ill = False
    for finding in examined(common.HERE, settings_now(), datetime.now(UTC)):
        click.echo(finding.line)
        is_ill |= finding.is_fatal
    sys.exit(int(is_ill))


VERBS = (backup, restore, doctor)
