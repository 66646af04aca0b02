"""What every store promises, whatever it is made of."""

import json
from dataclasses import replace
from datetime import timedelta

from bot.corridor.mail import TEAM, Arrival
from bot.records.sqlite import SqliteStore
from bot.tutor.events import Call, Due, DueKind, Event, EventKind
from bot.tutor.messages import Button, Reply, ReplyKind
from bot.tutor.session import Consent, Place, Session
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, arrival, received, sent_texts, turn

DAY = timedelta(days=1)
STARTED = Event(EventKind.LESSON_STARTED, NOON, "chuyen-tien")
REVIEW = Due(DueKind.REVIEW, "chuyen-tien", "q1", NOON + DAY)


def _kept(store: SqliteStore, chat: int = AN) -> dict[str, object]:
    """Return what the learner would be handed over."""

    store.apply(received(store, 900, chat), Turn(store.session(chat), export=True), NOON)
    lane: list[str] = []
    while letter := store.outbox.head(chat):
        lane.append(letter.reply.document)
        store.outbox.sent(letter.id, NOON)
    kept: dict[str, object] = json.loads(lane[-1])
    return kept


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


def test_a_session_comes_back_as_it_was_kept(store: SqliteStore) -> None:
    session = Session(
        AN, "en", "cô", consent=Consent.YES, place=Place("a", "b", 1, 2, (0, 2)), finished={"x": NOON}, last_seen=NOON
    )

    store.apply(received(store), Turn(session), NOON)

    assert (store.session(AN), store.session(AN + 1)) == (session, Session(AN + 1))


def test_a_turn_is_applied_once_however_often_it_is_tried(store: SqliteStore) -> None:
    row = received(store)

    lanes = [store.apply(row, turn(replies=["một"], events=(STARTED,)), NOON) for _ in range(3)]

    assert (lanes, sent_texts(store), len(_kept(store)["việc đã làm"])) == ([(AN,), (), ()], ["một"], 1)  # type: ignore[arg-type]


def test_a_handled_update_waits_no_longer(store: SqliteStore) -> None:
    store.apply(received(store), turn(), NOON)

    assert store.inbox.chats() == ()


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


def test_nothing_is_recorded_of_a_learner_who_did_not_agree(store: SqliteStore) -> None:
    for number, consent in enumerate((Consent.UNASKED, Consent.NO)):
        store.apply(received(store, number), turn(consent=consent, events=(STARTED,), dues=(REVIEW,)), NOON)

    kept = _kept(store)
    assert (kept["việc đã làm"], kept["việc sẽ nhắc"]) == ([], [])


def test_taking_agreement_back_deletes_what_was_recorded(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(events=(STARTED,), dues=(REVIEW,)), NOON)

    store.apply(received(store, 2), turn(consent=Consent.NO), NOON)

    kept = _kept(store)
    assert (kept["việc đã làm"], kept["việc sẽ nhắc"]) == ([], [])


def test_a_call_for_help_is_kept_of_anyone(store: SqliteStore) -> None:
    call = Call(NOON, "chuyen-tien", "q1", "scam")

    store.apply(received(store), turn(consent=Consent.NO, call=call), NOON)

    (kept,) = _kept(store)["lần gọi người giúp"]
    told = {"at": "2026-11-23T12:00:00+07:00", "lesson": "chuyen-tien", "item": "q1", "reason": "scam"}
    assert kept == told | dict.fromkeys(("claimed_at", "replied_at", "closed_at", "helped"))


def test_the_session_of_a_learner_who_did_not_agree_is_gone_after_a_day(store: SqliteStore) -> None:
    store.apply(received(store, 1), Turn(Session(AN, "en", consent=Consent.NO)), NOON)

    store.clean(NOON + timedelta(hours=23))
    before = store.session(AN).language
    store.clean(NOON + timedelta(hours=25))

    assert (before, store.session(AN).language) == ("en", "vi")


def test_a_call_by_a_learner_who_did_not_agree_is_gone_with_them(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(consent=Consent.NO, call=Call(NOON)), NOON)

    store.clean(NOON + 2 * DAY)

    assert _kept(store)["lần gọi người giúp"] == []


def test_the_session_of_a_learner_who_agreed_stays(store: SqliteStore) -> None:
    store.apply(received(store), Turn(Session(AN, "en", consent=Consent.YES)), NOON)

    store.clean(NOON + 400 * DAY)

    assert store.session(AN).language == "en"


def test_handled_updates_and_sent_letters_are_deleted_after_a_day(store: SqliteStore) -> None:
    store.apply(received(store), turn(replies=["một"]), NOON)
    sent_texts(store)

    store.clean(NOON + timedelta(hours=25))

    kept = _kept(store)
    waiting = [row for row in kept["tin đã nhận, xoá sau 24 giờ"] if row["received_at"] < "2026-11-24"]  # type: ignore[attr-defined]
    assert (len(waiting), kept["tin đã gửi, xoá sau 24 giờ"]) == (1, [])


def test_what_still_waits_is_never_cleaned_away(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["một"]), NOON)
    received(store, 2)

    store.clean(NOON + 30 * DAY)

    assert (len(store.inbox.waiting(AN, 9)), sent_texts(store)) == (1, ["một"])


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


def test_blocking_drops_what_waits_for_that_learner_only(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["một"]), NOON)
    store.apply(received(store, 2, 8), turn(8, replies=["hai"]), NOON)

    store.outbox.block(AN)

    assert store.outbox.lanes() == (8,)


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
    kept = _kept(store)
    assert (said, {title: rows for title, rows in kept.items() if rows and title != "mã chat"}.keys()) == (
        ["tạm biệt"],
        {"người học", "tin đã nhận, xoá sau 24 giờ"},
    )


def test_a_forgotten_update_that_comes_again_is_still_known(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(replies=["tạm biệt"], forget=True), NOON)

    assert store.inbox.receive([arrival(1)], NOON) == ()


def test_numbers_as_large_as_any_chats_are_kept_whole(store: SqliteStore) -> None:
    largest = 2**52 - 1

    store.apply(received(store, 1, largest), turn(largest, replies=["một"]), NOON)

    assert store.outbox.lanes() == (largest,)
