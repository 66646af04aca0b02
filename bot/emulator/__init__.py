"""Telegram on this computer: a Bot API server on loopback, and a phone to tap on.

    tests ──▶ World, Phone ──┐
    page  ──▶ /emulator/… ───┼──▶ World ──▶ updates ──▶ getUpdates or webhook ──▶ the bot
    bot   ──▶ /bot<token>/… ─┘

It knows nothing of Sen; any bot that speaks the Bot API can be tried on it. See `docs/emulator.md`.
"""

from bot.emulator.app import create_app
from bot.emulator.clock import Clock
from bot.emulator.group import Group
from bot.emulator.phone import Phone
from bot.emulator.world import World

__all__ = ["Clock", "Group", "Phone", "World", "create_app"]
