"""What happens in the world, and which update the bot gets, when a person acts."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from bot.emulator.contents import text_content
from bot.emulator.members import as_member
from bot.emulator.people import Chat, Entry, Json, Query
from bot.emulator.polls import record_vote
from bot.emulator.seen import Button, SeenMessage, seen

if TYPE_CHECKING:
    from bot.emulator.group import Group
    from bot.emulator.phone import Phone


@dataclass(frozen=True)
class Tap:
    """What a tap did: asked the bot (`query`), sent a message, or opened a link."""

    label: str
    query: Query | None = None
    sent: SeenMessage | None = None
    url: str = ""


def as_chat(where: Chat | Group) -> Chat:
    """Return the chat itself."""
    return where if isinstance(where, Chat) else where.chat


def keyboard_rows(chat: Chat) -> list[list[Button]]:
    """Return the reply keyboard's buttons."""
    rows = (chat.keyboard or {}).get("keyboard", [])
    return [[Button(one["text"], one) for one in row] for row in rows]


def post(phone: Phone, content: Json, chat: Chat, reply_to: SeenMessage | None = None, topic: int = 0) -> Entry:
    """Put a person's message into a chat, and tell the bot if it may know."""
    world = phone.world
    if chat.is_private and phone.person.blocked:
        raise ValueError(f"{phone.person.first_name} has blocked the bot: unblock_bot() first")
    if not chat.is_private and chat.members.get(phone.id) in (None, "left", "kicked"):
        raise ValueError(f"{phone.person.first_name} is not a member of {chat.title}")
    if topic:
        content = {**content, "message_thread_id": topic, "is_topic_message": True}
    if reply_to:
        original = world.entry(chat, reply_to.id)
        if original:
            content = {**content, "reply_to_message": world.quoted(original)}
    entry = world.post(chat, phone.person, content)
    if chat.is_private:
        phone.person.started = True
    if chat.keyboard and chat.keyboard.get("one_time_keyboard"):
        chat.keyboard = None
    if _bot_may_read(phone, chat, entry.message):
        world.updates.add("message", entry.message)
    return entry


def tap(phone: Phone, wanted: str, message: SeenMessage | None, chat: Chat) -> Tap:
    """Tap an inline button, or else one of the reply keyboard."""
    messages = [message] if message else list(reversed(phone.messages_in(chat)))
    for one in messages:
        for button in (button for row in one.buttons for button in row):
            if wanted in (button.label, button.callback_data):
                return _tap_inline(phone, one, button)
    for button in (button for row in keyboard_rows(chat) for button in row):
        if wanted == button.label and message is None:
            return _tap_keyboard(phone, button, chat)
    inline = [label for one in messages for label in one.labels]
    below = [button.label for row in keyboard_rows(chat) for button in row]
    raise LookupError(f"no button {wanted!r}; there are {inline} and on the keyboard {below}")


def tap_at(phone: Phone, place: tuple[int, int], message: SeenMessage | None, chat: Chat) -> Tap:
    """Tap by row and column, of a message's buttons or of the reply keyboard; raises `LookupError`."""
    rows = message.buttons if message else keyboard_rows(chat)
    row, column = place
    if not 0 <= row < len(rows) or not 0 <= column < len(rows[row]):
        raise LookupError(f"there is no button in row {row}, column {column}")
    button = rows[row][column]
    return _tap_inline(phone, message, button) if message else _tap_keyboard(phone, button, chat)


def vote(phone: Phone, message: SeenMessage, options: list[int]) -> None:
    """Record a vote, and tell the bot about it and about the new totals."""
    world = phone.world
    entry = world.chats[message.chat_id].entries[message.id]
    answer = record_vote(entry.message["poll"], phone.person.as_user(), options)
    world.touch(entry)
    world.updates.add("poll", entry.message["poll"])
    if not entry.message["poll"]["is_anonymous"]:
        world.updates.add("poll_answer", answer)


def react(phone: Phone, message: SeenMessage, emoji: list[str]) -> None:
    """Set a person's reactions to a message."""
    world = phone.world
    entry = world.chats[message.chat_id].entries[message.id]
    reactions = entry.message.setdefault("emulator_reactions", {})
    old = reactions.get(str(phone.id), [])
    reactions[str(phone.id)] = new = [{"type": "emoji", "emoji": one} for one in emoji]
    world.touch(entry)
    change = {
        "chat": entry.message["chat"],
        "message_id": message.id,
        "user": phone.person.as_user(),
        "date": world.clock.timestamp(),
        "old_reaction": old,
        "new_reaction": new,
    }
    world.updates.add("message_reaction", change)


def edit(phone: Phone, message: SeenMessage, text: str) -> SeenMessage:
    """Change a person's own text."""
    world = phone.world
    chat = world.chats[message.chat_id]
    entry = chat.entries[message.id]
    if not message.mine:
        raise ValueError("one can edit only one's own messages")
    entry.message = {**entry.message, **text_content(text), "edit_date": world.clock.timestamp()}
    world.touch(entry)
    if _bot_may_read(phone, chat, entry.message):
        world.updates.add("edited_message", entry.message)
    return seen(entry, chat.id, phone.id)


def set_blocked(phone: Phone, blocked: bool) -> None:
    """Block or unblock the bot; nothing happens if it is so already."""
    if phone.person.blocked == blocked:
        return
    phone.person.blocked = blocked
    world = phone.world
    world.touch(phone.chat)
    before, after = ("member", "kicked") if blocked else ("kicked", "member")
    world.updates.add("my_chat_member", membership_change(phone, phone.chat, before, after))


def membership_change(phone: Phone, chat: Chat, before: str, after: str) -> Json:
    """Return the `ChatMemberUpdated` about the bot, caused by the phone's owner."""
    world = phone.world
    return {
        "chat": chat.as_chat(),
        "from": phone.person.as_user(),
        "date": world.clock.timestamp(),
        "old_chat_member": as_member(world.bot, before),
        "new_chat_member": as_member(world.bot, after),
    }


def _tap_inline(phone: Phone, message: SeenMessage, button: Button) -> Tap:
    if not button.callback_data:
        return Tap(button.label, url=str(button.raw.get("url", "")))
    world = phone.world
    chat = world.chats[message.chat_id]
    number = str(4_000_000_000 + world.number())
    query = Query(number, phone.id, chat.id, message.id, button.label, button.callback_data, world.clock.timestamp(), 0)
    world.queries[number] = query
    world.touch(query)
    asked = {
        "id": number,
        "from": phone.person.as_user(),
        "message": chat.entries[message.id].message,
        "chat_instance": str(abs(chat.id) * 31 + 7),
        "data": button.callback_data,
    }
    world.updates.add("callback_query", asked)
    return Tap(button.label, query=query)


def _tap_keyboard(phone: Phone, button: Button, chat: Chat) -> Tap:
    if button.raw.get("request_contact"):
        return Tap(button.label, sent=phone.send_contact(chat=chat))
    if button.raw.get("request_location"):
        return Tap(button.label, sent=phone.send_location(10.4602, 105.6330, chat=chat))
    return Tap(button.label, sent=phone.send(button.label, chat))


def _bot_may_read(phone: Phone, chat: Chat, message: Json) -> bool:
    world = phone.world
    if chat.is_private:
        return True
    status = chat.members.get(world.bot.id)
    if status not in ("member", "administrator"):
        return False
    if status == "administrator" or world.reads_all_groups:
        return True
    marks = message.get("entities") or message.get("caption_entities") or []
    answered = message.get("reply_to_message", {}).get("from", {}).get("id")
    words = str(message.get("text") or message.get("caption") or "")
    is_command = any(one["type"] == "bot_command" and one["offset"] == 0 for one in marks)
    return is_command or answered == world.bot.id or f"@{world.bot.username}" in words
