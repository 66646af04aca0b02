"""The page on which a learner reads what is kept about them, made from a store that has something of everything."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from html.parser import HTMLParser

import pytest

from bot.records.export import _MESSAGES, _TABLES
from bot.records.sqlite import SqliteStore
from bot.tutor.course import Course
from bot.tutor.deeds import Confirm, FoundTeam, Join, LogVisit, MakeProof, Note
from bot.tutor.events import Call, Due, DueKind, Event, EventKind
from bot.tutor.mydata import SECTIONS, handed_over, page
from bot.tutor.scene import Scene
from bot.tutor.session import Consent, Place, Session
from bot.tutor.team.evidence import Level, Milestone
from bot.tutor.team.people.pupils import Guarded, NameHousehold, Picture
from bot.tutor.team.roles import RoleKind
from bot.tutor.turn import Turn
from tests.hostile_names import HOSTILE_NAMES
from tests.records.making import AN, NOON, received

LESSON, LAN = "chuyen-tien-dung-nguoi", 41


class Words(HTMLParser):
    """What a reader sees of a page, and which tags made it look so."""

    def __init__(self, text: str) -> None:
        super().__init__()
        self.words: list[str] = []
        self.tags: set[str] = set()
        self.feed(text)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)

    def handle_data(self, data: str) -> None:
        self.words += [] if self.lasttag == "style" else [data]

    @property
    def text(self) -> str:
        """Everything that can be read."""
        return "".join(self.words)


def live(store: SqliteStore, course: Course, name: str = "cô Sáu, nhà gần đình") -> Session:
    """Let one learner do, and have done to them, something of everything there is."""
    lesson = course.lesson(LESSON)
    assert lesson is not None
    item = lesson.items[0].id
    session = Session(AN, address="cô", name="Sáu", consent=Consent.YES, place=Place(LESSON, item))
    session = replace(session, finished={LESSON: NOON}, unsure=name)
    events = tuple(Event(kind, NOON, LESSON, item, f"0 {name}") for kind in EventKind)
    wrong = Event(EventKind.ANSWERED_WRONG, NOON, LESSON, item, "1")
    store.do((FoundTeam("xa-tam-nong", "Ấp Ba", "Tổ Một"),), NOON)
    reached = tuple(Milestone(f"lesson:{LESSON}", level, NOON) for level in Level)
    reached += (Milestone("any", Level.SEEN, NOON),)
    dues = tuple(Due(kind, LESSON, item, NOON + timedelta(days=1)) for kind in DueKind)
    deeds = (
        Join(AN, 1, name),
        NameHousehold(1, name, AN),
        Picture(AN, "🐟"),
        Guarded(AN),
        Note(AN, "join", AN),
        Note(LAN, "view", AN),
        Note(LAN, "deed of tomorrow", AN),
        LogVisit(AN, 1, LAN, "taught", NOON + timedelta(days=3)),
        MakeProof(AN, "7KQM2X", LESSON, item, NOON + timedelta(minutes=15)),
        Confirm(AN, 1, Event(EventKind.TASK_CONFIRMED, NOON, LESSON, item, f"eyes {LAN}"), ()),
    )
    call = Call(NOON, LESSON, item, "", team=1)
    turn = Turn(session, events=events, milestones=reached, dues=dues, deeds=deeds, call=call)
    store.apply(received(store), turn, NOON)
    store.apply(received(store, 2), Turn(session, events=(wrong,)), NOON)
    names = "person, kind, scope, name, granted_by, granted_at, expires_at"
    raw = store._connection._raw
    raw.execute(f"INSERT INTO role ({names}) VALUES ({LAN}, '{RoleKind.MEMBER}', 'team:1', ?, 1, 1, 1)", (name,))
    raw.execute("UPDATE call SET claimed_at = at, replied_at = at, closed_at = at, helped = 1")
    raw.execute("UPDATE learner SET warned_at = created_at, has_left = 1")
    return session


def told(store: SqliteStore, course: Course, session: Session) -> str:
    return page(Scene(session, course, NOON), store.kept(session.who, session.chat))


@pytest.fixture
def store(store: SqliteStore) -> Iterator[SqliteStore]:
    """A store whose tables need not refer to real rows."""
    store._connection._raw.execute("PRAGMA foreign_keys = OFF")
    return store


def test_every_kind_of_row_that_is_handed_over_is_told_in_words() -> None:
    assert set(SECTIONS) == {*_TABLES, *_MESSAGES}


def test_each_kind_of_row_has_its_heading_and_its_lines(store: SqliteStore, course: Course) -> None:
    session = live(store, course)
    scene = Scene(session, course, NOON)

    read = Words(told(store, course, session)).text

    empty = {"tin đã gửi, xoá sau 24 giờ"}
    assert [title for title in SECTIONS if title not in empty and scene.words(SECTIONS[title][0]) not in read] == []


def test_it_is_told_as_a_villager_would_say_it(store: SqliteStore, course: Course) -> None:
    read = Words(told(store, course, live(store, course))).text

    for said in (
        "Sen giữ gì về cô Sáu",
        "Con kêu cô Sáu là “cô Sáu”.",
        "Tổ Một coi được chuyện học, kêu là “cô Sáu, nhà gần đình”.",
        "Học xong bài “Chuyển tiền cho đúng người”",
        "Cha mẹ đồng ý cho học.",
        "Ngày 23/11/2026, 12 giờ 00: Có người của Tổ nhận",
        "Mã 7KQM2X cho việc",
        "Chỉ lại bài",
        "(chính mình): vô lớp",
        "cô Sáu, nhà gần đình: coi chuyện học",
    ):
        assert said in read
    assert "{" not in read
    assert "_" not in read.replace("deed of tomorrow", "")


def test_english_is_told_in_english(store: SqliteStore, course: Course) -> None:
    session = replace(live(store, course), language="en")

    read = Words(told(store, course, session)).text

    assert "What Sen keeps about you" in read
    assert "You let me note your learning." in read


def test_of_a_newcomer_nothing_is_told(store: SqliteStore, course: Course) -> None:
    read = Words(told(store, course, Session(5))).text

    assert "Con chưa giữ gì về cô chú hết." in read


def test_what_is_taught_no_more_is_told_by_its_id(store: SqliteStore, course: Course) -> None:
    session = live(store, course)

    read = Words(told(store, replace(course, lessons={}), session)).text

    assert f"Học xong bài “{LESSON}”" in read


def test_the_page_stands_by_itself_and_does_nothing(store: SqliteStore, course: Course) -> None:
    found = Words(told(store, course, live(store, course)))

    assert found.tags == {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "ul", "li"}


def test_hostile_names_are_only_words(store: SqliteStore, course: Course) -> None:
    kept = store.kept
    session = live(store, course, "TÊN")
    rows = kept(AN, AN)

    for name in HOSTILE_NAMES:
        hostile = _renamed(rows, name)
        found = Words(page(Scene(session, course, NOON), hostile))  # type: ignore[arg-type]
        assert found.tags == {"html", "head", "meta", "title", "style", "body", "h1", "h2", "p", "ul", "li"}
        assert f"kêu là “{name}”" in found.text.replace("\r", "\n") or "\r" in name


def _renamed(value: object, name: str) -> object:
    if isinstance(value, dict):
        return {key: _renamed(each, name) for key, each in value.items()}
    if isinstance(value, list):
        return [_renamed(each, name) for each in value]
    return value.replace("TÊN", name) if isinstance(value, str) else value


def test_it_is_a_file_of_the_day(store: SqliteStore, course: Course) -> None:
    session = live(store, course)

    reply = handed_over(Scene(session, course, NOON), store.kept(AN, AN))

    assert (reply.name, reply.document.startswith("<!doctype html>")) == ("sen-2026-11-23.html", True)
