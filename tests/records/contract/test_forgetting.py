"""What every store promises of what is handed over, cleaned away and forgotten."""

from datetime import timedelta

from bot.records.sqlite import SqliteStore
from bot.tutor.events import Call
from bot.tutor.messages import ReplyKind
from bot.tutor.session import Consent
from tests.records.contract.keeping import DAY, REVIEW, STARTED, handed_over
from tests.records.making import AN, NOON, arrival, received, sent_texts, turn


def test_handled_updates_and_sent_letters_are_deleted_after_a_day(store: SqliteStore) -> None:
    store.apply(received(store), turn(replies=["một"]), NOON)
    sent_texts(store)

    store.clean(NOON + timedelta(hours=25))

    kept = handed_over(store)
    waiting = [row for row in kept["tin đã nhận, xoá sau 24 giờ"] if row["received_at"] < "2026-11-24"]  # type: ignore[attr-defined]
    assert (len(waiting), kept["tin đã gửi, xoá sau 24 giờ"]) == (1, [])


def test_what_still_waits_is_never_cleaned_away(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["một"]), NOON)
    received(store, 2)

    store.clean(NOON + 30 * DAY)

    assert (len(store.inbox.waiting(AN, 9)), sent_texts(store)) == (1, ["một"])


def test_what_is_kept_is_handed_over_as_a_file_of_the_day(store: SqliteStore) -> None:
    late = NOON.replace(hour=18)
    row = received(store)

    store.apply(row, turn(replies=["đây nghen"], events=(STARTED,), export=True), late)

    letters = []
    while letter := store.outbox.head(AN):
        letters.append((letter.reply.kind, letter.reply.text or letter.reply.name))
        store.outbox.sent(letter.id, NOON)
    assert letters == [(ReplyKind.SAY, "đây nghen"), (ReplyKind.HAND_OVER, "sen-2026-11-24.json")]


def test_what_was_handed_over_before_is_not_handed_over_within_the_next(store: SqliteStore) -> None:
    for number in range(1, 9):
        store.apply(received(store, number), turn(export=True), NOON)

    documents = []
    while letter := store.outbox.head(AN):
        documents.append(letter.reply.document)
        store.outbox.sent(letter.id, NOON)
    assert max(map(len, documents)) < 10_000


def test_what_came_in_after_the_wish_to_be_forgotten_is_still_handled(store: SqliteStore) -> None:
    row = received(store, 1)
    after = received(store, 2)

    store.apply(row, turn(consent=Consent.UNASKED, forget=True), NOON)

    assert store.inbox.waiting(AN) == (after,)


def test_forgetting_leaves_the_goodbye_and_nothing_else(store: SqliteStore) -> None:
    call = Call(NOON)
    store.apply(received(store, 1), turn(replies=["một"], events=(STARTED,), dues=(REVIEW,), call=call), NOON)
    row = received(store, 2)

    store.apply(row, turn(consent=Consent.UNASKED, replies=["tạm biệt"], forget=True), NOON)

    said = sent_texts(store)
    kept = handed_over(store)
    assert (said, {title: rows for title, rows in kept.items() if rows and title != "mã chat"}.keys()) == (
        ["tạm biệt"],
        {"người học", "tin đã nhận, xoá sau 24 giờ"},
    )


def test_a_forgotten_update_that_comes_again_is_still_known(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["tạm biệt"], forget=True), NOON)

    assert store.inbox.receive([arrival(1)], NOON) == ()
