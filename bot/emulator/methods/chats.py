"""Chats and their members."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.members import as_member
from bot.emulator.methods.table import Table
from bot.emulator.people import Chat, Json

_GIFTS = ("unlimited_gifts", "limited_gifts", "unique_gifts", "premium_subscription", "gifts_from_channels")


def get_chat(call: Call) -> Json:
    """Return everything about a chat, as `ChatFullInfo`."""
    chat = call.chat()
    if not chat.is_private:
        call.open_chat()
    full: Json = {
        **chat.as_chat(),
        "accent_color_id": 0,
        "max_reaction_count": 11,
        "accepted_gift_types": dict.fromkeys(_GIFTS, False),
    }
    if not chat.is_private:
        full["permissions"] = dict.fromkeys(("can_send_messages", "can_send_photos", "can_send_polls"), True)
    pinned = call.world.entry(chat, chat.pinned[-1]) if chat.pinned else None
    if pinned:
        full["pinned_message"] = call.world.quoted(pinned)
    return full


def get_chat_member(call: Call) -> Json:
    """Return someone's standing in a chat."""
    chat = call.chat()
    person = call.world.user(call.number("user_id"))
    return as_member(person, _status(call, chat, person.id))


def get_chat_administrators(call: Call) -> list[Json]:
    """Return the owner and the administrators who are people."""
    chat = _group(call)
    return [
        as_member(call.world.user(number), status)
        for number, status in chat.members.items()
        if status in ("creator", "administrator") and number != call.world.bot.id
    ]


def get_chat_member_count(call: Call) -> int:
    """Return how many are in a chat."""
    chat = call.chat()
    if chat.is_private:
        return 2
    return sum(status not in ("left", "kicked") for status in chat.members.values())


def ban_chat_member(call: Call) -> bool:
    """Throw someone out."""
    return _set_status(call, "kicked")


def unban_chat_member(call: Call) -> bool:
    """Let someone join again."""
    return _set_status(call, "left")


def leave_chat(call: Call) -> bool:
    """Let the bot go."""
    chat = _group(call)
    chat.members[call.world.bot.id] = "left"
    call.world.touch(chat)
    return True


def pin_chat_message(call: Call) -> bool:
    """Pin a message, and say so in the chat."""
    chat = call.open_chat()
    entry = call.entry(chat, "pin")
    message_id = int(entry.message["message_id"])
    if message_id not in chat.pinned:
        chat.pinned.append(message_id)
        call.world.post(chat, call.world.bot, {"pinned_message": call.world.quoted(entry)})
    return True


def unpin_chat_message(call: Call) -> bool:
    """Unpin a message, the newest unless one is named."""
    chat = call.open_chat()
    message_id = call.number("message_id") or (chat.pinned[-1] if chat.pinned else 0)
    if message_id not in chat.pinned:
        raise bad_request("message to unpin not found")
    chat.pinned.remove(message_id)
    call.world.touch(chat)
    return True


def unpin_all_chat_messages(call: Call) -> bool:
    """Unpin everything."""
    chat = call.open_chat()
    chat.pinned.clear()
    call.world.touch(chat)
    return True


def _group(call: Call) -> Chat:
    chat = call.chat()
    if chat.is_private:
        raise bad_request("there are no administrators in the private chat")
    return chat


def _status(call: Call, chat: Chat, user_id: int) -> str:
    if not chat.is_private:
        return chat.members.get(user_id, "left")
    if user_id not in (chat.id, call.world.bot.id):
        return "left"
    return "member"


def _set_status(call: Call, status: str) -> bool:
    chat = _group(call)
    if chat.members.get(call.world.bot.id) != "administrator":
        raise bad_request("not enough rights to restrict/unrestrict chat member")
    user_id = call.number("user_id")
    if chat.members.get(user_id) == "creator":
        raise bad_request("can't remove chat owner")
    call.world.user(user_id)
    chat.members[user_id] = status
    call.world.touch(chat)
    return True


METHODS: Table = {
    "getChat": get_chat,
    "getChatMember": get_chat_member,
    "getChatAdministrators": get_chat_administrators,
    "getChatMemberCount": get_chat_member_count,
    "banChatMember": ban_chat_member,
    "unbanChatMember": unban_chat_member,
    "leaveChat": leave_chat,
    "pinChatMessage": pin_chat_message,
    "unpinChatMessage": unpin_chat_message,
    "unpinAllChatMessages": unpin_all_chat_messages,
}
