"""Every Bot API method the emulator knows: one function each, gathered in one table."""

from __future__ import annotations

from bot.emulator.methods import (
    answering,
    chats,
    copying,
    editing,
    identity,
    media,
    polling,
    polls,
    profile,
    sending,
    topics,
)
from bot.emulator.methods.table import Table

METHODS: Table = {
    **identity.METHODS,
    **polling.METHODS,
    **sending.METHODS,
    **media.METHODS,
    **polls.METHODS,
    **editing.METHODS,
    **copying.METHODS,
    **answering.METHODS,
    **chats.METHODS,
    **topics.METHODS,
    **profile.METHODS,
}
"""Function by method name, written as Telegram's documentation writes it."""
