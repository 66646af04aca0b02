"""A group chat: who is in it, and its topics."""

from __future__ import annotations

from typing import TYPE_CHECKING

from bot.emulator import acting
from bot.emulator.people import Chat, Json, Topic

if TYPE_CHECKING:
    from bot.emulator.phone import Phone
    from bot.emulator.world import World


class Group:
    """A group or supergroup; phones write to it with `phone.send(text, group)`."""

    def __init__(self, world: World, chat: Chat) -> None:
        self.world = world
        self.chat = chat

    @property
    def id(self) -> int:
        """Return the chat id, negative as Telegram's are."""
        return self.chat.id

    def join(self, phone: Phone) -> None:
        """Let someone into the group."""
        self.chat.members[phone.id] = "member"
        self._service(phone, {"new_chat_members": [phone.person.as_user()]})

    def leave(self, phone: Phone) -> None:
        """Let someone go."""
        self._service(phone, {"left_chat_member": phone.person.as_user()})
        self.chat.members[phone.id] = "left"

    def add_bot(self, by: Phone, *, administrator: bool = False) -> None:
        """Put the bot into the group, or raise it to administrator."""
        self._set_bot(by, "administrator" if administrator else "member")

    def remove_bot(self, by: Phone) -> None:
        """Throw the bot out; it can no longer write here."""
        self._set_bot(by, "kicked")

    def topic(self, name: str) -> Topic:
        """Open a forum topic as an administrator would, and return it."""
        topic = Topic(self.chat.next_message_id, name)
        owner = self.world.people[next(one for one in self.chat.members if one != self.world.bot.id)]
        created = {"name": name, "icon_color": topic.icon_color}
        content = {"message_thread_id": topic.thread_id, "is_topic_message": True, "forum_topic_created": created}
        self.chat.topics[topic.thread_id] = topic
        self.world.updates.add("message", self.world.post(self.chat, owner, content).message)
        return topic

    def migrate(self) -> Group:
        """Turn the group into a supergroup with a new id, and return it."""
        owner = next(self.world.phone(one) for one in self.chat.members if one != self.world.bot.id)
        members = [self.world.phone(one) for one in self.chat.members if one != self.world.bot.id]
        upgraded = self.world.group(self.chat.title, members, supergroup=True, bot=False)
        upgraded.chat.members[self.world.bot.id] = "administrator"
        self._service(owner, {"migrate_to_chat_id": upgraded.id})
        self.chat.migrated_to = upgraded.id
        upgraded._service(owner, {"migrate_from_chat_id": self.id})
        return upgraded

    def _set_bot(self, by: Phone, status: str) -> None:
        before = self.chat.members.get(self.world.bot.id, "left")
        self.chat.members[self.world.bot.id] = status
        self.world.touch(self.chat)
        change = acting.membership_change(by, self.chat, before, status)
        self.world.updates.add("my_chat_member", change)

    def _service(self, by: Phone, content: Json) -> None:
        entry = self.world.post(self.chat, by.person, content)
        if self.chat.members.get(self.world.bot.id) in ("member", "administrator"):
            self.world.updates.add("message", entry.message)
