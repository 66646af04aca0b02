"""Messages with a file, and files to fetch."""

from __future__ import annotations

from bot.emulator.call import Call
from bot.emulator.contents import file_content
from bot.emulator.errors import bad_request
from bot.emulator.files import DOWNLOAD_LIMIT, wrong_identifier
from bot.emulator.keyboards import inline_markup
from bot.emulator.media import file_of
from bot.emulator.methods.table import Table
from bot.emulator.outgoing import addressing, caption, caption_of, send, spend
from bot.emulator.people import Json

_ALBUM = range(2, 11)


def send_photo(call: Call) -> Json:
    """Send a picture."""
    return _send(call, "photo")


def send_voice(call: Call) -> Json:
    """Send a recording that plays in the chat."""
    return _send(call, "voice", duration=call.number("duration"))


def send_audio(call: Call) -> Json:
    """Send a piece of music or a long recording."""
    shape: Json = {name: call.text(name) for name in ("performer", "title") if call.has(name)}
    return _send(call, "audio", duration=call.number("duration"), **shape)


def send_document(call: Call) -> Json:
    """Send any file."""
    return _send(call, "document")


def send_sticker(call: Call) -> Json:
    """Send a sticker."""
    call.open_chat()
    return send(call, file_content(file_of(call, "sticker", emoji=call.text("emoji"))))


def send_media_group(call: Call) -> list[Json]:
    """Send an album of two to ten; checks every item before it sends the first."""
    chat = call.open_chat()
    items = call.array("media")
    if len(items) not in _ALBUM:
        raise bad_request("wrong number of media in the album: 2-10 are allowed")
    album = str(13_000_000_000_000_000 + call.world.number())
    contents = [{"media_group_id": album, **media_content(call, item)} for item in items]
    address = addressing(call, chat)
    spend(call, chat, len(contents))
    return [call.world.post(chat, call.world.bot, {**address, **one}).message for one in contents]


def media_content(call: Call, item: Json) -> Json:
    """Return the message fields for an `InputMedia` object."""
    kind = str(item.get("type"))
    if kind not in ("photo", "document", "audio"):
        raise bad_request(f'type "{kind}" of media is not emulated')
    file = file_of(call, kind, item.get("media", ""))
    words = caption(
        str(item.get("caption") or ""), str(item.get("parse_mode") or ""), item.get("caption_entities") or []
    )
    return {**file_content(file), **words}


def get_file(call: Call) -> Json:
    """Return where a file can be fetched."""
    file = call.world.files.by_id.get(call.text("file_id"))
    if file is None:
        raise bad_request("invalid file_id") if call.has("file_id") else wrong_identifier()
    if file.size > DOWNLOAD_LIMIT:
        raise bad_request("file is too big")
    return {**file.reference(), "file_path": file.path}


def _send(call: Call, kind: str, **shape: object) -> Json:
    call.open_chat()
    words = caption_of(call)
    inline_markup(call)
    file = file_of(call, kind, **{name: value for name, value in shape.items() if value})
    above = {"show_caption_above_media": True} if call.flag("show_caption_above_media") else {}
    return send(call, {**file_content(file), **words, **above})


METHODS: Table = {
    "sendPhoto": send_photo,
    "sendVoice": send_voice,
    "sendAudio": send_audio,
    "sendDocument": send_document,
    "sendSticker": send_sticker,
    "sendMediaGroup": send_media_group,
    "getFile": get_file,
}
