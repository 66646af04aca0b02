"""From a scrubbed update to what a learner did, in no channel's words. Takes any JSON and never raises."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from typing import Any

from bot.corridor.mail import Arrival, Received
from bot.telegram.scrub import MESSAGES, SAID, MayRecord, Redact, scrub, whole
from bot.tutor.messages import Incoming, IncomingKind

NOBODY = 0
"""The chat of an update that nobody waits to be answered for."""

_COMMAND = re.compile(r"/([A-Za-z0-9_]{1,64})(?:@\w+)?(?:\s+(.*))?", re.DOTALL | re.ASCII)
_KINDS = {
    SAID: IncomingKind.TEXT,
    "photo": IncomingKind.PHOTO,
    "video": IncomingKind.PHOTO,
    "voice": IncomingKind.VOICE,
    "video_note": IncomingKind.VOICE,
    "audio": IncomingKind.VOICE,
    "animation": IncomingKind.STICKER,
    "sticker": IncomingKind.STICKER,
    "dice": IncomingKind.STICKER,
    "document": IncomingKind.FILE,
    "contact": IncomingKind.CONTACT,
    "location": IncomingKind.PLACE,
    "venue": IncomingKind.PLACE,
}
_ANY_OTHER_CONTENT = ("game", "poll", "story", "invoice", "paid_media", "checklist", "web_app_data")
_KNOWN = (*MESSAGES, "callback_query", "my_chat_member")


def arrival(update: object, redact: Redact, may_record: MayRecord = lambda _: False) -> Arrival:
    """Return an update as it may be kept."""
    kept, secrets = scrub(update, redact, may_record)
    kind = next((name for name in kept if name != "update_id"), "nothing")
    heard = _incoming(kept)
    chat = heard[0] if heard else NOBODY
    strange = "" if kind in _KNOWN else kind
    return Arrival(kept.get("update_id"), chat, json.dumps(kept), secrets, strange)


def read(row: Received) -> Incoming:
    """Return what a learner did, from a row of the inbox."""
    try:
        update = json.loads(row.raw)
    except ValueError:
        update = {}
    chat, kind, parts = _incoming(_mapping(update)) or (row.chat, None, {})
    return Incoming(chat, kind or IncomingKind.OTHER, row.received_at, secrets=row.secrets, **parts)


def _incoming(update: Mapping[str, Any]) -> tuple[int, IncomingKind, dict[str, Any]] | None:
    """Return chat, kind and the rest, or None when there is nobody to answer."""
    for name in MESSAGES:
        if name in update:
            return _message(_mapping(update[name]), is_edited=name != "message")
    if "callback_query" in update:
        return _tap(_mapping(update["callback_query"]))
    if "my_chat_member" in update:
        return _membership(_mapping(update["my_chat_member"]))
    return None


def _message(message: Mapping[str, Any], *, is_edited: bool) -> tuple[int, IncomingKind, dict[str, Any]] | None:
    found = _sender(message)
    if found is None:
        return None
    chat, parts = found
    text = message.get("text", message.get("caption", ""))
    text = text if isinstance(text, str) else ""
    if is_edited:
        return chat, IncomingKind.EDITED, parts | {"text": text}
    if "text" in message:
        command = _COMMAND.fullmatch(text.strip())
        if command:
            argument = (command[2] or "").strip()
            return chat, IncomingKind.COMMAND, parts | {"name": command[1].lower(), "text": argument}
        return chat, IncomingKind.TEXT, parts | {"text": text}
    kind = next((kind for name, kind in _KINDS.items() if message.get(name)), None)
    if kind is None and not any(message.get(name) for name in _ANY_OTHER_CONTENT):
        return None
    file = message.get("voice")
    return chat, kind or IncomingKind.OTHER, parts | {"text": text, "file": file if isinstance(file, str) else ""}


def _tap(query: Mapping[str, Any]) -> tuple[int, IncomingKind, dict[str, Any]] | None:
    message = _mapping(query.get("message"))
    place = _mapping(message.get("chat")) or {"id": _mapping(query.get("from")).get("id"), "type": "private"}
    thread = {"message_thread_id": message.get("message_thread_id")}
    found = _sender({"chat": place, "from": query.get("from")} | thread)
    if found is None:
        return None
    chat, parts = found
    code = query.get("data")
    handle = whole(message.get("message_id"))
    return chat, IncomingKind.TAP, parts | {"name": code if isinstance(code, str) else "", "handle": handle}


def _membership(change: Mapping[str, Any]) -> tuple[int, IncomingKind, dict[str, Any]] | None:
    found = _sender(change)
    if found is None or not found[1]["is_private"]:
        return None
    has_left = change.get("status") in ("left", "kicked")
    return found[0], IncomingKind.LEFT if has_left else IncomingKind.RETURNED, found[1]


def _sender(message: Mapping[str, Any]) -> tuple[int, dict[str, Any]] | None:
    """Return the chat, its language and whether it is private; None for channels, bots and the nameless."""
    place, person = _mapping(message.get("chat")), _mapping(message.get("from"))
    chat = whole(place.get("id"))
    if not chat or place.get("type") == "channel" or person.get("is_bot") is True:
        return None
    language = person.get("language_code")
    is_private = place.get("type") == "private" or (chat > 0 and not place.get("type"))
    return chat, {
        "language": language if isinstance(language, str) else "",
        "is_private": is_private,
        "person": whole(person.get("id")) or (chat if is_private else 0),
        "message": whole(message.get("message_id")),
        "thread": whole(message.get("message_thread_id")),
        "reply_to": whole(_mapping(message.get("reply_to_message")).get("message_id")),
    }


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}
