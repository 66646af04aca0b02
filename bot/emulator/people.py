"""Persons and chats: the mutable state of the world, in Telegram's own words where it has them."""

from __future__ import annotations

from dataclasses import dataclass, field
from typing import Any

Json = dict[str, Any]


@dataclass
class Person:
    """Someone with a phone (or the bot itself)."""

    id: int
    first_name: str
    language: str = "vi"
    username: str | None = None
    phone_number: str = ""
    is_bot: bool = False
    started: bool = False
    """Whether the person has ever written to the bot; before that it may not write to them."""
    blocked: bool = False
    deactivated: bool = False
    is_elsewhere: bool = False
    """Whether the phone is not on the page: what the bot sends arrives, and nobody here sees it."""

    def as_user(self) -> Json:
        """Return the `User` object."""
        user: Json = {"id": self.id, "is_bot": self.is_bot, "first_name": self.first_name}
        if self.username:
            user["username"] = self.username
        if not self.is_bot:
            user["language_code"] = self.language
        return user


@dataclass
class Entry:
    """A message in a chat; `revision` is when it last changed, as the phone page counts."""

    message: Json
    revision: int
    deleted: bool = False


@dataclass
class Topic:
    """A forum topic of a supergroup."""

    thread_id: int
    name: str
    icon_color: int = 7322096
    closed: bool = False


@dataclass
class Chat:
    """A private chat (its id is the person's) or a group."""

    id: int
    kind: str
    title: str = ""
    username: str | None = None
    first_name: str = ""
    members: dict[int, str] = field(default_factory=dict)
    """Status by user id: creator, administrator, member, restricted, left, kicked; the bot included."""
    entries: dict[int, Entry] = field(default_factory=dict)
    topics: dict[int, Topic] = field(default_factory=dict)
    is_forum: bool = False
    next_message_id: int = 1
    keyboard: Json | None = None
    """The reply keyboard shown now."""
    action: str = ""
    action_until: float = 0.0
    pinned: list[int] = field(default_factory=list)
    migrated_to: int | None = None
    menu_button: Json | None = None
    revision: int = 0

    @property
    def is_private(self) -> bool:
        """Whether this is a chat of one person with the bot."""
        return self.kind == "private"

    def as_chat(self) -> Json:
        """Return the `Chat` object."""
        chat: Json = {"id": self.id, "type": self.kind}
        if self.is_private:
            chat["first_name"] = self.first_name
        else:
            chat["title"] = self.title
        if self.username:
            chat["username"] = self.username
        if self.is_forum:
            chat["is_forum"] = True
        return chat


@dataclass
class Query:
    """A tap on an inline button, until the bot answers it."""

    id: str
    user_id: int
    chat_id: int
    message_id: int
    label: str
    data: str
    asked_at: int
    revision: int
    answered: bool = False
    text: str = ""
    show_alert: bool = False
    url: str = ""
