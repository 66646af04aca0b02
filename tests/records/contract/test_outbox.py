"""What every store promises of what goes out."""

from dataclasses import replace

from bot.corridor.mail import TEAM
from bot.records.sqlite import SqliteStore
from bot.tutor.messages import Button, Reply, ReplyKind
from bot.tutor.session import Session
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, received, sent_texts, turn


def test_replies_leave_in_the_order_they_were_queued(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["một", "hai"]), NOON)
    store.apply(received(store, 2), turn(replies=["ba"]), NOON)

    assert sent_texts(store) == ["một", "hai", "ba"]


def test_a_reply_comes_out_as_it_went_in(store: SqliteStore) -> None:
    reply = Reply("**a**", ReplyKind.RELABEL, ((Button("b", "next"),),), (("c",),), "screen:vi/a/b", "v", 9, "d", "e")

    store.apply(received(store), Turn(Session(AN), (reply,)), NOON)

    letter = store.outbox.head(AN)
    assert letter is not None
    assert letter.reply == reply


def test_what_is_said_to_the_team_goes_in_the_teams_lane(store: SqliteStore) -> None:
    replies = (Reply("chờ chút nghen"), Reply("có người gọi", ReplyKind.TELL_TEAM))

    lanes = store.apply(received(store), Turn(Session(AN), replies), NOON)

    assert (lanes, store.outbox.lanes(), sent_texts(store, TEAM)) == ((AN, TEAM), (AN, TEAM), ["có người gọi"])


def test_blocking_drops_what_waits_for_that_learner_only(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["một"]), NOON)
    store.apply(received(store, 2, 8), turn(8, replies=["hai"]), NOON)

    store.outbox.block(AN)

    assert store.outbox.lanes() == (8,)


def test_a_letter_remembers_which_of_its_messages_went_out(store: SqliteStore) -> None:
    store.apply(received(store), turn(replies=["một"]), NOON)
    letter = store.outbox.head(AN)
    assert letter is not None

    store.outbox.part_sent(letter.id, 2)

    assert store.outbox.head(AN) == replace(letter, parts=2)


def test_a_group_that_moved_is_found_under_its_new_number(store: SqliteStore) -> None:
    store.apply(received(store, 1, -5), turn(-5, replies=["một"]), NOON)

    store.outbox.move(-5, -1005)

    assert (store.outbox.moved(-5), store.outbox.moved(-6), sent_texts(store, -1005)) == (-1005, -6, ["một"])


def test_an_uploaded_picture_is_known_by_its_content(store: SqliteStore) -> None:
    store.outbox.keep_upload("abc", "file-1")
    store.outbox.keep_upload("abc", "file-2")
    known = store.outbox.upload("abc")
    store.outbox.keep_upload("abc", "")

    assert (known, store.outbox.upload("abc"), store.outbox.upload("x")) == ("file-2", "", "")


def test_what_was_on_its_way_when_its_learner_was_forgotten_is_no_other_letter(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["một"]), NOON)
    letter = store.outbox.head(AN)
    assert letter is not None
    store.apply(received(store, 2), Turn(Session(AN), (Reply("xóa rồi nghen"),), forget=True), NOON)

    store.outbox.sent(letter.id, NOON, 5)

    assert sent_texts(store) == ["xóa rồi nghen"]
