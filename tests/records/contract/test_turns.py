"""What every store promises of a turn: applied once, and nothing kept without agreement."""

from datetime import timedelta

from bot.records.sqlite import SqliteStore
from bot.tutor.events import Call
from bot.tutor.session import Consent, Place, Session
from bot.tutor.turn import Turn
from tests.records.contract.keeping import DAY, REVIEW, STARTED, handed_over
from tests.records.making import AN, NOON, received, sent_texts, turn


def test_a_session_comes_back_as_it_was_kept(store: SqliteStore) -> None:
    session = Session(
        AN, "en", "cô", consent=Consent.YES, place=Place("a", "b", 1, 2, (0, 2)), finished={"x": NOON}, last_seen=NOON
    )

    store.apply(received(store), Turn(session), NOON)

    assert (store.session(AN), store.session(AN + 1)) == (session, Session(AN + 1))


def test_a_turn_is_applied_once_however_often_it_is_tried(store: SqliteStore) -> None:
    row = received(store)

    lanes = [store.apply(row, turn(replies=["một"], events=(STARTED,)), NOON) for _ in range(3)]

    assert (lanes, sent_texts(store), len(handed_over(store)["việc đã làm"])) == ([(AN,), (), ()], ["một"], 1)  # type: ignore[arg-type]


def test_a_handled_update_waits_no_longer(store: SqliteStore) -> None:
    store.apply(received(store), turn(), NOON)

    assert store.inbox.chats() == ()


def test_nothing_is_recorded_of_a_learner_who_did_not_agree(store: SqliteStore) -> None:
    for number, consent in enumerate((Consent.UNASKED, Consent.NO)):
        store.apply(received(store, number), turn(consent=consent, events=(STARTED,), dues=(REVIEW,)), NOON)

    kept = handed_over(store)
    assert (kept["việc đã làm"], kept["việc sẽ nhắc"]) == ([], [])


def test_taking_agreement_back_deletes_what_was_recorded(store: SqliteStore) -> None:
    store.apply(received(store, 1), turn(events=(STARTED,), dues=(REVIEW,)), NOON)

    store.apply(received(store, 2), turn(consent=Consent.NO), NOON)

    kept = handed_over(store)
    assert (kept["việc đã làm"], kept["việc sẽ nhắc"]) == ([], [])


def test_a_call_for_help_is_kept_of_anyone(store: SqliteStore) -> None:
    call = Call(NOON, "chuyen-tien", "q1", "scam")

    store.apply(received(store), turn(consent=Consent.NO, call=call), NOON)

    (kept,) = handed_over(store)["lần gọi người giúp"]
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

    assert handed_over(store)["lần gọi người giúp"] == []


def test_the_session_of_a_learner_who_agreed_stays(store: SqliteStore) -> None:
    store.apply(received(store), Turn(Session(AN, "en", consent=Consent.YES)), NOON)

    store.clean(NOON + 400 * DAY)

    assert store.session(AN).language == "en"
