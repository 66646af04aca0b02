"""Short ways to make what the store takes."""

from collections.abc import Sequence
from datetime import UTC, datetime

from bot.corridor.mail import Arrival, Received
from bot.records.base import Store
from bot.tutor.messages import Reply
from bot.tutor.session import Consent, Session
from bot.tutor.turn import Turn

NOON = datetime(2026, 11, 23, 5, 0, tzinfo=UTC)
"""Noon in Viet Nam."""

AN = 7_731_204_866


def arrival(update_id: int, chat: int = AN, raw: str = '{"text":"chào"}') -> Arrival:
    return Arrival(update_id, chat, raw)


def received(store: Store, update_id: int = 1, chat: int = AN, now: datetime = NOON) -> Received:
    """Put one update in the inbox and return its row."""
    store.inbox.receive([arrival(update_id, chat)], now)
    return store.inbox.waiting(chat, 100)[-1]


def turn(chat: int = AN, consent: Consent = Consent.YES, replies: Sequence[str] = (), **parts: object) -> Turn:
    return Turn(Session(chat, consent=consent), tuple(map(Reply, replies)), **parts)  # type: ignore[arg-type]


def sent_texts(store: Store, lane: int = AN) -> list[str]:
    """Send everything that waits in a lane, and return its texts."""
    texts = []
    while letter := store.outbox.head(lane):
        texts.append(letter.reply.text)
        store.outbox.sent(letter.id, NOON)
    return texts
