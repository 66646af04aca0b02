"""A lesson on the phone: tapped, typed, asked about, left and come back to."""

from bot.tutor.answering import TRIES
from bot.tutor.lesson import Asking, Choice, Question
from tests.end_to_end.village import GO_ON, LESSONS, NEXT, Learner, Village, steps_in

DONE, WHEN = "Chọn xong", "Làm bữa nay"
FIRST = "chuyen-tien-dung-nguoi"
ENOUGH = 60
"""Taps after which a lesson that is not finished has no end."""


def question(learner: Learner) -> Question | None:
    """Return the question that the learner is asked now."""
    place = learner.session.place
    lesson = learner.village.shelf.course.lesson(place.lesson) if place else None
    item = lesson.item(place.item) if lesson and place else None
    return item if isinstance(item, Question) else None


def label_of(learner: Learner, choice: Choice) -> str:
    """Return a choice's words as they stand on the newest buttons, with a box where boxes are ticked."""
    (label,) = (one for one in learner.phone.last.labels if one in (choice.label, f"⬜ {choice.label}"))
    return label


async def answer_right(learner: Learner, asked: Question) -> None:
    """Tap the right answer, the right answers, or the right order; write what has to be written."""
    if asked.asking is Asking.WRITE:
        await learner.says(asked.example)
        return
    if asked.asking is Asking.ORDER:
        for choice in asked.choices[:-1]:
            await learner.taps(choice.label)
        return
    for choice in asked.choices:
        if choice.is_right:
            await learner.taps(label_of(learner, choice))
    if asked.asking is Asking.ALL:
        await learner.taps(DONE)


async def go_to(learner: Learner, asking: Asking) -> Question:
    """Go on, answering right, until a question of this kind is asked."""
    for _ in range(ENOUGH):
        asked = question(learner)
        if asked and asked.asking is asking and not asked.screen:
            return asked
        await (answer_right(learner, asked) if asked else learner.taps(learner.phone.last.labels[0]))
    raise AssertionError(f"no {asking} question in the lesson")


async def test_a_whole_lesson_is_tapped_to_its_end(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    for _ in range(ENOUGH):
        if FIRST in sau.session.finished:
            break
        asked = question(sau)
        await (answer_right(sau, asked) if asked else sau.taps(sau.phone.last.labels[0]))

    walked = steps_in([one for one in sau.phone.messages if not one.mine])
    assert walked == [
        *(f"Bước {n}/7" for n in range(1, 8)),
        *(f"Tập {n}/7" for n in range(1, 8)),
        *(f"Câu {n}/4" for n in range(1, 5)),
    ]
    assert "Bài kế có thể học" in sau.phone.last.text
    assert village.ask("SELECT count(*) FROM event WHERE kind = 'lesson_finished'") == [(1,)]


async def test_every_step_and_practice_screen_is_a_photo(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    for _ in range(ENOUGH):
        asked = question(sau)
        if asked and not asked.screen:
            break
        await (answer_right(sau, asked) if asked else sau.taps(NEXT))

    kinds = {step: one.kind for one in sau.phone.messages for step in steps_in([one])}
    assert {kind for step, kind in kinds.items() if not step.startswith("Câu")} == {"photo"}
    assert len(kinds) == 7 + 7 + 1


async def test_a_wrong_answer_has_its_own_feedback_then_the_hint_then_the_answer(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    asked = await go_to(sau, Asking.ONE)
    wrong = next(choice for choice in asked.choices if not choice.is_right)
    feedback = wrong.feedback.replace("{bạn}", "bà").replace("{Bạn}", "Bà")

    answers = [[one.text for one in await sau.taps(wrong.label)] for _ in range(TRIES)]

    assert all(any(feedback in text for text in texts) for texts in answers)
    assert ["💡" in "".join(texts) for texts in answers] == [False, True, False]
    assert "Đáp án đây" in "".join(answers[-1])
    assert steps_in([sau.phone.last]) == ["Câu 2/4"]


async def test_a_tick_changes_the_message_it_stands_on(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    asked = await go_to(sau, Asking.ALL)
    before = sau.phone.last
    right = next(choice.label for choice in asked.choices if choice.is_right)

    new = await sau.taps(f"⬜ {right}")

    assert new == []
    assert sau.phone.last.id == before.id
    assert [one for one in sau.phone.last.labels if one.startswith("☑️")] == [f"☑️ {right}"]


async def test_answers_are_typed_in_any_way(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    await sau.says("1")
    await sau.says("tiep")
    await sau.says("TIẾP TỤC")
    assert steps_in([sau.phone.last]) == ["Bước 4/7"]

    asked = await go_to(sau, Asking.ONE)
    at = next(n for n, choice in enumerate(asked.choices) if choice.is_right)
    await sau.says(f"câu {('một', 'hai', 'ba')[at]}")
    assert steps_in([sau.phone.last]) == ["Câu 2/4"]

    asked = await go_to(sau, Asking.ALL)
    right = [str(n) for n, choice in enumerate(asked.choices, start=1) if choice.is_right]
    await sau.says(" ".join(right))
    assert steps_in([sau.phone.last]) == ["Câu 4/4"]


async def test_a_question_is_answered_in_the_middle_and_the_lesson_goes_on_at_its_place(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.taps(NEXT)

    (answer,) = await sau.says("lo chuyen lon tien cho nguoi ta roi")

    assert "Lỡ chuyển nhầm thì sao?" in answer.text
    assert "Bước 2/7" in answer.text


async def test_old_buttons_do_no_harm(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    old = sau.phone.last
    await sau.says("tiếp")

    (told,) = await sau.taps(NEXT, old)

    assert "đoạn trước rồi" in told.text
    assert "Bước 2/7" in told.text


async def test_a_trembling_finger_goes_one_step_only(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    step = sau.phone.last

    def tap_twice(_phone: object) -> None:
        sau.phone.tap(NEXT, step)
        sau.phone.tap(NEXT, step)

    assert steps_in(await sau.does(tap_twice)) == ["Bước 2/7"]


async def test_a_tapped_button_stops_spinning(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    await sau.taps(NEXT)

    assert {query.answered for query in village.world.queries.values()} == {True}


async def test_who_comes_back_after_a_month_gets_a_recap_and_goes_on(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    await sau.taps(NEXT)

    village.world.clock.advance(days=30)
    recap, place = await sau.taps(GO_ON)

    assert "mừng bà trở lại" in recap.text
    assert steps_in([place]) == ["Bước 2/7"]


async def test_a_promised_task_and_a_review_are_asked_about_one_a_day(village: Village) -> None:
    sau = await village.learner("Bà Sáu")
    for _ in range(ENOUGH):
        if WHEN in sau.phone.last.labels:
            break
        asked = question(sau)
        await (answer_right(sau, asked) if asked else sau.taps(sau.phone.last.labels[0]))
    await sau.taps(WHEN)

    reminders = []
    for _ in range(3):
        village.world.clock.advance(days=1, seconds=60)
        reminders.append([one.text for one in await sau.does(lambda _phone: village.bot.service.tick())])

    first = [" ".join(texts) for texts in reminders]
    assert [len(texts) for texts in reminders[:2]] == [1, 1]
    assert "mình ôn một câu" in first[0] + first[1]
    assert "bữa trước mình hẹn làm" in first[0] + first[1]


async def test_the_list_of_lessons_opens_any_of_them(village: Village) -> None:
    sau = await village.learner("Bà Sáu")

    before = sau.session.place

    shown = await sau.taps(LESSONS)
    while sau.session.place == before:
        shown = await sau.taps(shown[-1].labels[-1])

    place = sau.session.place
    assert place is not None
    assert place.lesson == village.shelf.course.taught()[-1].id
