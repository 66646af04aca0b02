"""What every store promises of what is due."""

import json
from dataclasses import replace
from datetime import timedelta

from bot.records.sqlite import SqliteStore
from bot.tutor.events import DueKind
from tests.records.contract.keeping import DAY, REVIEW
from tests.records.making import AN, NOON, received, turn


def test_a_due_thing_comes_into_the_inbox_when_its_time_has_come(store: SqliteStore) -> None:
    store.apply(received(store), turn(dues=(REVIEW,)), NOON)

    early = store.remind(NOON, 1, 9)
    woken = store.remind(NOON + DAY, 2, 9)

    row = store.inbox.waiting(AN)[0]
    assert (early, woken, row.channel, row.raw) == (
        (),
        (AN,),
        "clock",
        '{"kind": "review", "lesson": "chuyen-tien", "item": "q1", "round": 0}',
    )


def test_a_learner_is_reminded_once_a_day_of_the_earliest_thing(store: SqliteStore) -> None:
    dues = (replace(REVIEW, item="q3", at=NOON + 2 * DAY), REVIEW, replace(REVIEW, item="q2", at=NOON + DAY * 1.5))
    store.apply(received(store), turn(dues=dues), NOON)

    woken = [store.remind(NOON + 30 * DAY, day, 9) for day in (30, 30, 29)]

    assert (woken, ['"q1"' in row.raw for row in store.inbox.waiting(AN, 9)]) == ([(AN,), (), ()], [True])


def test_a_promise_is_asked_about_before_a_review_of_the_same_moment(store: SqliteStore) -> None:
    task = replace(REVIEW, kind=DueKind.TASK, item="lam-that")
    store.apply(received(store), turn(dues=(REVIEW, task)), NOON)

    store.remind(NOON + DAY, 2, 9)

    (row,) = store.inbox.waiting(AN, 10)
    assert json.loads(row.raw)["kind"] == "task"


def test_of_many_who_are_due_only_so_many_are_reminded_at_once(store: SqliteStore) -> None:
    for number in range(1, 6):
        later = replace(REVIEW, at=NOON + timedelta(minutes=9 - number))
        store.apply(received(store, number, number), turn(number, dues=(later,)), NOON)

    woken = [store.remind(NOON + DAY, 2, 2) for _ in range(4)]

    assert woken == [(5, 4), (3, 2), (1,), ()]


def test_a_reminder_that_was_swallowed_may_come_again_the_same_day(store: SqliteStore) -> None:
    store.apply(received(store), turn(dues=(REVIEW,)), NOON)
    store.remind(NOON + DAY, 2, 9)
    later = replace(REVIEW, at=NOON + DAY + timedelta(minutes=30))

    store.apply(store.inbox.waiting(AN)[0], turn(dues=(later,)), NOON + DAY)

    assert store.remind(later.at, 2, 9) == (AN,)


def test_a_settled_thing_is_not_due(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(dues=(REVIEW,)), NOON)

    store.apply(received(store, 2), turn(settled=(REVIEW,)), NOON)

    assert store.remind(NOON + 9 * DAY, 9, 9) == ()


def test_a_thing_settled_and_set_anew_in_one_turn_is_due_at_the_new_time(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(dues=(REVIEW,)), NOON)
    later = replace(REVIEW, at=NOON + 3 * DAY, round=1)

    store.apply(received(store, 2), turn(settled=(REVIEW,), dues=(later,)), NOON)

    assert (store.remind(NOON + 2 * DAY, 2, 9), store.remind(NOON + 3 * DAY, 3, 9)) == ((), (AN,))


def test_a_learner_who_left_is_sent_nothing_and_reminded_of_nothing(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["một"], dues=(REVIEW,)), NOON)

    store.apply(received(store, 2), turn(replies=["hai"]), NOON, has_left=True)

    assert (store.outbox.lanes(), store.remind(NOON + DAY, 2, 9)) == ((), ())


def test_a_learner_who_comes_back_is_reminded_again(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(dues=(REVIEW,)), NOON)
    store.outbox.block(AN)

    store.apply(received(store, 2), turn(), NOON)

    assert store.remind(NOON + DAY, 2, 9) == (AN,)
