"""A trainer's own voice for a step: a voice note sent to the bot, and two taps.

    voice note ─▶ for which step? (where the trainer is, or the next) ─▶ heard as learners will hear it ─▶ [Gắn luôn]

Only of those who may record is a voice note's file known at all. The channel fetches it, makes it small and keeps it;
a step that is reworded later falls back to the machine's voice until it is recorded anew.
"""

from __future__ import annotations

from dataclasses import replace

from bot.tutor.deeds import Note
from bot.tutor.lesson import Item, Lesson, Question, Step
from bot.tutor.meaning import Wish
from bot.tutor.messages import IncomingKind, Reply
from bot.tutor.scene import Row, freeze
from bot.tutor.speaking import wording_of
from bot.tutor.team.matter import Matter
from bot.tutor.team.roles import may_record
from bot.tutor.team.speaking import button, named, offering
from bot.tutor.turn import Turn

NOTE = "note"
"""The reference of a voice note: `note:<file>`, and with `/<language>/<lesson>/<item>/<digest>` to be kept for it."""

_LONGEST_LABEL = 40


def answer(matter: Matter) -> Turn | None:
    """Offer to attach a voice note of somebody who may record, or return None."""
    incoming = matter.incoming
    is_note = incoming.is_private and incoming.kind is IncomingKind.VOICE and bool(incoming.file)
    if not is_note or not may_record(matter.roles):
        return None
    scene = matter.scene
    place = scene.session.place
    lesson = scene.lesson(place.lesson) if place else None
    item = scene.item(place)
    if lesson is None or item is None:
        return matter.aside(scene.say("recording.where"))
    choices = [each for each in (item, lesson.after(item.id)) if isinstance(each, Step | Question)]
    rows = [named(_label(matter, each), "record", lesson.id, each.id) for each in choices]
    asked = scene.say("recording.which", *rows, button(matter, "button.recording.drop", "unrecord"))
    return offering(Turn(replace(scene.session, recorded=incoming.file), (asked,)))


def choose(matter: Matter, parts: tuple[str, ...]) -> Turn | None:
    """Let the trainer hear the note as learners will hear it, and confirm."""
    found = _found(matter, parts)
    if found is None:
        return drop(matter, parts)
    lesson, item = found
    scene = matter.scene
    rows: tuple[Row, ...] = (
        button(matter, "button.recording.keep", "recorded", lesson.id, item.id),
        button(matter, "button.recording.drop", "unrecord"),
    )
    heard = scene.say("recording.hear", *rows, title=scene.fill(item.title))
    note = replace(heard, voice=f"{NOTE}:{scene.session.recorded}")
    return offering(Turn(scene.session, (*freeze(matter.incoming.handle), note)))


def keep(matter: Matter, parts: tuple[str, ...]) -> Turn | None:
    """Have the note kept for the step, and play what was kept."""
    found = _found(matter, parts)
    if found is None:
        return drop(matter, parts)
    lesson, item = found
    scene = matter.scene
    whose = f"{scene.session.recorded}/{lesson.language}/{lesson.id}/{item.id}/{wording_of(item)}"
    done = scene.say("recording.kept", (scene.button("button.continue", Wish.CONTINUE),), title=scene.fill(item.title))
    kept = replace(done, voice=f"{NOTE}:{whose}")
    noted = Note(matter.incoming.person, "record", detail=f"{lesson.language}/{lesson.id}/{item.id}")
    session = replace(scene.session, recorded="")
    return offering(Turn(session, (*freeze(matter.incoming.handle), kept), deeds=(noted,)))


def drop(matter: Matter, _parts: tuple[str, ...]) -> Turn | None:
    """Attach nothing."""
    if not may_record(matter.roles):
        return None
    dropped = Reply(matter.scene.words("recording.dropped"))
    return Turn(replace(matter.session, recorded=""), (*freeze(matter.incoming.handle), dropped))


def _found(matter: Matter, parts: tuple[str, ...]) -> tuple[Lesson, Step | Question] | None:
    """Return the step that was tapped on, while there is a note to attach and somebody who may."""
    if not may_record(matter.roles) or not matter.session.recorded or len(parts) != 2:
        return None
    lesson = matter.scene.lesson(parts[0])
    item = lesson.item(parts[1]) if lesson else None
    return (lesson, item) if lesson and isinstance(item, Step | Question) else None


def _label(matter: Matter, item: Item) -> str:
    title = matter.scene.fill(item.title)
    return title if len(title) <= _LONGEST_LABEL else f"{title[: _LONGEST_LABEL - 1].rstrip()}…"
