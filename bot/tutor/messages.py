"""What comes in from a learner and what goes out, in no channel's words.

Incoming ─▶ Meaning ─▶ Turn(session, replies, events, …)
"""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class IncomingKind(StrEnum):
    """What a learner did."""

    TEXT = "text"
    TAP = "tap"
    COMMAND = "command"
    PHOTO = "photo"
    VOICE = "voice"
    FILE = "file"
    STICKER = "sticker"
    CONTACT = "contact"
    PLACE = "place"
    EDITED = "edited"
    LEFT = "left"
    RETURNED = "returned"
    DUE = "due"
    OTHER = "other"


@dataclass(frozen=True)
class Incoming:
    """One thing that a learner did, already free of secrets.

    `text` is what was typed, or a command's argument; `name` is a command's or due thing's name, or a tap's code.
    `handle` is the message that was tapped on, for freezing it; `secrets` names the kinds of secret that were masked.
    `at` is aware, in UTC. `is_private` is False in groups, where Sen never teaches.
    """

    chat: int
    kind: IncomingKind
    at: datetime
    text: str = ""
    name: str = ""
    handle: int | None = None
    secrets: tuple[str, ...] = ()
    language: str = ""
    is_private: bool = True


@dataclass(frozen=True)
class Button:
    """Something to tap: its words and the code that comes back (at most 64 bytes)."""

    label: str
    code: str


class ReplyKind(StrEnum):
    """What a reply does on the learner's screen."""

    SAY = "say"
    FREEZE = "freeze"
    RELABEL = "relabel"
    HAND_OVER = "hand_over"
    TELL_TEAM = "tell_team"


@dataclass(frozen=True)
class Reply:
    """One message to send, or one change to an earlier message.

    SAY sends `text` (`**bold**` is its only markup) with `picture`, a reference such as
    `lesson:vi/<lesson>/media/a.svg` or `screen:vi/<lesson>/<item>`, and `rows` of buttons beneath.
    `keyboard` is the home keyboard, sent with a message that has no buttons; its labels come back as text.
    FREEZE takes the buttons off message `handle`; with `text`, a line saying what was chosen is sent in their place.
    RELABEL replaces the buttons of message `handle` by `rows`.
    HAND_OVER sends `document` as a file called `name`, with `text` as its caption.
    `to` is another chat that it goes to instead of the one that was heard.
    TELL_TEAM sends `text` to the team's chat, with a link called `name` to the learner whose chat is `handle`.
    """

    text: str = ""
    kind: ReplyKind = ReplyKind.SAY
    rows: tuple[tuple[Button, ...], ...] = ()
    keyboard: tuple[tuple[str, ...], ...] = ()
    picture: str = ""
    voice: str = ""
    handle: int | None = None
    document: str = ""
    name: str = ""
    to: int = 0
