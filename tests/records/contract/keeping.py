"""What the tests of the contract keep in a store, and look at."""

import json
from datetime import timedelta

from bot.records.sqlite import SqliteStore
from bot.tutor.events import Due, DueKind, Event, EventKind
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, received

DAY = timedelta(days=1)
STARTED = Event(EventKind.LESSON_STARTED, NOON, "chuyen-tien")
REVIEW = Due(DueKind.REVIEW, "chuyen-tien", "q1", NOON + DAY)


def handed_over(store: SqliteStore, chat: int = AN) -> dict[str, object]:
    """Return what the learner would be handed over."""
    store.apply(received(store, 900, chat), Turn(store.session(chat), export=True), NOON)
    lane: list[str] = []
    while letter := store.outbox.head(chat):
        lane.append(letter.reply.document)
        store.outbox.sent(letter.id, NOON)
    kept: dict[str, object] = json.loads(lane[-1])
    return kept
