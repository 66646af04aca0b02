"""Lets a wired bot run: handles updates, sends, receives by polling or webhook, and ends in order."""

from __future__ import annotations

import asyncio
import logging
import secrets
import signal
from collections.abc import Callable, Coroutine, Mapping
from dataclasses import dataclass

from watchfiles import awatch

from bot.authoring.fault import Fault, format_text, has_errors
from bot.records.sqlite import SqliteStore
from bot.rollcall import RollCall
from bot.service import Service
from bot.serving import serving
from bot.settings import Settings
from bot.shelf import Shelf
from bot.telegram import webhook
from bot.telegram.api import Api
from bot.telegram.intake import Intake
from bot.telegram.poller import Poller
from bot.telegram.profile import Profile, identify, introduce
from bot.telegram.sender import Sender
from bot.texts import Texts, read_texts
from bot.tutor.listening import MENU_COMMANDS
from bot.tutor.team.desk import GROUP_MENU
from bot.web.sealed import Sealed

_log = logging.getLogger(__name__)


@dataclass
class Named:
    """The bot's user name, once Telegram has told it."""

    name: str = ""


@dataclass(frozen=True)
class Bot:
    """The parts of a bot that is wired and not yet running."""

    api: Api
    intake: Intake
    service: Service
    sender: Sender
    store: SqliteStore
    named: Named
    roll: RollCall
    pages: Sealed | None = None


async def serve(bot: Bot, settings: Settings) -> None:
    """Handle updates, send replies and receive, until cancelled or until receiving cannot go on."""
    async with asyncio.TaskGroup() as group:
        group.create_task(bot.service.run())
        group.create_task(bot.sender.run())
        bot.named.name = await identify(bot.api)
        group.create_task(introduce(bot.api, profiles(read_texts())))
        group.create_task(_receive(bot, settings))
        group.create_task(bot.roll.run())
        if bot.pages is not None:
            group.create_task(_show(bot.pages, settings.web_bind))


async def serve_fresh(bot: Bot, settings: Settings, shelf: Shelf) -> None:
    """Serve, and read the lessons again when one of them is saved."""
    async with asyncio.TaskGroup() as group:
        group.create_task(serve(bot, settings))
        group.create_task(keep_fresh(shelf, log_faults))


async def _receive(bot: Bot, settings: Settings) -> None:
    if not settings.webhook_url:
        await Poller(bot.api, bot.intake.receive).run()
        return
    given = settings.webhook_secret
    secret = given.get_secret_value() if given else secrets.token_urlsafe(32)
    host, _, port = settings.webhook_bind.rpartition(":")
    async with serving(webhook.create_app(bot.intake.receive, secret), host, int(port)):
        await webhook.announce(bot.api, settings.webhook_url, secret)
        await asyncio.Event().wait()


async def _show(pages: Sealed, bind: str) -> None:
    host, _, port = bind.rpartition(":")
    async with serving(pages, host, int(port)):
        await asyncio.Event().wait()


def profiles(texts: Texts) -> Mapping[str, Profile]:
    """Return how the bot presents itself in each language."""
    return {
        language: Profile(
            [(name, sentences[f"command.{wish}"][0]) for name, wish in MENU_COMMANDS[language].items()],
            sentences["profile.description"][0],
            sentences["profile.short"][0],
            [(name, sentences[f"command.group.{key}"][0]) for name, key in GROUP_MENU[language].items()],
        )
        for language, sentences in texts.items()
    }


async def keep_fresh(shelf: Shelf, tell: Callable[[tuple[Fault, ...]], None]) -> None:
    """Read the lessons again whenever one of their files is saved; `tell` gets the faults found."""
    async for _ in awatch(shelf.lessons):
        tell(await asyncio.to_thread(shelf.reload))


def log_faults(faults: tuple[Fault, ...]) -> None:
    """Tell the operator how a reload went; with an error the old course is still taught."""
    if has_errors(faults):
        _log.error("lessons not reloaded, the course before is still taught:\n%s", format_text(faults))
    else:
        _log.info("lessons reloaded")


async def until_stopped(running: Coroutine[None, None, None]) -> None:
    """Run until done, or until SIGTERM, which ends it in order; a lone failure is raised as itself."""
    task = asyncio.ensure_future(running)
    asyncio.get_running_loop().add_signal_handler(signal.SIGTERM, task.cancel)
    try:
        await task
    except asyncio.CancelledError:
        _log.info("stopped")
    except BaseExceptionGroup as group:
        raise _innermost(group) from None


def _innermost(group: BaseException) -> BaseException:
    while isinstance(group, BaseExceptionGroup):
        group = group.exceptions[0]
    return group
