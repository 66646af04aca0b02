"""What a learner means, whatever the way it was said: tapped, typed, commanded or understood from free text."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Wish(StrEnum):
    """Everything a learner can want; the values stand in button codes and never change."""

    START = "start"
    HELP = "help"
    GREET = "greet"
    THANKS = "thanks"
    BYE = "bye"
    MENU = "menu"
    CONTINUE = "continue"
    NEXT = "next"
    BACK = "back"
    AGAIN = "again"
    SLOWER = "slower"
    UNCLEAR = "unclear"
    STOP = "stop"
    PROGRESS = "progress"
    PERSON = "person"
    ADDRESS = "address"
    LANGUAGE = "language"
    ALOUD = "aloud"
    CAPABILITIES = "capabilities"
    PRIVACY = "privacy"
    MY_DATA = "mydata"
    DELETE = "delete"
    AGREE = "agree"
    REFUSE = "refuse"
    YES = "yes"
    NO = "no"
    OPEN = "open"
    ASK = "ask"
    CHOOSE = "choose"
    WROTE = "wrote"
    DONE = "done"
    WHEN = "when"
    PLACE = "place"
    SCAM = "scam"
    EMERGENCY = "emergency"
    SECRET = "secret"
    PAID = "paid"
    DOUBT = "doubt"
    UNSURE = "unsure"
    LOST = "lost"
    OUTSIDE = "outside"
    UNTAUGHT = "untaught"
    MEDIA = "media"
    DUE = "due"
    LEFT = "left"
    RETURNED = "returned"
    STUMBLED = "stumbled"
    NOTHING = "nothing"


@dataclass(frozen=True)
class Meaning:
    """One wish, with what it is about.

    `lesson` and `item` say where a button was offered, or what is asked for; `value` is a choice's index,
    an address, a language, an alarm's kind or name, what was written on a practice screen; `handle` is the message
    tapped on;
    `candidates` are what an unsure text may mean, best first.
    """

    wish: Wish
    lesson: str = ""
    item: str = ""
    value: str = ""
    handle: int | None = None
    candidates: tuple[Meaning, ...] = ()


def encode(meaning: Meaning) -> str:
    """Return the button code of a meaning: `wish/lesson/item/value`, without trailing empty parts."""
    return "/".join((meaning.wish, meaning.lesson, meaning.item, meaning.value)).rstrip("/")


def decode(code: str, handle: int | None = None) -> Meaning | None:
    """Return the meaning of a button code, or None when it is none of ours: codes are never trusted."""
    parts = code.split("/")
    if len(parts) > 4 or parts[0] not in Wish._value2member_map_:
        return None
    wish, lesson, item, value = (*parts, "", "", "")[:4]
    return Meaning(Wish(wish), lesson, item, value, handle)
