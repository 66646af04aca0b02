"""Answering a question: choose one, choose all, put in order; in a lesson, on a practice screen or in a review.

A wrong answer gets its own feedback and another try, then the hint, then the answer with its reason.
"""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import replace

from bot.tutor.events import Event, EventKind
from bot.tutor.layout import choice_rows, placed, shown_order
from bot.tutor.lesson import Asking, Choice, Question
from bot.tutor.meaning import Meaning
from bot.tutor.messages import Reply, ReplyKind
from bot.tutor.praise import fresh
from bot.tutor.scene import Scene, freeze, join
from bot.tutor.session import Place
from bot.tutor.turn import Turn

TRIES = 3
"""Wrong answers after which the answer is told: its own feedback, then the hint, then the answer."""

GoOn = Callable[[Scene, str], Turn]
"""What happens once the question is over; the text is the id of the item that the choice leads to, or empty."""


def choose(scene: Scene, question: Question, place: Place, meaning: Meaning, go_on: GoOn) -> Turn:
    """Take a tap on a choice, or typed choices as `value` such as "0,2"; junk shows the question's buttons again."""
    picks = _indexes(meaning.value, len(question.choices))
    if not picks:
        return scene.turn(Reply(scene.words("question.again"), rows=choice_rows(scene, question, place)))
    if question.asking is Asking.ALL:
        if meaning.handle is not None and len(picks) == 1:
            return _tick(scene, question, place, picks[0], meaning.handle)
        return judge_ticks(scene, question, replace(place, picked=picks), meaning, go_on)
    if question.asking is Asking.ORDER:
        return _place_next(scene, question, place, meaning, picks, go_on)
    choice = question.choices[picks[0]]
    chosen = scene.words("question.chosen", label=scene.fill(choice.label))
    answered = freeze(meaning.handle, chosen)
    if choice.is_right:
        return _right(scene, place, (choice,), answered, go_on, detail=str(picks[0]))
    if choice.goto:
        turn = scene.turn(*answered, Reply(scene.fill(choice.feedback)), events=[_wrong(scene, place, picks[0])])
        return join(turn, go_on(scene, choice.goto))
    return _try_again(scene, question, place, choice, answered, go_on, detail=str(picks[0]))


def judge_ticks(scene: Scene, question: Question, place: Place, meaning: Meaning, go_on: GoOn) -> Turn:
    """Judge the ticks of a choose-all question when the learner says it is done."""
    right = {index for index, choice in enumerate(question.choices) if choice.is_right}
    picked = set(place.picked)
    labels = ", ".join(scene.fill(question.choices[index].label) for index in sorted(picked))
    answered = freeze(meaning.handle, scene.words("question.chosen", label=labels) if labels else "")
    detail = ",".join(map(str, sorted(picked)))
    if picked == right:
        chosen = tuple(question.choices[index] for index in sorted(right))
        return _right(scene, place, chosen[:1], answered, go_on, detail)
    wrongly = sorted(picked - right)
    if wrongly:
        return _try_again(scene, question, place, question.choices[wrongly[0]], answered, go_on, detail)
    missing = Choice("", scene.words("question.missing"), is_right=False)
    return _try_again(scene, question, place, missing, answered, go_on, detail)


def reveal(scene: Scene, question: Question, place: Place, go_on: GoOn) -> Turn:
    """Tell the answer with its reason, and go on; of what is to be written, an example."""
    event = scene.event(EventKind.ANSWER_SHOWN, place.lesson, place.item)
    if question.asking is Asking.WRITE:
        shown = {"answer": scene.fill(question.example), "reason": scene.fill(question.reason)}
        return join(scene.turn(scene.say("question.example", **shown), events=[event]), go_on(scene, ""))
    right = [choice for choice in question.choices if choice.is_right]
    if question.asking is Asking.ORDER:
        answer = "\n".join(f"{number}. {scene.fill(choice.label)}" for number, choice in enumerate(right, start=1))
        reason = scene.fill(question.reason)
    else:
        answer = ", ".join(scene.fill(choice.label) for choice in right)
        reason = scene.fill(question.reason or right[0].feedback)
    told = scene.say("question.answer", answer=answer, reason=reason)
    return join(scene.turn(told, events=[event]), go_on(scene, right[0].goto))


def put(scene: Scene, place: Place) -> Scene:
    """Return the scene with a changed place, which may be the review's or the lesson's."""
    review = scene.session.review
    if review and (review.lesson, review.item) == (place.lesson, place.item):
        return scene.with_session(review=place)
    return scene.with_session(place=place)


def _tick(scene: Scene, question: Question, place: Place, index: int, handle: int) -> Turn:
    picked = tuple(sorted(set(place.picked) ^ {index}))
    place = replace(place, picked=picked)
    relabel = Reply(kind=ReplyKind.RELABEL, handle=handle, rows=choice_rows(scene, question, place))
    return put(scene, place).turn(relabel)


def _place_next(
    scene: Scene, question: Question, place: Place, meaning: Meaning, picks: Sequence[int], go_on: GoOn
) -> Turn:
    frozen, done = freeze(meaning.handle), list(place.picked)
    for pick in picks:
        if pick in done:
            continue
        if pick != len(done):
            place = replace(place, picked=tuple(done))
            return _try_again(scene, question, place, question.choices[pick], frozen, go_on, detail=str(pick))
        done.append(pick)
    if len(done) >= len(question.choices) - 1:
        order = ",".join(str(index) for index in shown_order(question, scene.session.chat))
        return _right(scene, place, question.choices[-1:], frozen, go_on, detail=order)
    place = replace(place, picked=tuple(done))
    then = Reply(placed(scene, question, place), rows=choice_rows(scene, question, place))
    return put(scene, place).turn(*frozen, then)


def _right(
    scene: Scene, place: Place, chosen: Sequence[Choice], answered: tuple[Reply, ...], go_on: GoOn, detail: str
) -> Turn:
    event = scene.event(EventKind.ANSWERED_RIGHT, place.lesson, place.item, detail)
    scene, praise = fresh(scene, scene.fill(chosen[0].feedback))
    feedback = Reply(f"✅ {praise}")
    goto = chosen[0].goto if len(chosen) == 1 else ""
    return join(scene.turn(*answered, feedback, events=[event]), go_on(scene, goto))


def _try_again(
    scene: Scene,
    question: Question,
    place: Place,
    choice: Choice,
    answered: tuple[Reply, ...],
    go_on: GoOn,
    detail: str,
) -> Turn:
    place = replace(place, tries=place.tries + 1)
    event = scene.event(EventKind.ANSWERED_WRONG, place.lesson, place.item, detail)
    scene, feedback = put(scene, place), scene.fill(choice.feedback)
    if place.tries >= TRIES:
        turn = scene.turn(*answered, Reply(feedback), events=[event])
        return join(turn, reveal(scene, question, place, go_on))
    hint = scene.fill(question.hint) if place.tries == TRIES - 1 else ""
    text = scene.words("question.hint", feedback=feedback, hint=hint) if hint else feedback
    again = Reply(f"{text}\n\n{scene.words('question.try_again')}", rows=choice_rows(scene, question, place))
    return scene.turn(*answered, again, events=[event])


def _wrong(scene: Scene, place: Place, index: int) -> Event:
    return scene.event(EventKind.ANSWERED_WRONG, place.lesson, place.item, str(index))


def _indexes(value: str, count: int) -> tuple[int, ...]:
    pieces = value.split(",") if value else []
    indexes = [int(piece) for piece in pieces if piece.isascii() and piece.isdigit() and len(piece) < 3]
    return tuple(dict.fromkeys(index for index in indexes if index < count))
