"""Whether somebody is still in a group, and the bot itself, as far as Telegram says."""

from __future__ import annotations

import logging

from telegram.error import BadRequest, Forbidden, TelegramError

from bot.telegram.api import Api

_log = logging.getLogger(__name__)


async def standing_in(api: Api, group: int, person: int) -> bool | None:
    """Return whether somebody is in a group; None when Telegram does not say, which is nobody's fault."""
    try:
        found = await api.call("getChatMember", chat_id=group, user_id=person)
    except TelegramError as error:
        _log.debug("getChatMember: %s", type(error).__name__)
        return None
    status = found.get("status") if isinstance(found, dict) else None
    if status in ("left", "kicked"):
        return False
    return True if status in ("creator", "administrator", "member") else found.get("is_member") if status else None


async def is_reached(api: Api, group: int) -> bool | None:
    """Return whether the bot is in a group; None when Telegram does not say."""
    try:
        await api.call("getChat", chat_id=group)
    except Forbidden:
        return False
    except BadRequest as refused:
        return False if "chat not found" in refused.message.lower() else None
    except TelegramError as error:
        _log.debug("getChat: %s", type(error).__name__)
        return None
    return True
