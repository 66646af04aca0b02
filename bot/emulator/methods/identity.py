"""Who the bot is."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.methods.table import Table
from bot.emulator.people import Json


def get_me(call: Call) -> Json:
    """Return the bot as a `User`."""
    return {
        **call.world.bot.as_user(),
        "can_join_groups": True,
        "can_read_all_group_messages": call.world.reads_all_groups,
        "supports_inline_queries": False,
        "can_connect_to_business": False,
        "has_main_web_app": False,
    }


def done(_call: Call) -> bool:
    """Agree, and change nothing."""
    return True


METHODS: Table = {"getMe": get_me, "logOut": done, "close": done}
