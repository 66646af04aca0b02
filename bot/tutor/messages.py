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
    `person` is who did it: in private the chat's own number, in a group one of its members. `message` is the number of
    what was sent, `reply_to` of the message it answers, `thread` of the topic of a group that it stands in.
    `file` is a voice note, known only of those who may record for lessons.
    Nothing that was said in a group is kept, but for the name of a command.
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
    person: int = 0
    message: int | None = None
    thread: int | None = None
    reply_to: int | None = None
    file: str = ""


@dataclass(frozen=True)
class Button:
    """Something to tap: its words and the code that comes back (at most 64 bytes), or the page that `opens`."""

    label: str
    code: str = ""
    opens: str = ""


class ReplyKind(StrEnum):
    """What a reply does on the learner's screen."""

    SAY = "say"
    FREEZE = "freeze"
    RELABEL = "relabel"
    HAND_OVER = "hand_over"
    TELL_TEAM = "tell_team"
    COPY = "copy"
    EDIT = "edit"
    OPEN_TOPIC = "open_topic"
    CLOSE_TOPIC = "close_topic"
    DROP_TOPIC = "drop_topic"
    PUT_OUT = "put_out"


@dataclass(frozen=True)
class Reply:
    """One message to send, or one change to an earlier message.

    SAY sends `text` (`**bold**` is its only markup) with `picture`, a reference such as
    `lesson:vi/<lesson>/media/a.svg` or `screen:vi/<lesson>/<item>`, and `rows` of buttons beneath.
    `keyboard` is the home keyboard, sent with a message that has no buttons; its labels come back as text.
    FREEZE takes the buttons off message `handle`; with `text`, a line saying what was chosen is sent in their place.
    RELABEL replaces the buttons of message `handle` by `rows`.
    HAND_OVER sends `document` as a file called `name`, with `text` as its caption.
    COPY sends message `handle` of the chat `source` once more, without saying whose it was; `text`, if any, takes the
    place of the caption of a photo or a recording.
    EDIT replaces words and buttons of message `handle` by `text` and `rows`.
    OPEN_TOPIC opens a topic called `name` in a forum, CLOSE_TOPIC closes topic `thread`, and calls it `name` if given;
    DROP_TOPIC deletes topic `thread` with all that was said there, or where the bot may not, takes its name away.
    Elsewhere they do nothing. PUT_OUT takes person `handle` out of a group, if the bot may; they may come in again.
    `to` is another chat that it goes to instead of the one that was heard, `thread` a topic there.
    `mark` names what the message is about, so that an answer to it finds its way (`Calls.about`): `call:7`, or of the
    same call `card:7` for the message that shows how it stands and `topic:7` for its topic; `aside:7` only goes with
    it. Where `thread` or the `handle` of an EDIT are not yet known, they are those of the call when the letter leaves.
    `vanishes` says that it is not kept once sent: a link in it is worth something.
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
    thread: int | None = None
    source: int = 0
    mark: str = ""
    vanishes: bool = False
