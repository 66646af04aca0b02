"""A robot learner finishes every lesson, in both languages, by every way a learner may take."""

from __future__ import annotations

import random
from collections.abc import Callable
from dataclasses import replace

import pytest

from bot.tutor.answering import TRIES
from bot.tutor.course import Course
from bot.tutor.folding import fold
from bot.tutor.layout import shown_order
from bot.tutor.lesson import Asking, Question, Step
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button
from tests.talk import Talk, onboarded

LANGUAGES = ("vi", "en")
ENOUGH = 400
"""Messages after which a lesson that is not finished is a dead end."""

HELPS = {"vi": ("Gợi ý", "Coi mẫu", "Gọi người giúp"), "en": ("Give me a hint", "Show an example", "Ask a person")}

Learner = Callable[[Talk, random.Random], None]


def _item(talk: Talk) -> object:
    place = talk.session.place
    lesson = talk.course.lesson(place.lesson, talk.session.language) if place else None
    return lesson.item(place.item) if lesson and place else None


def _press(talk: Talk, wish: Wish, value: str = "") -> None:
    place = talk.session.place
    assert place is not None
    talk.press(Button("", encode(Meaning(wish, place.lesson, place.item, value))), handle=len(talk.seen))


def diligent(talk: Talk, _random: random.Random) -> None:
    """Read everything and answer everything right."""
    item = _item(talk)
    if not isinstance(item, Question):
        talk.press(talk.offered[0])
    elif item.asking is Asking.WRITE:
        talk.type(item.example)
    elif item.asking is Asking.ORDER:
        _press(talk, Wish.CHOOSE, str(len(talk.session.place.picked if talk.session.place else ())))
    elif item.asking is Asking.ALL:
        for index, choice in enumerate(item.choices):
            if choice.is_right:
                _press(talk, Wish.CHOOSE, str(index))
        _press(talk, Wish.DONE)
    else:
        _press(talk, Wish.CHOOSE, str(next(i for i, choice in enumerate(item.choices) if choice.is_right)))


def mistaken(talk: Talk, chance: random.Random) -> None:
    """Answer wrong as long as the question lets one, any wrong way."""
    item = _item(talk)
    if not isinstance(item, Question):
        diligent(talk, chance)
    elif item.asking is Asking.WRITE:
        talk.type(chance.choice(["asdfgh", *(word for part in item.wanted if part.is_avoided for word in part.words)]))
    elif item.asking is Asking.ALL:
        wrong = [index for index, choice in enumerate(item.choices) if not choice.is_right]
        talk.type(str(chance.choice(wrong) + 1))
    elif item.asking is Asking.ORDER:
        _press(talk, Wish.CHOOSE, str(len(item.choices) - 1))
    else:
        wrong = [index for index, choice in enumerate(item.choices) if not choice.is_right]
        _press(talk, Wish.CHOOSE, str(chance.choice(wrong)))


def typing(talk: Talk, _random: random.Random) -> None:
    """Type every answer as a number, never tap; what has to be written, part by part without accents."""
    item = _item(talk)
    if isinstance(item, Question) and item.asking is Asking.WRITE:
        place = talk.session.place
        missing = [n for n, part in enumerate(item.wanted) if not part.is_avoided and place and n not in place.picked]
        talk.type(fold(item.wanted[missing[0]].words[0]))
    elif isinstance(item, Question):
        order = shown_order(item, talk.session.chat)
        if item.asking is Asking.ORDER:
            talk.type(" ".join(str(order.index(index) + 1) for index in range(len(order))))
        else:
            right = [str(at + 1) for at, index in enumerate(order) if item.choices[index].is_right]
            talk.type(" ".join(right))
    else:
        talk.type("1")


def puzzled(talk: Talk, chance: random.Random) -> None:
    """Say "Chưa hiểu" three times at every item before going on."""
    place = talk.session.place
    if place and place.unclear < 3:
        talk.type("hổng hiểu", "unclear")
    else:
        diligent(talk, chance)


def impatient(talk: Talk, _random: random.Random) -> None:
    """Only ever say "tiếp"."""
    talk.type("tiếp đi con", "next")


def wandering(talk: Talk, chance: random.Random) -> None:
    """Ask questions, pause, come back after a month, tap old buttons, and still go on."""
    chance.choice(
        (
            lambda: talk.type("lo ck nham stk", "faq.chuyen-tien-dung-nguoi.chuyen-nham"),
            lambda: talk.press(Button("", encode(Meaning(Wish.NEXT, "chuyen-tien-dung-nguoi", "nhap-so")))),
            lambda: talk.type("/tiendo"),
            lambda: talk.type("asdfgh"),
            lambda: talk.wait(days=30),
            lambda: talk.type("/thoat"),
            lambda: talk.type("▶️ Học tiếp"),
            *(lambda: diligent(talk, chance),) * 6,
        )
    )()


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("learner", [diligent, mistaken, typing, puzzled, impatient, wandering])
def test_every_kind_of_learner_finishes_every_lesson(course: Course, learner: Learner, language: str) -> None:
    for lesson in course.taught(language):
        talk = onboarded(course, language=language)
        chance = random.Random(lesson.id)
        talk.press(Button("", encode(Meaning(Wish.OPEN, lesson.id))))

        for _ in range(ENOUGH):
            if lesson.id in talk.session.finished:
                break
            learner(talk, chance)

        assert lesson.id in talk.session.finished


def test_every_written_answer_leads_on(course: Course) -> None:
    """Whatever is written, and whichever help is asked for, a screen to write on is left in a few messages."""
    for language in LANGUAGES:
        for lesson in course.taught(language):
            for item in (each for each in lesson.practice if each.asking is Asking.WRITE):
                words = [word for part in item.wanted for word in part.words]
                for said in ("asdfgh", "🙂", "không biết", "0", "x" * 3000, item.example, *words, *HELPS[language]):
                    talk = onboarded(course, language=language)
                    talk.press(Button("", encode(Meaning(Wish.OPEN, lesson.id))))
                    _go_to(talk, item.id)
                    for _ in range(TRIES + 1):
                        talk.type(said)
                        assert talk.offered
                        if not talk.session.place or talk.session.place.item != item.id:
                            break
                    else:
                        talk.type("▶️ Học tiếp" if language == "vi" else "▶️ Continue")
                        talk.type("tiếp đi con", "next")
                        assert talk.session.place is None or talk.session.place.item != item.id


def test_every_choice_leads_on(course: Course) -> None:
    """From every question, every choice, tried again and again, comes to the next item."""
    for language in LANGUAGES:
        for lesson in course.taught(language):
            for item in (*lesson.practice, *lesson.questions):
                for index in range(len(item.choices)):
                    talk = onboarded(course, language=language)
                    talk.press(Button("", encode(Meaning(Wish.OPEN, lesson.id))))
                    _go_to(talk, item.id)
                    for _ in range(TRIES):
                        if talk.session.place and talk.session.place.item == item.id:
                            talk.type(str(shown_order(item, 7).index(index) + 1))

                    assert talk.session.place is None or talk.offered


def test_every_step_says_where_it_is(course: Course) -> None:
    talk = onboarded(course)
    lesson = course.taught()[0]

    talk.press(Button("", encode(Meaning(Wish.OPEN, lesson.id))))

    assert isinstance(_item(talk), Step)
    assert f"Bước 1/{len(lesson.steps)} 🟩" in talk.text


def _go_to(talk: Talk, item: str) -> None:
    assert talk.session.place is not None
    talk.session = replace(talk.session, place=replace(talk.session.place, item=item))
    talk.press(Button("", encode(Meaning(Wish.AGAIN))))
