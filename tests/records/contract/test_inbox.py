"""What every store promises of what comes in: kept once, in order, until it is handled."""

from dataclasses import replace

from bot.corridor.mail import Arrival
from bot.records.sqlite import SqliteStore
from tests.records.contract.keeping import DAY
from tests.records.making import AN, NOON, arrival, received, sent_texts, turn


def test_updates_wait_in_the_order_they_came_whatever_their_numbers(store: SqliteStore) -> None:
    store.inbox.receive([arrival(9), arrival(3)], NOON)
    store.inbox.receive([arrival(5)], NOON)

    rows = store.inbox.waiting(AN, 10)

    assert [row.seq for row in rows] == [1, 2, 3]


def test_an_update_that_comes_again_is_kept_once(store: SqliteStore) -> None:
    first = store.inbox.receive([arrival(1), arrival(1)], NOON)
    second = store.inbox.receive([arrival(1)], NOON)

    assert (first, second, len(store.inbox.waiting(AN, 10))) == ((AN,), (), 1)


def test_a_server_that_counts_from_one_again_is_heard(store: SqliteStore) -> None:
    store.inbox.receive([arrival(1, raw='{"text":"một"}')], NOON)

    again = store.inbox.receive([arrival(1, raw='{"text":"hai"}'), arrival(1, raw='{"text":"hai"}')], NOON)

    raws = [row.raw for row in store.inbox.waiting(AN, 10)]
    assert (again, raws) == ((AN,), ['{"text":"một"}', '{"text":"hai"}'])


def test_what_comes_again_after_it_was_forgotten_stays_forgotten(store: SqliteStore) -> None:
    row = received(store)
    store.apply(row, turn(forget=True), NOON)

    again = store.inbox.receive([arrival(1)], NOON)

    assert (again, store.inbox.chats()) == ((), ())


def test_chats_that_wait_longest_come_first(store: SqliteStore) -> None:
    store.inbox.receive([arrival(1, 50), arrival(2, 40), arrival(3, 50)], NOON)

    assert store.inbox.chats() == (50, 40)


def test_an_update_of_nobody_is_counted_and_does_not_wait(store: SqliteStore) -> None:
    strange = Arrival(1, 0, "{}", strange="poll_answer")

    woken = store.inbox.receive([strange, strange, replace(strange, update_id=2)], NOON)

    assert (woken, store.inbox.chats(), store.tallies()) == ((), (), {"poll_answer": 2})


def test_a_failure_is_counted_and_has_its_time(store: SqliteStore) -> None:
    row = received(store)
    store.apply(received(store, 2, 8), turn(8, replies=["một"]), NOON)
    letter = store.outbox.head(8)
    assert letter is not None

    store.inbox.postpone(row.seq, NOON + DAY)
    store.outbox.retry(letter.id, NOON + DAY)

    row, letter = store.inbox.waiting(AN)[0], store.outbox.head(8)
    assert letter is not None
    assert (row.tries, row.next_try_at, letter.tries, letter.next_try_at) == (1, NOON + DAY, 1, NOON + DAY)


def test_what_is_set_aside_blocks_nothing_behind_it(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["một", "hai"]), NOON)
    letter = store.outbox.head(AN)
    assert letter is not None
    row = received(store, 2)
    received(store, 3)

    store.outbox.bury(letter.id, NOON)
    store.inbox.bury(row.seq, NOON)

    assert (sent_texts(store), [each.seq for each in store.inbox.waiting(AN, 9)]) == (["hai"], [row.seq + 1])


def test_a_dead_row_may_still_be_answered(store: SqliteStore) -> None:
    store.apply(received(store), turn(replies=["xin lỗi"]), NOON, is_dead=True)

    assert (store.inbox.chats(), sent_texts(store)) == ((), ["xin lỗi"])


def test_rows_that_are_skipped_wait_no_longer(store: SqliteStore) -> None:
    rows = [received(store, number) for number in range(3)]

    store.inbox.skip([row.seq for row in rows[:2]], NOON)

    assert [row.seq for row in store.inbox.waiting(AN, 9)] == [rows[2].seq]


def test_numbers_as_large_as_any_chats_are_kept_whole(store: SqliteStore) -> None:
    largest = 2**52 - 1

    store.apply(received(store, 1, largest), turn(largest, replies=["một"]), NOON)

    assert store.outbox.lanes() == (largest,)
