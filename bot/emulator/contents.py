"""What a message holds: the part of its JSON that text, a picture or a recording brings."""

from __future__ import annotations

from bot.emulator.files import FileStore, StoredFile
from bot.emulator.markup.detect import found_in
from bot.emulator.people import Json
from bot.emulator.pictures import add_photo, measure
from bot.emulator.sound import ogg_seconds


def text_content(text: str) -> Json:
    """Return a typed text with what Telegram recognises in it."""
    entities = found_in(text, [])
    return {"text": text, **({"entities": entities} if entities else {})}


def caption_content(caption: str) -> Json:
    """Return a typed caption, or nothing."""
    if not caption:
        return {}
    entities = found_in(caption, [])
    return {"caption": caption, **({"caption_entities": entities} if entities else {})}


def stored(files: FileStore, kind: str, content: bytes, name: str, mime: str = "", **shape: object) -> StoredFile:
    """Keep uploaded bytes as a file of this kind, measured the way Telegram measures it."""
    if kind == "photo":
        return add_photo(files, content, name)
    if kind == "voice":
        shape = {"duration": shape.get("duration") or ogg_seconds(content) or 1}
        mime = mime or ("audio/ogg" if content.startswith(b"OggS") else "audio/mpeg")
    elif kind == "audio":
        shape = {"duration": 0, **shape}
        mime = mime or "audio/mpeg"
    elif kind == "sticker":
        width, height, mime = measure(content)
        shape = {"width": width, "height": height, "emoji": shape.get("emoji") or "🙂"}
    return files.add(kind, lambda: content, len(content), name, mime, shape)


def file_content(file: StoredFile) -> Json:
    """Return the message field for a stored file, complete as Telegram sends it."""
    if file.kind == "photo":
        return {"photo": file.shape["sizes"]}
    value: Json = {**file.reference(), **file.shape}
    if file.kind == "sticker":
        return {"sticker": {**value, "is_animated": False, "is_video": False, "type": "regular"}}
    value["mime_type"] = file.mime_type
    if file.kind != "voice":
        value["file_name"] = file.name
    return {file.kind: value}
