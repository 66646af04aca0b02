"""What every sending method does before and after its own content."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.keyboards import check_markup, show_keyboard
from bot.emulator.markup import utf16
from bot.emulator.markup.formatted import formatted
from bot.emulator.people import Chat, Json

TEXT_LIMIT = 4096
CAPTION_LIMIT = 1024


def text_of(call: Call, name: str = "text") -> Json:
    """Return `text` and `entities` of a message; raises `ApiError` if empty or too long."""
    text, entities = formatted(call.text(name), call.text("parse_mode"), call.array("entities"))
    if not text:
        raise bad_request("message text is empty")
    if utf16.length(text) > TEXT_LIMIT:
        raise bad_request("message is too long")
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_of(call: Call) -> Json:
    """Return `caption` and `caption_entities`, or nothing; raises `ApiError` if too long."""
    return caption(call.text("caption"), call.text("parse_mode"), call.array("caption_entities"))


def caption(source: str, parse_mode: str, entities: list[Json]) -> Json:
    """Format a caption; an empty one gives nothing."""
    text, marks = formatted(source, parse_mode, entities)
    if utf16.length(text) > CAPTION_LIMIT:
        raise bad_request("message caption is too long")
    if not text:
        return {}
    return {"caption": text, **({"caption_entities": marks} if marks else {})}


def send(call: Call, content: Json) -> Json:
    """Post the bot's message into the chat of the call, and return it."""
    chat = call.open_chat()
    content = {**addressing(call, chat), **content, **check_markup(call, chat)}
    if call.flag("protect_content"):
        content["has_protected_content"] = True
    spend(call, chat)
    show_keyboard(call, chat)
    return call.world.post(chat, call.world.bot, content).message


def spend(call: Call, chat: Chat, messages: int = 1) -> None:
    """Count messages against the limits, if the world has any."""
    if call.world.limits:
        for _ in range(messages):
            call.world.limits.spend(chat.id, not chat.is_private, call.world.clock.now().timestamp())


def addressing(call: Call, chat: Chat) -> Json:
    """Return the topic a message goes to and what it replies to; raises `ApiError`."""
    content: Json = {}
    thread = call.number("message_thread_id")
    if thread:
        topic = chat.topics.get(thread)
        if topic is None:
            raise bad_request("message thread not found")
        content |= {"message_thread_id": thread, "is_topic_message": True}
    reply = call.value("reply_parameters") or {}
    wanted = reply.get("message_id") or call.number("reply_to_message_id")
    if wanted:
        original = call.world.entry(chat, wanted)
        tolerant = reply.get("allow_sending_without_reply") or call.flag("allow_sending_without_reply")
        if original is None and not tolerant:
            raise bad_request("message to be replied not found")
        if original:
            content["reply_to_message"] = call.world.quoted(original)
    return content
