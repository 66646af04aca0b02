"""Forwarding and copying messages between chats."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.methods.table import Table
from bot.emulator.outgoing import caption_of, send
from bot.emulator.people import Entry, Json

_CONTENT = (
    "text", "entities", "caption", "caption_entities", "photo", "voice", "audio", "document", "sticker", "location",
    "venue", "contact", "poll", "dice",
)  # fmt: skip


def forward_message(call: Call) -> Json:
    """Send a message on, with its origin."""
    return _forward(call, _source(call, call.number("message_id"), "forward"))


def forward_messages(call: Call) -> list[Json]:
    """Send several messages on, passing over those that are gone."""
    return [{"message_id": _forward(call, entry)["message_id"]} for entry in _sources(call)]


def copy_message(call: Call) -> Json:
    """Send the same content as a message of the bot's own, with another caption if one is given."""
    content = _content(_source(call, call.number("message_id"), "copy"))
    if "caption" in call.parameters:
        content = {name: value for name, value in content.items() if not name.startswith("caption")}
        content |= caption_of(call)
    return {"message_id": send(call, content)["message_id"]}


def copy_messages(call: Call) -> list[Json]:
    """Copy several messages, passing over those that are gone."""
    return [{"message_id": send(call, _content(entry))["message_id"]} for entry in _sources(call)]


def _forward(call: Call, entry: Entry) -> Json:
    if entry.message.get("has_protected_content"):
        raise bad_request("message can't be forwarded")
    sender = {"type": "user", "date": entry.message["date"], "sender_user": entry.message["from"]}
    origin = entry.message.get("forward_origin", sender)
    return send(call, {"forward_origin": origin, **_content(entry)})


def _content(entry: Entry) -> Json:
    return {name: value for name, value in entry.message.items() if name in _CONTENT}


def _source(call: Call, message_id: int, purpose: str) -> Entry:
    entry = call.world.entry(call.chat("from_chat_id"), message_id)
    if entry is None:
        raise bad_request(f"message to {purpose} not found")
    return entry


def _sources(call: Call) -> list[Entry]:
    chat = call.chat("from_chat_id")
    entries = [call.world.entry(chat, message_id) for message_id in call.array("message_ids")]
    return [entry for entry in entries if entry]


METHODS: Table = {
    "forwardMessage": forward_message,
    "forwardMessages": forward_messages,
    "copyMessage": copy_message,
    "copyMessages": copy_messages,
}
