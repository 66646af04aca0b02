"""Short ways to make what Telegram sends."""

from datetime import UTC, datetime

from bot.corridor.mail import Arrival, Received
from bot.telegram.inbound import arrival, read
from bot.tutor.messages import Incoming
from bot.tutor.safety import redact

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)


def row_of(kept: Arrival, raw: str | None = None) -> Received:
    """Return the row of the inbox that an arrival becomes."""
    return Received(1, "telegram", kept.chat, kept.raw if raw is None else raw, kept.secrets, NOON)


def message(chat: int = 5, kind: str = "private", **content: object) -> dict[str, object]:
    """Return an update with a message."""
    person = {"id": 5, "is_bot": False, "first_name": "Sen", "language_code": "vi"}
    return {"update_id": 7, "message": {"message_id": 3, "from": person, "chat": {"id": chat, "type": kind}, **content}}


def heard(update: object) -> Incoming:
    """Return what the tutor hears of an update, after it lay in the inbox."""
    return read(row_of(arrival(update, redact)))
