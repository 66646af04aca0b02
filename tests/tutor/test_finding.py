"""Finding the way when there are many lessons: what is next and why, the tracks, how far one is."""

from __future__ import annotations

from dataclasses import replace

import pytest

from bot.tutor.course import Course, Track
from bot.tutor.dialogue import resume
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.messages import Reply
from bot.tutor.session import Consent, Place, Session
from tests.talk import START

LESSON = "chuyen-tien-dung-nguoi"
NAMES = [f"bai-{number}" for number in range(8)]
TRACKS = (Track("mot", {"vi": "Chặng một"}, tuple(NAMES[:3])), Track("hai", {"vi": "Chặng hai"}, tuple(NAMES[3:])))
KNOWN = Session(7, consent=Consent.YES, address="cô")


@pytest.fixture
def many(course: Course) -> Course:
    """Return a course of two tracks and eight lessons."""
    model = course.lessons["vi"][LESSON]
    return replace(
        course, tracks=TRACKS, lessons={"vi": {name: replace(model, id=name, title=f"Bài {name}") for name in NAMES}}
    )


def told(course: Course, session: Session, wish: Wish, value: str = "") -> Reply:
    return resume(session, Meaning(wish, value=value), course, START).replies[0]


def labels(reply: Reply) -> list[str]:
    return [button.label for row in reply.rows for button in row]


def test_of_many_lessons_the_next_one_is_suggested(many: Course) -> None:
    assert labels(told(many, KNOWN, Wish.MENU)) == ["👉 Học: Bài bai-0", "Chọn chuyện khác"]


def test_every_lesson_is_found_and_no_list_has_more_than_three_buttons(many: Course) -> None:
    lists = [Meaning(Wish.MENU)]
    found: list[str] = []

    for wished in lists:
        shown = [decode(button.code) for row in resume(KNOWN, wished, many, START).replies[0].rows for button in row]
        assert len(shown) <= 3
        lists += [each for each in shown if each and each.wish is Wish.MENU and each not in lists]
        found += [each.lesson for each in shown if each and each.wish is Wish.OPEN]

    assert set(found) == set(NAMES)


@pytest.mark.parametrize("place", ["99", "²", "-1", "x"])
def test_a_place_that_is_in_no_list_leads_to_its_beginning(many: Course, place: str) -> None:
    turn = resume(KNOWN, Meaning(Wish.MENU, item=place, value="hai"), many, START)

    assert labels(turn.replies[0]) == ["Bài bai-3", "Bài bai-4", "Coi thêm"]


def test_the_list_says_what_the_next_lesson_is_good_for(many: Course) -> None:
    assert many.lessons["vi"][NAMES[0]].goal in told(many, KNOWN, Wish.MENU).text


def test_the_list_leads_back_to_the_lesson_under_way(many: Course) -> None:
    first = many.lessons["vi"][NAMES[4]].items[0]

    menu = told(many, replace(KNOWN, place=Place(NAMES[4], first.id)), Wish.MENU)

    assert labels(menu)[0] == "▶️ Học tiếp: Bài bai-4"


def test_a_track_lists_its_lessons_and_marks_those_finished(many: Course) -> None:
    menu = told(many, replace(KNOWN, finished={NAMES[1]: START}), Wish.MENU, "mot")

    assert labels(menu) == ["Bài bai-0", "✅ Bài bai-1", "Bài bai-2"]


def test_one_who_finished_all_is_offered_the_tracks(many: Course) -> None:
    menu = told(many, replace(KNOWN, finished=dict.fromkeys(NAMES, START)), Wish.MENU)

    assert labels(menu) == ["Chặng một · 3/3", "Chặng hai · 5/5"]


def test_much_progress_is_told_by_track(many: Course) -> None:
    progress = told(many, replace(KNOWN, finished=dict.fromkeys(NAMES[:7], START)), Wish.PROGRESS)

    assert "Chặng một · 3/3" in progress.text
    assert "Bài bai-0" not in progress.text
