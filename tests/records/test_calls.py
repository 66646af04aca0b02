"""Calls for help as the store keeps them."""

from dataclasses import replace
from datetime import timedelta

from bot.corridor.mail import CLOCK
from bot.records.sqlite import SqliteStore
from bot.tutor.deeds import ClaimCall, CloseCall, Deed, LookedAt, RaiseCall, RateCall, Recall, Spoke
from bot.tutor.events import Call, Due, DueKind
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.session import Session
from bot.tutor.team.calls.calls import HelpCall
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, received, turn

GROUP, LAN, TAM = -100_500, 41, 42
SOON = NOON + timedelta(minutes=15)


def called(store: SqliteStore, seq: int = 1) -> HelpCall:
    """Have An call for help; return the open call."""
    call = Call(NOON, "bai", "buoc", id=store.book().calls.next(), chat=GROUP, look_at=SOON)
    store.apply(received(store, seq), turn(call=call), NOON)
    return one(store)


def one(store: SqliteStore) -> HelpCall:
    found = store.book().calls.on_phone(AN)
    assert found is not None
    return found


def do(store: SqliteStore, *deeds: Deed) -> None:
    store.act(Turn(Session(GROUP), deeds=deeds, is_aside=True), NOON)


def sent(store: SqliteStore, reply: Reply, number: int) -> None:
    store.act(Turn(Session(AN), (reply,), is_aside=True), NOON)
    while letter := store.outbox.head(GROUP):
        store.outbox.sent(letter.id, NOON, number)


def test_a_call_has_the_number_that_was_foretold_and_none_comes_twice(store: SqliteStore) -> None:
    first = called(store)
    store.apply(received(store, 2), turn(forget=True), NOON)

    second = called(store, 3)

    assert (first.id, second.id) == (1, 2)


def test_the_first_to_claim_has_it(store: SqliteStore) -> None:
    called(store)

    do(store, ClaimCall(1, LAN, SOON), ClaimCall(1, TAM, SOON))

    assert one(store).claimed_by == LAN
    assert [each.id for each in store.book().calls.claimed_in(GROUP, LAN)] == [1]


def test_the_first_reply_is_the_teams_and_is_kept(store: SqliteStore) -> None:
    called(store)

    do(store, Spoke(1))
    assert one(store).replied_at is None
    do(store, Spoke(1, LAN))
    store.act(Turn(Session(GROUP), deeds=(Spoke(1, TAM),), is_aside=True), NOON + timedelta(hours=1))

    assert (one(store).replied_at, one(store).speaker) == (NOON, TAM)


def test_open_calls_are_looked_at_when_their_time_has_come(store: SqliteStore) -> None:
    called(store)
    calls = store.book().calls

    assert calls.due(NOON) == ()
    assert [each.id for each in calls.due(SOON)] == [1]
    do(store, LookedAt(1, 1, SOON + timedelta(hours=1)))
    assert calls.due(SOON) == ()
    do(store, RaiseCall(1, "scam", SOON), CloseCall(1, LAN))
    assert calls.due(SOON) == ()


def test_a_closed_call_is_on_nobodys_phone_and_can_be_rated(store: SqliteStore) -> None:
    called(store)

    do(store, CloseCall(1, LAN), CloseCall(1, TAM), RateCall(1, True))

    assert store.book().calls.on_phone(AN) is None
    closed = store.book().calls.call(1)
    assert closed is not None
    assert closed.closed_by == LAN


def test_card_and_topic_are_known_once_they_were_sent(store: SqliteStore) -> None:
    called(store)
    sent(store, Reply(kind=ReplyKind.OPEN_TOPIC, name="x", to=GROUP, mark="topic:1"), 70)
    sent(store, Reply("thẻ", to=GROUP, mark="card:1"), 71)
    calls = store.book().calls

    store.act(Turn(Session(AN), (Reply("đổi", ReplyKind.EDIT, to=GROUP, mark="call:1"),), is_aside=True), NOON)

    letter = store.outbox.head(GROUP)
    assert letter is not None
    assert (letter.reply.handle, letter.reply.thread) == (71, 70)
    assert calls.about(GROUP, 71) == calls.in_thread(GROUP, 70) == one(store)
    assert calls.about(GROUP, 70) is None


def test_a_call_follows_a_group_that_moved(store: SqliteStore) -> None:
    called(store)
    sent(store, Reply("thẻ", to=GROUP, mark="card:1"), 71)

    store.outbox.move(GROUP, -200)

    assert (one(store).chat, one(store).card) == (-200, None)
    assert store.book(team_chat=GROUP).calls.default_group() == -200


def test_a_learner_is_recalled_in_a_lane_of_their_own(store: SqliteStore) -> None:
    called(store)

    do(store, Recall(AN, "call", 1))

    (row,) = store.inbox.waiting(AN)
    assert (row.channel, '"item": "1"' in row.raw) == (CLOCK, True)


def test_nobody_is_reminded_of_a_lesson_while_somebody_helps(store: SqliteStore) -> None:
    due = Due(DueKind.REVIEW, "bai", "", NOON)
    store.apply(received(store), replace(turn(dues=(due,)), call=Call(NOON, id=1, chat=GROUP)), NOON)

    do(store, ClaimCall(1, LAN, SOON))
    assert store.remind(NOON, 1, 20) == ()

    do(store, CloseCall(1, LAN))
    assert store.remind(NOON, 1, 20) == (AN,)


def test_what_messages_were_about_is_forgotten_a_day_after_the_call(store: SqliteStore) -> None:
    called(store)
    sent(store, Reply("thẻ", to=GROUP, mark="card:1"), 71)
    do(store, CloseCall(1, LAN))

    store.clean(NOON + timedelta(hours=25))

    assert store.book().calls.about(GROUP, 71) is None
