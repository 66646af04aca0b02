"""Whether somebody is still in a group, as far as Telegram says."""

from __future__ import annotations

import logging

from telegram.error import TelegramError

from bot.telegram.api import Api

_log = logging.getLogger(__name__)


async def has_left(api: Api, group: int, person: int) -> bool:
    """Return whether Telegram says that somebody is not in a group; what it does not know is nobody's fault."""
    try:
        found = await api.call("getChatMember", chat_id=group, user_id=person)
    except TelegramError as error:
        _log.debug("getChatMember: %s", type(error).__name__)
        return False
    return isinstance(found, dict) and found.get("status") in ("left", "kicked")
