"""The bot's names, descriptions and menus."""

from __future__ import annotations

import re

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.methods.table import Table
from bot.emulator.people import Json
from bot.emulator.profile import scope_key

_COMMANDS = 100
_COMMAND = re.compile(r"[a-z0-9_]{1,32}")
_COMMAND_WORDS = 256


def set_my_commands(call: Call) -> bool:
    """Set the command menu of a scope and language."""
    commands = call.array("commands")
    if len(commands) > _COMMANDS:
        raise bad_request("BOT_COMMANDS_TOO_MUCH")
    kept = [_command(one) for one in commands]
    call.world.profile.commands[_place(call)] = kept
    call.world.touch(call.world.profile)
    return True


def get_my_commands(call: Call) -> list[Json]:
    """Return the command menu of exactly this scope and language."""
    return call.world.profile.commands.get(_place(call), [])


def delete_my_commands(call: Call) -> bool:
    """Take the command menu of a scope and language away."""
    call.world.profile.commands.pop(_place(call), None)
    call.world.touch(call.world.profile)
    return True


def set_my_name(call: Call) -> bool:
    """Set the bot's name."""
    _set(call, call.world.profile.names, "name", 64)
    if not call.has("language_code") and call.has("name"):
        call.world.bot.first_name = call.text("name")
    return True


def get_my_name(call: Call) -> Json:
    """Return the bot's name."""
    profile = call.world.profile
    return {"name": profile.words(profile.names, call.text("language_code")) or call.world.bot.first_name}


def set_my_description(call: Call) -> bool:
    """Set what is shown in an empty chat, before START."""
    return _set(call, call.world.profile.descriptions, "description", 512)


def get_my_description(call: Call) -> Json:
    """Return what is shown in an empty chat."""
    profile = call.world.profile
    return {"description": profile.words(profile.descriptions, call.text("language_code"))}


def set_my_short_description(call: Call) -> bool:
    """Set what is shown on the profile page."""
    return _set(call, call.world.profile.short_descriptions, "short_description", 120)


def get_my_short_description(call: Call) -> Json:
    """Return what is shown on the profile page."""
    profile = call.world.profile
    return {"short_description": profile.words(profile.short_descriptions, call.text("language_code"))}


def set_chat_menu_button(call: Call) -> bool:
    """Set the button beside the text field, for one chat or for all."""
    button = call.value("menu_button") or {"type": "default"}
    if button.get("type") not in ("commands", "default", "web_app"):
        raise bad_request("can't parse menu button: unsupported type specified")
    if call.has("chat_id"):
        chat = call.chat()
        chat.menu_button = button
        call.world.touch(chat)
    else:
        call.world.profile.menu_button = button
        call.world.touch(call.world.profile)
    return True


def get_chat_menu_button(call: Call) -> Json:
    """Return the button beside the text field."""
    own = call.chat().menu_button if call.has("chat_id") else None
    return own or call.world.profile.menu_button


def _set(call: Call, table: dict[str, str], name: str, limit: int) -> bool:
    if len(call.text(name)) > limit:
        raise bad_request(f"{name.replace('_', ' ')} is too long")
    table[call.text("language_code")] = call.text(name)
    call.world.touch(call.world.profile)
    return True


def _place(call: Call) -> tuple[str, str]:
    language = call.text("language_code")
    if language and not re.fullmatch(r"[a-z]{2}", language):
        raise bad_request("invalid language code specified")
    scope = call.value("scope") or {"type": "default"}
    if "chat_id" in scope:
        scope = {**scope, "chat_id": call.world.find_chat(scope["chat_id"]).id}
    return scope_key(scope), language


def _command(one: Json) -> Json:
    command, words = str(one.get("command", "")).removeprefix("/"), str(one.get("description", "")).strip()
    if not _COMMAND.fullmatch(command):
        raise bad_request("BOT_COMMAND_INVALID")
    if not 1 <= len(words) <= _COMMAND_WORDS:
        raise bad_request("BOT_COMMAND_DESCRIPTION_INVALID" if words else "command description can't be empty")
    return {"command": command, "description": words}


METHODS: Table = {
    "setMyCommands": set_my_commands,
    "getMyCommands": get_my_commands,
    "deleteMyCommands": delete_my_commands,
    "setMyName": set_my_name,
    "getMyName": get_my_name,
    "setMyDescription": set_my_description,
    "getMyDescription": get_my_description,
    "setMyShortDescription": set_my_short_description,
    "getMyShortDescription": get_my_short_description,
    "setChatMenuButton": set_chat_menu_button,
    "getChatMenuButton": get_chat_menu_button,
}
