"""What is proven by what happened, level by level."""

from datetime import UTC, datetime

import pytest

from bot.tutor.course import Course
from bot.tutor.events import Event, EventKind
from bot.tutor.team.evidence import ANYTHING, Level, level_of, milestones

NOON = datetime(2026, 11, 23, 5, tzinfo=UTC)
LESSON = "chuyen-tien-dung-nguoi"


def items(course: Course, *, practice: bool) -> list[str]:
    lesson = course.lesson(LESSON)
    assert lesson is not None
    return [item.id for item in lesson.items if hasattr(item, "screen") and bool(item.screen) is practice]


@pytest.mark.parametrize(
    ("kind", "level"),
    [
        (EventKind.STEP_SEEN, Level.SEEN),
        (EventKind.TASK_DONE, Level.SAID_DONE),
        (EventKind.TASK_CONFIRMED, Level.CONFIRMED),
        (EventKind.ANSWERED_WRONG, None),
        (EventKind.TASK_PROMISED, None),
    ],
)
def test_what_happened_proves_one_level(course: Course, kind: EventKind, level: Level | None) -> None:
    assert level_of(Event(kind, NOON, LESSON, "x"), course) is level


def test_a_practice_screen_proves_more_than_a_question(course: Course) -> None:
    answered = [
        level_of(Event(EventKind.ANSWERED_RIGHT, NOON, LESSON, id), course) for id in items(course, practice=False)
    ]
    practised = [
        level_of(Event(EventKind.ANSWERED_RIGHT, NOON, LESSON, id), course) for id in items(course, practice=True)
    ]

    assert (set(answered), set(practised)) == ({Level.ANSWERED}, {Level.PRACTISED})


def test_evidence_counts_for_the_lesson_its_skill_its_pillar_and_anything(course: Course) -> None:
    found = milestones([Event(EventKind.STEP_SEEN, NOON, LESSON, "b1")] * 2, course)

    assert [each.subject for each in found] == [f"lesson:{LESSON}", "skill:payment", "pillar:economy", ANYTHING]


def test_every_track_has_one_of_the_five_skills_and_one_of_the_three_pillars(course: Course) -> None:
    skills = {"public-services", "shopping", "payment", "self-protection", "local"}

    assert {track.skill for track in course.tracks} <= skills
    assert {track.pillar for track in course.tracks} <= {"government", "economy", "society"}
