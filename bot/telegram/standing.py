"""Whether somebody is still in a group, and the bot itself, as far as Telegram says."""

from __future__ import annotations

import logging
from typing import Any

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
    """Return whether the bot may write in a group; None when Telegram does not say.

    A public group, or one where it was silenced, can be looked at all the same.
    """
    try:
        chat = await api.call("getChat", chat_id=group)
    except Forbidden:
        return False
    except BadRequest as refused:
        return False if "chat not found" in refused.message.lower() else None
    except TelegramError as error:
        _log.debug("getChat: %s", type(error).__name__)
        return None
    return await _may_write(api, group, chat if isinstance(chat, dict) else {})


async def _may_write(api: Api, group: int, chat: dict[str, Any]) -> bool:
    """Return whether the bot may write in a group that it can look at; it may where Telegram says nothing of it."""
    try:
        bot = await api.call("getMe")
        found = await api.call("getChatMember", chat_id=group, user_id=bot["id"]) if isinstance(bot, dict) else None
    except TelegramError as error:
        _log.debug("getChatMember: %s", type(error).__name__)
        return True
    if not isinstance(found, dict):
        return True
    status = found.get("status")
    if status == "member":
        return bool(chat.get("permissions", {}).get("can_send_messages", True))
    if status == "restricted":
        return bool(found.get("is_member", True) and found.get("can_send_messages", True))
    return status not in ("left", "kicked")
