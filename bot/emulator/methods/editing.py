"""Changing and deleting what the bot has sent."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.errors import bad_request
from bot.emulator.keyboards import inline_markup
from bot.emulator.methods.media import media_content
from bot.emulator.methods.table import Table
from bot.emulator.outgoing import caption_of, text_of
from bot.emulator.people import Entry, Json

_DELETE_SECONDS = 48 * 3600
_MEDIA = ("photo", "voice", "audio", "document")
_SAME = (
    "message is not modified: specified new message content and reply markup are exactly the same as a current "
    "content and reply markup of the message"
)


def edit_message_text(call: Call) -> Json:
    """Change the text and the buttons of a message."""
    entry = _own(call)
    content = text_of(call)
    if "text" not in entry.message:
        raise bad_request("there is no text in the message to edit")
    return _change(call, entry, ("text", "entities"), content)


def edit_message_caption(call: Call) -> Json:
    """Change the caption and the buttons of a message with a file."""
    entry = _own(call)
    if not any(kind in entry.message for kind in _MEDIA):
        raise bad_request("there is no caption in the message to edit")
    return _change(call, entry, ("caption", "caption_entities"), caption_of(call))


def edit_message_media(call: Call) -> Json:
    """Put another file in the place of the one sent."""
    entry = _own(call)
    item = call.value("media")
    if not isinstance(item, dict):
        raise bad_request("there is no media in the request")
    if not any(kind in entry.message for kind in _MEDIA):
        raise bad_request("there is no media in the message to edit")
    return _change(call, entry, (*_MEDIA, "caption", "caption_entities"), media_content(call, item))


def edit_message_reply_markup(call: Call) -> Json:
    """Change or take away the buttons of a message."""
    return _change(call, _own(call), (), {})


def delete_message(call: Call) -> bool:
    """Delete a message: the bot's own for two days, and in private chats the person's too."""
    chat = call.chat()
    entry = call.entry(chat, "delete")
    if call.world.clock.timestamp() - entry.message["date"] > _DELETE_SECONDS:
        raise bad_request("message can't be deleted for everyone")
    is_own = entry.message["from"]["id"] == call.world.bot.id
    if not is_own and not chat.is_private and chat.members.get(call.world.bot.id) != "administrator":
        raise bad_request("message can't be deleted")
    entry.deleted = True
    call.world.touch(entry)
    return True


def delete_messages(call: Call) -> bool:
    """Delete several messages, passing over those already gone."""
    chat = call.chat()
    for message_id in call.array("message_ids"):
        entry = call.world.entry(chat, message_id)
        if entry:
            entry.deleted = True
            call.world.touch(entry)
    return True


def _own(call: Call) -> Entry:
    chat = call.open_chat()
    if call.has("inline_message_id"):
        raise bad_request("MESSAGE_ID_INVALID")
    entry = call.entry(chat, "edit")
    if entry.message["from"]["id"] != call.world.bot.id:
        raise bad_request("message can't be edited")
    return entry


def _change(call: Call, entry: Entry, replaced: tuple[str, ...], content: Json) -> Json:
    """Put `content` in the place of the fields `replaced`; the call's buttons replace the old ones.

    Other buttons alone do not make a message an edited one, neither here nor in Telegram.
    """
    edited = call.world.clock.timestamp() if replaced else entry.message.get("edit_date")
    gone = (*replaced, "reply_markup", "edit_date")
    kept = {name: value for name, value in entry.message.items() if name not in gone}
    changed = {**kept, **content, **inline_markup(call)}
    before = {name: value for name, value in entry.message.items() if name != "edit_date"}
    if changed == before:
        raise bad_request(_SAME)
    entry.message = {**changed, "edit_date": edited} if edited else changed
    call.world.touch(entry)
    return entry.message


METHODS: Table = {
    "editMessageText": edit_message_text,
    "editMessageCaption": edit_message_caption,
    "editMessageMedia": edit_message_media,
    "editMessageReplyMarkup": edit_message_reply_markup,
    "deleteMessage": delete_message,
    "deleteMessages": delete_messages,
}
