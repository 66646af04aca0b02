"""How an item of a lesson looks in the chat: its heading, its text, its picture and its buttons."""

from __future__ import annotations

import zlib
from collections.abc import Sequence

from bot.tutor.lesson import Asking, Item, Lesson, Question, Screen, Step, Task
from bot.tutor.meaning import Meaning, Wish, encode
from bot.tutor.messages import Button, Reply
from bot.tutor.scene import Row, Scene
from bot.tutor.session import Place
from bot.tutor.speaking import RECORDED, speech, wording_of

TICKED, UNTICKED, RIGHT = "☑️", "⬜", "✅"
"""Before a choice that is ticked or not, and before what is right; a tick may be wrong."""
DAYS_TO_CHOOSE = ("0", "1")
"""When a task can be promised for, in days from now; "" stands for later."""


def draw(scene: Scene, lesson: Lesson, item: Item, place: Place) -> Reply:
    """Return the message that shows an item at a place."""
    parts = (heading(scene, lesson, item), body(scene, item), placed(scene, item, place))
    text = "\n".join(part for part in parts if part)
    buttons = rows(scene, item, place)
    voice = _recording(scene, lesson, item) or speech(scene, text, buttons, _screen(item))
    return Reply(text, rows=buttons, picture=picture_of(lesson, item), voice=voice)


def rows(scene: Scene, item: Item, place: Place) -> tuple[Row, ...]:
    """Return the buttons beneath an item."""
    at = (place.lesson, place.item)
    if isinstance(item, Question):
        return choice_rows(scene, item, place)
    if isinstance(item, Task):
        promises = [scene.button(f"button.when.{days}", Wish.WHEN, *at, days) for days in DAYS_TO_CHOOSE]
        return (*((button,) for button in promises), (scene.button("button.when.later", Wish.WHEN, *at),))
    return (
        (scene.button("button.next", Wish.NEXT, *at),),
        (scene.button("button.unclear", Wish.UNCLEAR, *at),),
        (scene.button("button.pause", Wish.STOP),),
    )


def choice_rows(scene: Scene, question: Question, place: Place) -> tuple[Row, ...]:
    """Return one button a choice; ticks and [Xong] when several are asked for; what is not yet placed when ordering.

    Who has to write is helped instead: by the hint, the example, a person.
    """
    if question.asking is Asking.WRITE:
        at = (place.lesson, place.item)
        return (
            (scene.button("button.hint", Wish.UNCLEAR, *at),),
            (scene.button("button.example", Wish.NEXT, *at),),
            (scene.button("button.person", Wish.PERSON),),
        )
    buttons: list[Button] = []
    for index in shown_order(question, scene.session.chat):
        label = scene.fill(question.choices[index].label)
        if question.asking is Asking.ORDER and index in place.picked:
            continue
        if question.asking is Asking.ALL:
            label = f"{TICKED if index in place.picked else UNTICKED} {label}"
        buttons.append(Button(label, encode(Meaning(Wish.CHOOSE, place.lesson, place.item, str(index)))))
    if question.asking is Asking.ALL:
        buttons.append(scene.button("button.done_choosing", Wish.DONE, place.lesson, place.item))
    return tuple((button,) for button in buttons)


def placed(scene: Scene, item: Item, place: Place) -> str:
    """Return what is put in order so far, and the question what comes next; of what is to be written, what is there.

    Empty before the first.
    """
    if isinstance(item, Question) and item.asking is Asking.WRITE:
        return written_so_far(scene, item, place) if place.picked else ""
    if not isinstance(item, Question) or item.asking is not Asking.ORDER or not place.picked:
        return ""
    labels = (scene.fill(item.choices[index].label) for index in place.picked)
    so_far = "\n".join(f"{number}. {label}" for number, label in enumerate(labels, start=1))
    return scene.words("question.order_next", so_far=so_far)


def written_so_far(scene: Scene, question: Question, place: Place) -> str:
    """Return the parts that a written answer needs, each ticked when it is there; nothing when it needs only one."""
    parts = [(index, part) for index, part in enumerate(question.wanted) if not part.is_avoided]
    marked = (f"{RIGHT if index in place.picked else UNTICKED} {scene.fill(part.label)}" for index, part in parts)
    return "  ".join(marked) if len(parts) > 1 else ""


def shown_order(question: Question, chat: int) -> tuple[int, ...]:
    """Return the choices' indexes as shown: as written, but an ordering question is shuffled, never into its answer.

    The shuffle depends on the learner and the question alone, so that the buttons stay where they were.
    """
    indexes = tuple(range(len(question.choices)))
    if question.asking is not Asking.ORDER:
        return indexes
    shuffled = tuple(sorted(indexes, key=lambda index: zlib.crc32(f"{chat}/{question.id}/{index}".encode())))
    return shuffled[1:] + shuffled[:1] if shuffled == indexes else shuffled


def heading(scene: Scene, lesson: Lesson, item: Item) -> str:
    """Return the line that says where the learner is, such as "Bước 2/5 🟩🟩⬜⬜⬜"."""
    place = scene.session.place
    if place and place.is_quick and place.lesson == lesson.id:
        return _counted(scene, "lesson.quick_at", lesson.route(is_quick=True), item)
    sections: tuple[tuple[str, Sequence[Item]], ...] = (
        ("lesson.step", lesson.steps),
        ("lesson.screen", lesson.practice),
        ("lesson.question", lesson.questions),
    )
    for key, section in sections:
        if item in section:
            return _counted(scene, key, section, item)
    return scene.words("lesson.task")


def _counted(scene: Scene, key: str, items: Sequence[Item], item: Item) -> str:
    """Return which of the items this is, with a bar; a choice may lead off the quick way, and then back to it."""
    at = items.index(item) + 1 if item in items else 1
    bar = "🟩" * at + "⬜" * (len(items) - at)
    return scene.words(key, at=str(at), of=str(len(items)), bar=bar)


def body(scene: Scene, item: Item) -> str:
    """Return the words of an item: its title, its text, and how it is answered."""
    parts = [f"**{scene.fill(item.title)}**", scene.fill(item.text)]
    if isinstance(item, Question) and item.asking is not Asking.ONE:
        parts.append(scene.words(f"question.{item.asking}"))
    if isinstance(item, Task):
        parts.append(scene.words("task.when"))
    return "\n".join(part for part in parts if part)


def _recording(scene: Scene, lesson: Lesson, item: Item) -> str:
    """Return the trainer's own recording, for a learner who is read to: the one sent to the bot, else the lesson's."""
    if not isinstance(item, Step | Question) or not scene.session.is_read_to:
        return ""
    if scene.course.recordings.get((lesson.language, lesson.id, item.id)) == wording_of(item):
        return f"{RECORDED}:{lesson.language}/{lesson.id}/{item.id}"
    return f"lesson:{lesson.language}/{lesson.id}/{item.voice.path}" if item.voice else ""


def _screen(item: Item) -> Screen | None:
    return item.screen if isinstance(item, Question) else None


def picture_of(lesson: Lesson, item: Item) -> str:
    """Return the reference of the picture of an item, or an empty string."""
    if isinstance(item, Question) and item.screen:
        return f"screen:{lesson.language}/{lesson.id}/{item.id}"
    if isinstance(item, Step | Question) and item.picture:
        return f"lesson:{lesson.language}/{lesson.id}/{item.picture.path}"
    return ""
