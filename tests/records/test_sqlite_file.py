"""What the file on disk promises: one writer, whole transactions, nothing left of who was forgotten."""

import sqlite3
import struct
from contextlib import closing
from datetime import timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bot.corridor.mail import UnavailableError
from bot.records import session_codec
from bot.records.base import StoreError
from bot.records.connection import Connection
from bot.records.sqlite import SqliteStore, open_store
from bot.records.times import from_ms, to_ms
from bot.tutor.events import Call, Due, DueKind, Event, EventKind
from bot.tutor.session import Consent, Place, Session
from bot.tutor.turn import Turn
from tests.records.making import AN, NOON, arrival, received, sent_texts, turn

NORMAL, FULL = 1, 2


def test_what_was_kept_is_there_after_a_restart(path: Path) -> None:
    with open_store(path) as store:
        store.apply(received(store, 1), turn(replies=["một"]), NOON)
        store.inbox.receive([arrival(2)], NOON)

    with open_store(path) as store:
        found = (store.session(AN).consent, sent_texts(store), store.inbox.chats())

    assert found == (Consent.YES, ["một"], (AN,))


def test_a_second_bot_on_the_same_file_stops_with_one_line(path: Path) -> None:
    with open_store(path), pytest.raises(StoreError, match="một bot khác đang dùng tệp này") as caught:
        Connection(path)

    assert "\n" not in str(caught.value)


def test_a_bot_that_ended_frees_the_file(path: Path) -> None:
    with open_store(path):
        pass

    with open_store(path) as store:
        assert store.inbox.chats() == ()


def test_a_file_that_cannot_be_made_is_named(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")

    with pytest.raises(StoreError, match=r"sen.db.*SEN_DATABASE"):
        Connection(tmp_path / "file" / "sen.db")


def test_a_damaged_file_is_refused_and_left_alone(path: Path) -> None:
    with open_store(path) as store:
        store.inbox.receive([arrival(number, raw="x" * 900) for number in range(200)], NOON)
    damaged = bytearray(path.read_bytes())
    damaged[len(damaged) // 2 :] = b"\xff" * (len(damaged) - len(damaged) // 2)
    path.write_bytes(damaged)

    with pytest.raises(StoreError, match="put the backup back"):
        Connection(path)

    assert path.read_bytes() == bytes(damaged)


def test_a_file_that_a_newer_sen_wrote_is_refused(path: Path) -> None:
    with open_store(path):
        pass
    with closing(sqlite3.connect(path)) as raw, raw:
        raw.execute("INSERT INTO _sqlite_migrations (migration_set, name, applied_at) VALUES ('sen', 'm999_later', '')")

    with pytest.raises(StoreError, match=r"newer Sen .m999_later"):
        Connection(path)


def test_a_transaction_that_fails_leaves_nothing(path: Path) -> None:
    with open_store(path) as store:
        row = received(store)
        ruined = Turn(Session(AN, name="\ud800"), events=())

        with pytest.raises(ValueError, match="surrogates"):
            store.apply(row, ruined, NOON)

        assert (store.inbox.waiting(AN), store.outbox.lanes()) == ((row,), ())


def test_a_transaction_inside_another_is_refused(path: Path) -> None:
    connection = Connection(path)
    with closing(connection), connection.write(), pytest.raises(RuntimeError, match="inside"):
        connection.write().__enter__()


def test_a_full_disk_is_told_apart_from_a_fault(path: Path) -> None:
    with open_store(path) as store:
        row = received(store)
        store._connection.rows("PRAGMA max_page_count = 1")
        big = turn(replies=["x" * 4000] * 200)

        with pytest.raises(UnavailableError, match="full"):
            store.apply(row, big, NOON)

        assert store.inbox.waiting(AN) == (row,)


def test_a_commit_waits_for_the_disk_unless_it_could_be_done_again(path: Path) -> None:
    connection = Connection(path)
    found = []
    with closing(connection):
        for is_replayable in (False, True, False):
            with connection.write(is_replayable=is_replayable) as db:
                found.append(db.execute("PRAGMA synchronous").fetchone()[0])

    assert found == [FULL, NORMAL, FULL]


def test_the_file_is_kept_as_it_should_be(path: Path) -> None:
    connection = Connection(path)
    with closing(connection):
        found = [connection.rows(f"PRAGMA {name}")[0][0] for name in ("journal_mode", "foreign_keys", "secure_delete")]

    assert found == ["wal", 1, 1]


def test_no_trace_of_a_forgotten_learner_is_left_in_any_byte_of_the_files(path: Path) -> None:
    with open_store(path) as store:
        for number in range(60):
            other = AN + 5_000_000_000 + number
            store.apply(received(store, 1000 + number, other), turn(other, replies=["x" * 200] * 3), NOON)
            _live(store, number)
        goodbye = turn(consent=Consent.UNASKED, replies=["tạm biệt"], forget=True)
        store.apply(received(store, 999), goodbye, NOON)
        before = _traces(path)

        sent_texts(store)
        after = _traces(path)

    assert (before > 0, after) == (True, 0)


def test_cleaning_leaves_no_trace_of_who_did_not_agree(path: Path) -> None:
    with open_store(path) as store:
        store.apply(received(store), turn(consent=Consent.NO, replies=["một"]), NOON)
        sent_texts(store)

        store.clean(NOON + timedelta(days=2))

        assert _traces(path) == 0


def test_a_session_of_a_newer_shape_is_refused() -> None:
    with pytest.raises(StoreError, match="version 2"):
        session_codec.decode('{"v":2,"session":{"chat":1}}')


@pytest.mark.parametrize("text", ["", "[]", "{}", '{"v":1}', '{"v":1,"session":3}', '{"v":1,"session":{}}', "{"])
def test_what_is_no_session_is_refused(text: str) -> None:
    with pytest.raises(StoreError):
        session_codec.decode(text)


def test_a_session_with_unknown_and_unreadable_fields_keeps_the_rest(caplog: pytest.LogCaptureFixture) -> None:
    text = '{"v":1,"session":{"chat":7,"language":"en","consent":"dancing","mood":"good","place":{"item":"q1"}}}'

    session = session_codec.decode(text)

    assert (session, caplog.messages) == (
        Session(7, language="en"),
        ["session of 7: unreadable fields set back: consent, place"],
    )


@given(
    st.builds(
        Session,
        st.integers(-(2**52), 2**52),
        name=st.text(st.characters(codec="utf-8")),
        place=st.none() | st.builds(Place, st.text(st.characters(codec="utf-8"))),
        consented_at=st.none() | st.integers(0, 2**42).map(from_ms),
    )
)
def test_any_session_comes_back_as_it_was(session: Session) -> None:
    assert session_codec.decode(session_codec.encode(session)) == session


@given(st.integers(-(2**42), 2**42))
def test_times_come_back_to_the_millisecond(ms: int) -> None:
    assert to_ms(from_ms(ms)) == ms


def _live(store: SqliteStore, number: int) -> None:
    """Let the learner leave traces in every table."""
    event = Event(EventKind.STEP_SEEN, NOON, "l", f"s{number}")
    due = Due(DueKind.REVIEW, "l", f"q{number}", NOON)
    raw = f'{{"message":{{"chat":{{"id":{AN}}}}}}}'
    store.inbox.receive([arrival(number, raw=raw)], NOON)
    lived = turn(replies=[f"số của cô là {AN}"], events=(event,), dues=(due,), call=Call(NOON))
    store.apply(store.inbox.waiting(AN)[0], lived, NOON)
    if number % 2:
        sent_texts(store)


def _traces(path: Path) -> int:
    """Count the learner's number in the files, written out and as SQLite keeps it."""
    found = b"".join(file.read_bytes() for file in path.parent.iterdir())
    stored = struct.pack(">q", AN)[2:]
    return found.count(str(AN).encode()) + found.count(stored)


def test_only_the_bot_may_read_what_is_kept(tmp_path: Path) -> None:
    path = tmp_path / "sen.db"

    with open_store(path):
        modes = {file.name: file.stat().st_mode & 0o077 for file in tmp_path.iterdir()}

    assert set(modes.values()) == {0}
