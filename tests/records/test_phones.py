"""A telephone and those who learn on it."""

import sqlite3
from dataclasses import replace

from bot.records.sqlite import SqliteStore
from bot.tutor.events import Due, DueKind
from bot.tutor.session import Consent, Session
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, received

BAY = 2**52 + 1
"""One who has no telephone of their own, and learns on An's."""


def db(store: SqliteStore) -> sqlite3.Connection:
    return store._connection._raw


def lend(store: SqliteStore, learner: int) -> None:
    db(store).execute("INSERT OR REPLACE INTO phone (chat, learner) VALUES (?, ?)", (AN, learner))


def say(store: SqliteStore, seq: int, **changes: object) -> None:
    session = replace(store.session(AN), consent=Consent.YES, **changes)
    store.apply(received(store, seq), Turn(session), NOON)


def test_each_learner_of_a_telephone_keeps_their_own_place(store: SqliteStore) -> None:
    say(store, 1, name="An")
    lend(store, BAY)
    say(store, 2, name="Bảy")

    lend(store, AN)

    assert (store.session(AN).name, store.session(AN).who) == ("An", AN)
    lend(store, BAY)
    assert (store.session(AN).name, store.session(AN).who, store.session(AN).chat) == ("Bảy", BAY, AN)


def test_only_who_learns_on_a_telephone_now_is_reminded(store: SqliteStore) -> None:
    due = Due(DueKind.TASK, "chuyen-tien", "t", NOON)
    store.apply(received(store, 1), Turn(Session(AN, consent=Consent.YES), dues=(due,)), NOON)
    lend(store, BAY)

    assert store.remind(NOON, 1, 9) == ()
    lend(store, AN)
    assert store.remind(NOON, 1, 9) == (AN,)


def test_forgetting_one_learner_leaves_the_other_on_the_telephone(store: SqliteStore) -> None:
    say(store, 1, name="An")
    lend(store, BAY)
    say(store, 2, name="Bảy")

    store.apply(received(store, 3), Turn(store.session(AN), forget=True), NOON)

    assert (store.session(AN).name, store.session(AN).who) == ("An", AN)
