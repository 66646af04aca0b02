"""What of an update may be kept: no secrets, no names, no numbers of people, no places, nothing said in a group.

Only what is listed here is let through; a field that Telegram adds tomorrow is dropped until somebody lists it.
"""

from __future__ import annotations

import re
from collections.abc import Callable, Mapping
from typing import Any, Protocol

Json = dict[str, Any]

MESSAGES = ("message", "edited_message")
LONGEST_TEXT = 4096

_CHAT_TYPES = ("private", "group", "supergroup", "channel")
_MEMBERSHIPS = ("member", "administrator", "creator", "restricted", "left", "kicked")
_LANGUAGE = re.compile(r"[a-zA-Z]{2,3}(-[a-zA-Z]{2,4})?")
_CODE = re.compile(r"[a-z][\w./,:-]{0,63}", re.ASCII)
_MANY_DIGITS = re.compile(r"\d{6}")
_WORD = re.compile(r"[a-z_]{1,40}")
_FILE = re.compile(r"[\w-]{1,120}", re.ASCII)

MayRecord = Callable[[int], bool]
"""Whether a person may record for lessons: of their voice notes the file is kept, of nobody else's."""
_ORDER = re.compile(r"/[A-Za-z0-9_]{1,64}(@\w{1,64})?", re.ASCII)
"""A command, without what is said with it."""

SAID = "said"
"""Stands for words in a group: that there were any, not which."""

CONTENT_KINDS = (
    "photo", "video", "animation", "voice", "video_note", "audio", "document", "sticker", "contact", "location",
    "venue", "dice", "game", "poll", "story", "invoice", "paid_media", "checklist", "web_app_data",
)  # fmt: skip
"""Kinds of content that a learner may send; of each only its name is kept."""


class Redacted(Protocol):
    """A text without secrets, and the kinds of those that were in it."""

    @property
    def text(self) -> str:
        """The text with its secrets masked."""
        ...

    @property
    def kinds(self) -> tuple[str, ...]:
        """What was masked."""
        ...


Redact = Callable[[str], Redacted]


def scrub(update: object, redact: Redact, may_record: MayRecord = lambda _: False) -> tuple[Json, tuple[str, ...]]:
    """Return what may be kept of an update, and the kinds of secrets that were masked. Takes any JSON."""
    given = update if isinstance(update, Mapping) else {}
    kept: Json = {}
    secrets: dict[str, None] = {}
    if (number := whole(given.get("update_id"))) is not None:
        kept["update_id"] = number
    for kind, content in given.items():
        if kind == "update_id" or not isinstance(kind, str) or not _WORD.fullmatch(kind):
            continue
        if kind in MESSAGES:
            kept[kind] = _message(content, redact, secrets, may_record)
        elif kind == "callback_query":
            kept[kind] = _query(content)
        elif kind == "my_chat_member":
            kept[kind] = _membership(content)
        else:
            kept[kind] = {}
    return kept, tuple(secrets)


def whole(value: object) -> int | None:
    """Return a whole number that fits a row of the database, or None."""
    is_number = isinstance(value, int) and not isinstance(value, bool) and -(2**63) <= value < 2**63
    return value if is_number else None  # type: ignore[return-value]  # is_number says so


def _message(content: object, redact: Redact, secrets: dict[str, None], may_record: MayRecord) -> Json:
    given = _mapping(content)
    kept = _envelope(given)
    is_overheard = kept["chat"]["type"] in ("group", "supergroup", "channel")
    if is_overheard and isinstance(given.get("text"), str):
        command = _ORDER.match(given["text"])
        kept |= {"text": command[0]} if command else {SAID: True}
    for name in ("text", "caption"):
        if isinstance(given.get(name), str) and not is_overheard:
            redacted = redact(_printable(given[name][:LONGEST_TEXT]))
            kept[name] = redacted.text
            secrets.update(dict.fromkeys(map(str, redacted.kinds)))
        elif isinstance(given.get(name), str) and kept.keys() & {"reply_to_message", "message_thread_id"}:
            # It may be for a learner: what was said is not kept, only that it must not be passed on.
            secrets.update(dict.fromkeys(map(str, redact(_printable(given[name][:LONGEST_TEXT])).kinds)))
    kept |= {kind: True for kind in CONTENT_KINDS if given.get(kind) is not None}
    file = _mapping(given.get("voice")).get("file_id")
    person = kept["from"]["id"]
    if isinstance(file, str) and _FILE.fullmatch(file) and not is_overheard and person and may_record(person):
        kept["voice"] = file
    return kept


def _query(content: object) -> Json:
    given = _mapping(content)
    code = given.get("data")
    is_ours = isinstance(code, str) and _CODE.fullmatch(code) and not _MANY_DIGITS.search(code)
    kept: Json = {"from": _person(given.get("from")), "data": code if is_ours else ""}
    if isinstance(given.get("message"), Mapping):
        kept["message"] = _envelope(given["message"])
    return kept


def _membership(content: object) -> Json:
    given = _mapping(content)
    status = _mapping(given.get("new_chat_member")).get("status")
    return _envelope(given) | {"status": status if status in _MEMBERSHIPS else ""}


def _envelope(given: Mapping[str, Any]) -> Json:
    """Keep who, where, which and when, by number."""
    kept: Json = {"from": _person(given.get("from"))}
    chat = _mapping(given.get("chat"))
    kind = chat.get("type")
    kept["chat"] = {"id": whole(chat.get("id")), "type": kind if kind in _CHAT_TYPES else ""}
    numbers = {name: whole(given.get(name)) for name in ("message_id", "date", "message_thread_id")}
    answered = whole(_mapping(given.get("reply_to_message")).get("message_id"))
    if answered is not None:
        kept["reply_to_message"] = {"message_id": answered}
    return kept | {name: number for name, number in numbers.items() if number is not None}


def _person(person: object) -> Json:
    given = _mapping(person)
    language = given.get("language_code")
    is_language = isinstance(language, str) and _LANGUAGE.fullmatch(language)
    return {
        "id": whole(given.get("id")),
        "is_bot": given.get("is_bot") is True,
        "language_code": language if is_language else "",
    }


def _mapping(value: object) -> Mapping[str, Any]:
    return value if isinstance(value, Mapping) else {}


def _printable(text: str) -> str:
    """Replace halves of characters, which no file can hold."""
    return text.encode("utf-16", "surrogatepass").decode("utf-16", "replace")
