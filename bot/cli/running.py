"""Running the bot, on Telegram or on this computer."""

from __future__ import annotations

import asyncio

import click

from bot.cli import common
from bot.cli.common import FailedJob, WrongUse, settings_now, tell


@click.command()
def run() -> None:
    """Run the bot on Telegram: polling, or a webhook when SEN_WEBHOOK_URL is set."""
    from bot.bootstrap import run as run_bot
    from bot.media.voice.engines import VoiceError
    from bot.records.base import StoreError
    from bot.serving import PortTakenError
    from bot.settings import SettingsError
    from bot.shelf import CourseError
    from bot.telegram.api import StoppedError

    settings = settings_now()
    try:
        asyncio.run(run_bot(settings, common.HERE))
    except (SettingsError, VoiceError) as fault:
        raise WrongUse(str(fault)) from fault
    except (StoreError, CourseError, PortTakenError, StoppedError) as fault:
        raise FailedJob(str(fault)) from fault
    except KeyboardInterrupt:
        tell("stopped")


@click.command()
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

    settings_now()
    try:
        asyncio.run(demonstrate(common.HERE, lesson, port, with_rasa=not without_rasa, with_month=not without_month))
    except SettingsError as fault:
        raise WrongUse(str(fault)) from fault
    except (CourseError, PortTakenError) as fault:
        raise FailedJob(str(fault)) from fault
    except KeyboardInterrupt:
        tell("stopped")


VERBS = (
    run,
    demo,
)
