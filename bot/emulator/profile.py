"""What the bot says about itself: names, descriptions and command menus, each per language."""

from __future__ import annotations

import json
from dataclasses import dataclass, field

from bot.emulator.people import Json


@dataclass
class Profile:
    """The bot's public face; the language `""` is for everyone without their own."""

    names: dict[str, str] = field(default_factory=dict)
    descriptions: dict[str, str] = field(default_factory=dict)
    short_descriptions: dict[str, str] = field(default_factory=dict)
    commands: dict[tuple[str, str], list[Json]] = field(default_factory=dict)
    """By scope (its JSON) and language."""
    menu_button: Json = field(default_factory=lambda: {"type": "commands"})
    revision: int = 0

    def words(self, table: dict[str, str], language: str) -> str:
        """Return the text for a language, or the one for everyone."""
        return table.get(language) or table.get("", "")

    def menu(self, chat_id: int, user_id: int, kind: str, language: str) -> list[Json]:
        """Return the commands a person sees in a chat, by Telegram's order of scopes."""
        everywhere = "all_private_chats" if kind == "private" else "all_group_chats"
        scopes: list[Json] = [
            {"type": "chat_member", "chat_id": chat_id, "user_id": user_id},
            {"type": "chat", "chat_id": chat_id},
            {"type": everywhere},
            {"type": "default"},
        ]
        for scope in scopes:
            for code in (language, ""):
                found = self.commands.get((scope_key(scope), code))
                if found:
                    return found
        return []


def scope_key(scope: Json) -> str:
    """Return a scope as a key that ignores the order of its fields."""
    return json.dumps({name: str(value) for name, value in scope.items()}, sort_keys=True)
