"""What is due when: a question of a finished lesson comes back after the days that the lesson names."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

from bot.tutor.events import Due, DueKind, EventKind
from bot.tutor.layout import body, choice_rows
from bot.tutor.lesson import Lesson, Question
from bot.tutor.meaning import Meaning, Wish, decode
from bot.tutor.messages import Reply
from bot.tutor.praise import own
from bot.tutor.scene import Scene, freeze, join
from bot.tutor.session import Place
from bot.tutor.turn import Turn
from bot.tutor.walking import offer_next, show

BUSY_FOR = timedelta(minutes=30)
"""A learner who was here within this time is not interrupted."""


def ask_due(scene: Scene, due: Due) -> Turn:
    """Ask one question of a finished lesson, and plan the next round; a lesson no longer taught is let go."""
    lesson = scene.lesson(due.lesson)
    question = question_of(lesson, due.round) if lesson else None
    if lesson is None or question is None:
        return scene.turn(settled=(due,))
    place = Place(lesson.id, question.id)
    scene = scene.with_session(review=place, last_reminded=scene.now)
    text = scene.words("review.ask", title=scene.fill(lesson.title), question=body(scene, question))
    asked = Reply(text, rows=choice_rows(scene, question, place))
    return scene.turn(asked, settled=(due,), dues=next_round(lesson, due))


def is_asked(scene: Scene) -> bool:
    """Whether the buttons offered last are those of the review question that is open."""
    review = scene.session.review
    if review is None or not isinstance(scene.item(review), Question):
        return False
    offered = filter(None, map(decode, scene.session.options))
    return any((each.lesson, each.item) == (review.lesson, review.item) for each in offered)


def say_again(scene: Scene, meaning: Meaning) -> Turn:
    """Ask the open review question once more; to "Chưa hiểu" with its hint."""
    review = scene.session.review
    question = scene.item(review)
    if review is None or not isinstance(question, Question):
        return show(scene)
    text = body(scene, question)
    if meaning.wish is Wish.UNCLEAR and question.hint:
        text = scene.words("lesson.plainer", text=scene.fill(question.hint))
    return scene.turn(*freeze(meaning.handle), Reply(text, rows=choice_rows(scene, question, review)))


def close_review(scene: Scene, _goto: str) -> Turn:
    """End a review question, and go back to the lesson if there is one."""
    review = scene.session.review or Place("")
    event = scene.event(EventKind.REVIEWED, review.lesson, review.item)
    scene = scene.with_session(review=None)
    scene, praise = own(scene, "review.done")
    turn = scene.turn(Reply(praise, keyboard=scene.home), events=[event])
    on = show(scene) if scene.session.place else offer_next(scene, "lesson.what_next")
    return join(turn, on)


def postpone(scene: Scene, due: Due) -> Turn:
    """Put a reminder off while the learner is busy here."""
    return scene.turn(dues=(replace(due, at=scene.now + BUSY_FOR),))


def question_of(lesson: Lesson, number: int) -> Question | None:
    """Return the question of a round: the lesson's questions in turn."""
    return lesson.questions[number % len(lesson.questions)] if lesson.questions else None


def next_round(lesson: Lesson, due: Due) -> tuple[Due, ...]:
    """Return the following review: as many days on as the lesson names, counted from the first reminder."""
    later = due.round + 1
    if due.kind is not DueKind.REVIEW or later >= len(lesson.review_days):
        return ()
    gap = timedelta(days=lesson.review_days[later] - lesson.review_days[due.round])
    return (replace(due, at=due.at + gap, round=later),)
