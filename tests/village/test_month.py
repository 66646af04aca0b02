"""The made-up month: believable, the same every time, and told by the reports as it was lived."""

from __future__ import annotations

import sqlite3
from collections import Counter
from datetime import UTC, datetime, timedelta

from bot.records.sqlite import SqliteStore, open_store
from bot.tutor.course import Course
from bot.tutor.lesson import Asking
from bot.tutor.team.evidence import Level
from bot.tutor.team.roles import PROVINCE, RoleKind
from bot.tutor.team.totals.figures import ALL
from bot.village.month import Month
from bot.village.people import COMMUNES, FIRST_LEARNER, FIRST_MEMBER

NOW = datetime(2026, 12, 1, 2, tzinfo=UTC)
FEW = 12


def lived(store: SqliteStore, course: Course, learners: int = FEW) -> sqlite3.Connection:
    month = Month(store, course, NOW, learners)
    month.found()
    assert list(month.live()) == list(range(1, learners + 1))
    return store._connection._raw


def test_the_same_month_comes_out_again(course: Course) -> None:
    told = []
    for _ in range(2):
        with open_store() as store:
            events = lived(store, course).execute(
                "SELECT learner, kind, at, lesson, item, detail FROM event ORDER BY id"
            )
            told.append([tuple(row) for row in events])

    assert told[0] == told[1]


def test_nothing_happens_before_the_month_nor_after_it_and_nothing_waits(course: Course) -> None:
    with open_store() as store:
        db = lived(store, course)

        first, last = db.execute("SELECT min(at), max(at) FROM event").fetchone()

        assert NOW - timedelta(days=30) <= datetime.fromtimestamp(first / 1000, UTC)
        assert datetime.fromtimestamp(last / 1000, UTC) <= NOW
        assert store.outbox.lanes() == ()
        assert store.inbox.chats() == ()


def test_teams_have_a_lead_and_learners_a_team_that_sees_them(course: Course) -> None:
    with open_store() as store:
        db = lived(store, course)
        book = store.book()

        teams = book.teams.within(PROVINCE)
        assert Counter(team.commune for team in teams) == dict.fromkeys(COMMUNES, 4)
        assert all(
            [role.kind for role in book.roles.within(f"team:{team.id}", NOW)].count(RoleKind.LEAD) == 1
            for team in teams
        )
        known = [row[0] for row in db.execute("SELECT known_as FROM learner WHERE team IS NOT NULL")]
        assert len(known) > FEW // 2
        assert all("," in each for each in known)
        assert {row[0] for row in db.execute("SELECT id FROM learner")} <= set(range(FIRST_LEARNER, FIRST_MEMBER))


def test_teams_visit_and_confirm_those_who_let_them(course: Course) -> None:
    with open_store() as store:
        db = lived(store, course, 40)

        strangers = "SELECT count(*) FROM visit JOIN learner ON learner.id = visit.learner WHERE learner.team IS NULL"
        assert db.execute("SELECT count(*) FROM visit").fetchone()[0] > 3
        assert db.execute(strangers).fetchone()[0] == 0
        assert store.book().totals.reached(PROVINCE, "2026-01", "2026-12")[ALL, Level.CONFIRMED] > 0


def test_questions_of_every_kind_are_answered_and_mostly_right(course: Course) -> None:
    asking = {
        (lesson.id, item.id): item.asking
        for lesson in course.taught()
        for item in (*lesson.practice, *lesson.questions)
    }
    answers: Counter[tuple[Asking, str]] = Counter()
    with open_store() as store:
        rows = lived(store, course, 40).execute("SELECT kind, lesson, item FROM event WHERE kind LIKE 'answered_%'")
        answers.update((asking[row["lesson"], row["item"]], row["kind"]) for row in rows)

    for each in Asking:
        assert answers[each, "answered_right"] > 2 * answers[each, "answered_wrong"] > 0


def test_people_learn_err_and_tire_as_people_do(course: Course) -> None:
    with open_store() as store:
        db = lived(store, course, 40)

        kinds: Counter[str] = Counter(dict(db.execute("SELECT kind, count(*) FROM event GROUP BY kind").fetchall()))
        finished = [
            row[0] for row in db.execute("SELECT count(*) FROM event WHERE kind = 'lesson_finished' GROUP BY learner")
        ]
        reached = store.book().totals.reached(PROVINCE, "2026-01", "2026-12")

        assert kinds["answered_right"] > kinds["answered_wrong"] > kinds["answer_shown"] > 0
        assert kinds["unclear"] > 0
        assert kinds["task_promised"] > kinds["task_done"] >= kinds["task_confirmed"] > 0
        assert len(set(finished)) > 2
        assert reached[ALL, Level.SEEN] >= reached[ALL, Level.ANSWERED] > reached[ALL, Level.SAID_DONE]
