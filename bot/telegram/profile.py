"""How the bot presents itself: its commands and what it says before somebody presses Start."""

from __future__ import annotations

import asyncio
import logging
from collections.abc import Awaitable, Callable, Mapping, Sequence
from dataclasses import dataclass

from telegram.error import BadRequest, EndPointNotFound, Forbidden, InvalidToken, TelegramError

from bot.telegram.api import Api, StoppedError

_LONGEST_PAUSE = 30.0

_log = logging.getLogger(__name__)


class TokenRefusedError(StoppedError):
    """The server does not know the token."""


@dataclass(frozen=True)
class Profile:
    """The words of one language; `commands` are pairs of a name and what it does, `group_commands` those of groups."""

    commands: Sequence[tuple[str, str]]
    description: str = ""
    short_description: str = ""
    group_commands: Sequence[tuple[str, str]] = ()


async def identify(api: Api, sleep: Callable[[float], Awaitable[None]] = asyncio.sleep) -> str:
    """Return the bot's user name, waiting for the server as long as it takes. Raises TokenRefusedError."""
    pause = 0.5
    while True:
        try:
            found = await api.call("getMe")
        except (InvalidToken, EndPointNotFound, Forbidden) as error:
            raise TokenRefusedError(
                "máy chủ không nhận SEN_TELEGRAM_TOKEN (hoặc SEN_TELEGRAM_API sai); hãy chép lại mã từ @BotFather"
                " / the server refuses the token, or SEN_TELEGRAM_API is wrong; copy the token from @BotFather"
            ) from error
        except BadRequest as error:
            _log.warning("getMe: %s", error)
            return ""
        except TelegramError as error:
            _log.warning("the Bot API does not answer (%s), trying again in %s s", error, pause)
            await sleep(pause)
            pause = min(2 * pause, _LONGEST_PAUSE)
        else:
            return str(found.get("username", "")) if isinstance(found, dict) else ""


async def introduce(api: Api, profiles: Mapping[str, Profile], default: str = "vi") -> None:
    """Set commands and descriptions, in the default language for all and in each other for its speakers.

    What a server cannot do is logged and left.
    """
    for language, profile in profiles.items():
        code = None if language == default else language
        await _try(api, "setMyCommands", commands=_menu(profile.commands), language_code=code)
        if profile.group_commands:
            menu, scope = _menu(profile.group_commands), {"type": "all_group_chats"}
            await _try(api, "setMyCommands", commands=menu, scope=scope, language_code=code)
        await _try(api, "setMyDescription", description=profile.description, language_code=code)
        await _try(api, "setMyShortDescription", short_description=profile.short_description, language_code=code)


def _menu(commands: Sequence[tuple[str, str]]) -> list[dict[str, str]]:
    return [{"command": name, "description": words} for name, words in commands]


async def _try(api: Api, method: str, **fields: object) -> None:
    try:
        await api.call(method, **fields)
    except EndPointNotFound:
        _log.info("%s: this server cannot do that", method)
    except TelegramError as error:
        _log.warning("%s: %s", method, error)
